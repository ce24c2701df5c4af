/** The sort of a scalar. */
export interface RealSort {
  readonly kind: "real";
}
/** The sort of a vector over a named dimension. */
export interface VectorSort<D extends string = string> {
  readonly kind: "vector";
  readonly dim: D;
}
/** The sort of a matrix with named dimensions: rows, then columns. */
export interface MatrixSort<R extends string = string, C extends string = string> {
  readonly kind: "matrix";
  readonly rows: R;
  readonly cols: C;
}
/** The sort of an index into a named dimension, such as the label of a class. */
export interface IndexSort<D extends string = string> {
  readonly kind: "index";
  readonly dim: D;
}
/** The sort of a function of one or more arguments. */
export interface FunctionSort<F extends readonly Sort[] = readonly Sort[], T extends Sort = Sort> {
  readonly kind: "function";
  readonly from: F;
  readonly to: T;
}
/** The sort of a set of reals, vectors, matrices or positions. */
export interface SetSort<S extends Sort = Sort> {
  readonly kind: "set";
  readonly of: S;
}
/** What a value of a term may be. */
export type ValueSort = RealSort | VectorSort | MatrixSort | IndexSort;
export type Sort = RealSort | VectorSort | MatrixSort | IndexSort | FunctionSort<readonly Sort[], Sort> | SetSort<Sort>;

export const REAL: RealSort = Object.freeze({ kind: "real" });

/** A sort as it is written after a name: `R^d`, `R^(c x r)`, `1..c`, `R^d x 1..c -> R`. */
export function printSort(s: Sort): string {
  switch (s.kind) {
    case "real":
      return "R";
    case "vector":
      return `R^${s.dim}`;
    case "matrix":
      return `R^(${s.rows} x ${s.cols})`;
    case "index":
      return `1..${s.dim}`;
    case "function":
      return `${s.from.map(printSort).join(" x ")} -> ${printSort(s.to)}`;
    case "set":
      return `subset ${printSort(s.of)}`;
  }
}

/** A sort in words, for messages: `a vector over c`. */
export function describe(s: Sort): string {
  switch (s.kind) {
    case "real":
      return "a real number";
    case "vector":
      return `a vector over ${s.dim}`;
    case "matrix":
      return `a matrix over ${s.rows} x ${s.cols}`;
    case "index":
      return `an index into ${s.dim}`;
    case "function":
      return `a function ${printSort(s)}`;
    case "set":
      return `a set in ${printSort(s.of)}`;
  }
}

export function sameSort(a: Sort, b: Sort): boolean {
  return describe(a) === describe(b);
}

/** The dimensions that a sort names, numbers included. */
export function dimensionsOf(s: Sort): readonly string[] {
  switch (s.kind) {
    case "real":
      return [];
    case "matrix":
      return [s.rows, s.cols];
    case "function":
      return [...s.from, s.to].flatMap(dimensionsOf);
    case "set":
      return dimensionsOf(s.of);
    default:
      return [s.dim];
  }
}
