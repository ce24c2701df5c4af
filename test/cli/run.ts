import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Call, Line } from "./in-thread.ts";

const DIST = new URL("../../dist/", import.meta.url);
export const MAIN = fileURLToPath(new URL("src/cli/start/main.cjs", DIST));

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
/** Where a command runs, what it reads, and what its environment has besides. */
export interface Place {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command as a user would, in a process of its own: for what a process alone shows. */
export function spawned(args: readonly string[], options: Place = {}): Run {
  const r = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8", ...options, env: { ...ENV, ...options.env } });
  return { code: r.status, out: r.stdout, err: r.stderr };
}

let ask: ((call: Call) => Run) | undefined;
/** A thread with the modules of the command, which answers while this thread waits. */
function startThread(): (call: Call) => Run {
  const { port1, port2 } = new MessageChannel();
  const line: Line = { port: port2, done: new Int32Array(new SharedArrayBuffer(4)) };
  new Worker(new URL("test/cli/in-thread.js", DIST), { workerData: line, transferList: [port2] }).unref();
  let asked = 0;
  return (call) => {
    port1.postMessage(call);
    if (Atomics.wait(line.done, 0, asked++, 600_000) === "timed-out") throw new Error(`no answer to ${call.args.join(" ")}`);
    return (receiveMessageOnPort(port1) as { message: Run }).message;
  };
}

/** Runs the built command from a folder of choice, in a thread that keeps its modules from call to call. */
export function lemmakit(args: readonly string[], { cwd, input = "", env }: Place = {}): Run {
  ask ??= startThread();
  const before = process.cwd();
  if (cwd !== undefined) process.chdir(cwd);
  try {
    return ask({ args, env: { ...ENV, ...env }, input });
  } finally {
    process.chdir(before);
  }
}
