import type { Sizes } from "../term/index.ts";

/** A point a finder proposes, as plain data: exact text for every scalar input, and a size for every dimension. */
export interface Witness {
  readonly sizes: Sizes;
  /** Exact text by input: `{ "x": "0.25", "e[1]": "1/3", "r": "sqrt(2)" }`. */
  readonly point: Readonly<Record<string, string>>;
  /**
   * Closed definitions of functions, where the claim has them: text, in which dimensions are numbers, such as
   * `(x in R^2 |-> x[1] + x[2])`; or, of a function of positions, its values one by one.
   */
  readonly functions?: Readonly<Record<string, string | Table>>;
  /** Closed definitions of sets: `{ "X": "{(0, 1), (1, 1)}" }`. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Proofs of what is said of infinitely many points, by the text of the scalar claim. */
  readonly proofs?: Readonly<Record<string, unknown>>;
}
/** The values of a function of positions: exact terms as text, or lists of them for more arguments. */
export type Table = readonly (string | Table)[];

/** Why a proposed point is no counterexample. */
export interface Rejection {
  readonly kind: "rejected";
  readonly reason: "malformed" | "outside-domain" | "hypothesis-fails" | "undefined" | "claim-holds-here" | "not-separated";
  readonly message: string;
}

export const reject = (reason: Rejection["reason"], message: string): Rejection => ({ kind: "rejected", reason, message });
