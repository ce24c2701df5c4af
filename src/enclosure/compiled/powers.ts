import { exactly, off, rounded, type Form } from "./form.ts";
import { product, square } from "./products.ts";
import { quotient } from "./quotients.ts";
import type { Writer } from "./writer.ts";

/** x^n by squaring, as names; the number of products is below n, and so is the error in units if x is exact. */
function chain(w: Writer, x: string, n: number): string {
  let base = x;
  let result: string | undefined;
  for (let rest = n; ; base = w.put(`${base} * ${base}`)) {
    if (rest % 2 === 1) result = result === undefined ? base : w.put(`${result} * ${base}`);
    rest = Math.floor(rest / 2);
    if (rest === 0) return result!;
  }
}

/**
 * x^n. An odd power rises, and so does every power of what is never negative; an even one is a power of the square. With bounds off by k
 * units a power is off by n·k + n - 1. A product in between underflows only below 1, where what follows makes its error smaller: n·η bounds all.
 */
export function power(w: Writer, x: Form, n: number): Form {
  if (n === 0) {
    const f = w.exact(x);
    return exactly("1", w.put(`${f.lo} === ${f.lo} && ${f.hi} === ${f.hi} ? 1 : NaN`), true);
  }
  if (n === 1) return x;
  if (n < 0) return quotient(w, w.constant(1, 1), power(w, x, -n));
  if (n % 2 === 0 && !x.positive) return n === 2 ? square(w, x) : power(w, square(w, x), n / 2);
  if (n === 2) return product(w, x, x);
  const f = w.settled(x);
  const [lo, hi] = [chain(w, f.lo, n), chain(w, f.hi, n)];
  const units = n * f.units + n - 1;
  return units === 1 ? rounded(lo, hi, 1, f.positive) : off(lo, hi, units, n, f.positive);
}
