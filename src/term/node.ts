import type { Rational } from "../exact/index.ts";
import type { OperatorName } from "./operators.ts";
import type { IndexSort, MatrixSort, RealSort, Sort, VectorSort } from "./sort.ts";

/** Which norm: 1, 2 and infinity of a vector; Frobenius and spectral of a matrix. */
export type NormName = "1" | "2" | "inf" | "F" | "spectral";
/** How a family of reals over a dimension is folded into one. */
export type FoldName = "sum" | "max" | "min";

/** A constant written as a non-negative decimal; signs and fractions are operators. */
export interface NumberNode<S extends Sort = Sort> {
  readonly tag: "number";
  readonly sort: S;
  readonly value: Rational;
}
export interface PiNode<S extends Sort = Sort> {
  readonly tag: "pi";
  readonly sort: S;
}
/** The size of a dimension, as a real number. */
export interface SizeNode<S extends Sort = Sort> {
  readonly tag: "size";
  readonly sort: S;
  readonly dim: string;
}
export interface VariableNode<S extends Sort = Sort> {
  readonly tag: "variable";
  readonly sort: S;
  readonly name: string;
}
/** A fixed position in a dimension, from 1. */
export interface PositionNode<S extends Sort = Sort> {
  readonly tag: "position";
  readonly sort: S;
  readonly value: number;
}
/** A scalar operator, applied entry by entry where an argument is a vector. */
export interface ApplyNode<S extends Sort = Sort> {
  readonly tag: "apply";
  readonly sort: S;
  readonly operator: OperatorName;
  readonly args: readonly Node[];
}
export interface PowerNode<S extends Sort = Sort> {
  readonly tag: "power";
  readonly sort: S;
  readonly base: Node;
  readonly exponent: number;
}
/** An entry of a vector, or a row of a matrix. */
export interface EntryNode<S extends Sort = Sort> {
  readonly tag: "entry";
  readonly sort: S;
  readonly of: Node;
  readonly at: Node;
}
/** A sum, maximum or minimum over all positions of a dimension; binds `index` in `body`. */
export interface FoldNode<S extends Sort = Sort> {
  readonly tag: "fold";
  readonly sort: S;
  readonly fold: FoldName;
  readonly index: string;
  readonly dim: string;
  readonly body: Node;
}
export interface NormNode<S extends Sort = Sort> {
  readonly tag: "norm";
  readonly sort: S;
  readonly norm: NormName;
  readonly of: Node;
}
/** Matrix times vector. */
export interface ProductNode<S extends Sort = Sort> {
  readonly tag: "product";
  readonly sort: S;
  readonly left: Node;
  readonly right: Node;
}
/** The inner product of two vectors. */
export interface DotNode<S extends Sort = Sort> {
  readonly tag: "dot";
  readonly sort: S;
  readonly left: Node;
  readonly right: Node;
}
export interface SoftmaxNode<S extends Sort = Sort> {
  readonly tag: "softmax";
  readonly sort: S;
  readonly of: Node;
}
/**
 * P(|X_1 + … + X_n − n·E[X]| ≥ t) for n independent draws of a discrete variable with the given values and weights
 * (weights are normalised by their sum), by its exact law; one-sided without the absolute value.
 */
export interface TailNode<S extends Sort = Sort> {
  readonly tag: "tail";
  readonly sort: S;
  readonly sides: 1 | 2;
  /** The dimension whose size is the number of draws. */
  readonly draws: string;
  readonly values: Node;
  readonly weights: Node;
  readonly threshold: Node;
}

/** A term: frozen data; everything that prints, searches, encloses or proves reads it. */
export type Node<S extends Sort = Sort> =
  | NumberNode<S>
  | PiNode<S>
  | SizeNode<S>
  | VariableNode<S>
  | PositionNode<S>
  | ApplyNode<S>
  | PowerNode<S>
  | EntryNode<S>
  | FoldNode<S>
  | NormNode<S>
  | ProductNode<S>
  | DotNode<S>
  | SoftmaxNode<S>
  | TailNode<S>;

export type Real = Node<RealSort>;
export type Vector<D extends string = string> = Node<VectorSort<D>>;
export type Matrix<R extends string = string, C extends string = string> = Node<MatrixSort<R, C>>;
export type Index<D extends string = string> = Node<IndexSort<D>>;

/** The parts of a term, in reading order. */
export function children(n: Node): readonly Node[] {
  switch (n.tag) {
    case "apply":
      return n.args;
    case "power":
      return [n.base];
    case "entry":
      return [n.of, n.at];
    case "fold":
      return [n.body];
    case "norm":
    case "softmax":
      return [n.of];
    case "product":
    case "dot":
      return [n.left, n.right];
    case "tail":
      return [n.values, n.weights, n.threshold];
    default:
      return [];
  }
}
