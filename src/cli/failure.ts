import { InputError } from "../term/index.ts";

/** Exit codes of the contract. */
export const EXIT = { proved: 0, refuted: 1, open: 2, badInput: 3, interrupted: 130 } as const;

/** Says what is wrong with an input, with a caret where there is a place, and gives the exit code. Others are thrown on. */
export function reportBadInput(e: unknown): number {
  if (!(e instanceof InputError)) throw e;
  process.stderr.write(`lemmakit: ${e.explain()}\n`);
  return EXIT.badInput;
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
