import { printFormula } from "./ascii-formula.ts";
import { constantValue } from "./constant.ts";
import { notationOf, type FunctionName } from "./defined.ts";
import type { Formula } from "./formula.ts";
import type { Binder, Node } from "./node.ts";
import { printSort, type SetSort, type Sort } from "./sort.ts";

const POWER = 4;
const ATOM = 5;
const NORM_NAMES = { "1": "norm1", "2": "norm2", inf: "norminf", F: "normF", spectral: "spectral" } as const;

function wrap(text: string, precedence: number, needed: number): string {
  return precedence < needed ? `(${text})` : text;
}
const list = (nodes: readonly Node[]): string => nodes.map((n) => print(n, 0)).join(", ");
const condition = (where: Formula | undefined): string => (where ? ` where ${printFormula(where, 1)}` : "");

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
    case "ordinal":
      return print(n.of, 0);
    case "apply":
      return printApply(n.operator, n.args, needed);
    case "power":
      return wrap(`${print(n.base, ATOM)}^${n.exponent}`, POWER, needed);
    case "entry":
      return `${print(n.of, ATOM)}[${print(n.at, 0)}]`;
    case "call":
      return `${print(n.of, ATOM)}(${list(n.args)})`;
    case "lambda":
      return `(${printBinders(n.binders)} |-> ${print(n.body, 0)})`;
    case "tuple":
      return n.items.length === 1 ? `(${print(n.items[0]!, 0)},)` : `(${list(n.items)})`;
    case "fold":
      return `${n.fold}(${n.index} in ${n.dim}${condition(n.where)}, ${print(n.body, 0)})`;
    case "extremum":
      return `${n.which}(${printBinders([n.binder])}${condition(n.where)}, ${print(n.body, 0)})`;
    case "expectation":
      return `E[${n.index} ~ ${print(n.law, ATOM)}](${print(n.body, 0)})`;
    case "probability":
      return `P[${n.name} ~ ${print(n.law, ATOM)}${n.draws === null ? "" : `^${n.draws}`}](${printFormula(n.event)})`;
    case "norm":
      return `${NORM_NAMES[n.norm]}(${print(n.of, 0)})`;
    case "product":
      return wrap(`${print(n.left, 2)}*${print(n.right, 3)}`, 2, needed);
    case "dot":
      return `dot(${print(n.left, 0)}, ${print(n.right, 0)})`;
    case "softmax":
      return `softmax(${print(n.of, 0)})`;
    case "tail":
      return `tail${n.sides}(${n.draws}, ${list([n.values, n.weights, n.threshold])})`;
    default:
      return printSet(n, (n.sort as SetSort).of);
  }
}

/** `x in X, y in Y`. */
export function printBinders(binders: readonly Binder[]): string {
  return binders.map((b) => `${b.name} in ${print(b.over, 0)}`).join(", ");
}

type SetNode = Node & { readonly tag: "space" | "box" | "ball" | "listed" | "comprehension" | "simplex" };
function printSet(n: SetNode, of: Sort): string {
  switch (n.tag) {
    case "space":
      return printSort(of);
    case "box": {
      const lo = n.lo === null ? "(-inf" : `${n.loOpen ? "(" : "["}${print(n.lo, 0)}`;
      const hi = n.hi === null ? "inf)" : `${print(n.hi, 0)}${n.hiOpen ? ")" : "]"}`;
      const whole = n.lo === null && n.hi === null;
      return `${n.integer ? "Z" : ""}${n.integer && whole ? "" : `${lo},${hi}`}${printSort(of).slice(1)}`;
    }
    case "ball": {
      const norm = n.norm === "2" ? "" : `, ${n.norm}`;
      return `${n.closed ? "closedball" : "ball"}(${n.center ? print(n.center, 0) : printSort(of)}, ${print(n.radius, 0)}${norm})`;
    }
    case "listed":
      return `{${list(n.items)}}`;
    case "comprehension": {
      const [only, ...more] = n.binders;
      const filter = n.where && only && more.length === 0 && n.element.tag === "variable" && n.element.name === only.name;
      return filter ? `{${printBinders(n.binders)} : ${printFormula(n.where!)}}` : `{${print(n.element, 0)} : ${printBinders(n.binders)}${condition(n.where)}}`;
    }
    case "simplex":
      return `simplex(${(of as { readonly dim: string }).dim})`;
  }
}

/** Whether a constant after `^` is read as an integer power or a root; then the real power is written as a call. */
function readsOtherwise(exponent: Node): boolean {
  const q = constantValue(exponent);
  return q !== undefined && (q.isInteger || q.den === 2n);
}
/** A name or a number stands bare after `^`. */
function exponent(n: Node): string {
  const bare = n.tag === "variable" || n.tag === "size" || n.tag === "number";
  return bare ? print(n, 0) : `(${print(n, 0)})`;
}

function printApply(name: FunctionName, args: readonly Node[], needed: number): string {
  const notation = notationOf(name);
  if (notation.form === "power" && !readsOtherwise(args[1]!)) return wrap(`${print(args[0]!, ATOM)}^${exponent(args[1]!)}`, POWER, needed);
  if (notation.form === "call" || notation.form === "power") return `${name}(${list(args)})`;
  if (notation.form === "prefix") return wrap(notation.symbol + print(args[0]!, notation.precedence), notation.precedence, needed);
  const [a, b] = args as [Node, Node];
  const p = notation.precedence;
  const space = p === 1 ? " " : "";
  return wrap(`${print(a, p)}${space}${notation.symbol}${space}${print(b, p + 1)}`, p, needed);
}

/**
 * A term in the grammar of the command line, which reads it back to the same term.
 *
 * @example
 * ```ts
 * import { abs, div, printTerm, real, sub } from "lemmakit";
 * const x = real("x");
 * printTerm(div(abs(sub(x, div(1, x))), 2)); // "abs(x - 1/x)/2"
 * ```
 */
export function printTerm(n: Node): string {
  return print(n, 0);
}
