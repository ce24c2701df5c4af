import type { Instantiation } from "./instantiate.ts";

/** A value on the tape: one place for a real, many for the entries of a vector or the rows of a matrix. */
export type Value = number | readonly Value[];

/** What a name or a term stands for while a term is written on a tape. */
export type Meaning =
  | { readonly kind: "value"; readonly value: Value }
  /** A position, from 1. */
  | { readonly kind: "index"; readonly at: number }
  | { readonly kind: "function"; readonly apply: (args: readonly Meaning[]) => Meaning }
  /** A set: its pieces, with parameters of their own for each use. */
  | { readonly kind: "set"; readonly pieces: () => readonly Piece[] };

/** A relation between places that the parameters of a piece meet. */
export interface Condition {
  readonly left: number;
  readonly relation: "<=" | "<" | "=" | "!=";
  readonly right: number;
}
/** A parameter of a piece: an input of the tape, and its bounds. */
export interface Parameter {
  readonly slot: number;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  readonly integer: boolean;
}
/** A part of a set: the members for all parameters that lie in their bounds and meet the conditions. Without parameters it is one member. */
export interface Piece {
  readonly parameters: readonly Parameter[];
  readonly conditions: readonly Condition[];
  readonly member: Meaning;
}

export type Environment = ReadonlyMap<string, Meaning>;

export const valueOf = (value: Value): Meaning => ({ kind: "value", value });
export const indexOf = (at: number): Meaning => ({ kind: "index", at });

/**
 * What is done with an extremum over a set that has parameters: it gives the place that stands for it. Without one such an extremum
 * cannot be instantiated.
 */
export type OverPieces = (run: Instantiation, which: "sup" | "inf" | "max" | "min", pieces: readonly { readonly piece: Piece; readonly value: number }[]) => number;
