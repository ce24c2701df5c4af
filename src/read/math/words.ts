import { DENIES, VAGUE } from "../prose/vocabulary.ts";
import type { Connective } from "./layout.ts";

/** Words that join relations, open a condition or a remark, and change nothing of what a relation says. */
const HARMLESS = new Set(
  (
    "and also so hence thus therefore we have moreover furthermore consequently finally particular where with for all every each any both when whenever if provided given that such since because as by using from via recall use in on " +
    "which i e ie s t st note clearly now here again the of real reals number numbers integer integers natural resp respectively"
  ).split(" "),
);
/** Words that begin a remark on what stands before them. */
const REMARKS = /^(?:since|because|by|using|from|via|as|recall|use|where|see|due|thanks)$/;
/** Beside those that do so in a sentence, words that take back, weaken or question what stands beside them, or say that it is no claim. */
const TAKES_BACK =
  /(?:\b(?:not|no|nor|never|neither|nobody|none|nothing|invalid|except|unless|some|only|even|or|either|implie[sd]|imply|equivalent|assum\w*|suppos\w*|hypothes[ie]s|hardly|doubt\w*|maybe|perhaps|sometimes|otherwise|almost|want|average|probability|expectation|approx\w*|large|small|limit|likely|typically|usually|generally|shown|proved|minimi[sz]e|maximi[sz]e|subject|solve)\b|n[’']t\b|\ba\.\s?s\.|\bw\.\s?(?:h\.\s?)?p\.|\?)/i;
/** `(i)`, `(A1)`, `1.` */
const NUMBERED = /^\s*(?:\(\s*(?:[ivx]+|[a-z]?\d*)\s*\)|(?:[ivx]+|[a-z]?\d+)\s*[.):])\s*$/i;

/** The words of a text, without the formulas in it. */
const wordsIn = (text: string): string[] => text.split("$").filter((_, k) => k % 2 === 0).join(" ").toLowerCase().match(/\p{L}+/gu) ?? [];

/**
 * What words in a formula mean for the relations beside them: nothing; a remark on what stands before; what no pattern
 * reads, so that the relations beside them may say something else; or that something does not hold, or is no claim.
 */
export function bearing(text: string): "none" | "remark" | "unknown" | "denies" {
  const plain = text.split("$").filter((_, k) => k % 2 === 0).join(" ");
  if ([DENIES, VAGUE, TAKES_BACK].some((list) => list.test(plain))) return "denies";
  const words = wordsIn(text);
  if (words.every((w) => HARMLESS.has(w)) || NUMBERED.test(plain)) return "none";
  return REMARKS.test(words[0]!) ? "remark" : "unknown";
}

/** Words that end what was supposed with "if", and suppose what stands before them where no "if" did. */
export const closes = (text: string): boolean => /^then$/.test(wordsIn(text).join(" "));
export const opensIf = (text: string): boolean => wordsIn(text).includes("if");

/** Words that stand for an arrow. */
export function arrowOf(text: string): Connective["says"] | undefined {
  const words = wordsIn(text).join(" ");
  if (/^(?:implies|implies that|which implies)$/.test(words)) return "implies";
  return /^(?:iff|if and only if|is equivalent to|if and only if that)$/.test(words) ? "iff" : undefined;
}
