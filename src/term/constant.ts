import { Rational } from "../exact/index.ts";
import { children, type Node } from "./node.ts";
import { operator } from "./operators.ts";

/**
 * The exact value of a variable-free term where it is rational and the operators can tell; else `undefined`.
 *
 * @example
 * ```ts
 * import { add, constantValue, num } from "lemmakit";
 * constantValue(add(num("1/3"), num("1/6")))!.toString(); // "0.5"
 * ```
 */
export function constantValue(n: Node): Rational | undefined {
  switch (n.tag) {
    case "number":
      return n.value;
    case "power": {
      const base = constantValue(n.base);
      if (!base || (base.sign === 0 && n.exponent < 0) || base.size * Math.abs(n.exponent) > 1e6) return undefined;
      return base.pow(n.exponent);
    }
    case "apply": {
      const args = n.args.map(constantValue);
      if (args.some((a) => a === undefined)) return undefined;
      return operator(n.operator).exact(args[0]!, args[1] ?? Rational.ZERO);
    }
    default:
      return undefined;
  }
}

/**
 * Whether a term has no free variable: indices bound inside do not count, sizes of dimensions do.
 *
 * @example
 * ```ts
 * import { isConstant, log, num, real } from "lemmakit";
 * isConstant(log(num(2))); // true
 * isConstant(log(real("x"))); // false
 * ```
 */
export function isConstant(n: Node, bound: ReadonlySet<string> = new Set()): boolean {
  if (n.tag === "variable") return bound.has(n.name);
  if (n.tag === "size" || n.tag === "tail") return false;
  const inner = n.tag === "fold" ? new Set([...bound, n.index]) : bound;
  return children(n).every((k) => isConstant(k, inner));
}
