import { nearestDouble } from "../../exact/index.ts";
import type { Term } from "../../kernel/index.ts";

/** Values of reals, by name. */
export type Values = Readonly<Record<string, number>>;
const F: Readonly<Record<string, (x: number) => number>> = {
  inv: (x) => (x === 0 ? NaN : 1 / x), exp: Math.exp, log: (x) => (x > 0 ? Math.log(x) : NaN), sqrt: Math.sqrt, abs: Math.abs, sin: Math.sin, cos: Math.cos, atan: Math.atan,
};
/** A term between reals as a function of doubles; NaN where it has no value. */
export function compiled(t: Term): (x: Values) => number {
  switch (t.tag) {
    case "number": {
      const q = nearestDouble(t.value);
      return () => q;
    }
    case "pi":
      return () => Math.PI;
    case "variable": {
      const { name } = t;
      return (x) => x[name]!;
    }
    case "add": {
      const [l, r] = [compiled(t.left), compiled(t.right)];
      return (x) => l(x) + r(x);
    }
    case "mul": {
      const [l, r] = [compiled(t.left), compiled(t.right)];
      return (x) => l(x) * r(x);
    }
    case "power": {
      const [b, n] = [compiled(t.base), t.exponent];
      return (x) => b(x) ** n;
    }
    case "apply": {
      const [f, of] = [F[t.fn]!, compiled(t.of)];
      return (x) => f(of(x));
    }
    default:
      throw new TypeError(`a ${t.tag} is no scalar`);
  }
}
/** The size of the products that a term adds up: what rounding may make of them is a small part of it. */
export function magnitude(t: Term): (x: Values) => number {
  switch (t.tag) {
    case "add": {
      const [l, r] = [magnitude(t.left), magnitude(t.right)];
      return (x) => l(x) + r(x);
    }
    case "mul": {
      const [l, r] = [magnitude(t.left), magnitude(t.right)];
      return (x) => l(x) * r(x);
    }
    case "power": {
      const [b, n] = [magnitude(t.base), t.exponent];
      return (x) => b(x) ** n;
    }
    default: {
      const f = compiled(t);
      return (x) => Math.abs(f(x));
    }
  }
}
