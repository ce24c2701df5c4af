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
export type Sort = RealSort | VectorSort | MatrixSort | IndexSort;

export const REAL: RealSort = Object.freeze({ kind: "real" });

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
  }
}

export function sameSort(a: Sort, b: Sort): boolean {
  return describe(a) === describe(b);
}
