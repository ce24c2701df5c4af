import { Rational } from "../exact/rational.ts";
import { names } from "./names.ts";
import { add, apply, mul, neg, num, ONE, power, refuse, sum, ZERO, type Fn, type Term } from "./term.ts";

const inv = (t: Term): Term => apply("inv", t);
/** f'(u) for t = f(u). */
const OUTER: { readonly [F in Fn]: (t: Term, u: Term) => Term } = {
  inv: (t) => neg(mul(t, t)),
  exp: (t) => t,
  log: (_, u) => inv(u),
  sqrt: (t) => mul(num(Rational.of(1, 2)), inv(t)),
  abs: (t, u) => mul(t, inv(u)),
  sin: (_, u) => apply("cos", u),
  cos: (_, u) => neg(apply("sin", u)),
  atan: (_, u) => inv(add(ONE, mul(u, u))),
};

/** d/dx of a term: where the term has a value all around and the result has one, the term is differentiable in x and this is its derivative. */
export function derivative(t: Term, x: string): Term {
  if (!names(t).has(x)) return ZERO;
  switch (t.tag) {
    case "variable":
      return ONE;
    case "add":
      return add(derivative(t.left, x), derivative(t.right, x));
    case "mul":
      return add(mul(derivative(t.left, x), t.right), mul(t.left, derivative(t.right, x)));
    case "power":
      return t.exponent === 0 ? ZERO : mul(mul(num(t.exponent), power(t.base, t.exponent - 1)), derivative(t.base, x));
    case "sum":
      return sum(t.index, derivative(t.body, x));
    case "apply":
      return mul(OUTER[t.fn](t, t.of), derivative(t.of, x));
    default:
      return refuse(`a ${t.tag} has no derivative here`);
  }
}
