import { OutOfBudget } from "../exact/index.ts";
import { InputError } from "../term/index.ts";

/**
 * Exit codes of the contract. 0, 1 and 2 come from a verdict and from nothing else; 70 and 74 are those of sysexits: a
 * fault of ours, and input or output that broke.
 */
export const EXIT = { proved: 0, refuted: 1, open: 2, badInput: 3, internal: 70, inputOutput: 74, interrupted: 130 } as const;

/** What a name of a file, given by a person, can be wrong in. */
const WRONG_NAME = new Set(["ENOENT", "EISDIR", "ENOTDIR", "EACCES", "EPERM", "ENAMETOOLONG", "ELOOP", "ERR_INVALID_ARG_VALUE"]);
const codeOf = (e: unknown): string | undefined => (e instanceof Error ? (e as NodeJS.ErrnoException).code : undefined);

/** The error of a file that a person named: bad input where the name is wrong, else the error as it is. */
export function fileError(e: unknown, file: string, what: "read" | "written"): unknown {
  const code = codeOf(e);
  if (code === undefined || !WRONG_NAME.has(code)) return e;
  return new InputError("usage", `the file ${file} cannot be ${what}${code === "EISDIR" ? ": it is a folder" : code === "EACCES" || code === "EPERM" ? ": it may not be" : ""}`);
}

/** Says what went wrong on stderr and gives the exit code: bad input with a caret where there is a place, faults with what is needed to report them. */
export function report(e: unknown): number {
  const say = (text: string, code: number): number => (process.stderr.write(`lemmakit: ${text}\n`), code);
  if (e instanceof InputError) return say(e.explain(), EXIT.badInput);
  if (e instanceof OutOfBudget) return say(`${e.message} before there was a verdict`, EXIT.open);
  const code = codeOf(e);
  if (code !== undefined && e instanceof Error && "syscall" in e) return say(e.message, EXIT.inputOutput);
  return say(`an internal fault, which says nothing of the claim; please report it: ${e instanceof Error ? (e.stack ?? e.message) : String(e)}`, EXIT.internal);
}

/** Guards a process: whatever is thrown anywhere ends it with the code of a fault; where nobody reads on, it ends in silence. */
export function guardProcess(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (e: NodeJS.ErrnoException) => {
      if (e.code === "EPIPE") process.exit(EXIT.inputOutput);
      process.exit(stream === process.stderr ? EXIT.inputOutput : report(e));
    });
  process.on("uncaughtException", (e) => process.exit(report(e)));
  process.on("unhandledRejection", (e) => process.exit(report(e)));
}

/** Refuses an option that is not a whole number in a range. Throws `InputError`. */
export function wholeNumber(name: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const n = Number(text);
    if (!/^\d+$/.test(text) || n < least || n > most)
      throw new InputError("usage", `${name} takes a whole number from ${least} to ${most}, not "${text}"`);
    return n;
  };
}

/** Reads `i/n`, one of n parts. Throws `InputError` where it is none. */
export function shardOf(text: string): { readonly index: number; readonly of: number } {
  const m = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [index, of] = [Number(m?.[1]), Number(m?.[2])];
  if (!(index >= 1 && index <= of)) throw new InputError("usage", `--shard takes i/n with i from 1 to n, such as 2/8, not "${text}"`);
  return { index, of };
}
