import type { Node } from "./node.ts";
import { operator } from "./operators.ts";

const POWER = 4;
const ATOM = 5;
const NORM_NAMES = { "1": "norm1", "2": "norm2", inf: "norminf", F: "normF", spectral: "spectral" } as const;

function wrap(text: string, precedence: number, needed: number): string {
  return precedence < needed ? `(${text})` : text;
}

function print(n: Node, needed: number): string {
  switch (n.tag) {
    case "number":
      return n.value.toString();
    case "pi":
      return "pi";
    case "size":
      return n.dim;
    case "variable":
      return n.name;
    case "position":
      return String(n.value);
    case "apply":
      return printApply(n.operator, n.args, needed);
    case "power": {
      const exponent = String(n.exponent);
      return wrap(`${print(n.base, ATOM)}^${exponent}`, POWER, needed);
    }
    case "entry":
      return `${print(n.of, ATOM)}[${print(n.at, 0)}]`;
    case "fold":
      return `${n.fold}(${n.index} in ${n.dim}, ${print(n.body, 0)})`;
    case "norm":
      return `${NORM_NAMES[n.norm]}(${print(n.of, 0)})`;
    case "product":
      return wrap(`${print(n.left, 2)}*${print(n.right, 3)}`, 2, needed);
    case "dot":
      return `dot(${print(n.left, 0)}, ${print(n.right, 0)})`;
    case "softmax":
      return `softmax(${print(n.of, 0)})`;
    case "tail": {
      const args = [n.values, n.weights, n.threshold].map((a) => print(a, 0));
      return `tail${n.sides}(${n.draws}, ${args.join(", ")})`;
    }
  }
}

function printApply(name: Parameters<typeof operator>[0], args: readonly Node[], needed: number): string {
  const { notation } = operator(name);
  if (notation.form === "call") return `${name}(${args.map((a) => print(a, 0)).join(", ")})`;
  if (notation.form === "prefix") return wrap(notation.symbol + print(args[0]!, notation.precedence), notation.precedence, needed);
  const [a, b] = args as [Node, Node];
  const p = notation.precedence;
  const space = p === 1 ? " " : "";
  return wrap(`${print(a, p)}${space}${notation.symbol}${space}${print(b, p + 1)}`, p, needed);
}

/**
 * A term in the grammar of the command line; `parseTerm` reads it back to the same term.
 *
 * @example
 * ```ts
 * import { abs, div, log, printTerm, real, sub } from "lemmakit";
 * const x = real("x");
 * printTerm(div(abs(sub(x, div(1, x))), 2)); // "abs(x - 1/x)/2"
 * ```
 */
export function printTerm(n: Node): string {
  return print(n, 0);
}
