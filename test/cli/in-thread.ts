/** Runs the built command for `run.ts`, one call after the other, in a thread that has its modules once. */
import { Readable } from "node:stream";
import { workerData, type MessagePort } from "node:worker_threads";
import { run } from "../../src/cli/commands.ts";

/** A call of the command; the folder is that of the process. */
export interface Call {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: string;
}
/** What the thread is started with: where calls come from, and the counter of those that are done. */
export interface Line {
  readonly port: MessagePort;
  readonly done: Int32Array<SharedArrayBuffer>;
}

/** Collects what is written to a stream of the process. */
function collected(stream: NodeJS.WriteStream): { text: string } {
  const all = { text: "" };
  stream.write = (chunk: string | Uint8Array, ...more: unknown[]): boolean => {
    all.text += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    const after = more.at(-1);
    if (typeof after === "function") queueMicrotask(() => void (after as () => void)());
    return true;
  };
  return all;
}

const { port, done } = workerData as Line;
port.on("message", ({ args, env, input }: Call) => {
  process.env = { ...env };
  Object.defineProperty(process, "stdin", { value: Readable.from(input === "" ? [] : [Buffer.from(input)]), configurable: true });
  const [out, err] = [collected(process.stdout), collected(process.stderr)];
  void run(args).then((code) => {
    // What waits for signals, waits for the end of its process.
    for (const signal of ["SIGINT", "SIGTERM"]) process.removeAllListeners(signal);
    port.postMessage({ code, out: out.text, err: err.text });
    Atomics.add(done, 0, 1);
    Atomics.notify(done, 0);
  });
});
