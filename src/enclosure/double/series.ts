import { addPairs, fixed, mulPairs, pair, pairOf, type Pair } from "./pair.ts";

function inverseFactorials(count: number): Pair[] {
  const out: Pair[] = [];
  let factorial = 1n;
  for (let n = 0; n < count; n++) {
    if (n > 0) factorial *= BigInt(n);
    out.push(pairOf(fixed(1n, factorial)));
  }
  return out;
}

/** 1/n! for n below 31. */
export const INVERSE_FACTORIAL: readonly Pair[] = inverseFactorials(31);

/** c0 + c1·x + c2·x² + … by Horner's rule. */
export function polynomial(coefficients: readonly Pair[], x: Pair): Pair {
  let sum = pair(0);
  for (let i = coefficients.length - 1; i >= 0; i--) sum = addPairs(mulPairs(sum, x), coefficients[i]!);
  return sum;
}
