import type { Atom } from "../atom.ts";
import { fullName } from "../math/expr.ts";
import { namesOf } from "../scope/active.ts";
import type { Fact } from "../scope/fact.ts";
import { readSet } from "../scope/sets.ts";
import { statementsOf } from "./statement.ts";

/** A case begins: "Case 2:", "In the second case". */
const CASE = /^(?:in )?(?:(?:the )?(?:first|second|third|fourth|last) |sub)?case\b(?! (?:of|that|for|where|when|we|in)\b)/i;
/** What is said in such words is said without the cases and suppositions of its paragraph. */
const GENERALLY = /\b(?:in (?:all|every|any|either|both)(?: of)?(?: the| these| our)? cases?|always|in general|generally|regardless|unconditionally|no matter)\b/i;
/** It is said without what was supposed, however far back. */
const WITHOUT =
  /\b(?:without|drop(?:s|ping|ped)?|remov(?:e|es|ing)|relax(?:es|ing)?|lift(?:s|ing)?|discard(?:s|ing)?|forget(?:ting)?|ignor(?:e|es|ing)) (?:(?:now|this|that|these|those|the|any|all|of|our|such|further|last|above|previous|extra|additional) )*(?:assumptions?|conditions?|hypothes[ie]s|restrictions?|constraints?|suppositions?|requirements?)\b/i;
/** Another thing is supposed in the place of what was. */
const INSTEAD = /\b(?:suppos(?:e|ing)|assum(?:e|ing)|if|when|consider|let)(?: now| that)? instead\b|\b(?:instead|conversely|on the other hand) ,? ?(?:now )?(?:suppose|assume|if|when|let|for)\b/i;
/** Words before a claim of more than was supposed. */
const MORE = /\b(?:in fact|indeed|even|actually|more generally|without exception)\b/i;
/** Behind such words "for all real $x$" may be said of a reason alone. */
const REASON = /\b(?:since|because|as|by|using|from|via|recall\w*|where)\b/i;
/** Nouns before "else" that make no case of it. */
const NO_CASE = /(?:thing|one|body|where)$|^(?:what|who|all|none|how|little|much)$/;

/** Conditions that only some of what follows is under: "if $x>0$", "suppose $x>0$"; what is said of all is what letters are. */
const passes = (f: Fact): boolean => /^(?:(?:if|when|whenever|suppos\w+|assum\w+|provided|under|unless|case)\b|(?:for|at)\b(?! (?:all|every|any|each)\b))/i.test(f.origin.words);
const bears = (f: Fact): boolean => f.kind === "condition" || f.kind === "interval" || f.kind === "unread";

/** Which conditions are in force no more, and whether they may be meant still. */
export interface Lift {
  readonly gone: (f: Fact) => boolean;
  readonly still: boolean;
}

/** The conditions that words take away from what comes behind them, as it is written sentence by sentence. */
export class Lifts {
  /** The sentences that the paragraph and the case began with. */
  private paragraph = 0;
  private case = 0;

  /** A sentence begins. */
  begin(sentence: number, opens: boolean, words: string, atoms: readonly Atom[]): Lift[] {
    if (opens) this.paragraph = sentence;
    const out: Lift[] = [];
    const since = (f: Fact, from: number): boolean => (f.origin.sentence ?? -1) >= from;
    if (CASE.test(words.replace(/^\W+/, ""))) {
      const from = this.case;
      if (from > 0) out.push({ gone: (f) => f.origin.sentence === from ? bears(f) || f.kind === "definition" : since(f, from) && bears(f) && passes(f), still: false });
      this.case = sentence;
    } else if (GENERALLY.test(words)) {
      const [from, paragraph] = [this.case, this.paragraph];
      out.push({ gone: (f) => bears(f) && ((since(f, paragraph) && passes(f)) || (from > 0 && (f.origin.sentence === from || (since(f, from) && passes(f))))), still: true });
    }
    if (WITHOUT.test(words)) {
      const { paragraph } = this;
      out.push({ gone: (f) => (f.kind === "condition" || f.kind === "interval") && (passes(f) || since(f, paragraph)), still: true });
    }
    if (INSTEAD.test(words)) out.push({ gone: (f) => bears(f) && passes(f), still: true });
    const all = REASON.test(words) ? [] : allOf(atoms, MORE.test(words) || WITHOUT.test(words));
    if (all.length > 0) out.push({ gone: (f) => (f.kind === "condition" || f.kind === "interval") && namesOf(f).some((n) => all.includes(n)), still: true });
    return out;
  }
  /** A word inside of a sentence that turns to the other case: "if $x>0$ then …; otherwise …". */
  word(w: string, previous: string | undefined): Lift | undefined {
    const other = w === "otherwise" || (w === "else" && !NO_CASE.test(previous ?? "")) || (w === "case" && /^(?:other|remaining|opposite)$/.test(previous ?? ""));
    const { paragraph } = this;
    return other ? { gone: (f) => (f.kind === "condition" || f.kind === "interval") && (f.origin.sentence ?? -1) >= paragraph && passes(f), still: false } : undefined;
  }
}

/** The letters that a sentence speaks of all of: "for all real $x$", "for every $x\in\mathbb R$"; a bare "for all $x$" only where the words claim more than before. */
function allOf(atoms: readonly Atom[], more: boolean): string[] {
  return atoms.flatMap((a, k): string[] => {
    if (a.kind !== "math" || a.formula.display !== undefined) return [];
    const before = atoms.slice(Math.max(0, k - 3), k).map((b) => (b.kind === "word" ? b.text.toLowerCase() : "$"));
    const next = atoms[k + 1];
    if (!/\b(?:all|every|any|each|arbitrary)(?: reals?| numbers?)*$/.test(before.join(" ")) || (next?.kind === "word" && /^(?:with|such|in|where|satisfying|of|that|at|between|greater|less)$/i.test(next.text))) return [];
    return statementsOf(a.formula.tokens).flatMap((s): string[] => {
      if (s.kind === "letters") return more || /\breals?\b/.test(before.join(" ")) ? s.letters.map((l) => fullName(l.letter)) : [];
      if (s.kind !== "member") return [];
      const set = readSet(s.set);
      return set?.shape.kind === "real" && !set.interval && !set.special ? s.letters.map((l) => fullName(l.letter)) : [];
    });
  });
}
