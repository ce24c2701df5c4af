import type { Declaration, Relation } from "../../claim/index.ts";
import type { Expr, Letter } from "../math/expr.ts";
import type { Span } from "../source.ts";

/** The words of the source that something was taken from. */
export interface Origin {
  readonly words: string;
  readonly span: Span;
  /** Which sentence, counted from 1. */
  readonly sentence?: number;
}

/** A bound of an interval, and whether it is left out. */
export interface Interval {
  readonly lo?: Expr;
  readonly hi?: Expr;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** What kind of thing a letter stands for. Dimensions are as written: a letter or a number. */
export type Shape =
  | { readonly kind: "real" }
  | { readonly kind: "integer" }
  | { readonly kind: "vector"; readonly dim: Expr }
  | { readonly kind: "matrix"; readonly rows: Expr; readonly cols: Expr }
  | { readonly kind: "index"; readonly dim: Expr }
  /** `plain` where the words say nothing more of it: "a function $f$", and not "a loss $f$". */
  | { readonly kind: "function"; readonly from: readonly Shape[]; readonly domains: readonly Expr[]; readonly to: Shape; readonly plain: boolean }
  | { readonly kind: "set"; readonly of: Shape }
  /** What claims have no variables for, such as random variables. */
  | { readonly kind: "other"; readonly what: string };

/** What a function or a set may be said to be, by the names of the definitions that every claim may use. */
export type PropertyName = "lipschitz" | "bounded" | "convex" | "smooth" | "differentiable";

/** One thing the prose says of letters. */
export type Fact =
  /** A letter is of a kind. A fresh one is a new letter: what was said of its name before is over. `every`: it was said of all there are; `list`: of `x_1, \dots, x_n`. */
  | { readonly kind: "sort"; readonly name: string; readonly shape: Shape; readonly fresh: boolean; readonly every?: boolean; readonly list?: boolean; readonly origin: Origin }
  | { readonly kind: "condition"; readonly left: Expr; readonly says: string; readonly right: Expr; readonly origin: Origin }
  /** What is in an interval, entry by entry. */
  | { readonly kind: "interval"; readonly of: Expr; readonly interval: Interval; readonly origin: Origin }
  /** A letter or a function stands for a term; `indices` where its entries are given. */
  | { readonly kind: "definition"; readonly name: string; readonly parameters?: readonly Letter[]; readonly indices?: readonly Letter[]; readonly body: Expr; readonly kept: boolean; readonly origin: Origin }
  /** A letter lies in a set that was declared. */
  | { readonly kind: "member"; readonly of: Letter; readonly set: Expr; readonly origin: Origin }
  /** The values of a function lie in a set. */
  | { readonly kind: "values"; readonly of: Letter; readonly set: Expr; readonly origin: Origin }
  /** A function has a property on a set, with a constant; `at` where only one of its arguments varies. */
  | { readonly kind: "property"; readonly property: PropertyName; readonly of: Letter; readonly at?: { readonly args: readonly Letter[]; readonly varies: string }; readonly over?: Expr; readonly by?: Expr; readonly origin: Origin }
  /** Something is said of letters that no pattern reads. */
  | { readonly kind: "unread"; readonly names: readonly string[]; readonly origin: Origin }
  /** What a comment to the reader declares, in the grammar of claims. */
  | { readonly kind: "declared"; readonly name: string; readonly declaration: Declaration; readonly origin: Origin }
  | { readonly kind: "hypothesis"; readonly relation: Relation; readonly origin: Origin }
  | { readonly kind: "size"; readonly name: string; readonly atLeast: number; readonly origin: Origin }
  /** Which norm the bars without a name are. */
  | { readonly kind: "norm"; readonly of: "vector" | "matrix"; readonly which: string; readonly origin: Origin };
