/** What readings are made of: the constructors of terms and claims. */
export { index, indexSort, matrix, matrixSort, real, REAL, size, vector, vectorSort, type Node, type Sort } from "../../term/index.ts";
export type { Declaration } from "../../claim/index.ts";
