import type { Claim } from "../../claim/index.ts";
import type { Chain } from "../math/layout.ts";
import type { Sign } from "../math/sign.ts";
import type { Fact } from "../scope/fact.ts";
import type { Span } from "../source.ts";

/**
 * How the text around a relation means it: claimed, assumed, a definition, denied (the sentence says that it is false, or another
 * thing than the formula alone), or not plain. Only a claimed relation can be accused; a denied one is not judged at all,
 * and neither is one whose notation the text gives another meaning (renamed).
 */
export type Stance = "claimed" | "assumed" | "definition" | "denied" | "renamed" | "unclear";

/** A reason the text gives: another formula by its label, or a theorem by its name. */
export interface Reason {
  readonly label?: string;
  readonly name?: string;
}

/** A relation of the source, with all that was said before it. */
export interface Line {
  readonly chain: Chain;
  /** Which sign of the chain. */
  readonly at: number;
  readonly sign: Sign;
  /** The formula the relation stands in. */
  readonly formula: Span;
  readonly display: string | undefined;
  readonly labels: readonly string[];
  stance: Stance;
  /** Why it is not judged, where it is not. */
  because: string | undefined;
  readonly facts: Fact[];
  /** Conditions of earlier paragraphs, which may be meant here still. */
  readonly expired: readonly Fact[];
  /** What theorems before it said, which may not be meant here. */
  readonly past: readonly Fact[];
  /** What the relation is said to follow from inside the formula: `P \implies Q`. */
  readonly premises: readonly Chain[];
  /** The left side, where the chain starts with a sign: the last side of the chain before. */
  readonly left?: { readonly chain: Chain };
  readonly reasons: Reason[];
  /** Which sentence it stands in, counted from 1. */
  readonly sentence: number;
  readonly section: string;
  /** Labels of the theorem, or the like, that it stands in. */
  readonly within: readonly string[];
  readonly environment: string;
  /** What `% lemmakit: reads …` says it means. */
  reads: Claim | undefined;
  skip: string | undefined;
  /** Number of the display in the source, from 1; 0 for a formula in a line of prose. */
  readonly number: number;
}
