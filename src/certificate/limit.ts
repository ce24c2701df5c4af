import { Rational } from "../exact/index.ts";
import { intern, variableAtom, type Atom } from "./algebra/atom.ts";
import { occurs, occursIn, occursInSum } from "./algebra/differentiate.ts";
import { expOf, logOf, powerOf } from "./algebra/functions.ts";
import {
  add, atomProduct, constant, isZeroProduct, keyOfProduct, mul, ONE, pow, powAtom, productOf, rationalValue, scale, sub, ZERO,
} from "./algebra/product.ts";
import { NEGATIVE, NOTHING, POSITIVE, type Signs } from "./algebra/signs.ts";
import { atomSum, isZero, ONE_SUM, type Product, type Sum, type Term } from "./algebra/sum.ts";

/**
 * The leading behaviour as y → +∞ of a value: `(coefficient + o(1)) · e^phase · y^power · (log y)^logs`, where the
 * coefficient is free of y (and may vanish), and the phase is 0 or tends to ±∞ faster than log y.
 */
export interface Leading {
  readonly coefficient: Product;
  readonly phase: Product;
  readonly power: Rational;
  readonly logs: Rational;
}

const NONE = Rational.ZERO;
const free = (coefficient: Product): Leading => ({ coefficient, phase: ZERO, power: NONE, logs: NONE });
const fail = (why: string): never => {
  throw new RangeError(`no limit is known: ${why}`);
};

const LOG = [Rational.ONE, Rational.of(-1, 2), Rational.of(1, 3)];
const EXP = [Rational.ONE, Rational.of(1, 2), Rational.of(1, 6)];

/** c₁s + c₂s² + an atom for the rest, which is ~ c₃s³, of a power series without constant term at s → 0. */
function series(name: string, s: Product, [c1, c2, c3]: readonly Rational[]): Product {
  if (isZeroProduct(s)) return ZERO;
  const rest = intern(`rest!${name}(${keyOfProduct(s)})`, { kind: "call", name: `rest ${c3!.num}/${c3!.den} ${name}`, of: s });
  return add(add(scale(s, c1!), scale(mul(s, s), c2!)), atomProduct(rest));
}

/** Leading behaviours in one variable, at a place where that variable is large. */
export class Limits {
  private readonly y: string;
  private readonly signs: Signs;
  private readonly depth: number;
  constructor(y: string, signs: Signs, depth = 0) {
    this.y = y;
    this.signs = signs;
    this.depth = depth;
    if (depth > 6) fail("too deep");
  }
  private inner(): Limits {
    return new Limits(this.y, this.signs, this.depth + 1);
  }

  /** Whether a behaviour grows (1), stays (0) or vanishes (−1). */
  order(a: Leading): -1 | 0 | 1 {
    if (!isZeroProduct(a.phase)) {
      const p = this.growing(a.phase);
      const s = this.signs.product(p.coefficient);
      return s === POSITIVE ? 1 : s === NEGATIVE ? -1 : fail("the sign of an exponent");
    }
    return (a.power.sign || a.logs.sign) as -1 | 0 | 1;
  }
  /** The behaviour of an exponent, which must go to ±∞ faster than a logarithm: the sum of two that do may not. */
  private growing(phase: Product): Leading {
    const inner = this.inner();
    const p = inner.ofProduct(phase);
    if ((isZeroProduct(p.phase) && p.power.sign <= 0) || inner.order(p) <= 0) return fail("an exponent that does not grow");
    return p;
  }
  private compare(a: Leading, b: Leading): -1 | 0 | 1 {
    const phase = sub(a.phase, b.phase);
    if (isZeroProduct(phase)) return (a.power.compare(b.power) || a.logs.compare(b.logs)) as -1 | 0 | 1;
    const d = this.inner().ofProduct(phase);
    const grows = this.order(d);
    const s = this.signs.product(d.coefficient);
    if (grows <= 0 || (isZeroProduct(d.phase) && d.power.sign <= 0)) return fail("two close exponents");
    return s === POSITIVE ? 1 : s === NEGATIVE ? -1 : fail("the sign of an exponent");
  }
  private times(a: Leading, b: Leading): Leading {
    const phase = add(a.phase, b.phase);
    if (!isZeroProduct(a.phase) && !isZeroProduct(b.phase) && !isZeroProduct(phase)) this.growing(phase);
    return {
      coefficient: mul(a.coefficient, b.coefficient),
      phase,
      power: a.power.add(b.power),
      logs: a.logs.add(b.logs),
    };
  }

  ofProduct(p: Product): Leading {
    if (!occursIn(this.y, p)) return free(p);
    let result = this.ofSum(p.sum);
    for (const f of p.factors) {
      const k = Rational.of(f.power);
      if (!occursInSum(this.y, f.base)) result = this.times(result, free(pow(productOf(f.base), f.power)));
      else result = this.times(result, this.raised(this.ofSum(f.base), k));
    }
    return result;
  }
  private raised(a: Leading, k: Rational): Leading {
    if (k.sign < 0 && this.signs.product(a.coefficient) & NOTHING) fail("a divisor whose leading coefficient may vanish");
    const coefficient = k.isInteger ? pow(a.coefficient, Number(k.num)) : this.fractional(a.coefficient, k);
    return { coefficient, phase: scale(a.phase, k), power: a.power.mul(k), logs: a.logs.mul(k) };
  }
  private fractional(c: Product, k: Rational): Product {
    if (this.signs.product(c) !== POSITIVE) return fail("the root of a coefficient of unknown sign");
    return expOf(scale(logOf(c, this.signs), k));
  }

  /** The largest terms of a sum. Where they cancel, the coefficient is 0 and the order of what is left is only bounded. */
  ofSum(s: Sum): Leading {
    if (isZero(s)) return fail("the zero function");
    if (!occursInSum(this.y, s)) return free(productOf(s));
    const { terms, outer } = this.unfolded(s);
    let top: Leading | undefined;
    for (const t of terms) {
      const next = this.ofTerm(t);
      const side = top === undefined ? 1 : this.compare(next, top);
      if (side > 0) top = next;
      else if (side === 0) top = { ...top!, coefficient: add(top!.coefficient, next.coefficient) };
    }
    return this.times(top ?? fail("an empty sum"), free(outer));
  }

  /** The terms of a sum after each logarithm, root and exponential is taken apart into what dominates it and a part that tends to 0. */
  private unfolded(s: Sum): { terms: Iterable<Term>; outer: Product } {
    if (s.terms.size === 1) return { terms: s.terms.values(), outer: ONE };
    let total = ZERO;
    for (const t of s.terms.values()) {
      let product = constant(t.coefficient);
      for (const [a, e] of t.monomial.powers) product = mul(product, this.opened(a, e) ?? powAtom(a, e));
      total = add(total, product);
    }
    if (total.factors.some((f) => occursInSum(this.y, f.base))) return fail("a sum over a divisor");
    return { terms: total.sum.terms.values(), outer: productOf(ONE_SUM, total.factors) };
  }

  /** log f = phase + power·log y + log c + log(1 + s); f^r = dominant^r·(1 + …), with an atom for the part that tends to 0. */
  private opened(a: Atom, e: Rational): Product | undefined {
    if (!occurs(this.y, a)) return undefined;
    if (a.kind === "exp") return this.openedExp(scale(a.of, e));
    if (a.kind !== "log" && a.kind !== "root") return undefined;
    const f = productOf(a.of);
    const lead = this.inner().ofSum(a.of);
    if (lead.logs.sign !== 0) return undefined;
    if (this.signs.product(lead.coefficient) !== POSITIVE) return undefined;
    const logDominant = add(add(lead.phase, scale(logOf(atomProduct(variableAtom(this.y)), this.signs), lead.power)), logOf(lead.coefficient, this.signs));
    const dominant = mul(mul(lead.coefficient, expOf(lead.phase)), this.powerOfY(lead.power));
    const small = sub(mul(f, pow(dominant, -1)), ONE);
    if (a.kind === "log") return pow(add(logDominant, series("log", small, LOG)), Number(e.num));
    const second = e.mul(e.sub(Rational.ONE)).mul(Rational.of(1, 2));
    const third = second.mul(e.sub(Rational.of(2))).mul(Rational.of(1, 3));
    return mul(expOf(scale(logDominant, e)), add(ONE, series(`power ${e.num}/${e.den}`, small, [e, second, third])));
  }
  /** e^m = e^c·(1 + …) where m tends to a constant c. */
  private openedExp(m: Product): Product | undefined {
    const lead = this.inner().ofProduct(m);
    const grows = this.order(lead);
    if (grows > 0) return undefined;
    const at = grows < 0 ? ZERO : lead.coefficient;
    const small = sub(m, at);
    return mul(expOf(at), add(ONE, series("exp", small, EXP)));
  }
  private powerOfY(e: Rational): Product {
    return powerOf(atomSum(variableAtom(this.y)), e);
  }

  private ofTerm(t: Term): Leading {
    return t.monomial.powers.reduce<Leading>((r, [a, e]) => this.times(r, this.ofPower(a, e)), free(constant(t.coefficient)));
  }
  private ofPower(a: Atom, e: Rational): Leading {
    if (!occurs(this.y, a)) return free(powAtom(a, e));
    switch (a.kind) {
      case "variable":
        return { coefficient: ONE, phase: ZERO, power: e, logs: NONE };
      case "exp":
        return this.ofExp(scale(a.of, e));
      case "root":
        return this.raised(this.inner().ofSum(a.of), e);
      case "log":
        return this.raised(this.ofLog(a.of), e);
      case "call": {
        const third = /^rest (-?\d+)\/(\d+) /.exec(a.name);
        if (!third) return fail(a.name);
        const lead = this.raised(this.inner().ofProduct(a.of), Rational.of(3));
        const coefficient = scale(lead.coefficient, Rational.of(BigInt(third[1]!), BigInt(third[2]!)));
        return this.raised({ ...lead, coefficient }, e);
      }
      default:
        return fail(a.kind);
    }
  }
  private ofExp(exponent: Product): Leading {
    const inside = this.inner().ofProduct(exponent);
    const grows = this.order(inside);
    if (grows < 0) return free(ONE);
    if (grows === 0) return free(expOf(inside.coefficient));
    if (isZeroProduct(inside.phase) && inside.power.sign === 0) return fail("an exponent that grows like a logarithm");
    return { coefficient: ONE, phase: exponent, power: NONE, logs: NONE };
  }
  private ofLog(f: Sum): Leading {
    if (f === atomSum(variableAtom(this.y)) || (f.terms.size === 1 && f.terms.has(atomSum(variableAtom(this.y)).terms.keys().next().value!)))
      return { coefficient: ONE, phase: ZERO, power: NONE, logs: Rational.ONE };
    const lead = this.inner().ofSum(f);
    if (this.signs.product(lead.coefficient) !== POSITIVE) return fail("the logarithm of a coefficient of unknown sign");
    if (!isZeroProduct(lead.phase)) return this.inner().ofProduct(lead.phase);
    if (lead.power.sign !== 0) return { coefficient: constant(lead.power), phase: ZERO, power: NONE, logs: Rational.ONE };
    if (lead.logs.sign !== 0) return fail("the logarithm of a logarithm");
    if (rationalValue(lead.coefficient)?.equals(Rational.ONE)) {
      const small = sub(productOf(f), productOf(ONE_SUM));
      return isZeroProduct(small) ? fail("log 1") : this.inner().ofProduct(small);
    }
    const c = logOf(lead.coefficient, this.signs);
    return isZeroProduct(c) ? fail("a logarithm near 0") : free(c);
  }
}
