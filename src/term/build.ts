/** The constructors of terms: leaves, arithmetic, functions, and what makes reals of vectors and matrices. */
export * from "./leaves.ts";
export * from "./arithmetic.ts";
export type { Elementwise } from "./elementwise.ts";
export * from "./functions.ts";
export * from "./trigonometry.ts";
export * from "./vectors.ts";
export { memberSort } from "./binders.ts";
export * from "./wide.ts";
export * from "./sets.ts";
