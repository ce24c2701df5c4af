import { Rational } from "../exact/index.ts";
import type { Node } from "./node.ts";
import type { Formula } from "./formula.ts";
import { partsOf } from "./parts.ts";
import { isOperator } from "./defined.ts";
import { operator } from "./operators.ts";
import { unfoldOnce } from "./unfold.ts";

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
      if (!isOperator(n.operator)) return constantValue(unfoldOnce(n)!);
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
 * import { log, num, real } from "lemmakit";
 * import { isConstant } from "./index.ts";
 * isConstant(log(num(2))); // true
 * isConstant(log(real("x"))); // false
 * ```
 */
export function isConstant(x: Node | Formula, bound: ReadonlySet<string> = new Set()): boolean {
  if (x.tag === "variable") return bound.has(x.name);
  if (x.tag === "size" || x.tag === "tail") return false;
  return partsOf(x).every((p) => isConstant(p.of, p.binds.length ? new Set([...bound, ...p.binds.map((b) => b.name)]) : bound));
}
