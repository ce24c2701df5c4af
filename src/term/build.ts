/** The constructors of terms: leaves, arithmetic, and what makes reals of vectors and matrices. */
export * from "./leaves.ts";
export * from "./arithmetic.ts";
export * from "./vectors.ts";
export * from "./wide.ts";
