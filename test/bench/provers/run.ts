import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a run of a program ended; `status` is `null` where it was stopped or did not start. */
export interface Run {
  readonly missing: boolean;
  readonly stopped: boolean;
  readonly status: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a program on a file of its own, in an empty folder, for so many seconds at most. */
export function run(command: string, args: readonly string[], file: string, source: string, timeout: number): Run {
  const folder = mkdtempSync(join(tmpdir(), "lemmakit-bench-"));
  try {
    writeFileSync(join(folder, file), source);
    const started = performance.now();
    const r = spawnSync(command, [...args, file], {
      cwd: folder, encoding: "utf8", timeout: Math.ceil(timeout * 1000), killSignal: "SIGKILL", stdio: ["ignore", "pipe", "pipe"],
    });
    const seconds = (performance.now() - started) / 1000;
    const code = (r.error as NodeJS.ErrnoException | undefined)?.code;
    return { missing: code === "ENOENT", stopped: code === "ETIMEDOUT", status: r.status, output: `${r.stdout ?? ""}${r.stderr ?? ""}`, seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A run of a program on an empty task; `undefined` where it is not installed. */
export function runIfThere(command: string, args: readonly string[], file: string, source: string): Run | undefined {
  const r = run(command, args, file, source, 60);
  return r.missing ? undefined : r;
}
