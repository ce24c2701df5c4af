import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const MAIN = fileURLToPath(new URL("../../dist/src/cli/start/main.cjs", import.meta.url));

/** A folder for cache and state, so that no test reads or writes those of the user. */
const home = mkdtempSync(join(tmpdir(), "lemmakit-home-"));
process.on("exit", () => rmSync(home, { recursive: true, force: true }));
/** The environment of a command in a test. */
export const ENV = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "", LEMMAKIT_CACHE: join(home, "cache"), XDG_STATE_HOME: join(home, "state") };

/** What a run of the command printed and its exit code. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a user would, from a folder of choice. */
export function lemmakit(args: readonly string[], options: { readonly cwd?: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {}): Run {
  const r = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8", ...options, env: { ...ENV, ...options.env } });
  return { code: r.status, out: r.stdout, err: r.stderr };
}
