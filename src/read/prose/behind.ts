import type { Atom } from "../atom.ts";
import { fullName, type Expr } from "../math/expr.ts";
import { readExpr } from "../math/grammar.ts";
import { chainsOf, type Piece } from "../math/layout.ts";
import { Unread } from "../math/unread.ts";
import { isKnown } from "../scope/active.ts";
import type { Fact } from "../scope/fact.ts";
import { readSet } from "../scope/sets.ts";
import { join, textOf, type Span } from "../source.ts";
import type { Clause } from "./clause.ts";
import { unread } from "./facts.ts";
import { isPlace, OPENS_QUALITY, qualityOf } from "./quality.ts";
import type { Introduced, Said } from "./statement.ts";
import { CLOSERS, TRIGGERS } from "./vocabulary.ts";

const KINDS = /^(?:numbers?|reals?|vectors?|scalars?|weights?|constants?|matri(?:x|ces)|sequences?|points?)$/;

/** Reads what stands behind letters and says what they are like: "of norm at most $D$", "with nonnegative entries". */
export class Behind {
  /** The letters of this sentence that such words speak of where no clause has named any. */
  subject: readonly Introduced[] = [];
  private open = false;
  private words: string[] = [];
  private letters: readonly Introduced[] = [];
  private span: Span | undefined;
  private readonly clause: Clause;
  private readonly record: (facts: readonly Fact[]) => void;
  private readonly assume: (said: readonly Said[], span: Span) => void;

  constructor(clause: Clause, record: (facts: readonly Fact[]) => void, assume: (said: readonly Said[], span: Span) => void) {
    [this.clause, this.record, this.assume] = [clause, record, assume];
  }

  reset(): void {
    [this.open, this.words, this.letters, this.subject] = [false, [], [], []];
  }

  /** Takes a word; whether it needs no other reading. */
  word(w: string, span: Span, previous: string | undefined, follows: string): boolean {
    const { clause } = this;
    const triggers = TRIGGERS[w] !== undefined && !(w === "at" && /^(?:most|least)$/.test(follows));
    const one = w === "one" && /^(?:to|most|least|by|than|norms?|lengths?|exactly)$/.test(this.words.at(-1) ?? "");
    if (this.open && (w === "and" || triggers || (CLOSERS.has(w) && !one && !OPENS_QUALITY.test(w)))) {
      const { letters } = this;
      this.end();
      if (w === "and") [this.open, this.words, this.letters, this.span] = [true, [], letters, span];
    }
    if (this.open) return this.words.push(w), true;
    const letters = clause.group.length > 0 ? clause.group : this.subject;
    if (letters.length === 0 || !begins(w, previous, clause.describing !== undefined)) return false;
    [this.open, this.words, this.letters, this.span] = [true, [w], letters, span];
    return !triggers;
  }

  /** Takes a formula; whether it belongs to the words before it. */
  formula(pieces: readonly Piece[], said: readonly Said[], span: Span, facts: readonly Fact[], next: Atom | undefined): boolean {
    if (!this.open) return false;
    const [chain, ...more] = chainsOf(pieces);
    const value = chain && more.length === 0 && chain.signs.length === 0 ? valueOf(chain.sides[0]!, span) : undefined;
    // `$\ell_1$-norm`, `$\ell_2$ norm`
    if ((next?.kind === "mark" && /^[-‐–]$/.test(next.text)) || (next?.kind === "word" && /^norms?$/i.test(next.text))) return this.words.push(value?.kind === "letter" ? fullName(value) : "parameterised"), true;
    if (value && isPlace([...this.words, "formula"])) {
      const { letters } = this;
      this.open = false;
      if (readSet(value)) this.assume([{ kind: "member", letters, set: value }], span);
      else this.record([unread(letters.map((l) => l.letter), { words: `${this.words.join(" ")} ${textOf(span)}`, span })]);
      return true;
    }
    const names = said.length > 0 && said.every((s) => s.kind === "letters" || s.kind === "relation" || s.kind === "define");
    const made = this.made([...this.words, "formula"], value ? [value] : [], names, span);
    if (made && value?.kind === "letter" && !isKnown(facts, fullName(value))) this.record([{ kind: "sort", name: fullName(value), shape: { kind: "real" }, fresh: false, origin: { words: textOf(span), span } }]);
    return this.finish(made), made !== undefined && this.clause.mode !== "none";
  }

  /** The words are over. */
  end(): void {
    if (this.open) this.finish(this.made(this.words, [], false, this.span!));
  }

  private made(words: readonly string[], formulas: readonly Expr[], names: boolean, to: Span): Fact[] | undefined {
    const span = this.span!.source === to.source ? join(this.span!, to) : this.span!;
    const origin = { words: words.join(" "), span };
    const quality = qualityOf(words, formulas, names, origin);
    if (quality === undefined) return undefined;
    return quality === "unread" ? [unread(this.letters.map((l) => l.letter), origin)] : this.letters.flatMap(quality);
  }

  private finish(made: readonly Fact[] | undefined): void {
    const { clause, words } = this;
    this.open = false;
    if (!made) return void (clause.describing ?? clause.before).push(...words.filter((w) => TRIGGERS[w] === undefined));
    this.record(made);
    if (clause.mode !== "none") clause.content++;
  }
}

function begins(w: string, previous: string | undefined, describing: boolean): boolean {
  if (!OPENS_QUALITY.test(w)) return false;
  if (w === "with" || w === "having" || w === "whose") return true;
  if (w === "have" || w === "has") return previous === "$" || /^(?:all|both|each|to)$/.test(previous ?? "");
  return previous === "$" || (describing && (/^(?:of|in|on|from|inside|between|sum|summing|adding|lying)$/.test(w) || KINDS.test(previous ?? "")));
}

/** What a formula without a sign is; nothing where it is not read. */
export function valueOf(tokens: Parameters<typeof readExpr>[0], span: Span): Expr | undefined {
  try {
    return readExpr(tokens, span);
  } catch (e) {
    if (e instanceof Unread) return undefined;
    throw e;
  }
}
