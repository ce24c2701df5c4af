import { add, apply, mul, neg, num, sub, ZERO, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, make, rewrite } from "../make.ts";
import { raised } from "./terms.ts";

const exp = (t: Term): Term => apply("exp", t);

/** `e^(−u) − inv(e^u) = 0`. */
export function expOfMinus(u: Term, defined: readonly Theorem[]): Theorem {
  const sum = make("exp", { law: "sum", of: u, and: neg(u), defined });
  const zero = make("exp", { law: "zero", of: ZERO, and: ZERO });
  const positive = make("exp", { law: "positive", of: u, and: u, defined });
  // sum: e^0 − e^u·e^(−u) = 0, for u + −u is 0.
  const inverse = apply("inv", exp(u));
  return arith(sub(exp(neg(u)), inverse), "=", [], { eqs: [[neg(inverse), sum], [inverse, zero]], nonzero: [positive], defined: [sum] });
}

/** `e^(n·u) − (e^u)^n = 0` for a whole n > 0, by doubling, and one more where n is odd. */
export function expOfMultiple(u: Term, n: number, defined: readonly Theorem[]): Theorem {
  const E = exp(u);
  const nu = (k: number): Term => mul(num(k), u);
  const goal = (k: number): Term => sub(exp(nu(k)), raised(E, k));
  if (n === 1) return arith(goal(1), "=", [], { defined: [make("exp", { law: "positive", of: u, and: u, defined })] });
  const [a, b] = n % 2 === 0 ? [n / 2, n / 2] : [n - 1, 1];
  const [first, second] = [expOfMultiple(u, a, defined), a === b ? undefined : expOfMultiple(u, b, defined)];
  const sum = make("exp", { law: "sum", of: nu(a), and: nu(b), defined });
  // e^((a+b)u) − e^(au)·e^(bu) = 0, e^(au) = E^a, e^(bu) = E^b.
  return arith(goal(n), "=", [{ th: [sum] }], { eqs: [[exp(nu(b)), first], [raised(E, a), second ?? first]] });
}

/** `e^(n·u) − b^n = 0` (inv b for n < 0) for b = e^u, n ≠ 0. */
export function expOfWhole(u: Term, n: number, defined: readonly Theorem[]): Theorem {
  const m = expOfMultiple(u, Math.abs(n), defined);
  if (n > 0) return m;
  const k = -n;
  const E = exp(u);
  const minus = expOfMinus(mul(num(k), u), defined);
  const positive = make("exp", { law: "positive", of: u, and: u, defined });
  const big = exp(mul(num(k), u));
  const bigPositive = make("exp", { law: "positive", of: mul(num(k), u), and: u, defined });
  // e^(−ku) = inv(e^(ku)), e^(ku) = E^k: the difference of the inverses is a multiple of the second equation.
  const target = sub(exp(mul(num(n), u)), raised(apply("inv", E), k));
  return arith(target, "=", [{ th: [minus] }], { eqs: [[neg(mul(apply("inv", big), raised(apply("inv", E), k))), m]], nonzero: [positive, bigPositive] });
}

/** `e^(Σ u) − Π e^u = 0`. */
export function expOfSum(parts: readonly Term[], defined: readonly Theorem[]): Theorem {
  const [first, ...rest] = parts as [Term, ...Term[]];
  if (rest.length === 0) return arith(sub(exp(first), exp(first)), "=", [], { defined: [make("exp", { law: "positive", of: first, and: first, defined })] });
  const before = parts.slice(0, -1);
  const last = parts.at(-1)!;
  const inner = expOfSum(before, defined);
  const sum = make("exp", { law: "sum", of: before.reduce(add), and: last, defined });
  return arith(sub(exp(parts.reduce(add)), parts.map(exp).reduce(mul)), "=", [{ th: [sum] }], { eqs: [[exp(last), inner]] });
}

/** `e^(log f) − f = 0` from f > 0. */
export const expOfLog = (positive: Theorem): Theorem => make("log", { from: positive });

/** From `e^L − p = 0`: `log p − L = 0`, where L has a value. */
export function logFromExp(L: Term, p: Term, equation: Theorem, defined: readonly Theorem[]): Theorem {
  const law = make("exp", { law: "log", of: L, and: L, defined });
  return rewrite((x) => sub(apply("log", x), L), exp(L), p, equation, law, [equation, ...defined]);
}

/** `log c + v/c − 1 − log v ≥ 0` for v, c > 0, by e^(log v − log c) = v/c. */
export function logBelow(v: Theorem, c: Theorem): Theorem {
  const [V, C] = [v.fact.term, c.fact.term];
  const [L, K] = [apply("log", V), apply("log", C)];
  const [backL, backK] = [make("log", { from: v }), make("log", { from: c })];
  const defined = [backL, backK];
  const d = sub(L, K);
  const tangent = make("exp", { law: "tangent", of: d, and: d, defined });
  const sum = make("exp", { law: "sum", of: d, and: K, defined });
  const inverse = apply("inv", C);
  const t = sub(sub(add(K, mul(V, inverse)), num(1)), L);
  return arith(t, ">=", [{ th: [tangent] }], { eqs: [[inverse, sum], [neg(inverse), backL], [mul(inverse, exp(d)), backK]], nonzero: [c], defined });
}
