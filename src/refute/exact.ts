import { Rational, rationalRoot } from "../exact/index.ts";
import { remembered } from "../exact/work.ts";
import { add, apply, mul, num, ONE, power, sub, variable, ZERO, type Fn, type Term, type Theorem } from "../kernel/index.ts";
import { rationalBySurds } from "./surd.ts";
import { arith, congruence, constant, equalRoots, make, symmetric, transitive } from "../prove/make.ts";

/** A rational value, and the theorem that a term is it: `t − value = 0`. */
export interface Exact {
  readonly value: Rational;
  readonly equation: Theorem;
}
/** Powers beyond this are not worked out. */
const MOST = 64;
/** Nor are powers of numbers that are longer than this. */
const MOST_BITS = 20_000;
const equals = (t: Term, value: Rational, ...how: Parameters<typeof arith> extends [Term, infer _, ...infer Rest] ? Rest : never): Exact => ({ value, equation: arith(sub(t, num(value)), "=", ...how) });

const known = remembered(() => new WeakMap<Term, Exact | "none">());
/** The rational value of a term without variables, where arithmetic, roots of squares, and values at 0 and 1 give one. */
export function exactly(t: Term): Exact | undefined {
  let e = known().get(t);
  if (!e) known().set(t, (e = find(t) ?? rationalBySurds(t, exactly) ?? "none"));
  return e === "none" ? undefined : e;
}
function find(t: Term): Exact | undefined {
  switch (t.tag) {
    case "number":
      return equals(t, t.value, []);
    case "add":
    case "mul": {
      const a = exactly(t.left);
      const b = a && exactly(t.right);
      if (!b) return undefined;
      if (t.tag === "add") return equals(t, a.value.add(b.value), [{ th: [a.equation] }, { th: [b.equation] }]);
      // l·r − a·b = r·(l − a) + a·(r − b)
      return equals(t, a.value.mul(b.value), [], { eqs: [[t.right, a.equation], [num(a.value), b.equation]] });
    }
    case "power": {
      if (t.base.tag === "number" && t.exponent * t.base.value.size <= MOST_BITS) return equals(t, t.base.value.pow(t.exponent), []);
      const a = t.exponent <= MOST ? exactly(t.base) : undefined;
      if (!a) return ofRoot(t.base, t.exponent);
      // bⁿ − qⁿ = (b − q)·Σ bᵏ·qⁿ⁻¹⁻ᵏ
      const factor = Array.from({ length: t.exponent }, (_, k) => mul(power(t.base, k), num(a.value.pow(t.exponent - 1 - k)))).reduce(add, ZERO);
      return equals(t, a.value.pow(t.exponent), [], { eqs: [[factor, a.equation]] });
    }
    case "apply": {
      const inverse = inverseOf(t);
      if (inverse) return inverse;
      const a = exactly(t.of);
      const v = a && valueAt(t.fn, a.value);
      if (!v) return undefined;
      const there = apply(t.fn, num(a.value));
      const moved = congruence((x) => apply(t.fn, x), num(a.value), t.of, symmetric(a.equation, t.of, num(a.value)), [v.equation]);
      return { value: v.value, equation: transitive(t, num(v.value), symmetric(moved, there, t), v.equation) };
    }
    default:
      return undefined;
  }
}

/** `e^(log q)` and `log(e^q)` are q. */
function inverseOf({ fn, of }: Extract<Term, { tag: "apply" }>): Exact | undefined {
  if (of.tag !== "apply" || !((fn === "exp" && of.fn === "log") || (fn === "log" && of.fn === "exp"))) return undefined;
  const a = exactly(of.of);
  if (!a || (fn === "exp" && a.value.sign <= 0)) return undefined;
  if (fn === "log") {
    const law = make("exp", { law: "log", of: of.of, and: ZERO, defined: [a.equation] });
    return { value: a.value, equation: transitive(apply(fn, of), num(a.value), law, a.equation) };
  }
  const positive = arith(of.of, ">", [{ q: a.value }, { th: [a.equation] }]);
  return { value: a.value, equation: transitive(apply(fn, of), num(a.value), make("log", { from: positive }), a.equation) };
}

/** An even power of √a is one of a: (√a)²ⁿ − qⁿ = ((√a)² − q)·Σ (√a)²ᵏ·qⁿ⁻¹⁻ᵏ. */
function ofRoot(root: Term, exponent: number): Exact | undefined {
  const a = root.tag === "apply" && root.fn === "sqrt" && exponent % 2 === 0 && exponent > 0 ? exactly(root.of) : undefined;
  if (!a || a.value.sign <= 0 || root.tag !== "apply") return undefined;
  const positive = arith(root.of, ">", [{ q: a.value }, { th: [a.equation] }]);
  const square = equals(power(root, 2), a.value, [{ th: [make("root", { law: "square", from: positive })] }, { th: [a.equation] }]);
  const n = exponent / 2;
  const factor = Array.from({ length: n }, (_, k) => mul(power(root, 2 * k), num(a.value.pow(n - 1 - k)))).reduce(add, ZERO);
  return equals(power(root, exponent), a.value.pow(n), [], { eqs: [[factor, square.equation]] });
}

/** A term with parts cut out that are something simpler: names in their places, and what they are. */
export interface Outline {
  readonly pattern: Term;
  /** The equation is `part − value = 0`. */
  readonly parts: readonly { readonly name: string; readonly part: Term; readonly value: Term; readonly equation: Theorem }[];
}
/** Cuts out what has a rational value, and what is `e^(log a)`; `positive` shows that a number is above 0, where it can. */
export function outline(t: Term, positive: (a: Term) => Theorem | undefined): Outline {
  const parts: Outline["parts"][number][] = [];
  const cut = (part: Term, value: Term, equation: Theorem): Term => {
    parts.push({ name: `z${parts.length}`, part, value, equation });
    return variable(parts.at(-1)!.name);
  };
  const walk = (u: Term): Term => {
    const exact = u.tag === "number" ? undefined : exactly(u);
    if (exact) return cut(u, num(exact.value), exact.equation);
    if (u.tag === "apply" && u.fn === "exp" && u.of.tag === "apply" && u.of.fn === "log") {
      const from = positive(u.of.of);
      if (from) return cut(u, u.of.of, make("log", { from }));
    }
    if (u.tag === "add" || u.tag === "mul") return (u.tag === "add" ? add : mul)(walk(u.left), walk(u.right));
    return u.tag === "power" ? power(walk(u.base), u.exponent) : u.tag === "apply" ? apply(u.fn, walk(u.of)) : u;
  };
  return { pattern: walk(t), parts };
}

/** The value of a function at a number. */
function valueAt(fn: Fn, q: Rational): Exact | undefined {
  const t = apply(fn, num(q));
  const root = (from: Theorem, value: Rational, square: Theorem): Exact => ({ value, equation: equalRoots(from, constant(value, value.sign > 0 ? ">" : ">="), square) });
  switch (fn) {
    case "inv": {
      if (q.sign === 0) return undefined;
      const value = Rational.ONE.div(q);
      return equals(t, value, [{ q: value, th: [make("inv", { law: "one", from: constant(q, "!=") })] }]);
    }
    case "abs":
      return root(make("abs", { law: "sign", of: num(q) }), q.abs(), make("abs", { law: "square", of: num(q) }));
    case "sqrt": {
      const value = rationalRoot(q, 2n);
      if (!value) return undefined;
      const from = constant(q, q.sign > 0 ? ">" : ">=");
      return root(make("root", { law: "sign", from }), value, make("root", { law: "square", from }));
    }
    case "log": {
      if (!q.equals(Rational.ONE)) return undefined;
      // log 1 = log(e⁰) = 0
      const power = make("exp", { law: "log", of: ZERO, and: ZERO });
      return equals(t, Rational.ZERO, [{ th: [power] }, { q: -1, th: [congruence((x) => apply("log", x), apply("exp", ZERO), ONE, exact(apply("exp", ZERO), ONE), [power])] }]);
    }
    case "exp":
    case "cos":
      return q.sign === 0 ? { value: Rational.ONE, equation: exact(t, ONE) } : undefined;
    case "sin":
      return q.sign === 0 ? { value: Rational.ZERO, equation: exact(t, ZERO) } : undefined;
    case "atan":
      return undefined;
  }
}
/** An equation that arithmetic with fixed-point numbers meets exactly. */
const exact = (t: Term, value: Term): Theorem => make("eval", { term: sub(t, value), relation: "=", digits: 16 });
