import type { Line, Reason } from "./line.ts";
import type { Sentence } from "./sentences.ts";

/** Theorems that texts call upon by name. */
const NAMED =
  /\b(?:Cauchy\s*[–-]+\s*(?:Schwarz|Bunyakovsky)|Jensen|Young|H[öo]lder|Minkowski|triangle inequality|Pinsker|Markov|Chebyshev|Hoeffding|Bernstein|Chernoff|Gr[öo]nwall|AM\s*[–-]+\s*GM|parallelogram|Taylor|Fenchel|Bernoulli|Pythagor\w+|mean value theorem|union bound|convexity|concavity|monotonicity|induction)\b/gi;
const GIVES = /\b(?:by|using|from|since|because|due|follows|thanks|applying|apply|via|use|combining|with|recall|together|in view|plugging|substituting|rearranging)\b/i;

/** The reasons a sentence gives for its formulas. */
export function reasonsOf(s: Sentence): Reason[] {
  const text = s.atoms.map((a) => (a.kind === "word" || a.kind === "mark" ? a.text : a.kind === "reference" ? "§" : "")).join(" ").replace(/\s*([–-])\s*/g, "$1");
  const out: Reason[] = [...text.matchAll(NAMED)].map((m) => ({ name: m[0].replace(/\s+/g, " ") }));
  let gives = false;
  for (const a of s.atoms) {
    if (a.kind === "word") gives ||= GIVES.test(a.text);
    if (a.kind === "reference" && gives) out.push({ label: a.label });
  }
  return out;
}

const MARK = /^\(?([a-h]|i{1,3}|iv|v|\d)\)?$/;
/** What stands over a sign, as a mark: `(a)`, `a` and `(i)`. */
const markOf = (over: string): string | undefined => MARK.exec(over)?.[1];

/** "where (a) follows from \eqref{eq:x} and (b) is Young's inequality": the reasons by the marks over signs. */
function markedReasons(s: Sentence): Map<string, Reason[]> {
  const out = new Map<string, Reason[]>();
  let mark: string | undefined;
  let words = "";
  const name = (): void => {
    if (mark !== undefined) for (const m of words.replace(/\s*([–-])\s*/g, "$1").matchAll(NAMED)) out.get(mark)!.push({ name: m[0].replace(/\s+/g, " ") });
    words = "";
  };
  for (const [i, a] of s.atoms.entries()) {
    const [b, c] = [s.atoms[i + 1], s.atoms[i + 2]];
    if (a.kind === "mark" && a.text === "(" && b?.kind === "word" && MARK.test(b.text) && c?.kind === "mark" && c.text === ")") {
      name();
      mark = b.text;
      out.set(mark, out.get(mark) ?? []);
    }
    if (mark === undefined) continue;
    if (a.kind === "reference") out.get(mark)!.push({ label: a.label });
    else if (a.kind === "word" || a.kind === "mark") words += ` ${a.text}`;
  }
  name();
  return out;
}

/** A sign with a mark has the reasons of its mark, and not those of the others. */
export function giveMarked(s: Sentence, lines: readonly Line[]): void {
  const marked = markedReasons(s);
  for (const l of lines) {
    const own = marked.get(markOf(l.sign.over) ?? "");
    if (own) l.reasons.splice(0, l.reasons.length, ...own);
  }
}
