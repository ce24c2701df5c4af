import { InputError } from "../term/index.ts";
import type { Claim } from "../claim/index.ts";
import { negatedProposition, proposition } from "./statement/proposition.ts";

/** A statement that a file of proofs must prove: a claim, or the negation of one. */
export interface Obligation {
  /** The name of the theorem, in whichever file of proofs it stands. */
  readonly theorem: string;
  readonly label: string;
  readonly polarity: "proves" | "refutes";
  readonly claim: Claim;
  /** The generated proposition. */
  readonly statement: string;
}

/** The name of a theorem from the label of a step and what it shows. */
export function theoremName(label: string, suffix = ""): string {
  return `${label}${suffix === "" ? "" : `-${suffix}`}`.replaceAll("-", "_");
}

/** The obligation to prove a claim, or to refute it. `undefined` where Rocq cannot state it. */
export function obligation(label: string, theorem: string, polarity: Obligation["polarity"], claim: Claim): Obligation | undefined {
  try {
    const statement = polarity === "proves" ? proposition(claim) : negatedProposition(claim);
    return { theorem, label, polarity, claim, statement };
  } catch (e) {
    if (e instanceof InputError && e.kind === "unsupported") return undefined;
    throw e;
  }
}
