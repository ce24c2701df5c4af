import type { Node } from "./node.ts";
import { operator } from "./operators.ts";

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
 * import { latexName } from "lemmakit";
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
    case "fold":
      return wrap(`${n.fold === "sum" ? "\\sum" : `\\${n.fold}`}_{${n.index}=1}^{${n.dim}} ${print(n.body, 2)}`, 2, needed);
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
    case "tail": {
      const draw = `D_i`;
      const sum = `\\sum_{i=1}^{${n.draws}} ${draw} - ${n.draws}\\,\\mathbb{E}[D]`;
      const event = n.sides === 2 ? `\\left|${sum}\\right|` : sum;
      return `\\mathbb{P}\\left(${event} \\ge ${print(n.threshold, 0)}\\right)`;
    }
  }
}

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

function printApply(name: Parameters<typeof operator>[0], args: readonly Node[], needed: number): string {
  const { notation } = operator(name);
  const [a, b] = args as [Node, Node];
  if (name === "div") return `\\frac{${print(a, 0)}}{${print(b, 0)}}`;
  if (name === "mul") return wrap(`${print(a, 2)} ${needsDot(b) ? "\\cdot " : "\\,"}${print(b, 3)}`, 2, needed);
  if (notation.form === "call") return notation.latex(args.map((x) => print(x, 0)));
  if (notation.form === "prefix") return wrap(notation.latex + print(a, notation.precedence), notation.precedence, needed);
  const p = notation.precedence;
  const right = print(b, p + 1);
  return wrap(`${print(a, p)} ${notation.latex} ${right.startsWith("-") ? `\\left(${right}\\right)` : right}`, p, needed);
}

/** A factor that starts with a digit or a sign needs a dot before it. */
function needsDot(n: Node): boolean {
  if (n.tag === "number" || n.tag === "fold") return true;
  if (n.tag === "apply") return operator(n.operator).notation.form !== "call" && n.args[0] !== undefined && needsDot(n.args[0]);
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
