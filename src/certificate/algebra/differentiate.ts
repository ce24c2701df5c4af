import { remembered } from "../../exact/work.ts";
import { Rational } from "../../exact/index.ts";
import { PI, variableAtom, type Atom } from "./atom.ts";
import { call, expOf, sqrtOf } from "./functions.ts";
import { add, addPlainly, atomProduct, constant, integer, mul, neg, ONE, pow, powAtom, productOf, scale, tidy, ZERO } from "./product.ts";
import { NO_PLACE, Signs } from "./signs.ts";
import type { Product, Sum } from "./sum.ts";

const noSigns = remembered(() => new Signs(NO_PLACE));

/** Whether a variable occurs in an atom, at any depth. */
export function occurs(name: string, a: Atom): boolean {
  switch (a.kind) {
    case "variable":
      return a.name === name;
    case "pi":
      return false;
    case "exp":
    case "call":
      return occursIn(name, a.of);
    default:
      return occursInSum(name, a.of);
  }
}
export const occursInSum = (name: string, s: Sum): boolean =>
  [...s.terms.values()].some((t) => t.monomial.powers.some(([a]) => occurs(name, a)));
export const occursIn = (name: string, p: Product): boolean =>
  occursInSum(name, p.sum) || p.factors.some((f) => occursInSum(name, f.base));

/**
 * ∂p/∂x at points where every root and absolute value that holds x has an argument other than 0. Roots and absolute
 * values that it passes are put into `corners`: where their arguments are not 0 the derivative is right and defined.
 * Throws `RangeError` on functions without a derivative here.
 */
export function differentiate(p: Product, x: string, corners: Sum[]): Product {
  const outer = p.factors.filter((f) => !occursInSum(x, f.base));
  const inner = p.factors.filter((f) => occursInSum(x, f.base));
  let total = mul(ofSum(p.sum, x, corners), productOf(ONE.sum, inner));
  for (const f of inner) {
    const rest = inner.map((g) => (g === f ? { ...g, power: g.power - 1 } : g)).filter((g) => g.power !== 0);
    const slope = scale(ofSum(f.base, x, corners), Rational.of(f.power));
    total = addPlainly(total, mul(slope, productOf(p.sum, rest)));
  }
  return tidy(mul(total, productOf(ONE.sum, outer)));
}

function ofSum(s: Sum, x: string, corners: Sum[]): Product {
  let total = ZERO;
  for (const t of s.terms.values())
    for (const [a, e] of t.monomial.powers) {
      if (!occurs(x, a)) continue;
      const rest = t.monomial.powers.filter(([b]) => b !== a).map(([b, k]) => powAtom(b, k));
      total = addPlainly(total, rest.reduce(mul, mul(constant(t.coefficient), ofPower(a, e, x, corners))));
    }
  return total;
}

function ofPower(a: Atom, e: Rational, x: string, corners: Sum[]): Product {
  const chain = () => mul(constant(e), powAtom(a, e.sub(Rational.ONE)));
  switch (a.kind) {
    case "exp":
      return scale(mul(powAtom(a, e), differentiate(a.of, x, corners)), e);
    case "log":
      return mul(chain(), mul(ofSum(a.of, x, corners), pow(productOf(a.of), -1)));
    case "root":
      corners.push(a.of);
      return scale(mul(powAtom(a, e), mul(ofSum(a.of, x, corners), pow(productOf(a.of), -1))), e);
    case "abs":
      throw new RangeError("an absolute value has no derivative everywhere");
    case "call":
      return mul(chain(), mul(slopeOf(a.name, a.of), differentiate(a.of, x, corners)));
    default:
      return a === variableAtom(x) ? chain() : ZERO;
  }
}

function slopeOf(name: string, of: Product): Product {
  switch (name) {
    case "sin":
      return atomProduct(call("cos", of));
    case "cos":
      return neg(atomProduct(call("sin", of)));
    case "atan":
      return pow(add(integer(1), pow(of, 2)), -1);
    case "erf":
      return scale(mul(expOf(neg(pow(of, 2))), sqrtOf(pow(atomProduct(PI), -1), noSigns())), Rational.of(2));
    case "log":
      return pow(of, -1);
    default:
      throw new RangeError(`${name} has no derivative here`);
  }
}
