/** Tokens of LaTeX, delimiters with the command that makes them grow. */
const TOKEN = /\\(?:left|right)\s*(?:\\[a-zA-Z]+|\\.|.)|\\[a-zA-Z]+|\\.|\s+|[\s\S]/g;
const OPEN = /^(?:\{|\(|\[|\\left|\\begin)/;
const CLOSE = /^(?:\}|\)|\]|\\right|\\end)/;
const RELATION = /^(?:[=<>]|\\(?:le|ge|leq|geq|ne|neq|implies|iff|to|in|subset|approx|mid|coloneqq))$/;
const PRODUCT = /^\\cdot$/;
const SIGN = /^[+-]$/;

/** About how many letters a formula is wide. */
const width = (latex: string): number => latex.replace(/\\[a-zA-Z]+/g, "x").replace(/[{}^_\\\s]/g, "").length;

/** The formula cut before each relation, sign and dot, and after each comma, outside of brackets; where a part is still wide, inside of its brackets too. */
export function pieces(latex: string, most = 30): readonly string[] {
  if (width(latex) <= most) return [latex];
  return cut(latex).flatMap((p) => (width(p) <= most ? [p] : inside(p, most)));
}

function cut(latex: string): readonly string[] {
  const out: string[] = [];
  let piece = "";
  let depth = 0;
  let before = "";
  for (const [token] of latex.matchAll(TOKEN)) {
    const starts = depth === 0 && before !== "" && (before === "," || PRODUCT.test(token) || RELATION.test(token) || (SIGN.test(token) && !RELATION.test(before) && !SIGN.test(before)));
    if (starts && piece.trim() !== "") {
      out.push(piece);
      piece = "{}";
    }
    if (OPEN.test(token)) depth++;
    if (CLOSE.test(token)) depth--;
    piece += token;
    if (token.trim() !== "") before = token;
  }
  return [...out, piece];
}

/** The widest group in growing brackets, cut inside: such brackets have one size, for they stand in different pieces. */
function inside(latex: string, most: number): readonly string[] {
  const groups: { readonly from: number; readonly to: number; readonly open: string; readonly close: string; readonly body: string }[] = [];
  const stack: { at: number; end: number; open: string }[] = [];
  let braces = 0;
  for (const m of latex.matchAll(TOKEN)) {
    const [token] = m;
    if (token === "{" || token.startsWith("\\begin")) braces++;
    if (token === "}" || token.startsWith("\\end")) braces--;
    if (braces > 0) continue;
    if (token.startsWith("\\left")) stack.push({ at: m.index, end: m.index + token.length, open: token.slice(5).trim() });
    else if (token.startsWith("\\right")) {
      const start = stack.pop();
      if (start && stack.length === 0) groups.push({ from: start.at, to: m.index + token.length, open: start.open, close: token.slice(6).trim(), body: latex.slice(start.end, m.index) });
    }
  }
  const widest = groups.sort((a, b) => width(b.body) - width(a.body))[0];
  if (!widest || width(widest.body) < most / 2) return [latex];
  const parts = pieces(widest.body, most);
  if (parts.length === 1) return [latex];
  const [head, tail] = [latex.slice(0, widest.from), latex.slice(widest.to)];
  return parts.map((p, k) => `${k === 0 ? `${head}\\bigl${widest.open} ` : ""}${p}${k === parts.length - 1 ? ` \\bigr${widest.close}${tail}` : ""}`);
}
