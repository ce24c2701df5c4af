/** What a bound name stands for, in Rocq: `nat` is a size or a position, `nat -> R` a vector, `(nat -> R) -> Prop` a set of vectors. */
export type Type = string;

/**
 * A bound name. It is known by its identity: two binders are never the same, however alike their wishes, and a name is
 * chosen only when the whole statement is written. So nothing is captured, whatever a claim calls its variables.
 */
export interface Binder {
  /** What it would like to be called. */
  readonly wish: string;
  readonly type: Type;
}

/** The names a statement takes from Rocq's library of reals. */
export const FROM_REALS = ["Rabs", "sqrt", "exp", "ln", "Rmin", "Rmax", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "PI", "INR", "IZR"] as const;
/** The names a statement takes from the definitions that come with the kit. */
export const FROM_DEFINITIONS = [
  "rsum", "rmax", "rmin", "dot", "norm1", "norm2", "norminf", "matvec", "frobenius", "spectral", "rpow", "atan2", "rfloor", "step", "expect", "prob_iid", "supremum", "indicator",
] as const;
export type Constant = (typeof FROM_REALS)[number] | (typeof FROM_DEFINITIONS)[number];

type Infix = "+" | "-" | "*" | "/" | "^" | "<=" | "<" | "=" | "<>" | "<->";

/** The fragment of Rocq that statements are made of. Only `nat` changes the scope of notations. */
export type Expression =
  | { readonly is: "bound"; readonly binder: Binder }
  | { readonly is: "constant"; readonly name: Constant }
  /** A numeral, read in the scope it stands in. */
  | { readonly is: "numeral"; readonly value: bigint }
  | { readonly is: "apply"; readonly head: Expression; readonly args: readonly Expression[] }
  | { readonly is: "infix"; readonly symbol: Infix; readonly left: Expression; readonly right: Expression }
  | { readonly is: "prefix"; readonly symbol: "-" | "/" | "~"; readonly of: Expression }
  | { readonly is: "fun"; readonly binders: readonly Binder[]; readonly body: Expression }
  | { readonly is: "forall"; readonly binders: readonly Binder[]; readonly premises: readonly Expression[]; readonly body: Expression }
  | { readonly is: "exists"; readonly binder: Binder; readonly body: Expression }
  | { readonly is: "connective"; readonly symbol: "/\\" | "\\/"; readonly parts: readonly Expression[] }
  /** Read in the scope of natural numbers. */
  | { readonly is: "nat"; readonly of: Expression }
  /** Read in the scope of reals. */
  | { readonly is: "real"; readonly of: Expression };

export const binder = (wish: string, type: Type): Binder => Object.freeze({ wish, type });
export const bound = (b: Binder): Expression => ({ is: "bound", binder: b });
export const constant = (name: Constant): Expression => ({ is: "constant", name });
export const numeral = (value: bigint | number): Expression => ({ is: "numeral", value: BigInt(value) });
export const call = (name: Constant, ...args: readonly Expression[]): Expression => (args.length === 0 ? constant(name) : { is: "apply", head: constant(name), args });
/** A bound vector or matrix at positions. */
export const at = (head: Expression, args: readonly Expression[]): Expression => (args.length === 0 ? head : { is: "apply", head, args });
export const infix = (left: Expression, symbol: Infix, right: Expression): Expression => ({ is: "infix", symbol, left, right });
export const prefix = (symbol: "-" | "/" | "~", of: Expression): Expression => ({ is: "prefix", symbol, of });
export const both = (...parts: readonly Expression[]): Expression => (parts.length === 1 ? parts[0]! : { is: "connective", symbol: "/\\", parts });
export const either = (...parts: readonly Expression[]): Expression => ({ is: "connective", symbol: "\\/", parts });
export const exists = (b: Binder, body: Expression): Expression => ({ is: "exists", binder: b, body });
export const nat = (of: Expression): Expression => ({ is: "nat", of });
export const lambda = (binders: readonly Binder[], body: Expression): Expression => ({ is: "fun", binders, body });
/** For all of some binders that meet the premises; without binders, what follows from the premises. */
export const forall = (binders: readonly Binder[], premises: readonly Expression[], body: Expression): Expression =>
  binders.length === 0 && premises.length === 0 ? body : { is: "forall", binders, premises, body };
