/** Words with a meaning of their own in the text of a claim. */
export const KEYWORDS: ReadonlySet<string> = new Set([
  "forall", "exists", "for", "where", "with", "if", "such", "when", "whenever", "given", "then", "let", "and", "or", "not", "iff", "implies",
  "in", "real", "reals", "integer", "integers", "dim", "subset", "def",
]);
/** The names of functions: those of `FUNCTION_NAMES`, told here so that who reads claims need not know the functions. */
const FUNCTIONS: ReadonlySet<string> = new Set((
  "abs acos acosh asin asinh atan atan2 atanh cbrt ceil cos cosh cot coth csc csch dot erf exp expm1 floor inf ln log log10 log1p log2 logsumexp max mean min " +
  "norm1 norm2 normF norminf prod relu rpow sec sech sigmoid sign sin sinh softmax softplus spectral sqrt step sum sup tail1 tail2 tan tanh"
).split(" "));
const INFINITY = /^(?:inf|infinity|oo)$/;

/** Whether a name is a way to write infinity. */
export const isInfinity = (name: string): boolean => INFINITY.test(name);

/**
 * Whether a name means something of its own in the text of a claim: a variable or dimension that bore it would print as
 * something else.
 *
 * @example
 * ```ts
 * import { isReserved } from "./index.ts";
 * [isReserved("pi"), isReserved("log"), isReserved("x")]; // [true, true, false]
 * ```
 */
export const isReserved = (name: string): boolean => name === "pi" || KEYWORDS.has(name) || isInfinity(name) || FUNCTIONS.has(name);
