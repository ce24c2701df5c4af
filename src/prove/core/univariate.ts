import { Rational } from "../../exact/rational.ts";
import { derivative, divide as pseudo, gcd, type Univariate as Integral } from "../../certificate/polynomial/univariate.ts";
import { commonDenominator } from "../../certificate/polynomial/psd.ts";

/** A polynomial in one indeterminate: the coefficients, the constant first, the last not 0. */
export type Univariate = readonly Rational[];

const trim = (p: readonly Rational[]): Univariate => {
  let n = p.length;
  while (n > 0 && p[n - 1]!.sign === 0) n--;
  return p.slice(0, n);
};
const at = (p: Univariate, k: number): Rational => p[k] ?? Rational.ZERO;
export const degree = (p: Univariate): number => p.length - 1;
export const valueAt = (p: Univariate, x: Rational): Rational => p.reduceRight((v, c) => v.mul(x).add(c), Rational.ZERO);
export const product = (a: Univariate, b: Univariate): Univariate =>
  trim(Array.from({ length: Math.max(0, a.length + b.length - 1) }, (_, k) => a.reduce((s, x, i) => (i <= k ? s.add(x.mul(at(b, k - i))) : s), Rational.ZERO)));

/** The quotient by a divisor without remainder; nothing where there is one. */
export function quotient(a: Univariate, b: Univariate): Univariate | undefined {
  const rest = [...a];
  const out: Rational[] = [];
  for (let k = a.length - b.length; k >= 0; k--) {
    const q = rest[k + b.length - 1]!.div(b[b.length - 1]!);
    out[k] = q;
    b.forEach((c, i) => (rest[k + i] = rest[k + i]!.sub(q.mul(c))));
  }
  return rest.some((c) => c.sign !== 0) ? undefined : trim(out);
}
const line = (root: Rational): Univariate => [root.neg(), Rational.ONE];
/** Divides by `x − root` as often as that goes, `most` times at the most. */
export function withoutRoot(p: Univariate, root: Rational, most = Infinity): { readonly rest: Univariate; readonly times: number } {
  let [rest, times] = [p, 0];
  while (times < most && rest.length > 1 && valueAt(rest, root).sign === 0) {
    rest = quotient(rest, line(root))!;
    times++;
  }
  return { rest, times };
}

/** A polynomial whose square divides p, so that the quotient has simple factors only (Musser 1971). */
export function squarePart(p: Univariate): Univariate {
  const scale = commonDenominator(p);
  const whole: Integral = p.map((c) => c.num * (scale / c.den));
  let s: Univariate = [Rational.ONE];
  let c = gcd(whole, derivative(whole));
  let w = pseudo(whole, c).quotient;
  for (let i = 1; w.length > 1; i++) {
    const y = gcd(w, c);
    const factor = pseudo(w, y).quotient.map((n) => Rational.of(n));
    for (let k = 0; k < i >> 1; k++) s = product(s, factor);
    c = pseudo(c, y).quotient;
    w = y;
  }
  return s;
}

/** The coefficients in x − a. */
export function shifted(p: Univariate, a: Rational): Univariate {
  const out = [...p];
  for (let k = 0; k < out.length; k++) for (let i = out.length - 2; i >= k; i--) out[i] = out[i]!.add(out[i + 1]!.mul(a));
  return out;
}
/** The coefficients in b − x. */
export const mirrored = (p: Univariate, b: Rational): Univariate => shifted(p, b).map((c, k) => (k % 2 === 0 ? c : c.neg()));

/** The b_k with p = Σ b_k·(x − a)^k·(b − x)^(n−k) of degree n, and the same for p = 1. */
export function bernstein(p: Univariate, a: Rational, b: Rational): { readonly coefficients: readonly Rational[]; readonly unit: readonly Rational[] } {
  const n = degree(p);
  const width = b.sub(a);
  // In t = (x − a)/(b − x) and (b − x)/width the polynomial is Σ c_j·width^j·t^j·(1 + t)^(n−j).
  const binomials: bigint[][] = [[1n]];
  for (let m = 1; m <= n; m++) binomials.push(Array.from({ length: m + 1 }, (_, k) => (binomials[m - 1]![k - 1] ?? 0n) + (binomials[m - 1]![k] ?? 0n)));
  const c = shifted(p, a);
  const powers = [Rational.ONE];
  for (let k = 1; k <= n; k++) powers.push(powers[k - 1]!.mul(width));
  const coefficients = Array.from({ length: n + 1 }, (_, k) => {
    let s = Rational.ZERO;
    for (let j = 0; j <= k; j++) s = s.add(c[j]!.mul(powers[j]!).mul(Rational.of(binomials[n - j]![k - j]!)));
    return s.div(powers[n]!);
  });
  return { coefficients, unit: Array.from({ length: n + 1 }, (_, k) => Rational.of(binomials[n]![k]!).div(powers[n]!)) };
}
