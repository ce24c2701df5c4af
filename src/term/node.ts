import type { Rational } from "../exact/index.ts";
import type { FunctionName } from "./defined.ts";
import type { Formula } from "./formula.ts";
import type { FunctionSort, IndexSort, MatrixSort, RealSort, SetSort, Sort, VectorSort } from "./sort.ts";

/** Which norm: 1, 2 and infinity of a vector; Frobenius and spectral of a matrix. */
export type NormName = "1" | "2" | "inf" | "F" | "spectral";
/** How a family of reals over a dimension is folded into one. */
export type FoldName = "sum" | "max" | "min" | "prod";
/** What is sought of the values of a term over a set; a maximum or minimum has a value only where it is attained. */
export type ExtremumName = "sup" | "inf" | "max" | "min";

/** A bound name and the set it ranges over. */
export interface Binder {
  readonly name: string;
  readonly over: Node;
}

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
/** A scalar operator or a defined function, applied entry by entry where an argument is a vector. */
export interface ApplyNode<S extends Sort = Sort> {
  readonly tag: "apply";
  readonly sort: S;
  readonly operator: FunctionName;
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
/** A sum, product, maximum or minimum over the positions of a dimension that meet a condition; binds `index` in both. */
export interface FoldNode<S extends Sort = Sort> {
  readonly tag: "fold";
  readonly sort: S;
  readonly fold: FoldName;
  readonly index: string;
  readonly dim: string;
  readonly where?: Formula;
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

/** A function applied to its arguments. */
export interface CallNode<S extends Sort = Sort> {
  readonly tag: "call";
  readonly sort: S;
  readonly of: Node;
  readonly args: readonly Node[];
}
/** The function that takes its bound names to the body. */
export interface LambdaNode<S extends Sort = Sort> {
  readonly tag: "lambda";
  readonly sort: S;
  readonly binders: readonly Binder[];
  readonly body: Node;
}
/** A vector by its entries; its dimension is their number. */
export interface TupleNode<S extends Sort = Sort> {
  readonly tag: "tuple";
  readonly sort: S;
  readonly items: readonly Node[];
}
/** A position as a real number. */
export interface OrdinalNode<S extends Sort = Sort> {
  readonly tag: "ordinal";
  readonly sort: S;
  readonly of: Node;
}
/** The supremum, infimum, maximum or minimum of a term over the members of a set that meet a condition. */
export interface ExtremumNode<S extends Sort = Sort> {
  readonly tag: "extremum";
  readonly sort: S;
  readonly which: ExtremumName;
  readonly binder: Binder;
  readonly where?: Formula;
  readonly body: Node;
}
/** Σ p_i · body over the positions of a law p. */
export interface ExpectationNode<S extends Sort = Sort> {
  readonly tag: "expectation";
  readonly sort: S;
  readonly index: string;
  readonly law: Node;
  readonly body: Node;
}
/**
 * The probability of an event under a law p: of one draw, a position bound to `name`; or, where `draws` names a dimension, of as many
 * independent draws, a function from its positions.
 */
export interface ProbabilityNode<S extends Sort = Sort> {
  readonly tag: "probability";
  readonly sort: S;
  readonly name: string;
  readonly draws: string | null;
  readonly law: Node;
  readonly event: Formula;
}
/** All values of a sort. */
export interface SpaceNode<S extends Sort = Sort> {
  readonly tag: "space";
  readonly sort: S;
}
/** The reals of an interval, or the vectors and matrices with entries there; `null` is unbounded. */
export interface BoxNode<S extends Sort = Sort> {
  readonly tag: "box";
  readonly sort: S;
  readonly lo: Node | null;
  readonly hi: Node | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  readonly integer?: true;
}
/** The points nearer than a radius to a centre, or at most so far where closed; without a centre, to the origin. */
export interface BallNode<S extends Sort = Sort> {
  readonly tag: "ball";
  readonly sort: S;
  readonly norm: "1" | "2" | "inf";
  readonly closed: boolean;
  readonly center: Node | null;
  readonly radius: Node;
}
/** A finite set by its members. */
export interface ListedNode<S extends Sort = Sort> {
  readonly tag: "listed";
  readonly sort: S;
  readonly items: readonly Node[];
}
/** The values of a term over the members of sets that meet a condition. */
export interface ComprehensionNode<S extends Sort = Sort> {
  readonly tag: "comprehension";
  readonly sort: S;
  readonly element: Node;
  readonly binders: readonly Binder[];
  readonly where?: Formula;
}
/** The laws on a dimension: vectors that are not negative and sum to 1. */
export interface SimplexNode<S extends Sort = Sort> {
  readonly tag: "simplex";
  readonly sort: S;
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
  | TailNode<S>
  | CallNode<S>
  | LambdaNode<S>
  | TupleNode<S>
  | OrdinalNode<S>
  | ExtremumNode<S>
  | ExpectationNode<S>
  | ProbabilityNode<S>
  | SpaceNode<S>
  | BoxNode<S>
  | BallNode<S>
  | ListedNode<S>
  | ComprehensionNode<S>
  | SimplexNode<S>;

export type Real = Node<RealSort>;
export type Vector<D extends string = string> = Node<VectorSort<D>>;
export type Matrix<R extends string = string, C extends string = string> = Node<MatrixSort<R, C>>;
export type Index<D extends string = string> = Node<IndexSort<D>>;
/** A function term from some sorts to one. */
export type Fn<F extends readonly Sort[] = readonly Sort[], T extends Sort = Sort> = Node<FunctionSort<F, T>>;
/** A set term of members of a sort. */
export type SetOf<S extends Sort = Sort> = Node<SetSort<S>>;
