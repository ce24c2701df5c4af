import { Rational } from "../../exact/index.ts";
import { intern, type Atom } from "./atom.ts";
import { primePowers } from "./primes.ts";
import {
  add, atomProduct, constant, expanded, factored, keyOfProduct, mul, neg, ONE, pow, powAtom, productOf, scale, ZERO,
} from "./product.ts";
import { NEGATIVE, NOTHING, POSITIVE, type Signs } from "./signs.ts";
import { squareRoot } from "./square.ts";
import { atomSum, constantSum, inOrder, isZero, keyOf, onlyTerm, rationalOf, sumOf, type Product, type Sum } from "./sum.ts";

const sumAtom = (kind: "log" | "root" | "abs", of: Sum): Atom => intern(`${kind}(${keyOf(of)})`, () => ({ kind, of: inOrder(of) }));
const HALF = Rational.of(1, 2);

/** f^c for a sum f > 0 (f ≥ 0 where c > 0): whole powers are multiplied out, the rest is a root. */
export function powerOf(f: Sum, c: Rational): Product {
  const whole = Number(c.floor());
  const rest = c.sub(Rational.of(whole));
  const base = pow(productOf(f), whole);
  return rest.sign === 0 ? base : mul(base, productOf(atomSum(sumAtom("root", f), rest)));
}

/** e^p: a product over the terms of p; e^(c·log f) = f^c. */
export function expOf(p: Product): Product {
  const { sum, factors } = expanded(p);
  let result = ONE;
  for (const t of sum.terms.values()) {
    const [first, second] = t.monomial.powers;
    if (factors.length === 0 && first && !second && first[0].kind === "log" && first[1].equals(Rational.ONE)) {
      result = mul(result, powerOf(first[0].of, t.coefficient));
      continue;
    }
    const of = productOf(sumOf([{ coefficient: Rational.ONE, monomial: t.monomial }]), factors);
    const atom = intern(`exp(${keyOfProduct(of)})`, () => ({ kind: "exp", of: { ...of, sum: inOrder(of.sum) } }));
    result = mul(result, productOf(atomSum(atom, t.coefficient)));
  }
  return result;
}

/** One part of a product: a base to a power, and what is known of the sign of the base. */
interface Part {
  readonly base: Sum;
  readonly atom: Atom | undefined;
  readonly power: Rational;
  readonly sign: number;
}
function partsOf(p: Product, signs: Signs): { coefficient: Rational; parts: Part[] } {
  const { sum, factors } = factored(p);
  const only = onlyTerm(sum);
  if (!only) throw new RangeError("a function of 0");
  const atoms = only.monomial.powers.map(([a, power]): Part => ({ base: atomSum(a), atom: a, power, sign: signs.atom(a) }));
  const others = factors.map((f): Part => ({ base: f.base, atom: undefined, power: Rational.of(f.power), sign: signs.sum(f.base) }));
  return { coefficient: only.coefficient, parts: [...atoms, ...others] };
}
const isEven = (q: Rational): boolean => q.isInteger && q.num % 2n === 0n;
const powPart = (x: Part): Product => (x.atom ? powAtom(x.atom, x.power) : pow(productOf(x.base), Number(x.power.num)));

function logOfPart(x: Part): Product {
  if (x.atom?.kind === "exp") return scale(x.atom.of, x.power);
  const of = x.atom?.kind === "root" ? x.atom.of : x.base;
  const q = rationalOf(of);
  return scale(q ? logOfRational(q) : atomProduct(sumAtom("log", of)), x.power);
}
function logOfRational(q: Rational): Product {
  return primePowers(q).reduce((r, [p, k]) => add(r, scale(atomProduct(sumAtom("log", constantSum(Rational.of(p)))), Rational.of(k))), ZERO);
}

/** log p where p > 0, as a sum over the parts of p whose signs are known; the others stay together. */
export function logOf(p: Product, signs: Signs): Product {
  if (isZero(p.sum)) throw new RangeError("the logarithm of 0");
  const { coefficient, parts } = partsOf(p, signs);
  let result = logOfRational(coefficient.abs());
  let minus = coefficient.sign < 0;
  const unknown: Part[] = [];
  for (const x of parts) {
    if (x.sign === POSITIVE || x.atom?.kind === "exp") result = add(result, logOfPart(x));
    else if (x.sign === NEGATIVE && x.power.isInteger) {
      result = add(result, logOfPart({ ...x, base: productNeg(x.base), atom: undefined }));
      if (!isEven(x.power)) minus = !minus;
    } else unknown.push(x);
  }
  const [one, more] = unknown;
  if (!one) {
    if (minus) throw new RangeError("the logarithm of a negative number");
    return result;
  }
  if (!more && x1(one)) {
    const base = minus ? productNeg(one.base) : one.base;
    return add(result, scale(atomProduct(sumAtom("log", base)), one.power));
  }
  const rest = unknown.map(powPart).reduce(mul, minus ? constant(Rational.of(-1)) : ONE);
  return add(result, atomProduct(call("log", rest)));
}
const x1 = (x: Part): boolean => x.power.isInteger && !isEven(x.power);
const productNeg = (s: Sum): Sum => neg(productOf(s)).sum;

/** Any function that has no laws here. */
export function call(name: string, of: Product): Atom {
  return intern(`${name}!(${keyOfProduct(of)})`, () => ({ kind: "call", name, of: { ...of, sum: inOrder(of.sum) } }));
}

/** A base that is the square of a sum, as that sum to twice the power. */
function asSquare(x: Part, signs: Signs): Part {
  const q = x.atom || isEven(x.power) ? undefined : squareRoot(x.base);
  return q ? { ...x, base: q, power: x.power.add(x.power), sign: signs.sum(q) } : x;
}

/** √p where p ≥ 0. Parts that may be 0 are taken out only where no sign is in doubt; √(f²) = |f|. */
export function sqrtOf(p: Product, signs: Signs): Product {
  if (isZero(p.sum)) return ZERO;
  const { coefficient, parts } = partsOf(p, signs);
  const minus = { odd: coefficient.sign < 0 };
  const free: Part[] = [];
  const zeroable: Part[] = [];
  const unknown: Part[] = [];
  const evens: Part[] = [];
  let result = primePowers(coefficient.abs()).reduce((r, [q, k]) => mul(r, powerOf(constantSum(Rational.of(q)), Rational.of(k, 2))), ONE);
  for (const x of parts.map((part) => asSquare(part, signs))) {
    if ((x.sign & NEGATIVE) === 0) (x.sign & NOTHING && x.power.sign > 0 ? zeroable : free).push(x);
    else if (isEven(x.power)) evens.push(x);
    else if (x.sign === NEGATIVE && x.power.isInteger) {
      free.push({ ...x, base: productNeg(x.base), atom: undefined });
      minus.odd = !minus.odd;
    } else unknown.push(x);
  }
  // Where f is 0, √(f²·g) has a value even for g < 0: f² leaves the root only when the rest is sure to be ≥ 0.
  const doubtful = unknown.length > 0 || minus.odd;
  for (const x of evens) {
    if (doubtful && x.sign & NOTHING && x.power.sign > 0) unknown.push(x);
    else result = mul(result, pow(absOf(productOf(x.base), signs), Number(x.power.num) / 2));
  }
  for (const x of unknown.length ? free : [...free, ...zeroable]) {
    const c = x.power.mul(HALF);
    const special = x.atom?.kind === "exp" || x.atom?.kind === "root";
    result = mul(result, special ? powAtom(x.atom!, c) : powerOf(x.base, c));
  }
  if (unknown.length === 0) {
    if (minus.odd) throw new RangeError("the root of a negative number");
    return result;
  }
  // √(a/b) = √(a·b)/|b|
  let inside = constant(Rational.of(minus.odd ? -1 : 1));
  for (const x of [...unknown, ...zeroable]) {
    if (x.power.sign > 0) inside = mul(inside, powPart(x));
    else {
      const up: Part = { ...x, power: x.power.neg() };
      inside = mul(inside, powPart(up));
      result = mul(result, pow(absOf(powPart(up), signs), -1));
    }
  }
  const whole = expanded(inside);
  return mul(result, productOf(atomSum(sumAtom("root", whole.sum), HALF), whole.factors));
}

/** p^c for p ≥ 0 and c > 0, or p > 0. Parts whose signs are known are taken out one by one; the others stay together as one sum. */
export function realPowerOf(p: Product, c: Rational, signs: Signs): Product {
  if (isZero(p.sum)) return ZERO;
  const { coefficient, parts } = partsOf(p, signs);
  const free = (x: Part): boolean => (x.sign & NEGATIVE) === 0;
  const known = coefficient.sign > 0 ? parts.filter(free) : [];
  const scalar = coefficient.sign > 0 ? coefficient : Rational.ONE;
  const outside = primePowers(scalar).reduce((r, [q, k]) => mul(r, powerOf(constantSum(Rational.of(q)), Rational.of(k).mul(c))), ONE);
  const raised = known.reduce((r, x) => {
    const special = x.atom?.kind === "exp" || x.atom?.kind === "root";
    return mul(r, special ? powAtom(x.atom!, x.power.mul(c)) : powerOf(x.base, x.power.mul(c)));
  }, outside);
  const rest = parts.filter((x) => !known.includes(x)).map(powPart);
  if (rest.length === 0 && coefficient.sign > 0) return raised;
  // Where a factor taken out is 0 and the rest is negative the whole has a value and the rest has none.
  if (known.some((x) => x.sign & NOTHING && x.power.sign > 0)) throw new RangeError("a power of a product of unknown signs");
  const inside = expanded(rest.reduce(mul, coefficient.sign > 0 ? ONE : constant(coefficient)));
  if (inside.factors.length > 0) throw new RangeError("a power of a quotient of unknown sign");
  return mul(raised, powerOf(inside.sum, c));
}

/** |p|, part by part. */
export function absOf(p: Product, signs: Signs): Product {
  if (isZero(p.sum)) return ZERO;
  const { coefficient, parts } = partsOf(p, signs);
  let result = constant(coefficient.abs());
  for (const x of parts) {
    if (isEven(x.power) || (x.sign & NEGATIVE) === 0) result = mul(result, powPart(x));
    else if ((x.sign & POSITIVE) === 0) result = mul(result, neg(powPart(x)));
    else result = mul(result, pow(productOf(atomSum(sumAtom("abs", x.base))), Number(x.power.num)));
  }
  return result;
}
