import katex from "katex";
import { latexClaim, latexConditions, printClaim, printFormula, type Claim } from "../../claim/index.ts";
import { isClaim, refusalOf, type Sentence } from "../../audit/index.ts";
import { escapeHtml, tag } from "./html.ts";
import { mathCore } from "./math-core.ts";
import { pieces } from "./pieces.ts";

/** The sign of a definition as one sign. */
const definition = (latex: string): string => latex.replaceAll(":=", "\\coloneqq ");

/** LaTeX as MathML alone, without the source it came from; as code where KaTeX cannot read it. */
export function mathml(latex: string, display = false): string {
  try {
    const html = katex.renderToString(definition(latex), { output: "mathml", displayMode: display, throwOnError: true, strict: false });
    const bare = html.replace(/^<span[^>]*>|<\/span>$/g, "").replace(/<annotation.*?<\/annotation>|<\/?semantics>| xmlns="[^"]*"/gs, "");
    return mathCore(bare).replace(/\n/g, " ").replace(/[`[\]]|\{@/g, (c) => `&#${c.charCodeAt(0)};${c.slice(1)}`);
  } catch {
    return tag("code", {}, escapeHtml(latex));
  }
}

/** A piece that held a space only. */
const EMPTY = /^<math[^>]*><\/math>$/;

/** Wide mathematics in pieces, between which a line may end. */
function flowing(latex: string, display = false): string {
  const list = pieces(definition(latex));
  return list.length === 1 ? mathml(latex, display) : list.map((p) => mathml(display ? `\\displaystyle ${p}` : p)).filter((m) => !EMPTY.test(m)).join(" ");
}
const box = (latex: string): string => tag("div", { class: "lk-formula" }, flowing(latex, true));

/** LaTeX as it stands in a source, displayed: rows and marks of alignment are left out, for lines end where the page needs it. */
export const displayLatex = (latex: string): string => box(/\\begin\{/.test(latex) ? latex : latex.replace(/\\\\(?:\[[^\]]*\])?|&|\\label\{[^}]*\}|\\(?:nonumber|notag|quad|qquad)(?![a-zA-Z])/g, " "));

/** A claim as displayed mathematics: the relation, and below it what it is claimed for. */
export function displayClaim(c: Claim): string {
  const conditions = latexConditions(c);
  const rest = conditions.length ? tag("p", { class: "lk-conditions" }, "for ", conditions.map((x) => flowing(x)).join(", ")) : "";
  return box(latexClaim(c)) + rest;
}

/** What stands in the paper, as displayed mathematics or, where it has no formula, as a quotation. */
export function displayPrinted(p: Claim | Sentence): string {
  if (isClaim(p)) return displayClaim(p);
  const formula = p.latex ? box(p.latex) : "";
  const refused = refusalOf(p);
  const stated = refused ? tag("p", {}, "As a claim, ", tag("code", { class: "lk-claim" }, escapeHtml(p.stated!)), ", it is refused: ", escapeHtml(refused.message), ".") : "";
  const unsaid = p.unsaid ? tag("p", {}, "No claim says it: ", escapeHtml(p.unsaid), ".") : "";
  return formula + tag("blockquote", { class: "lk-sentence" }, escapeHtml(p.text)) + stated + unsaid;
}

/** The relation of a claim in a line of text. */
export const inlineClaim = (c: Claim): string => flowing(latexClaim(c));
/** A claim as one types it. */
export const claimCode = (c: Claim): string => tag("code", { class: "lk-claim" }, escapeHtml(printClaim(c)));

/** What stands in the paper in one line of text, for tables: formulas up to a length, else words. */
export function inlinePrinted(p: Claim | Sentence): string {
  if (!isClaim(p)) return escapeHtml(p.text);
  return printFormula(p.conclusion).length <= 70 ? inlineClaim(p) : tag("code", {}, escapeHtml(shorten(printFormula(p.conclusion), 110)));
}

/** The beginning of a long text. */
export const shorten = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
