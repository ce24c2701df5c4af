import type { Atom, Told } from "../atom.ts";
import { chainsOf, definesIn, layout, type Chain, type Piece } from "../math/layout.ts";
import { expansionOf, introducesLetters, isBeside, isNew, isNewEquation, isScalar, isSimple } from "../scope/novelty.ts";
import { declarations } from "../scope/directive.ts";
import { Scope } from "../scope/scope.ts";
import { textOf, type Span, type Trouble } from "../source.ts";
import { givenAnew } from "./anew.ts";
import { Assumptions } from "./assume.ts";
import { Behind, valueOf } from "./behind.ts";
import { Clause } from "./clause.ts";
import { endDescription } from "./describing.ts";
import { unread } from "./facts.ts";
import type { Line, Reason, Stance } from "./line.ts";
import { linesOf } from "./lines.ts";
import { Negation } from "./negation.ts";
import { normOf } from "./norms.ts";
import { continuesProperty } from "./property.ts";
import { giveMarked, reasonsOf } from "./reasons.ts";
import { wordsOf, type Sentence } from "./sentences.ts";
import { deny, stanceInProse, takeBack, weaken } from "./stance.ts";
import { chainSays, isSet, lettersIntroduced, statementsOf, type Said } from "./statement.ts";
import { tell } from "./told.ts";
import { leads, LIKE, opening, takeRecalled, unlike } from "./trailing.ts";
import { ADDS, AFTERWARDS, CLOSERS, FRESH, RECALLING, TRIGGERS, TURNS, UNREAD } from "./vocabulary.ts";

type MathAtom = Atom & { kind: "math" };
/** Reads sentences one by one into relations. */
export class ProseReader {
  readonly lines: Line[] = [];
  private readonly scope = new Scope();
  private readonly clause = new Clause();
  private readonly taken = new Assumptions(this.scope, this.clause);
  private readonly behind = new Behind(this.clause, (facts) => this.taken.record(facts), (said, span) => this.taken.assume(said, span));
  private readonly troubles: Trouble[];
  private section = "";
  private environments: string[] = [];
  private displays = 0;
  /** What comments say of the next formula. */
  private told: Told[] = [];
  private last: Chain | undefined;
  /** The words of this sentence so far, formulas as `$`. */
  private recent: string[] = [];
  private readonly negation = new Negation();
  /** "with equality if x = 1": what follows says when the sides meet, and is no condition. */
  private equality = false;
  /** The relations of this sentence. */
  private said: Line[] = [];
  private reasons: Reason[] = [];
  private parentheses: Pick<Clause, "mode" | "trigger" | "content">[] = [];

  constructor(troubles: Trouble[]) {
    this.troubles = troubles;
  }

  /** Reads a sentence. Says whether there was time to come to its end. */
  sentence(s: Sentence, late: () => boolean): boolean {
    const only = s.atoms[0]!;
    if (only.kind === "heading") {
      [this.section, this.environments] = [only.title, []];
      this.scope.section(only.level, only.title), this.negation.end();
      return true;
    }
    if (only.kind === "begin") {
      this.environments.push(only.environment);
      this.scope.begin(only.environment, only.title, only.references);
      return true;
    }
    if (only.kind === "end") return this.environments.pop(), this.scope.end(), this.negation.end(), true;
    if (only.kind === "item") return true;
    const words = wordsOf(s);
    if (s.opens && !ADDS.test(words.split(" ").slice(0, 4).join(" "))) this.scope.endParagraph();
    this.scope.beginSentence();
    if (/^Proof\b/.test(words) && s.atoms.filter((a) => a.kind === "word").length <= 4) {
      this.scope.reopen(s.atoms.flatMap((a) => (a.kind === "reference" ? [a.label] : [])));
      return true;
    }
    if (this.negation.takesBack(words)) takeBack(this.said, words);
    [this.equality, this.reasons] = [false, reasonsOf(s)];
    this.negation.begin(words, s.opens && this.environments.length === 0);
    this.taken.begin(words, s);
    [this.said, this.taken.pending, this.parentheses, this.recent] = [[], [], [], []];
    this.clause.close(), this.behind.reset();
    this.taken.restricts(words, only.span), this.taken.record(unlike(s, words));
    for (const [i, a] of s.atoms.entries()) {
      if (i > 0 && late()) return false;
      this.atom(a, s.atoms, i);
    }
    this.behind.end();
    this.describe();
    this.clause.close();
    giveMarked(s, this.said);
    weaken(this.said, words, this.equality);
    return true;
  }

  private atom(a: Atom, all: readonly Atom[], i: number): void {
    switch (a.kind) {
      case "word":
        return this.word(a.text.toLowerCase(), a.span, all[i + 1]);
      case "mark":
        return this.mark(a.text);
      case "label":
        return this.scope.label(a.label);
      case "directive":
        return this.directive(a.text, a.span);
      case "math":
        return a.formula.display === undefined ? this.inline(a, all, i) : this.display(a);
      default:
    }
  }

  private word(w: string, span: Span, next: Atom | undefined): void {
    const c = this.clause;
    const previous = this.recent.at(-1);
    this.recent.push(w);
    this.negation.word(w), this.taken.word(w, previous, span);
    this.equality ||= w === "equality";
    if (this.equality) return void this.clause.close();
    const follows = next?.kind === "word" ? next.text.toLowerCase() : "";
    if (c.describing && continuesProperty(c.describing, w)) return void c.describing.push(w);
    if (this.behind.word(w, span, previous, follows)) return;
    if (w === "with" && /^(?:respect|probability|high|equality|overwhelming)$/.test(follows)) return;
    if (w === "for" && /^(?:example|instance|which|that|this)$/.test(follows)) return;
    if (/^(?:set|write|given)$/.test(w) && previous !== undefined && /^(?:the|a|this|finite|any|to|is|are|as)$/.test(previous)) return void c.before.push(w);
    const found = w === "at" && /^(?:most|least|all|once|first|last|hand|random|large|this|any|every|each)$/.test(follows) ? undefined : TRIGGERS[w];
    const set = (word: string | undefined): boolean => /^(?:on|in|within)$/.test(word ?? "");
    const then = next?.kind === "math" ? "$" : follows;
    const opens = opening(this.recent, found, this.taken.pending.length > 0, then);
    const like = previous === "$" && c.mode === "condition" && LIKE.test(w);
    if ((previous === "$" && !like && !(opens?.mode === "condition" || found === "assume" || AFTERWARDS.has(w) || set(w) || leads(w, then))) || (set(previous) && this.recent.at(-3) === "$" && opens === undefined && w !== "condition")) this.taken.pending = [];
    if (opens !== undefined && !(opens.mode === "define" && next?.kind !== "math" && next?.kind !== "word")) {
      this.describe();
      // "let x for some" goes on.
      if ((w === "for" || w === "with") && c.mode === "bind" && c.content === 0) return;
      return c.open(opens.mode, opens.trigger, span);
    }
    if (w === "exception" && c.trigger === "with") c.trigger = "unless";
    if (like && !c.describing && c.group.length > 0) [c.describing, c.formulas] = [[], []];
    else if (w === "and" && c.mode === "condition" && next?.kind === "math") this.describe();
    if (c.mode === "none") return void c.before.push(w);
    if (FRESH.has(w) && (c.trigger === "for" || c.trigger === "given" || c.mode === "bind" || c.mode === "define")) c.fresh = true;
    if (/^(?:be|is|are|being|denotes?|denoting)$/.test(w) && (c.group.length > 0 || c.applied)) return void ([c.describing, c.formulas] = [[], []]);
    if (w === "that") return;
    if (c.trigger === "where" && RECALLING.test(w)) return c.close();
    if ((CLOSERS.has(w) || (TURNS.test(w) && c.content > 0 && !(w === "even" && (c.describing || (previous === "$" && next?.kind !== "math" && !/^(?:the|an?|if|for|when|more|less|with)$/.test(follows)))))) && !(c.mode === "bind" && w === "have")) return this.describe(), c.close();
    (c.describing ?? c.before).push(w);
    // "for x > 0 sufficiently small", "with A symmetric"
    if (!c.describing && c.group.length > 0 && c.content > 0 && UNREAD.test(w)) this.taken.record([unread(c.group.map((g) => g.letter), { words: w, span })]);
  }

  private mark(text: string): void {
    const c = this.clause;
    if (!/^[-‐–]$/.test(text)) this.behind.end();
    this.negation.mark(text);
    if (text === "(") this.parentheses.push({ mode: c.mode, trigger: c.trigger, content: c.content });
    else if (text === ")") {
      this.describe();
      const outer = this.parentheses.pop();
      if (outer) Object.assign(c, outer);
    } else if (text === ";" || (text === ":" && c.mode === "condition")) this.describe(), c.close();
    else if (text === ",") {
      this.describe();
      c.before = [];
    }
  }

  private readonly describe = (): void => endDescription(this.clause, this.scope, this.taken);

  private inline(a: MathAtom, all: readonly Atom[], i: number): void {
    const c = this.clause;
    const { tokens } = a.formula;
    const recent = this.recent.slice(-4);
    const norm = normOf(tokens, this.recent, all, i);
    this.recent.push("$");
    if (this.equality) return;
    if (norm) return this.taken.record([{ ...norm, origin: { words: textOf(a.span), span: a.span } }]);
    const pieces = layout(tokens);
    const chains = chainsOf(pieces);
    const said = statementsOf(tokens);
    const next = all[i + 1];
    if (this.behind.formula(pieces, said, a.span, this.scope.everything(), all[i + 1])) return;
    if (c.mode !== "none") return this.inClause(a, all.slice(i + 1), pieces, said, recent);
    if (this.taken.oneOf(said, a.span)) return this.claim(a, pieces, "unclear", "the sentence gives its letter several values");
    if (definesIn(chains)) return this.define(chains, a.span), this.claim(a, pieces, "definition", "a definition");
    if (chains.every((k) => k.signs.length === 0)) return void (/^(?:on|in|over|within)$/.test(recent.at(-1) ?? "") && chains.some((k) => isSet(k)) && this.taken.narrows(`${recent.at(-1)!} ${textOf(a.span)}`, a.span, recent.at(-2) === "$"));
    const any = all.slice(i + 1, i + 5).some((k) => k.kind === "word" && /^(?:any|arbitrary)$/i.test(k.text));
    const cue = recent.filter((w) => w !== "$");
    // Nothing is claimed of a letter that nothing was said of: an equation with one on its left defines it.
    const first = said[0];
    if (isNewEquation(first, this.scope.everything())) return c.aside("define", () => this.taken.assume([first!], a.span)), this.claim(a, pieces, "definition", "a definition");
    const member = said.length > 0 && said.every((s) => s.kind === "member" || s.kind === "subset" || s.kind === "function" || (s.kind === "define" && s.set === true));
    const beside = isBeside(said);
    const introduces = beside && (any || introducesLetters(said, this.scope.everything()));
    if (member || introduces || cue.some((w) => /^(?:entries|components|coordinates|defined|denoted|notation|abbreviation)$/.test(w))) {
      this.behind.subject = said.flatMap(lettersIntroduced);
      return c.aside(member ? "none" : "define", () => {
        c.fresh = any && next?.kind === "word";
        this.taken.assume(said, a.span);
      });
    }
    const [before, meant] = [[...this.said], stanceInProse(said, cue, this.recent.slice(0, -1))];
    this.claim(a, pieces, meant.stance, meant.because);
    // What is recalled of a letter holds for what follows; of what is denied, something else does.
    if (beside) takeRecalled({ said, span: a.span, words: this.recent, lines: before, denied: this.negation.reason !== undefined, unclear: meant.stance === "unclear" }, this.taken, this.scope, c);
  }

  /** A formula in a clause that assumes, binds or defines. */
  private inClause(a: MathAtom, after: readonly Atom[], pieces: readonly Piece[], said: readonly Said[], recent: readonly string[]): void {
    const c = this.clause;
    const next = after[0];
    const related = chainsOf(pieces).some((k) => k.signs.length > 0);
    // `$L$-smooth`: the letter is a parameter of a word.
    const hyphen = next?.kind === "mark" && /^[-‐–]$/.test(next.text);
    const [only] = chainsOf(pieces);
    const value = only && !related ? valueOf(only.sides[0]!, a.span) : undefined;
    if (c.describing && (hyphen || !related)) {
      if (value) c.formulas.push(value);
      return void c.describing.push(hyphen ? "parameterised" : "formula");
    }
    // "let q be such that 1/p + 1/q = 1": a number, where nothing else could stand there.
    if (c.describing?.join(" ") === "such" && isScalar(said) && c.group.every((g) => /^[a-z]+$/.test(g.letter.name) && isNew(g.letter, this.scope.everything()))) c.describing = ["number"];
    if (c.describing && /^(?:and|with|such|satisfying|by|as|to)$/.test(c.describing.at(-1) ?? "")) c.describing.splice(/^(?:given|defined|denoted|equal)$/.test(c.describing.at(-2) ?? "") ? -2 : -1);
    this.describe();
    // "For $x>0$, $\log x \le x-1$." ends with what it claims.
    const last = after.every((k) => k.kind === "mark" || k.kind === "label" || k.kind === "directive" || k.kind === "reference");
    const simple = isSimple(said);
    if (c.mode === "condition" && c.content > 0 && related && !simple && recent.at(-1) === "$" && (last || next?.kind === "reference")) return c.close(), this.claim(a, pieces, "claimed", undefined);
    if (hyphen) {
      if (value) c.formulas.push(value);
      return void c.before.push("parameterised");
    }
    if (c.trigger === "at" && c.content > 0) return;
    const rest = expansionOf(said);
    if (!rest || !only || /^(?:assume|none)$/.test(c.mode)) return this.taken.assume(said, a.span);
    const sure = this.taken.expand(said[0]!, rest.names, a.span);
    this.claim(a, pieces, sure ? "claimed" : "unclear", sure ? undefined : "it may be supposed", [only]);
  }

  private define(chains: readonly Chain[], span: Span): void {
    const said = chains.flatMap((k) => chainSays(k)).filter((s) => s.kind === "define");
    this.clause.aside("define", () => this.taken.assume(said, span));
  }

  private display(a: MathAtom): void {
    this.behind.end();
    this.describe();
    this.displays++;
    const c = this.clause;
    const pieces = layout(a.formula.tokens);
    const chains = chainsOf(pieces);
    this.recent.push("$");
    // "Assume that", "where", "let" with a display at once: the display is what is assumed or defined.
    const right = /^(?:for|all|every|any|each|given|fixed)$/.test(this.recent.at(-2) ?? "");
    const atOnce = c.content === 0 && (c.mode === "bind" || c.mode === "define" || (c.mode === "condition" && (right || !/^(?:for|under|at)$/.test(c.trigger))));
    // Every row that equates a new letter with something defines it.
    const announced = this.recent.some((w) => /^(?:defined?|defining|denoted?|introduce|put|set)$/.test(w));
    const rows = chains.filter((k) => isNewEquation(chainSays(k)[0], this.scope.everything(), announced));
    const unknown = chains[0] !== undefined && rows.includes(chains[0]);
    if (definesIn(chains)) {
      this.define(chains, a.span);
      this.claim(a, pieces, "claimed", undefined);
    } else if (unknown && c.mode !== "assume") {
      c.aside("define", () => rows.forEach((k) => this.taken.assume(chainSays(k).slice(0, 1), a.span)));
      this.claim(a, pieces, "definition", "a definition", rows);
    } else if (c.mode === "assume" || (atOnce && c.mode !== "define")) {
      const { trigger } = c;
      this.taken.assume(statementsOf(a.formula.tokens), a.span);
      this.claim(a, pieces, "assumed", `it is assumed: "${trigger}"`);
      if (c.mode === "assume") return;
    } else this.claim(a, pieces, "claimed", undefined);
    c.close();
  }
  /** Makes the lines of a formula. */
  private claim(a: MathAtom, pieces: readonly Piece[], stance: Stance, because: string | undefined, defining: readonly Chain[] = []): void {
    const made = linesOf(a.formula, a.span, pieces, {
      stance, because,
      facts: this.scope.everything(),
      defining,
      last: a.formula.display === undefined && this.said.length === 0 ? undefined : this.last,
      past: this.scope.past,
      expired: this.scope.expired,
      line: { reasons: this.reasons, sentence: this.taken.sentence, section: this.section, environment: this.environments.at(-1) ?? "", within: this.scope.labels, reads: undefined, skip: undefined, number: a.formula.display === undefined ? 0 : this.displays },
    });
    tell(made.lines, [...this.told, ...(a.formula.told ?? [])], this.troubles);
    [this.told, this.last] = [[], made.last];
    this.scope.addCarried(made.own);
    this.taken.record(givenAnew(made.lines, this.scope.everything()));
    if (this.negation.reason !== undefined) deny(made.lines, this.negation.reason);
    for (const list of [this.lines, this.said]) list.push(...made.lines);
    this.taken.pending = made.lines;
  }

  private directive(text: string, span: Span): void {
    const declares = /^let:?\s+([\s\S]*)$/.exec(text)?.[1];
    if (declares !== undefined) this.taken.record(declarations(declares, span, this.troubles));
    else this.told.push({ text, span, reach: "all" });
  }
}
