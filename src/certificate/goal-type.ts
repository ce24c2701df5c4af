import type { Real } from "../term/index.ts";
import type { Product } from "./algebra/sum.ts";

/** A variable and its interval; bounds are constant terms, `null` is unbounded. */
export interface GoalVariable {
  readonly name: string;
  readonly lo: Real | null;
  readonly hi: Real | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** How the term of a hypothesis compares with 0. */
export type HypothesisKind = "nonnegative" | "positive" | "zero" | "nonzero";

/** A fact about the points of a goal. */
export interface Hypothesis {
  readonly value: Product;
  readonly kind: HypothesisKind;
  /** Proved for every point of the box: it constrains nothing. Otherwise an assumption, which cuts the box. */
  readonly everywhere: boolean;
}

/** For all points of the box that meet the hypotheses: `value` ≥ 0, or > 0 where `strict`. */
export interface Goal {
  readonly variables: readonly GoalVariable[];
  readonly hypotheses: readonly Hypothesis[];
  readonly value: Product;
  readonly strict: boolean;
}
