import { add, apply, KernelError, mul, num, power, sub, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { arith, congruence, equalRoots, make, reflexive, rewrite, same } from "../make.ts";
import { PI, variableAtom, type Atom } from "../../certificate/algebra/atom.ts";
import { atanOf, circularOf } from "../../certificate/algebra/circular.ts";
import { absOf, call, expOf, logOf, sqrtOf } from "../../certificate/algebra/functions.ts";
import { add as addProducts, atomProduct, constant, expanded, isZeroProduct, mul as mulProducts, pow, productOf } from "../../certificate/algebra/product.ts";
import { sortedTerms, sumOf, type Product } from "../../certificate/algebra/sum.ts";
import { expOfLog, expOfSum, expOfWhole, logFromExp } from "./exponent.ts";
import type { Here } from "./here.ts";
import { raised, unproved } from "./terms.ts";

type SumAtom = Extract<Atom, { kind: "log" | "root" | "abs" }>;

/** A term in normal form, with `t − (the normal form) = 0`. */
export interface Read {
  readonly value: Product;
  readonly equation: Theorem;
}
/** The same with the equation to be made when it is asked for. */
type Reads = readonly [value: Product, equation: () => Theorem];

/** Whether two terms have one normal form in the kernel; one that is too long to make is none. */
function isPlainly(a: Term, b: Term): boolean {
  try {
    return same(a, b);
  } catch (e) {
    if (e instanceof KernelError) return false;
    throw e;
  }
}

/** Normal forms with proofs: each law that the finder's algebra uses, as equations of the kernel. */
export class Reading {
  private readonly here: Here;
  private readonly known = new WeakMap<Term, Read>();
  private readonly roots = new Map<string, Theorem>();
  private readonly anew: boolean;
  /** With `anew`, terms that were written for a normal form are read again by what is known at this place. */
  constructor(here: Here, anew = false) {
    this.here = here;
    this.anew = anew;
  }
  private get w() {
    return this.here.writer;
  }

  of(t: Term): Read {
    let r = this.known.get(t);
    if (!r) {
      const [value, byLaws] = this.read(t);
      let made: Theorem | undefined;
      const equation = (): Theorem => (made ??= this.plainly(t, this.w.product(value)) ?? byLaws());
      this.known.set(t, (r = { value, get equation() { return equation(); } }));
    }
    return r;
  }
  /** `a − b = 0` where it needs no law: the terms have one normal form in the kernel. */
  private plainly(a: Term, b: Term): Theorem | undefined {
    return isPlainly(a, b) ? arith(sub(a, b), "=", [], { defined: this.here.defined.of(a, b) }) : undefined;
  }
  /** A multiple of the equation of a part, where the part and its normal form differ for the kernel. */
  private moved(by: Term, part: Term, r: Read): [Term, Theorem][] {
    return isPlainly(part, this.w.product(r.value)) ? [] : [[by, r.equation]];
  }
  private read(t: Term): Reads {
    const { here, w } = this;
    const unlike = (): never => unproved("a normal form is another term");
    const origin = this.anew ? undefined : w.origin(t);
    if (origin) return [origin, unlike];
    switch (t.tag) {
      case "number":
        return [constant(t.value), unlike];
      case "pi":
        return [atomProduct(PI), unlike];
      case "variable":
        return [atomProduct(variableAtom(t.name)), unlike];
      case "add":
      case "mul": {
        const [x, y] = [this.of(t.left), this.of(t.right)];
        const value = t.tag === "add" ? addProducts(x.value, y.value) : mulProducts(x.value, y.value);
        const [left, right] = t.tag === "add" ? [num(1), num(1)] : [t.right, w.product(x.value)];
        return [value, () => here.zeros.show(sub(t, w.product(value)), [...this.moved(left, t.left, x), ...this.moved(right, t.right, y)])];
      }
      case "power": {
        const x = this.of(t.base);
        const value = pow(x.value, t.exponent);
        const X = w.product(x.value);
        // t^n − X^n = (t − X)·Σ t^i·X^(n−1−i)
        const by = Array.from({ length: t.exponent }, (_, i) => mul(power(t.base, i), power(X, t.exponent - 1 - i)));
        return [value, () => here.zeros.show(sub(t, w.product(value)), by.length ? [[by.reduce(add), x.equation]] : [])];
      }
      case "apply":
        return this.applied(t, this.of(t.of));
      default:
        return unproved(`a ${t.tag} has no normal form here`);
    }
  }

  private applied(t: Extract<Term, { tag: "apply" }>, x: Read): Reads {
    const { here, w } = this;
    const signs = here.place.signs;
    const [u, X] = [t.of, w.product(x.value)];
    /** f(u) = f(X), then f(X) = the value. */
    const through = (value: Product, law: () => Theorem): Reads => [
      value,
      () => arith(sub(t, w.product(value)), "=", [{ th: [congruence((z) => apply(t.fn, z), u, X, x.equation, here.defined.of(t))] }, { th: [law()] }]),
    ];
    switch (t.fn) {
      case "inv": {
        const value = pow(x.value, -1);
        const V = w.product(value);
        return [value, () => {
          // inv u − inv X = −(u − X)·inv u·inv X
          const difference = [mul(num(-1), mul(t, apply("inv", X))), x.equation] as const;
          const { multiples, nonzero } = here.zeros.reduce(sub(t, V), [difference]);
          return arith(sub(t, V), "=", [], { eqs: [difference, ...multiples], nonzero, defined: here.defined.of(t, V) });
        }];
      }
      case "exp":
        return through(expOf(x.value), () => this.expOf(x.value));
      case "log":
        return through(logOf(x.value, signs), () => this.logOf(x.value));
      case "sqrt": {
        const value = sqrtOf(x.value, signs);
        const V = w.product(value);
        return through(value, () => {
          const s = make("root", { law: "sign", from: here.show(X, ">=") });
          const square = make("root", { law: "square", from: here.show(X, ">=") });
          const r = here.show(V, ">=");
          const squares = here.zeros.show(sub(mul(apply("sqrt", X), apply("sqrt", X)), mul(V, V)), [[num(1), square]]);
          return equalRoots(s, r, squares);
        });
      }
      case "abs": {
        const value = absOf(x.value, signs);
        const V = w.product(value);
        return through(value, () => {
          const defined = here.defined.of(X);
          const s = make("abs", { law: "sign", of: X, defined });
          const square = make("abs", { law: "square", of: X, defined });
          const squares = here.zeros.show(sub(mul(apply("abs", X), apply("abs", X)), mul(V, V)), [[num(1), square]]);
          return equalRoots(s, here.show(V, ">="), squares);
        });
      }
      default: {
        const { fn } = t;
        if (fn === "sin" || fn === "cos") return through(circularOf(fn, x.value), () => here.circular.law(fn, x.value));
        if (fn === "atan") return through(atanOf(x.value), () => here.circular.atan(x.value));
        const value = atomProduct(call(fn, x.value));
        return through(value, () => reflexive(w.product(value), here.defined.of(w.product(value))));
      }
    }
  }

  /** `e^X − (normal form of e^X) = 0` for X the term of a normal form. */
  expOf(p: Product): Theorem {
    const { here, w } = this;
    const X = w.product(p);
    const value = expOf(p);
    const V = w.product(value);
    const E = (t: Term): Term => apply("exp", t);
    const plain = this.plainly(E(X), V);
    if (plain) return plain;
    if (isZeroProduct(p)) return arith(sub(E(X), V), "=", [{ th: [make("exp", { law: "zero", of: num(0), and: num(0) })] }]);
    const { sum, factors } = expanded(p);
    const terms = sortedTerms(sum).map((t) => productOf(sumOf([t]), factors));
    const parts = terms.map((t) => this.expOfTerm(t));
    const defined = [...here.defined.of(X, ...parts.map((k) => k.exponent))];
    const split = expOfSum(parts.map((k) => k.exponent), defined);
    // X equals the sum of the exponents, which may be divided in another way.
    const total = parts.map((k) => k.exponent).reduce(add);
    const moved = congruence(E, X, total, here.zeros.show(sub(X, total)), defined);
    // Π e^(u_k) = Π v_k, one factor after the other.
    let chain: [Term, Theorem][] = [];
    parts.forEach((k, i) => {
      const before = parts.slice(0, i).map((j) => j.value);
      const after = parts.slice(i + 1).map((j) => E(j.exponent));
      chain = [...chain, [[...before, ...after].reduce(mul, num(1)), k.equation]];
    });
    return here.zeros.show(sub(E(X), V), [[num(1), moved], [num(1), split], ...chain]);
  }

  /** e^u for a single term u = c·m, as a power of the base of its atom: `e^u − value = 0`. */
  private expOfTerm(p: Product): { exponent: Term; value: Term; equation: Theorem } {
    const { here, w } = this;
    const t = [...p.sum.terms.values()][0]!;
    const [first, second] = t.monomial.powers;
    if (p.factors.length === 0 && first && !second && first[0].kind === "log" && first[1].equals(Rational.ONE)) return this.expOfLogs(first[0], t.coefficient);
    const atom = [...expOf(p).sum.terms.values()][0]!.monomial.powers[0]![0];
    const n = w.steps(atom, t.coefficient);
    const base = w.base(atom) as Extract<Term, { tag: "apply" }>;
    const u = base.of;
    const exponent = mul(num(n), u);
    return { exponent, value: raised(base, n), equation: expOfWhole(u, n, here.defined.of(u)) };
  }

  /** e^(c·log f) = f^c. */
  private expOfLogs(log: SumAtom, c: Rational): { exponent: Term; value: Term; equation: Theorem } {
    const { here, w } = this;
    const f = w.sum(log.of);
    const L = apply("log", f);
    const positive = here.show(f, ">");
    const lawOfLog = expOfLog(positive);
    const whole = Rational.of(c.floor());
    const rest = c.sub(whole);
    const defined = [lawOfLog];
    if (rest.sign === 0) {
      const n = Number(c.num);
      const powers = expOfWhole(L, n, defined);
      const value = raised(f, n);
      return { exponent: mul(num(n), L), value, equation: rewrite((x) => sub(apply("exp", mul(num(n), L)), raised(x, n)), apply("exp", L), f, lawOfLog, powers, defined) };
    }
    const atom = this.rootAtom(log, rest);
    const den = w.den(atom);
    const n = w.steps(atom, rest) + Number(whole.num) * Number(den);
    // e^(n/D·log f) = (e^(log f/D))^n, and e^(log f/D) is the base R.
    const u = mul(num(Rational.of(1n, den)), L);
    const R = w.base(atom);
    const base = this.rootIsExp(R, f, den, positive, lawOfLog);
    const powers = expOfWhole(u, n, defined);
    const value = raised(R, n);
    return { exponent: mul(num(n), u), value, equation: rewrite((x) => sub(apply("exp", mul(num(n), u)), raised(x, n)), apply("exp", u), R, base, powers, [base]) };
  }
  private rootAtom(log: Atom, rest: Rational): Atom {
    const p = expOf(productOf(sumOf([{ coefficient: rest, monomial: atomProduct(log).sum.terms.values().next().value!.monomial }])));
    const [a] = [...p.sum.terms.values()][0]!.monomial.powers[0]!;
    return a;
  }
  /** `e^(log f/D) − R = 0` for R = f^(1/D). */
  private rootIsExp(R: Term, f: Term, den: bigint, positive: Theorem, lawOfLog: Theorem): Theorem {
    const u = mul(num(Rational.of(1n, den)), apply("log", f));
    const E = apply("exp", u);
    if (R.tag === "apply" && R.fn === "exp") return arith(sub(E, R), "=", [], { defined: [make("exp", { law: "positive", of: u, and: u, defined: [lawOfLog] })] });
    // Both are positive, and their squares are the same root of half the depth.
    const half = den / 2n;
    const inner = half === 1n ? f : (R as Extract<Term, { tag: "apply" }>).of;
    const innerPositive = half === 1n ? positive : this.rootPositive(inner, half, positive, lawOfLog);
    const innerEq = half === 1n ? lawOfLog : this.rootIsExp(inner, f, half, positive, lawOfLog);
    const doubled = expOfWhole(u, 2, [lawOfLog]);
    const square = make("root", { law: "square", from: innerPositive });
    const s = make("exp", { law: "positive", of: u, and: u, defined: [lawOfLog] });
    const r = make("root", { law: "positive", from: innerPositive });
    // E² = e^(2u) = inner = R²
    const squares = arith(sub(mul(E, E), mul(R, R)), "=", [{ q: -1, th: [doubled] }, { th: [innerEq] }, { q: -1, th: [square] }]);
    return equalRoots(s, r, squares);
  }
  private rootPositive(R: Term, den: bigint, positive: Theorem, lawOfLog: Theorem): Theorem {
    if (R.tag === "apply" && R.fn === "exp") return make("exp", { law: "positive", of: R.of, and: R.of, defined: [lawOfLog] });
    const half = den / 2n;
    return make("root", { law: "positive", from: half === 1n ? positive : this.rootPositive((R as Extract<Term, { tag: "apply" }>).of, half, positive, lawOfLog) });
  }

  /** `R^D − f = 0` for the base R = e^(log f/D) of a root. */
  rootPower(atom: SumAtom): Theorem {
    let th = this.roots.get(atom.key);
    if (!th) {
      const f = this.w.sum(atom.of);
      const den = Number(this.w.den(atom));
      const law = expOfLog(this.here.show(f, ">"));
      const u = mul(num(Rational.of(1, den)), apply("log", f));
      const powers = expOfWhole(u, den, [law]);
      // e^(D·u) is e^(log f).
      th = arith(sub(power(apply("exp", u), den), f), "=", [{ q: -1, th: [powers] }, { th: [law] }]);
      this.roots.set(atom.key, th);
    }
    return th;
  }

  /** `log X − (normal form of log X) = 0` for X > 0 the term of a normal form. */
  logOf(p: Product): Theorem {
    const { here, w } = this;
    const value = logOf(p, here.place.signs);
    const [X, L] = [w.product(p), w.product(value)];
    const plain = this.plainly(apply("log", X), L);
    if (plain) return plain;
    const back = this.expOf(value);
    const again = here.zeros.show(sub(w.product(expOf(value)), X));
    const equation = arith(sub(apply("exp", L), X), "=", [{ th: [back] }, { th: [again] }]);
    return logFromExp(L, X, equation, [...here.defined.of(L, apply("log", X))]);
  }
}
