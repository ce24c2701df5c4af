import type { Node } from "./node.ts";

/**
 * The term with a variable replaced by a term of the same sort. Names bound inside are left alone.
 *
 * @example
 * ```ts
 * import { add, num, printTerm, real, substitute } from "lemmakit";
 * printTerm(substitute(add(real("x"), real("y")), "x", num(2))); // "2 + y"
 * ```
 */
export function substitute(n: Node, name: string, by: Node): Node {
  const go = (k: Node): Node => substitute(k, name, by);
  switch (n.tag) {
    case "variable":
      return n.name === name ? by : n;
    case "apply":
      return { ...n, args: n.args.map(go) };
    case "power":
      return { ...n, base: go(n.base) };
    case "entry":
      return { ...n, of: go(n.of), at: go(n.at) };
    case "fold":
      return n.index === name ? n : { ...n, body: go(n.body) };
    case "norm":
    case "softmax":
      return { ...n, of: go(n.of) };
    case "product":
    case "dot":
      return { ...n, left: go(n.left), right: go(n.right) };
    case "tail":
      return { ...n, values: go(n.values), weights: go(n.weights), threshold: go(n.threshold) };
    default:
      return n;
  }
}
