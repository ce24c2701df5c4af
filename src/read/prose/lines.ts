import { atomsOfText, type Formula } from "../atom.ts";
import { tokenizeMath } from "../latex/tokenize.ts";
import { layout, type Chain, type Piece } from "../math/layout.ts";
import { fullName, type Letter } from "../math/expr.ts";
import { labelsAt } from "../math/rows.ts";
import { lookUp } from "../scope/active.ts";
import type { Fact, Origin } from "../scope/fact.ts";
import { textOf, type Span } from "../source.ts";
import { factsOf } from "./facts.ts";
import type { Line, Stance } from "./line.ts";
import { chainSays } from "./statement.ts";
import { UNREAD } from "./vocabulary.ts";

/** What the text around a formula says of all its relations. */
export interface Around {
  readonly stance: Stance;
  readonly because: string | undefined;
  readonly facts: readonly Fact[];
  /** What theorems that have ended said. */
  readonly past: readonly Fact[];
  /** Conditions of earlier paragraphs. */
  readonly expired: readonly Fact[];
  /** The chains that define what stands on their left. */
  readonly defining?: readonly Chain[];
  /** The chain before, which one that starts with a sign goes on with. */
  readonly last: Chain | undefined;
  readonly line: Pick<Line, "reasons" | "sentence" | "section" | "within" | "environment" | "reads" | "skip" | "number">;
}

/** The relations of a formula, the conditions that it carries itself, and the chain it ends with. */
export function linesOf(formula: Formula, span: Span, pieces: readonly Piece[], around: Around): { lines: Line[]; own: Fact[]; last: Chain | undefined } {
  const lines: Line[] = [];
  const own: Fact[] = [];
  let { last } = around;
  let premises: Chain[] = [];
  let unclear = false;
  // What follows "for" is a condition; what follows that, only where it looks like one.
  let conditional: "yes" | "maybe" | "no" = "no";
  /** "since": the relation behind it is recalled, and need not be claimed. */
  let recalls: string | undefined;
  const labels = labelsAt(formula.tokens);
  for (const [k, p] of pieces.entries()) {
    if (p.kind === "words") {
      if (wordsInside(p.text, p.span, own, around.facts)) conditional = "yes";
      else if (/[a-z]/i.test(p.text)) conditional = "no";
      recalls = RECALLED.exec(p.text)?.[1];
    } else if (p.kind === "quantifier") {
      conditional = p.says === "forall" ? "yes" : "no";
      unclear ||= p.says === "exists";
    } else if (p.kind === "connective") {
      const before = pieces[k - 1];
      if (p.says === "implies" && before?.kind === "chain") {
        premises = [...premises, before];
        for (const l of lines.filter((m) => m.chain === before)) [l.stance, l.because] = ["assumed", "the premise of what follows"];
      } else unclear = true;
    } else if (conditional === "yes" || ((conditional === "maybe" || lines.length > 0) && isCondition(p, around.facts))) {
      own.push(...conditionFacts(p, around.facts));
      conditional = "maybe";
    } else {
      conditional = "no";
      const continued = p.sides[0]!.length === 0 ? last : undefined;
      for (const [at, sign] of p.signs.entries()) {
        // Of `Z = A \le B` with a new letter only the first sign defines.
        // `0 \le x \perp y \ge 0` says when, and not always.
        if (sign.says === "perp") unclear = true;
        const meant = recalls !== undefined && around.stance === "claimed" ? { stance: "unclear" as const, because: `the word "${recalls}" does not say whether it is claimed or recalled` } : around;
        const defines = sign.says === ":=" || sign.says === "=:" || (around.stance === "definition" && lines.length === 0) || (at === 0 && around.defining?.includes(p) === true);
        lines.push({
          chain: p, at, sign, formula: span, display: formula.display, labels: labels(sign.span.start), facts: [], past: around.past, expired: around.expired, premises, ...around.line, reasons: [...around.line.reasons],
          stance: defines ? "definition" : meant.stance === "definition" ? "claimed" : meant.stance, because: defines ? "a definition" : meant.stance === "definition" ? undefined : meant.because, ...(continued ? { left: { chain: continued } } : {}),
        });
      }
      last = p;
      recalls = undefined;
    }
  }
  if (unclear) for (const l of lines) if (l.stance === "claimed") [l.stance, l.because] = ["unclear", "an equivalence, a quantifier or \\perp, which is not read"];
  for (const l of lines) l.facts.push(...around.facts, ...own);
  // A remark beside a row stands before the rows that come after it.
  return { lines: lines.sort((a, b) => a.sign.span.start - b.sign.span.start), own, last };
}

const RECALLED = /\b(since|because|as|by|using|from|recall|recalling|via|use)\s*$/i;

/** `x > 0` or `x \in \R` behind a comma is a condition, not a second claim. */
function isCondition(p: Chain, facts: readonly Fact[]): boolean {
  if (!p.apart) return false;
  const said = chainSays(p);
  // Of what was defined it is claimed.
  const defined = (l: Letter): boolean => [fullName(l), l.name].some((n) => lookUp(facts, n).definition?.kept === false);
  if (said.some((s) => s.kind === "relation" && [s.left, s.right].some((e) => e.kind === "letter" && defined(e)))) return false;
  return said.length > 0 && said.every((s) => s.kind === "member" || s.kind === "range" || (s.kind === "relation" && ((s.left.kind === "letter" && s.right.kind === "number") || (s.right.kind === "letter" && s.left.kind === "number"))));
}

/** Words in a formula: "for", "if", "where" open a condition; whether they do. */
function wordsInside(text: string, span: Span, own: Fact[], facts: readonly Fact[]): boolean {
  const inner = text.split("$");
  const words = (inner[0] ?? "").toLowerCase();
  const opens = /\b(?:for|if|when|whenever|where|with|provided|given|that|s\.t\.?|all|any|every|each)\s*$/.test(words);
  // `\text{for $x>0$}` has its formula inside.
  for (let k = 1, at = span.start + inner[0]!.length + 1; k < inner.length; k += 2) {
    const end = at + inner[k]!.length;
    if (opens) for (const piece of layout(tokenizeMath(span.source, at, end))) if (piece.kind === "chain") own.push(...conditionFacts(piece, facts));
    at = end + 2 + (inner[k + 1]?.length ?? 0);
  }
  const unknown = atomsOfText(text, span).some((w) => w.kind === "word" && UNREAD.test(w.text.toLowerCase()));
  if (unknown) own.push({ kind: "unread", names: ["*"], origin: { words: text.trim(), span } });
  return opens && inner.length === 1;
}

function conditionFacts(p: Chain, facts: readonly Fact[]): Fact[] {
  const origin: Origin = { words: textOf(p.span).replace(/\s+/g, " "), span: p.span };
  return chainSays(p).flatMap((s) => factsOf(s, { facts, fresh: () => false, known: () => false, outside: () => false, defines: true, before: { unread: [], words: [], names: false }, origin }));
}
