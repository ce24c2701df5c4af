import { Decimal } from "decimal.js";
import { Rational } from "../../exact/index.ts";
import { integerRelation } from "./relation.ts";

/** Numbers of more digits than any guess rests on. */
const D = Decimal.clone({ precision: 64, maxE: 1e6, minE: -1e6 });
const PI = D.acos(-1);
const E = new D(1).exp();
/** The primes of products. */
const PRIMES = [2, 3, 5];

/** A guess is believed a guess where its integers together have so much fewer digits than the number that it fits. */
const SHARE = 0.45;

/** Integers a, b, … with a·x + b·y + … = 0 to so many digits, short enough that this is no chance; the first is not 0. */
function relate(numbers: readonly Decimal[], digits: number): bigint[] | undefined {
  const scale = new D(10).pow(digits);
  const found = integerRelation(numbers.map((x) => BigInt(x.times(scale).round().toFixed(0))));
  const long = found.reduce((sum, c) => sum + Math.max(c.toString().replace("-", "").length - 0.5, 0), 0);
  if (found[0] === 0n || long > SHARE * digits) return undefined;
  const rest = numbers.reduce((sum, x, i) => sum.plus(x.times(found[i]!.toString())), new D(0));
  return rest.abs().lt(new D(10).pow(3 - digits).times(found.reduce((m, c) => m + Math.abs(Number(c)), 0))) ? found : undefined;
}

/** q as a term, in parentheses where it is no whole number. */
const fraction = (q: Rational): string => (q.isInteger ? `${q.num}` : `${q.num}/${q.den}`);

/** Σ c·part, as text. */
function sum(parts: readonly (readonly [Rational, string])[]): string | undefined {
  const terms = parts.filter(([q]) => q.sign !== 0).map(([q, part]) => {
    const size = q.abs();
    const text = part === "" ? fraction(size) : size.equals(Rational.ONE) ? part : size.isInteger ? `${size}*${part}` : size.num === 1n ? `${part}/${size.den}` : `${fraction(size)}*${part}`;
    return [q.sign, text] as const;
  });
  return terms.length === 0 ? undefined : terms.map(([sign, text], i) => (i === 0 ? (sign < 0 ? `-${text}` : text) : `${sign < 0 ? " - " : " + "}${text}`)).join("");
}

/** x = (c₁·p₁ + c₂·p₂ + …), from a relation of x and the parts. */
function linear(x: Decimal, parts: readonly (readonly [Decimal, string])[], digits: number): string | undefined {
  const found = relate([x, ...parts.map(([v]) => v)], digits);
  return found && sum(parts.map(([, text], i) => [Rational.of(-found[i + 1]!, found[0]!), text]));
}

/** A root of a quadratic equation with whole coefficients. */
function surd(x: Decimal, digits: number): string | undefined {
  const found = relate([x.times(x), x, new D(1)], digits);
  if (!found) return undefined;
  const [a, b, c] = found as [bigint, bigint, bigint];
  const inside = b * b - 4n * a * c;
  if (inside <= 0n) return undefined;
  const [p, q] = [Rational.of(-b, 2n * a), Rational.of(inside, 4n * a * a)];
  const isUpper = x.gt(new D(p.num.toString()).div(p.den.toString()));
  if (p.sign === 0) return `${isUpper ? "" : "-"}sqrt(${fraction(q)})`;
  return `${fraction(p)} ${isUpper ? "+" : "-"} sqrt(${fraction(q)})`;
}

/** ±2^a·3^b·5^c·π^d·e^r with fractions for exponents. */
function product(x: Decimal, digits: number): string | undefined {
  const found = relate([x.abs().ln(), new D(1), PI.ln(), ...PRIMES.map((p) => new D(p).ln())], digits);
  if (!found) return undefined;
  const [r, pi, ...powers] = found.slice(1).map((c) => Rational.of(-c, found[0]!)) as [Rational, Rational, ...Rational[]];
  // One root holds all that is no whole power.
  const root = [pi, ...powers].reduce((m, q) => (m * q.den) / gcd(m, q.den), 1n);
  if (root > 6n) return undefined;
  const inner = powers.reduce((q, e, i) => q.mul(Rational.of(PRIMES[i]!).pow(Number(e.mul(Rational.of(root)).num))), Rational.ONE);
  const circle = Number(pi.mul(Rational.of(root)).num);
  const circles = Math.abs(circle) === 1 ? "pi" : `pi^${Math.abs(circle)}`;
  const base = circle === 0 ? fraction(inner) : circle > 0 ? (inner.equals(Rational.ONE) ? circles : inner.num === 1n ? `${circles}/${inner.den}` : `${fraction(inner)}*${circles}`) : inner.isInteger ? `${inner}/${circles}` : `${inner.num}/(${inner.den}*${circles})`;
  const whole = root === 1n ? base : root === 2n ? `sqrt(${base})` : `(${base})^(1/${root})`;
  const text = r.sign === 0 ? whole : whole === "1" ? `exp(${fraction(r)})` : `${whole}*exp(${fraction(r)})`;
  return x.lt(0) ? `-${text}` : text;
}
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Kinds of closed forms, the simplest first. */
const KINDS: readonly ((x: Decimal, digits: number) => string | undefined)[] = [
  (x, d) => linear(x, [[new D(1), ""]], d),
  surd,
  product,
  (x, d) => linear(x, [[new D(1), ""], [PI, "pi"]], d),
  (x, d) => linear(x, [[new D(1), ""], [new D(2).ln(), "log(2)"], [new D(3).ln(), "log(3)"], [new D(5).ln(), "log(5)"]], d),
  (x, d) => linear(x, [[new D(1), ""], [E, "exp(1)"]], d),
  (x, d) => linear(x, [[new D(1), ""], [new D(1).div(E), "exp(-1)"], [new D(-2).exp(), "exp(-2)"]], d),
  (x, d) => linear(x, [[new D(1), ""], [PI, "pi"], [new D(2).ln(), "log(2)"]], d),
  (x, d) => linear(x, [[new D(1), ""], [new D(2).sqrt(), "sqrt(2)"], [new D(3).sqrt(), "sqrt(3)"], [new D(6).sqrt(), "sqrt(6)"]], d),
  (x, d) => {
    const q = x.abs().lt(20) ? linear(x.exp(), [[new D(1), ""]], d) : undefined;
    return q && `log(${q})`;
  },
];

/** Closed forms that a number known to so many digits may have, as terms. Nothing says that it has any of them. */
export function closedForms(x: Decimal, digits: number): string[] {
  const y = new D(x.toString());
  if (y.isZero()) return ["0"];
  if (y.abs().gt(1e12) || y.abs().lt(1e-12)) return [];
  const out = new Set<string>();
  for (const kind of KINDS) {
    const text = kind(y, digits);
    if (text === undefined) continue;
    out.add(text);
    // A fraction is not more simply said.
    if (kind === KINDS[0] || out.size >= 3) break;
  }
  return [...out];
}
