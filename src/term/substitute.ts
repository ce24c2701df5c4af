import type { Formula } from "./formula.ts";
import type { Node } from "./node.ts";
import { withParts } from "./parts.ts";

/**
 * The term with a variable replaced by a term of the same sort. Names bound inside are left alone; the term put in must not speak of
 * names that are bound where it goes.
 *
 * @example
 * ```ts
 * import { add, num, printTerm, real } from "lemmakit";
 * import { substitute } from "./index.ts";
 * printTerm(substitute(add(real("x"), real("y")), "x", num(2))); // "2 + y"
 * ```
 */
export function substitute<X extends Node | Formula>(x: X, name: string, by: Node): X {
  if (x.tag === "variable") return x.name === name ? (by as X) : x;
  return withParts(x, (part, binds) => (binds.some((b) => b.name === name) ? part : substitute(part, name, by)));
}
