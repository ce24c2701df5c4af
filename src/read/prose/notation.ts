import { rawText, type Token } from "../math/token.ts";
import { lettersOf } from "../math/expr.ts";
import { namesOf } from "../scope/active.ts";
import type { Fact } from "../scope/fact.ts";
import { textOf } from "../source.ts";
import type { Line } from "./line.ts";
import { wordsOf, type Sentence } from "./sentences.ts";
import { looseLetters } from "./statement.ts";

/** Notation that a sentence may give another meaning than the reader's: which formulas use it, and which sentences say so. */
interface Notation {
  readonly what: string;
  readonly uses: (formula: string) => boolean;
  readonly told: (words: string, formulas: readonly string[]) => boolean;
}

const OTHER_BASE =
  /\b(?:binary|dyadic|decimal|common|dual|briggsian) logarithms?\b|\blogarithms? (?:is|are) (?:\w+ )?(?:binary|dyadic|decimal|dual)\b|\blogarithms?\b.*\bbase[- ]*(?:is )?(?:2|10|two|ten|\$)|\bbase[- ]*(?:2|10|two|ten|\$)[- ]*logarithms?\b|\bin bits\b/i;
const isNatural = (words: string, formulas: readonly string[]): boolean => /\bnatural\b|\bbase e\b/i.test(words) || formulas.some((f) => /^(?:\\(?:mathrm|rm) ?\{?)?e\}?$/.test(f));
/** `\log`, without a base of its own. */
const bareLog = (f: string): boolean => /\\log(?! ?_)(?![a-zA-Z])/.test(f);
const basedLog = (f: string): boolean => /\\log ?_(?! ?\{?e)|\\(?:lg|lb|ld)(?![a-zA-Z])/.test(f);

const BAR = String.raw`(?:\\(?:left|right) ?)?\\(?:\||[lr]?Vert) ?`;
const BARS = new RegExp(`^${BAR}(?:\\\\cdot|\\\\bullet|\\.|[a-z]|\\\\[a-z]+) ?${BAR}`);
const OTHER_NORM = /\b(?:ℓ1|ℓ∞|l1|1-norm|max(?:imum)?|sup(?:remum)?|infinity|nuclear|trace|taxicab|manhattan|weighted|induced|energy)(?:[- ]+norm)?\b/i;
const DECLARES = /\b(?:denotes?|denoting|denoted|write|writing|stands? for|means?|is (?:the|its|here)|be the|for the|here)\b/i;
/** Whether a formula has bars with no name below them. */
function bareBars(f: string): boolean {
  const bars = f.match(/\\(?:\||[lr]?Vert) ?_?/g) ?? [];
  return bars.length > 2 * bars.filter((b) => b.endsWith("_")).length;
}
/** `\ell_1`, `L^p`: the name of a norm that is not Euclidean. */
const otherName = (f: string): boolean => /^(?:\\ell|[lL]) ?[_^] ?\{?(?!2)/.test(f);

const NOTATIONS: readonly Notation[] = [
  {
    what: "\\log",
    uses: bareLog,
    told: (words, formulas) => {
      if (formulas.some((f) => /^\\log ?(?:=|:=|:|\\equiv)/.test(f))) return true;
      if (formulas.some((f) => /^\\log$/.test(f)) && /\b(?:write|denotes?|means?|stands? for)\b/i.test(words) && formulas.some(basedLog)) return true;
      return OTHER_BASE.test(words) && !isNatural(words, formulas) && !(formulas.some(basedLog) && !formulas.some(bareLog));
    },
  },
  {
    what: "\\|\\cdot\\|",
    uses: bareBars,
    told: (words, formulas) =>
      formulas.some((f) => {
        const bars = BARS.exec(f)?.[0];
        const rest = bars === undefined ? undefined : f.slice(bars.length).trim();
        if (rest === undefined) return false;
        if (/^:?=/.test(rest)) return /\\cdot|\\bullet/.test(bars!) && !/_ ?\{?(?:2|F|\\ell ?_ ?\{?2|\\(?:mathrm|text|operatorname))/.test(rest);
        return rest === "" && DECLARES.test(words) && /\bnorms?\b/i.test(words) && (OTHER_NORM.test(words) || formulas.some(otherName));
      }),
  },
  { what: "angles", uses: (f) => /\\(?:sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan)(?![a-zA-Z])/.test(f), told: (words) => /\bangles?\b.*\b(?:degrees|gradians|turns)\b|\b(?:measured|arguments? (?:is|are)) in degrees\b/i.test(words) },
  { what: "\\{\\cdot\\}", uses: (f) => f.includes("\\{"), told: (words, formulas) => /\bfractional parts?\b/i.test(words) && formulas.some((f) => /^(?:\\left ?)?\\\{/.test(f)) },
  { what: "[\\cdot]", uses: (f) => f.includes("["), told: (words, formulas) => /\b(?:integer|integral|whole) parts?\b/i.test(words) && formulas.some((f) => /^(?:\\left ?)?\[/.test(f)) },
];

const formulasOf = (s: Sentence): string[] => s.atoms.flatMap((a) => (a.kind === "math" ? [rawText(a.formula.tokens)] : []));
const tokensOf = ({ chain, premises, left }: Line): Token[] => [chain, ...premises, ...(left ? [left.chain] : [])].flatMap((k) => k.sides.flat());

/** The letters that stand for terms with the notation, or are bound by conditions with it. */
function touched(n: Notation, facts: readonly Fact[]): Set<string> {
  const out = new Set<string>(facts.flatMap((f) => (n.uses(textOf(f.origin.span)) ? namesOf(f) : [])));
  for (const f of facts) if (f.kind === "definition" && lettersOf(f.body).some((l) => out.has(l.name))) out.add(f.name);
  return out;
}

/** What uses a notation that the text gives a meaning of its own is not judged, from the section on where it does so. */
export function leaveRenamed(read: readonly { readonly sentence: Sentence; readonly lines: readonly Line[] }[]): void {
  for (const [k, { sentence, lines }] of read.entries()) {
    const [words, formulas] = [wordsOf(sentence), formulasOf(sentence)];
    for (const n of NOTATIONS) {
      if (!n.told(words, formulas)) continue;
      const section = (lines[0] ?? read.slice(k).flatMap((r) => r.lines)[0] ?? read.slice(0, k).flatMap((r) => r.lines).at(-1))?.section;
      const from = read.findIndex((r) => r.lines.some((l) => l.section === section));
      for (const l of read.slice(Math.min(k, Math.max(0, from))).flatMap((r) => r.lines)) {
        if ((l.stance !== "claimed" && l.stance !== "unclear") || l.reads !== undefined) continue;
        const tokens = tokensOf(l);
        const names = touched(n, l.facts);
        if (n.uses(rawText(tokens)) || looseLetters(tokens, l.formula).some((x) => names.has(x.name))) [l.stance, l.because] = ["renamed", `${n.what} has another meaning in this text: "${words}"`];
      }
    }
  }
}
