import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const MAIN = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url));

/** What a run of the command printed and its exit code. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a user would, from a folder of choice. */
export function lemmakit(args: readonly string[], options: { readonly cwd?: string; readonly input?: string } = {}): Run {
  const r = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8", ...options, env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "" } });
  return { code: r.status, out: r.stdout, err: r.stderr };
}
