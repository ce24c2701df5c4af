import { fullName, lettersOf } from "../math/expr.ts";
import { isKnown, lookUp, namesOf } from "../scope/active.ts";
import type { Fact, Origin } from "../scope/fact.ts";
import { isConstant } from "../scope/novelty.ts";
import type { Reach, Scope } from "../scope/scope.ts";
import { join, textOf, type Span } from "../source.ts";
import type { Clause } from "./clause.ts";
import { describe } from "./description.ts";
import { betweenPlaces, factsOf, unread } from "./facts.ts";
import { Lifts } from "./lifts.ts";
import type { Line } from "./line.ts";
import { restated } from "./restated.ts";
import type { Sentence } from "./sentences.ts";
import { isOneOf, severalValues } from "./several.ts";
import { lettersIntroduced, type Said } from "./statement.ts";
import { ADDS, CHOOSES, RESTRICTS, THROUGHOUT, UNLESS_STATED } from "./vocabulary.ts";

/** The noun before a formula; in "unit vectors $u$ and $v$" that of the first is meant for the second too. */
function nounOf(c: Clause, said: readonly Said[]): readonly string[] {
  const goesOn = c.content > 0 && c.before.every((w) => /^(?:and|or|both)$/.test(w));
  const shared = said.every((s) => s.kind === "letters") || c.noun.some((w) => /[^s]s$|matrices$/.test(w));
  return goesOn && shared ? c.noun : c.before;
}

/** Takes what clauses say as assumed: into the scope, and to the formulas that a clause stands right behind. */
export class Assumptions {
  /** Relations that a condition right behind them still reaches. */
  pending: Line[] = [];
  /** Words such as "in addition" keep the conditions before. */
  private adds = false;
  /** What the sentence says, it says for all that follows. */
  private throughout = false;
  /** It speaks of several cases, and not of all of them at once. */
  private chooses = false;
  /** What is taken is recalled of its letters. */
  private recalls = false;
  /** Which sentence is read, counted from 1. */
  sentence = 0;
  /** The letters that the sentence gives several values. */
  private several: ReadonlySet<string> = new Set();
  private readonly lifts = new Lifts();
  private readonly scope: Scope;
  private readonly clause: Clause;

  constructor(scope: Scope, clause: Clause) {
    [this.scope, this.clause] = [scope, clause];
  }

  /** Runs something that speaks of no formula before it. */
  elsewhere(body: () => void): void {
    const { pending } = this;
    this.pending = [];
    body();
    this.pending = pending;
  }

  record(facts: readonly Fact[], reach: Reach = "frame"): void {
    const known = this.scope.everything();
    for (const f of facts) {
      // "… for all x > 0" behind a formula speaks of that formula; of what follows only where it introduces the letter.
      const behind = this.pending.length > 0 && (f.kind === "sort" || f.kind === "condition" || f.kind === "interval") && namesOf(f).some((n) => isKnown(known, n));
      if (!behind) this.scope.add(f, reach);
      for (const l of this.pending) l.facts.push(f);
    }
  }
  /** Takes what is recalled; where that is all that is known of a letter, not all of it is. */
  recall(said: readonly Said[], span: Span): void {
    if (this.chooses) return this.narrows(textOf(span), span);
    const known = this.scope.everything();
    // "since e < 3" says nothing new.
    if (said.some((s) => s.kind === "relation" && [s.left, s.right].some((e) => isConstant(e, known)))) return;
    const strange = said.flatMap(lettersIntroduced).map((l) => l.letter).filter((l) => !isKnown(known, fullName(l)) && !isKnown(known, l.name));
    this.recalls = true;
    this.assume(said, span);
    this.recalls = false;
    if (strange.length > 0) this.record([unread(strange, { words: textOf(span), span })]);
  }
  /** A sentence begins. */
  begin(words: string, s: Sentence): void {
    this.sentence++;
    this.several = severalValues(s.atoms);
    for (const lift of this.lifts.begin(this.sentence, s.opens, words, s.atoms)) this.scope.lift(lift.gone, lift.still);
    [this.adds, this.throughout, this.chooses] = [ADDS.test(words), THROUGHOUT.test(words), CHOOSES.test(words)];
  }
  /** A word of the sentence may end the conditions before it: what is under the contrary is not read. */
  word(w: string, previous: string | undefined, span: Span): void {
    const lift = this.lifts.word(w, previous);
    if (lift && this.scope.lift(lift.gone, lift.still) && w !== "otherwise") this.elsewhere(() => this.narrows(w, span));
  }
  /** Whether the words of a sentence narrow what is spoken of. */
  restricts(words: string, span: Span): void {
    const found = RESTRICTS.exec(words.replace(UNLESS_STATED, ""))?.[0];
    if (found !== undefined) this.narrows(found, span);
  }
  /** Words narrow what the paragraph speaks of, in a way that is not read; right behind a formula only what that says. */
  narrows(words: string, span: Span, behind = false): void {
    const fact: Fact = { kind: "unread", names: ["*"], origin: { words, span } };
    if (behind && this.pending.length > 0) for (const l of this.pending) l.facts.push(fact);
    else this.scope.add(fact, this.throughout ? "frame" : "paragraph");
  }
  /** A condition on letters that are known lasts for a paragraph; what introduces letters, for the part it stands in. */
  reach(names: readonly string[]): Reach {
    const { mode, fresh, trigger } = this.clause;
    const passing = mode === "condition" && !fresh && !/^(?:where|with|over)$/.test(trigger);
    return passing && names.length > 0 && names.every((n) => isKnown(this.scope.before(), n)) ? "paragraph" : "frame";
  }

  /** "for i != j": what the sentence defined by entries, it defined for some of them. */
  private partial(origin: Origin): void {
    const before = new Set<Fact>(this.scope.before());
    for (const f of this.scope.facts()) if (f.kind === "definition" && f.indices && !before.has(f)) this.scope.add({ kind: "sort", name: f.name, shape: { kind: "other", what: "some of its entries are given" }, fresh: true, origin }, "frame");
  }

  /** Whether a formula gives a letter one of several values: it is none that it has for what follows. */
  oneOf(said: readonly Said[], span: Span): boolean {
    const one = isOneOf(said, this.several);
    if (one) this.record([unread(said.flatMap(lettersIntroduced).map((l) => l.letter), { words: textOf(span), span })], "paragraph");
    return one;
  }
  /** Takes what a formula says as assumed. */
  assume(said: readonly Said[], span: Span): void {
    const c = this.clause;
    if (this.oneOf(said, span)) return void c.content++;
    const near = c.start && c.start.source === span.source && c.start.start <= span.start && span.end - c.start.start < 400;
    const origin: Origin = { words: textOf(near ? join(c.start!, span) : span).replace(/\s+/g, " ").trim(), span, sentence: this.sentence };
    const before = describe(nounOf(c, said), false);
    const seen = new Set<string>();
    const anew = this.adds ? new Set<string>() : restated(said, c, this.scope, this.sentence);
    for (const s of said) {
      if (s.kind === "relation") this.scope.takeUp([s.left, s.right].flatMap((e) => (e.kind === "letter" ? [] : lettersOf(e).map((l) => l.name))));
      // "For x > 0" takes a letter of an earlier section for a new one; "if x < 1" does not.
      let facts = c.trigger === "for" || c.mode === "bind" ? this.scope.facts() : this.scope.everything();
      const letters = lettersIntroduced(s);
      const names = letters.map((l) => fullName(l.letter));
      // "For $|\langle x,y\rangle|\le 1$" introduces nobody, and is a condition on both.
      const reach = this.reach(names.length > 0 || s.kind !== "relation" ? names : [s.left, s.right].flatMap((e) => lettersOf(e).map((l) => l.name)));
      // "If x < 0" after "if x ≥ 0" takes its place.
      const first = names.filter((n) => !seen.has(n));
      const again = new Set(names.filter((n) => seen.has(n)));
      for (const n of names) seen.add(n);
      if (reach === "paragraph" && c.content === 0 && !this.adds && first.length > 0 && this.scope.dropParagraph(first)) facts = c.trigger === "for" ? this.scope.facts() : this.scope.everything();
      // "if $x\le 1$ or $x\ge 2$", "the cases $x\le 1$ and $x\ge 1$": neither is supposed.
      if (s.kind === "relation" && ((c.content > 0 && c.before.includes("or")) || [...c.before, ...c.noun].includes("cases"))) {
        const either = [s.left, s.right].flatMap((e) => lettersOf(e));
        this.scope.retract(either.map(fullName), this.sentence);
        for (const l of this.pending) l.facts.splice(0, l.facts.length, ...l.facts.filter((f) => f.kind !== "condition" || f.origin.sentence !== this.sentence));
        this.record([unread(either, origin)], reach);
        continue;
      }
      if (c.trigger === "unless") {
        this.record([unread(letters.map((l) => l.letter), origin)], "paragraph");
        continue;
      }
      // "For real t" and "let t be a real number" make a new letter of t.
      const bare = s.kind === "letters" && (c.mode === "bind" || c.trigger === "for");
      if (bare) c.bare.push(...names);
      // So does "let A be in …" where A stood for something.
      const stood = (name: string): boolean => s.kind === "member" && (c.mode === "bind" || c.trigger === "for") && lookUp(this.scope.before(), name).definition !== undefined;
      if (betweenPlaces(s)) this.partial(origin);
      const fresh = (name: string): boolean => c.fresh || (anew.has(name) && !again.has(name)) || stood(name) || (bare && (before.kind === "real" || before.kind === "integer")) || (c.mode === "bind" && this.scope.isOutside(name));
      this.record(factsOf(s, { facts, all: this.scope.everything(), fresh, known: (name) => isKnown(this.scope.everything(), name), outside: (name) => this.scope.isOutside(name), defines: c.mode !== "assume" || c.content === 0, constants: c.content === 0 && /^(?:let|define|defining|denote|denoting)$/.test(c.trigger), gives: !/^(?:if|when|whenever|unless|under|having|satisfying)$/.test(c.trigger), every: c.fresh && c.trigger === "for", recalls: this.recalls, before, parameters: c.formulas, origin }), reach);
      c.group.push(...letters);
      if (s.kind === "application") c.applied = s;
    }
    c.content++;
    [c.noun, c.before, c.formulas] = [nounOf(c, said), [], []];
  }

  /** Takes the definition of `g(x) = A = B` alone; whether the rest is claimed: "let $s = A = B$" may suppose that A is B. */
  expand(definition: Said, names: readonly string[], span: Span): boolean {
    this.assume([definition], span);
    if (names.length > 0) this.record([{ kind: "unread", names, origin: { words: textOf(span), span } }]);
    return names.length === 0;
  }
}
