import { parseMath } from "@unified-latex/unified-latex-util-parse";
import { InputError } from "../term/index.ts";

type LatexNode = ReturnType<typeof parseMath>[number];

const SYMBOLS: Readonly<Record<string, string>> = {
  le: "<=", leq: "<=", leqslant: "<=", ge: ">=", geq: ">=", geqslant: ">=", lt: "<", gt: ">", cdot: "*", times: "*", div: "/",
  infty: "inf", in: " in ", forall: "forall ", colon: ":", "{": "(", "}": ")", pi: "pi", left: "", right: "", bigl: "", bigr: "", Bigl: "", Bigr: "", big: "", Big: "",
  "|": "‖", lVert: "‖", rVert: "‖", Vert: "‖", lvert: "|", rvert: "|", vert: "|", ",": " ", ";": " ", ":": " ", "!": "", quad: " ", qquad: " ", " ": " ",
};
const FUNCTIONS = new Set(["exp", "log", "ln", "sin", "cos", "tan", "sinh", "cosh", "tanh", "min", "max"]);
const GREEK = new Set(
  "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi rho sigma tau phi varphi chi psi omega Gamma Delta Theta Lambda Xi Sigma Phi Psi Omega".split(" "),
);

const argument = (n: LatexNode, k: number): string => {
  const given = n.type === "macro" ? (n.args ?? []).filter((a) => a.openMark === "{") : [];
  return translate((given[k]?.content ?? []) as LatexNode[]);
};

function macro(n: LatexNode & { type: "macro" }): string {
  const name = n.content;
  if (name === "frac" || name === "dfrac" || name === "tfrac") return `((${argument(n, 0)})/(${argument(n, 1)}))`;
  if (name === "sqrt") {
    if ((n.args ?? []).some((a) => a.openMark === "[" && a.content.length > 0))
      throw new InputError("unsupported", "only square roots have a meaning here; a root of degree n is exp(log(x)/n) for x > 0");
    return `sqrt(${argument(n, 0)})`;
  }
  if (name === "arctan") return "atan";
  if (name === "mathbb" || name === "mathrm" || name === "operatorname" || name === "mathit" || name === "text") return argument(n, 0).trim();
  // A space ends each script, so that digits behind it do not run into it.
  if (name === "^") return `${power(argument(n, 0).trim())} `;
  if (name === "_") {
    const script = argument(n, 0).replaceAll(" ", "");
    if (!/^[\p{L}\p{N}]+$/u.test(script)) throw new InputError("unsupported", `a subscript is letters and digits, not "${script}"`);
    return `_${script} `;
  }
  if (FUNCTIONS.has(name)) return ` ${name}`;
  if (GREEK.has(name)) return ` ${name} `;
  const symbol = SYMBOLS[name];
  if (symbol === undefined) throw new InputError("unsupported", `\\${name} has no meaning here`);
  return symbol;
}

/** An exponent: a number as it is, anything else in parentheses, which only `e` may carry. */
function power(text: string): string {
  if (/^\p{L}$/u.test(text)) return `^${text}`;
  return /^-?\s*\d+$/.test(text) ? `^${text.replaceAll(" ", "")}` : `^(${text})`;
}

/** A group stays together: `{x^2}^3` is (x^2)^3. */
const grouped = (text: string): string => (/^\s*[\p{L}\p{N}_.]*\s*$/u.test(text) ? text : `(${text})`);

function translate(nodes: readonly LatexNode[]): string {
  return nodes
    .map((n) => {
      if (n.type === "macro") return macro(n);
      if (n.type === "group") return grouped(translate(n.content as LatexNode[]));
      if (n.type === "whitespace") return " ";
      if (n.type === "string") return n.content;
      throw new InputError("unsupported", `LaTeX of the kind "${n.type}" has no meaning here`);
    })
    .reduce((text, piece) => (/[\p{L}\d]$/u.test(text) && /^\p{L}/u.test(piece) ? `${text} ${piece}` : text + piece), "");
}

/**
 * TeX takes one character where an argument has no braces, the reader of LaTeX inside a group a whole word: so braces are
 * put round single characters, and anything longer is refused.
 */
function braced(source: string): string {
  const text = source.replace(/\\([dt]?frac)\s*([\p{L}\p{N}])\s*([\p{L}\p{N}])(?![\p{L}\p{N}])/gu, "\\$1{$2}{$3}").replace(/\\sqrt\s*([\p{N}]|(?<=\s)\p{L})(?![\p{L}\p{N}])/gu, "\\sqrt{$1}");
  const refuse = (what: string): never => {
    throw new InputError("ambiguous", `${what}: put the argument in braces`);
  };
  const script = /[\^_]\s*[\p{L}\p{N}](?=[\p{L}\p{N}])/u.exec(text);
  if (script) refuse(`"${text.slice(script.index, script.index + script[0].length + 1)}" is one character in TeX`);
  for (const m of text.matchAll(/\\([dt]?frac|sqrt)(?![\p{L}])/gu)) {
    let rest = text.slice(m.index + m[0].length).trimStart();
    if (m[1] === "sqrt" && rest.startsWith("[")) continue;
    for (let k = m[1] === "sqrt" ? 1 : 2; k > 0; k--) {
      if (!rest.startsWith("{")) refuse(`\\${m[1]} without braces`);
      rest = rest.slice(groupLength(rest)).trimStart();
    }
  }
  return text;
}
/** The length of the group that a text begins with. */
function groupLength(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Bars in pairs: an opening one stands where an operand is due. */
function pairBars(text: string, bar: string, open: string): string {
  let out = "";
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== bar) {
      out += text[i];
      continue;
    }
    const before = out.trimEnd().at(-1);
    if (depth > 0 && before !== undefined && !/[-+*/(<>=:,^]/.test(before)) {
      depth--;
      if (bar === "|") out += ")";
      else {
        const which = /^_(2|1|inf|F)/.exec(text.slice(i + 1))?.[1];
        if (which === undefined) throw new InputError("ambiguous", "the norm is not named; write \\|…\\|_1, \\|…\\|_2 or \\|…\\|_\\infty");
        const at = out.lastIndexOf("‖(");
        out = `${out.slice(0, at)} norm${which}${out.slice(at + 1)})`;
        i += which.length + 1;
      }
    } else {
      depth++;
      out += open;
    }
  }
  if (depth !== 0) throw new InputError("syntax", `the bars ${bar} do not pair`);
  return out;
}

/**
 * Translates a claim in LaTeX to the grammar of the command line: `\forall x > 0: |\log(x)| \le \frac{1}{2}|x - x^{-1}|`.
 * Products must be written with `\cdot`, functions with parentheses; what stays ambiguous is refused by the parser.
 * `e^{…}` is exp(…) unless `e` is a variable. Throws `InputError`.
 */
export function claimFromLatex(source: string): string {
  const plain = translate(parseMath(braced(source)));
  const barred = pairBars(pairBars(plain, "‖", "‖("), "|", " abs(");
  // Where e stands among the bound variables without an exponent it is one of them, or the parser refuses it.
  const binders = /forall([^:]*):/.exec(barred)?.[1] ?? "";
  const bound = /(?<![\p{L}\d_])e(?![\p{L}\d_]|\s*\^)/u.test(binders);
  const text = bound ? barred : barred.replace(/(?<![\p{L}\d_])e\s*\^\(/gu, "exp(").replace(/(?<![\p{L}\d_])e\s*\^(\p{L})/gu, "exp($1)").replace(/(?<![\p{L}\d_])e\s*\^(-?\d+)/gu, "exp($1)");
  return text.replace(/\s+/g, " ").replace(/ _/g, "_").replace(/ ([),])/g, "$1").trim();
}
