import { parseClaim, type Claim } from "../../../src/claim/index.ts";

/** `n.a.`: the tool has no words for the claim. `error`: it said something that is no answer. */
export type Answer = "proved" | "refuted" | "open" | "n.a." | "error";

export interface Attempt {
  readonly answer: Answer;
  readonly seconds: number;
  /** What a tool said where that is no answer. */
  readonly note?: string;
}

/** Another prover. */
export interface Tool {
  readonly name: string;
  /** The Debian packages that install it. */
  readonly packages: string;
  /** Runs it on nothing; `undefined` where it is not installed. */
  readonly start: () => { readonly seconds: number } | undefined;
  readonly ask: (claim: Claim, timeout: number) => Attempt;
  /** Claims it must prove, so that a broken tool does not look like a weak one. */
  readonly proves: readonly string[];
  /** A false claim: a tool that proves it is broken too. */
  readonly neverProves: string;
}

export interface ToolState {
  readonly name: string;
  readonly packages: string;
  readonly state: "ready" | "not installed" | "broken";
  /** Seconds for starting and stopping it. */
  readonly start?: number;
  /** Why it is taken for broken. */
  readonly why?: string;
}

export const NOT_APPLICABLE: Attempt = { answer: "n.a.", seconds: 0 };

/** Whether a tool is there and decides what it must. */
export function stateOf(tool: Tool): ToolState {
  const { name, packages } = tool;
  tool.start(); // The first start reads the disk.
  const start = tool.start();
  if (!start) return { name, packages, state: "not installed" };
  for (const text of [...tool.proves, tool.neverProves]) {
    const { answer, note } = tool.ask(parseClaim(text), 60);
    if ((answer === "proved") !== (text !== tool.neverProves) || answer === "error" || answer === "n.a.")
      return { name, packages, state: "broken", start: start.seconds, why: `"${text}" is ${answer}${note ? `: ${note}` : ""}` };
  }
  return { name, packages, state: "ready", start: start.seconds };
}
