import { latexFormula } from "./latex-formula.ts";
import type { Binder, Node } from "./node.ts";
import type { SetSort, Sort } from "./sort.ts";
import { notationOf, type FunctionName } from "./defined.ts";

const GREEK = new Set(
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi rho sigma tau phi chi psi omega Gamma Delta Theta Lambda Sigma Phi Psi Omega".split(" "),
);
const POWER = 4;
const ATOM = 5;

const wrap = (text: string, precedence: number, needed: number): string =>
  precedence < needed ? `\\left(${text}\\right)` : text;

/**
 * A name as mathematics: Greek letters by name, digits and what follows `_` as a subscript, primes kept.
 *
 * @example
 * ```ts
 * import { latexName } from "./index.ts";
 * latexName("M_1'"); // "M_{1}'"
 * ```
 */
export function latexName(name: string): string {
  const m = /^(.*?)('*)$/u.exec(name)!;
  const [base, primes] = [m[1]!, m[2]!];
  const parts = /^(\p{L}+?)_?(\d+|(?<=_)\p{L}[\p{L}\p{N}]*)?$/u.exec(base);
  const letter = (s: string) => (GREEK.has(s) ? `\\${s}` : s.length > 1 ? `\\mathit{${s}}` : s);
  if (!parts) return `\\mathit{${base.replaceAll("_", "\\_")}}${primes}`;
  return `${letter(parts[1]!)}${parts[2] === undefined ? "" : `_{${letter(parts[2])}}`}${primes}`;
}

function print(n: Node, needed: number): string {
  switch (n.tag) {
    case "number":
      return n.value.toString().replace(/^(.*)e(-?\d+)$/, "$1 \\cdot 10^{$2}");
    case "pi":
      return "\\pi";
    case "size":
      return n.dim;
    case "variable":
      return latexName(n.name);
    case "position":
      return String(n.value);
    case "apply":
      return printApply(n.operator, n.args, needed);
    case "power":
      return wrap(`${print(n.base, ATOM)}^{${n.exponent}}`, POWER, needed);
    case "entry":
      return entry(n.of, print(n.at, 0));
    case "fold": {
      const how = n.fold === "sum" ? "\\sum" : n.fold === "prod" ? "\\prod" : `\\${n.fold}`;
      const range = n.where ? `_{${n.index} : ${latexFormula(n.where)}}` : `_{${n.index}=1}^{${n.dim}}`;
      return wrap(`${how}${range} ${print(n.body, 2)}`, 2, needed);
    }
    case "norm": {
      const sub = { "1": "1", "2": "2", inf: "\\infty", F: "F", spectral: "\\sigma" }[n.norm];
      return `\\left\\|${print(n.of, 0)}\\right\\|_{${sub}}`;
    }
    case "product":
      return wrap(`${print(n.left, 3)} ${print(n.right, 3)}`, 2, needed);
    case "dot":
      return `\\left\\langle ${print(n.left, 0)}, ${print(n.right, 0)} \\right\\rangle`;
    case "softmax":
      return `\\operatorname{softmax}\\left(${print(n.of, 0)}\\right)`;
    case "ordinal":
      return print(n.of, needed);
    case "call": {
      const of = print(n.of, ATOM);
      return `${of}\\left(${list(n.args)}\\right)`;
    }
    case "lambda":
      return `\\left(${latexBinders(n.binders)} \\mapsto ${print(n.body, 0)}\\right)`;
    case "tuple":
      return `\\left(${list(n.items)}\\right)`;
    case "extremum": {
      const where = n.where ? `,\\; ${latexFormula(n.where)}` : "";
      return wrap(`\\${n.which}_{${latexBinders([n.binder])}${where}} ${print(n.body, 2)}`, 2, needed);
    }
    case "expectation":
      return `\\mathbb{E}_{${latexName(n.index)} \\sim ${print(n.law, 0)}}\\left[${print(n.body, 0)}\\right]`;
    case "probability":
      return `\\mathbb{P}_{${latexName(n.name)} \\sim ${print(n.law, ATOM)}${n.draws === null ? "" : `^{${n.draws}}`}}\\left(${latexFormula(n.event)}\\right)`;
    case "tail": {
      const draw = `D_i`;
      const sum = `\\sum_{i=1}^{${n.draws}} ${draw} - ${n.draws}\\,\\mathbb{E}[D]`;
      const event = n.sides === 2 ? `\\left|${sum}\\right|` : sum;
      return `\\mathbb{P}\\left(${event} \\ge ${print(n.threshold, 0)}\\right)`;
    }
    default:
      return latexSet(n, (n.sort as SetSort).of);
  }
}

/** A sort as a set, a function by its arrow. */
export function latexSort(s: Sort): string {
  switch (s.kind) {
    case "real":
      return "\\mathbb{R}";
    case "vector":
      return `\\mathbb{R}^{${s.dim}}`;
    case "matrix":
      return `\\mathbb{R}^{${s.rows} \\times ${s.cols}}`;
    case "index":
      return `\\{1, \\dots, ${s.dim}\\}`;
    case "function":
      return `${s.from.map(latexSort).join(" \\times ")} \\to ${latexSort(s.to)}`;
    case "set":
      return latexSort(s.of);
  }
}
export const latexBinders = (binders: readonly Binder[]): string => binders.map((b) => `${latexName(b.name)} \\in ${print(b.over, 0)}`).join(",\\; ");

type SetNode = Node & { readonly tag: "space" | "box" | "ball" | "listed" | "comprehension" | "simplex" };
function latexSet(n: SetNode, of: Sort): string {
  switch (n.tag) {
    case "space":
      return latexSort(of);
    case "box": {
      const lo = n.lo === null ? "(-\\infty" : `${n.loOpen ? "(" : "["}${print(n.lo, 0)}`;
      const hi = n.hi === null ? "\\infty)" : `${print(n.hi, 0)}${n.hiOpen ? ")" : "]"}`;
      return `${lo}, ${hi}${latexSort(of).slice("\\mathbb{R}".length)}${n.integer ? " \\cap \\mathbb{Z}" : ""}`;
    }
    case "ball": {
      const sub = n.norm === "inf" ? "\\infty" : n.norm;
      return `${n.closed ? "\\overline{B}" : "B"}^{${sub}}_{${print(n.radius, 0)}}\\left(${n.center ? print(n.center, 0) : "0"}\\right)`;
    }
    case "listed":
      return `\\{${list(n.items)}\\}`;
    case "comprehension": {
      const where = n.where ? `,\\; ${latexFormula(n.where)}` : "";
      return `\\{${print(n.element, 0)} : ${latexBinders(n.binders)}${where}\\}`;
    }
    case "simplex":
      return `\\Delta_{${(of as { readonly dim: string }).dim}}`;
  }
}
const list = (nodes: readonly Node[]): string => nodes.map((n) => print(n, 0)).join(", ");

/** The entry of a plain name is a subscript; of anything else, an index after it. A matrix at an index is its row. */
function entry(of: Node, at: string): string {
  if (of.tag === "variable") {
    const [, base, primes] = /^(.*?)('*)$/.exec(of.name)!;
    return `${latexName(base!)}${primes}_{${at}}`;
  }
  if (of.tag === "apply" && of.args.length === 1) {
    const inner = of.args[0]!;
    if (inner.tag === "variable") return printApply(of.operator, [inner], ATOM) + `_{${at}}`;
  }
  return `\\left(${print(of, 0)}\\right)_{${at}}`;
}

function printApply(name: FunctionName, args: readonly Node[], needed: number): string {
  const notation = notationOf(name);
  const [a, b] = args as [Node, Node];
  if (name === "div") return `\\frac{${print(a, 0)}}{${print(b, 0)}}`;
  if (name === "mul") return wrap(`${print(a, 2)} ${needsDot(b) ? "\\cdot " : "\\,"}${print(b, 3)}`, 2, needed);
  if (notation.form === "power") return wrap(`${print(a, ATOM)}^{${print(b, 0)}}`, POWER, needed);
  if (notation.form === "call") return notation.latex(args.map((x) => print(x, 0)));
  if (notation.form === "prefix") return wrap(notation.latex + print(a, notation.precedence), notation.precedence, needed);
  const p = notation.precedence;
  const right = print(b, p + 1);
  return wrap(`${print(a, p)} ${notation.latex} ${right.startsWith("-") ? `\\left(${right}\\right)` : right}`, p, needed);
}

/** A factor that starts with a digit or a sign needs a dot before it. */
function needsDot(n: Node): boolean {
  if (n.tag === "number" || n.tag === "fold") return true;
  if (n.tag === "apply") return notationOf(n.operator).form !== "call" && n.args[0] !== undefined && needsDot(n.args[0]);
  return n.tag === "power" && needsDot(n.base);
}

/**
 * A term in LaTeX, for people to compare with the paper.
 *
 * @example
 * ```ts
 * import { div, latexTerm, real } from "lemmakit";
 * latexTerm(div(1, real("x"))); // "\\frac{1}{x}"
 * ```
 */
export function latexTerm(n: Node): string {
  return print(n, 0);
}
