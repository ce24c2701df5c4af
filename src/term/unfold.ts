import { defined, type FunctionName } from "./defined.ts";
import type { Formula } from "./formula.ts";
import type { Node } from "./node.ts";
import { withParts } from "./parts.ts";

/** What a call of a defined function stands for, with its arguments as they are. */
export function unfoldOnce(n: Node & { readonly tag: "apply" }): Node | undefined {
  return defined(n.operator as FunctionName)?.means(n.args[0]!);
}

/**
 * The term with every defined function replaced by what it stands for: operators alone are left.
 *
 * @example
 * ```ts
 * import { printTerm, real, tan } from "lemmakit";
 * import { unfold } from "./index.ts";
 * printTerm(unfold(tan(real("x")))); // "sin(x)/cos(x)"
 * ```
 */
export function unfold<X extends Node | Formula>(x: X): X {
  const here = x.tag === "apply" ? unfoldOnce(x) : undefined;
  return here ? (unfold(here) as X) : withParts(x, (part) => unfold(part));
}
