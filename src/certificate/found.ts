import type { Frame } from "./frame.ts";
import type { Tree } from "./rule.ts";

/**
 * What the finder found for a claim, as plain data that nothing believes: a proof that each partial operation is defined where signs do not tell (in the
 * order of the claim), and a proof of each conclusion (two for an equation).
 */
export interface Found {
  /** Instead of the rest: what was found for each of the two cases of the claim, as `apart` makes them. */
  readonly cases?: readonly [less: Found, more: Found];
  /** Of which the rest speaks: the claim in other affine frames of its variables. */
  readonly frames?: readonly Frame[];
  readonly defined: readonly { readonly sign: 1 | -1; readonly proof: Tree }[];
  readonly proofs: readonly Tree[];
}
