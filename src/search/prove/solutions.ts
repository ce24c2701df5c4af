import { Rational } from "../../exact/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { occursIn } from "../../certificate/algebra/differentiate.ts";
import { expOf, logOf, sqrtOf } from "../../certificate/algebra/functions.ts";
import { variableAtom, type Atom } from "../../certificate/algebra/atom.ts";
import { add, isZeroProduct, mul, neg, ONE, pow, productOf, scale, sub, ZERO } from "../../certificate/algebra/product.ts";
import { atomsOf, monomialOf, sumOf, type Product, type Sum, type Term } from "../../certificate/algebra/sum.ts";
import { strip } from "../../certificate/strip.ts";
import { signsOf } from "../../certificate/place.ts";

/** The coefficients of a sum in the powers of an atom, where x occurs nowhere else. */
function coefficients(s: Sum, a: Atom, x: string): Map<string, { power: Rational; value: Product }> | undefined {
  const lists = new Map<string, { power: Rational; terms: Term[] }>();
  for (const t of s.terms.values()) {
    const power = t.monomial.powers.find(([b]) => b === a)?.[1] ?? Rational.ZERO;
    const key = power.toString();
    const rest = { coefficient: t.coefficient, monomial: monomialOf(t.monomial.powers.filter(([b]) => b !== a)) };
    lists.set(key, { power, terms: [...(lists.get(key)?.terms ?? []), rest] });
  }
  const out = new Map<string, { power: Rational; value: Product }>();
  for (const [k, l] of lists) out.set(k, { power: l.power, value: productOf(sumOf(l.terms)) });
  return [...out.values()].some((c) => occursIn(x, c.value)) ? undefined : out;
}

/** Values of a power of the atom: the roots of a linear or quadratic equation in it. */
function* levels(s: Sum, a: Atom, g: Goal, x: string): Iterable<{ power: Rational; value: Product }> {
  const list = coefficients(s, a, x);
  if (!list) return;
  const zero = list.get("0")?.value ?? ZERO;
  const powers = [...list.values()].filter((c) => c.power.sign !== 0).sort((p, q) => p.power.compare(q.power));
  const [first, second, third] = powers;
  if (!first || third) return;
  if (!second) {
    yield { power: first.power, value: neg(mul(zero, pow(first.value, -1))) };
    return;
  }
  if (!second.power.equals(first.power.add(first.power))) return;
  const [c, b, q] = [zero, first.value, second.value];
  const discriminant = sub(pow(b, 2), scale(mul(q, c), Rational.of(4)));
  const half = pow(scale(q, Rational.of(2)), -1);
  if (isZeroProduct(discriminant)) {
    yield { power: first.power, value: mul(neg(b), half) };
    return;
  }
  const root = sqrtOf(discriminant, signsOf(g));
  yield { power: first.power, value: mul(add(neg(b), root), half) };
  yield { power: first.power, value: mul(sub(neg(b), root), half) };
}

/** A sum of logarithms with whole coefficients vanishes where the product of their arguments is 1. */
function exponentiated(d: Product, g: Goal): Product | undefined {
  if (d.factors.length) return undefined;
  for (const t of d.sum.terms.values()) {
    const logs = t.monomial.powers.filter(([a]) => a.kind === "log");
    if (logs.length && (t.monomial.powers.length > 1 || !t.coefficient.isInteger || !logs[0]![1].equals(Rational.ONE))) return undefined;
  }
  return [...atomsOf(d.sum)].some((a) => a.kind === "log") ? strip(sub(expOf(d), ONE), signsOf(g), false) : undefined;
}

/** Where ∂t/∂x = d vanishes, in closed form. */
export function stationaryPoints(d: Product, x: string, g: Goal): Product[] {
  const stripped = strip(d, signsOf(g), false);
  const direct = solutions(stripped, x, g);
  if (direct.length) return direct;
  try {
    const other = exponentiated(stripped, g);
    return other ? solutions(other, x, g) : [];
  } catch (e) {
    if (e instanceof RangeError) return [];
    throw e;
  }
}

/** Solutions x = c, in closed form, of d = 0: for each factor of d that is linear or quadratic in x, in an exponential or in a logarithm of x. */
function solutions(d: Product, x: string, g: Goal): Product[] {
  const signs = signsOf(g);
  const out: Product[] = [];
  const straight = (line: Product): void => {
    // a·x + b = 0
    for (const l of levels(line.sum, variableAtom(x), g, x)) if (l.power.equals(Rational.ONE)) out.push(l.value);
  };
  for (const s of [d.sum, ...d.factors.map((f) => f.base)])
    for (const a of atomsOf(s)) {
      try {
        for (const l of levels(s, a, g, x)) {
          if (a === variableAtom(x)) {
            if (l.power.equals(Rational.ONE)) out.push(l.value);
            else if (l.power.equals(Rational.of(2))) out.push(sqrtOf(l.value, signs));
          } else if (a.kind === "exp") straight(sub(a.of, scale(logOf(l.value, signs), Rational.ONE.div(l.power))));
          else if (a.kind === "log" && l.power.equals(Rational.ONE)) straight(sub(productOf(a.of), expOf(l.value)));
        }
      } catch (e) {
        if (!(e instanceof RangeError)) throw e;
      }
    }
  return out.filter((c) => !occursIn(x, c));
}
