import { Rational } from "../../exact/index.ts";
import { remembered } from "../../exact/work.ts";
import type { Atom } from "./atom.ts";
import { divideSums } from "./divide.ts";
import { mulSums, powSum } from "./multiply.ts";
import {
  addSums, atomSum, constantSum, isZero, keyOf, leadingTerm, monomialOf, ONE_SUM, onlyTerm, rationalOf, scaleSum, sumOf, ZERO_SUM,
  type Factor, type Monomial, type Product, type Sum,
} from "./sum.ts";

export const productOf = (sum: Sum, factors: readonly Factor[] = []): Product => ({ sum, factors });
export const ZERO: Product = productOf(ZERO_SUM);
export const ONE: Product = productOf(ONE_SUM);
export const constant = (q: Rational): Product => productOf(constantSum(q));
export const integer = (n: number): Product => constant(Rational.of(n));
export const atomProduct = (a: Atom): Product => productOf(atomSum(a));
export const isZeroProduct = (p: Product): boolean => isZero(p.sum);
export const rationalValue = (p: Product): Rational | undefined => (p.factors.length ? undefined : rationalOf(p.sum));
export const keyOfProduct = (p: Product): string => `${keyOf(p.sum)}${p.factors.map((f) => `*[${f.key}]^${f.power}`).join("")}`;

/** A sum as coefficient · monomial · base, where the base has leading coefficient 1 and no common monomial. */
export function canonical(s: Sum): { coefficient: Rational; monomial: Monomial; base: Sum } {
  const only = onlyTerm(s);
  if (only) return { ...only, base: ONE_SUM };
  const least = new Map<Atom, Rational>();
  let first = true;
  for (const t of s.terms.values()) {
    const here = new Map(t.monomial.powers);
    if (first) for (const [a, e] of here) least.set(a, e);
    else {
      for (const a of [...least.keys()]) {
        const e = here.get(a) ?? Rational.ZERO;
        if (e.compare(least.get(a)!) < 0) least.set(a, e);
      }
      for (const [a, e] of here) if (e.sign < 0 && !least.has(a)) least.set(a, e);
    }
    first = false;
  }
  const monomial = sortedMonomial([...least].filter(([, e]) => e.sign !== 0));
  const shifted = sumOf([...s.terms.values()].map((t) => ({ coefficient: t.coefficient, monomial: overMonomial(t.monomial, monomial) })));
  const { coefficient } = leadingTerm(shifted);
  return { coefficient, monomial, base: scaleSum(shifted, Rational.ONE.div(coefficient)) };
}

const sortedMonomial = (powers: (readonly [Atom, Rational])[]): Monomial =>
  monomialOf(powers.sort(([a], [b]) => (a === b ? 0 : a.key < b.key ? -1 : 1)));

/** m / d, where no root leaves its range. */
function overMonomial(m: Monomial, d: Monomial): Monomial {
  if (d.powers.length === 0) return m;
  const powers = new Map(m.powers);
  for (const [a, e] of d.powers) powers.set(a, (powers.get(a) ?? Rational.ZERO).sub(e));
  return sortedMonomial([...powers].filter(([, e]) => e.sign !== 0));
}

function withFactor(list: readonly Factor[], base: Sum, power: number): readonly Factor[] {
  if (power === 0 || base === ONE_SUM || rationalOf(base)?.equals(Rational.ONE)) return list;
  const key = keyOf(base);
  const old = list.find((f) => f.key === key);
  const rest = list.filter((f) => f.key !== key);
  const sum = whole((old?.power ?? 0) + power);
  return sum === 0 ? rest : [...rest, { base, key, power: sum }].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Moves a sum of several terms among the factors. */
export function factored(p: Product): Product {
  if (p.sum.terms.size <= 1) return p;
  const { coefficient, monomial, base } = canonical(p.sum);
  return cancel(productOf(sumOf([{ coefficient, monomial }]), withFactor(p.factors, base, 1)));
}

const MOST_QUOTIENTS = 4000;
const memo = remembered(() => new Map<string, Sum | undefined>());
/** The quotient of two bases; the same are divided again and again in one proof. */
function quotientOf(up: Factor, down: Factor): Sum | undefined {
  const key = `${up.key} / ${down.key}`;
  const quotients = memo();
  if (quotients.has(key)) return quotients.get(key);
  if (quotients.size >= MOST_QUOTIENTS) quotients.clear();
  const quotient = divideSums(up.base, down.base);
  quotients.set(key, quotient);
  return quotient;
}

/** Divides factors out of each other where a division is exact. */
function cancel(p: Product): Product {
  for (const up of p.factors)
    for (const down of p.factors) {
      if (up.power <= 0 || down.power >= 0 || down.base.terms.size > up.base.terms.size * 8) continue;
      const quotient = quotientOf(up, down);
      if (!quotient) continue;
      const c = canonical(quotient);
      let factors = withFactor(withFactor(p.factors, up.base, -1), down.base, 1);
      factors = withFactor(factors, c.base, 1);
      return cancel(mul(productOf(p.sum, factors), productOf(sumOf([c]))));
    }
  return p;
}

export function mul(p: Product, q: Product): Product {
  if (isZero(p.sum) || isZero(q.sum)) return ZERO;
  const [a, b] = p.sum.terms.size > 1 && (q.sum.terms.size > 1 || q.factors.length > 0) ? [factored(p), factored(q)] : [p, q.sum.terms.size > 1 && p.factors.length ? factored(q) : q];
  let { factors } = a;
  for (const f of b.factors) factors = withFactor(factors, f.base, f.power);
  const result = productOf(mulSums(a.sum, b.sum), factors);
  return factors.length > 1 ? cancel(result) : result;
}
export const scale = (p: Product, q: Rational): Product => (q.sign === 0 ? ZERO : productOf(scaleSum(p.sum, q), p.factors));
export const neg = (p: Product): Product => scale(p, Rational.of(-1));

/** The sum with the factors of power above 0 multiplied out; what is left divides. */
export function expanded(p: Product): Product {
  let { sum } = p;
  for (const f of p.factors) if (f.power > 0) sum = mulSums(sum, powSum(f.base, f.power));
  return productOf(sum, p.factors.filter((f) => f.power < 0));
}

export function add(p: Product, q: Product): Product {
  const r = addPlainly(p, q);
  return r.sum.terms.size > 1 && r.factors.some((f) => f.power < 0) ? tidy(r) : r;
}
/** A sum whose common factors are taken out where a division by a divisor is exact. */
export const tidy = (p: Product): Product => cancel(factored(p));

/** The sum of two products over their common divisors, without a look for what cancels. */
export function addPlainly(p: Product, q: Product): Product {
  if (isZero(p.sum)) return q;
  if (isZero(q.sum)) return p;
  const powers = new Map<string, Factor>();
  for (const f of [...p.factors, ...q.factors]) {
    const [a, b] = [powerIn(p, f.key), powerIn(q, f.key)];
    powers.set(f.key, { ...f, power: Math.min(a, b) });
  }
  const common = [...powers.values()];
  const lift = (r: Product): Sum =>
    common.reduce((s, f) => {
      const k = powerIn(r, f.key) - f.power;
      return k === 0 ? s : mulSums(s, powSum(f.base, k));
    }, r.sum);
  const sum = addSums(lift(p), lift(q));
  if (isZero(sum)) return ZERO;
  const factors = common.filter((f) => f.power !== 0).sort((a, b) => (a.key < b.key ? -1 : 1));
  return productOf(sum, factors);
}
const powerIn = (p: Product, key: string): number => p.factors.find((f) => f.key === key)?.power ?? 0;
export const sub = (p: Product, q: Product): Product => add(p, neg(q));

/** A power that doubles hold exactly, so that its parity is certain. Throws `RangeError` beyond. */
function whole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError("an exponent out of reach");
  return n;
}

/** A whole power; a negative one needs a product other than 0, which is for the caller to know. */
export function pow(p: Product, n: number): Product {
  whole(n);
  if (n === 0) return ONE;
  if (n === 1) return p;
  if (isZero(p.sum)) {
    if (n > 0) return ZERO;
    throw new RangeError("a power of 0");
  }
  const { sum, factors } = factored(p);
  const { coefficient, monomial } = onlyTerm(sum)!;
  const base = productOf(constantSum(coefficient.pow(n)), factors.map((f) => ({ ...f, power: whole(f.power * n) })));
  return monomial.powers.reduce((r, [a, e]) => mul(r, powAtom(a, e.mul(Rational.of(n)))), base);
}

/** A power of one atom with the laws of roots and absolute values. */
export function powAtom(a: Atom, e: Rational): Product {
  if (e.sign === 0) return ONE;
  if (a.kind === "root") {
    const whole = Number(e.floor());
    const rest = e.sub(Rational.of(whole));
    const fraction = rest.sign === 0 ? ONE : productOf(atomSum(a, rest));
    return whole === 0 ? fraction : mul(fraction, pow(productOf(a.of), whole));
  }
  if (a.kind === "abs" && e.isInteger) {
    const n = Number(e.num);
    const odd = n % 2 !== 0;
    const even = pow(productOf(a.of), odd ? n - 1 : n);
    return odd ? mul(productOf(atomSum(a)), even) : even;
  }
  return productOf(atomSum(a, e));
}
