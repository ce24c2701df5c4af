import { conditionsInForce, isKnown, lookUp, namesOf } from "./active.ts";
import type { Fact } from "./fact.ts";
import { opposite, turns } from "./opposite.ts";

/** How far a fact reaches: to the end of its paragraph, or of the environment or section around it. */
export type Reach = "paragraph" | "frame";

interface Frame {
  readonly what: "document" | "section" | "environment" | "proof";
  readonly level: number;
  readonly title: string;
  readonly labels: string[];
  /** How many facts earlier sentences gave. */
  mark: number;
  facts: Fact[];
  paragraph: Fact[];
  /** Conditions of earlier paragraphs, which may be meant still. */
  expired: Fact[];
  /** What words took away: "in general". */
  readonly lifted: Fact[];
  /** Conditions that formulas of this paragraph carry themselves, which may be meant of those behind them too. */
  carried: Fact[];
  /** What the sections inside that have ended have said, which later ones may still use. */
  closed: Fact[];
}

/** What was said of a letter until a new one took its name: it may be meant still. */
interface Replaced {
  readonly facts: readonly Fact[];
  readonly by: Fact & { kind: "sort" };
  readonly paragraph: number;
}

const frame = (what: Frame["what"], level: number, title: string, facts: Fact[] = []): Frame => ({ what, level, title, labels: [], mark: facts.length, facts, paragraph: [], expired: [], lifted: [], carried: [], closed: [] });
/** Sections and environments whose declarations are meant for all that follows. */
const GENERAL = /\b(?:notations?|set-?up|settings?|preliminar\w*|assumptions?|definitions?|conventions?|background|problem|model)\b/i;

/**
 * What the prose has said so far, by section, environment and paragraph. A proof takes up the letters of its theorem; what
 * a section on notation says stays.
 */
export class Scope {
  private frames: Frame[] = [frame("document", -1, "")];
  private lastTheorem: Fact[] = [];
  private readonly labelled = new Map<string, Fact[]>();
  private start = 0;
  private replaced: Replaced[] = [];
  private paragraphs = 0;
  /** The letters that this paragraph speaks of all of: "for every $x>0$". */
  private readonly bound = new Set<string>();
  /** What theorems and their like have said, which the text behind them may not mean. */
  past: readonly Fact[] = [];

  private get top(): Frame {
    return this.frames.at(-1)!;
  }
  /** The labels of the theorem around. */
  get labels(): readonly string[] {
    return this.top.labels;
  }
  /** Whether a name was introduced further out than here, so that "let" makes a new letter of it. */
  isOutside(name: string): boolean {
    return !this.top.facts.some((f) => (f.kind === "sort" || f.kind === "definition" || f.kind === "declared") && f.name === name);
  }
  /** All that is said and in force, in the order of the text. */
  facts(): readonly Fact[] {
    return (this.here ??= this.frames.flatMap((f) => [...f.facts, ...f.paragraph]));
  }
  /** The same, and what earlier sections have said. */
  everything(): readonly Fact[] {
    return (this.whole ??= this.frames.flatMap((f) => [...f.facts, ...f.paragraph, ...f.closed]));
  }
  /** What is put together anew only after something was said. */
  private here: readonly Fact[] | undefined;
  private whole: readonly Fact[] | undefined;
  private changed(): void {
    [this.here, this.whole] = [undefined, undefined];
  }
  add(fact: Fact, reach: Reach): void {
    const { top } = this;
    if (fact.kind === "sort" && fact.fresh) this.replace(fact);
    if (fact.kind === "condition") for (const still of [false, true]) this.lift((f) => f.kind === "condition" && f.origin.sentence !== fact.origin.sentence && opposite(f, fact) && still !== (turns(f) && turns(fact)), still);
    this.changed();
    if (reach === "paragraph") top.paragraph.push(fact);
    // What introduces a letter speaks for the whole sentence, also for conditions before it: 0 < a <= 1/b and b > 0.
    else if (fact.kind === "definition" || (fact.kind === "sort" && fact.fresh)) top.facts.splice(top.mark++, 0, fact);
    else top.facts.push(fact);
  }
  /** What a formula said beside itself: it declares letters that nobody knew, and narrows others for itself alone. */
  addCarried(facts: readonly Fact[]): void {
    const before = this.everything();
    for (const f of facts)
      if (/^(?:condition|interval|member)$/.test(f.kind) && namesOf(f).every((n) => isKnown(before, n))) this.top.carried.push(f);
      else this.add(f, "paragraph");
  }
  /** A new letter takes the name of another, of which earlier sentences spoke. */
  private replace(by: Fact & { kind: "sort" }): void {
    const facts = conditionsInForce(this.everything()).filter((f) => f.kind !== "unread" && namesOf(f).includes(by.name) && f.origin.sentence !== by.origin.sentence);
    this.top.paragraph = this.top.paragraph.filter((f) => !facts.includes(f));
    // Where an equation gave the old letter its value, another gives it a new one.
    const equated = facts.some((f) => f.kind === "condition" && f.says === "=" && f.left.kind === "letter");
    if (facts.length > 0 && !equated) this.replaced.push({ facts, by, paragraph: this.paragraphs });
    if (by.every) this.bound.add(by.name);
  }
  section(level: number, title: string): void {
    // A run-in heading goes on with what its section supposes.
    if (level < 5) this.endParagraph();
    while (this.frames.length > 1 && (this.top.what !== "section" || this.top.level >= level)) this.pop();
    this.changed();
    this.frames.push(frame("section", level, title));
    this.lastTheorem = [];
  }
  begin(environment: string, title: string, references: readonly string[]): void {
    this.changed();
    this.endParagraph();
    if (/proof|solution/i.test(environment)) {
      const named = references.map((r) => this.labelled.get(r)).find((f) => f !== undefined);
      this.frames.push(frame("proof", 0, environment, [...(named ?? this.lastTheorem)]));
    } else this.frames.push(frame("environment", 0, `${environment} ${title}`));
  }
  end(): void {
    if (this.top.what === "environment" || this.top.what === "proof") this.pop();
  }
  /** A label inside of a theorem, by which its proof may name it. */
  label(name: string): void {
    if (this.top.what !== "environment") return;
    this.labelled.set(name, this.top.facts);
    this.top.labels.push(name);
  }
  /** A sentence begins. */
  beginSentence(): void {
    this.top.mark = this.top.facts.length;
    this.start = this.top.mark;
  }
  /** What was in force when the sentence began. */
  before(): Fact[] {
    return [...this.frames.slice(0, -1).flatMap((f) => [...f.facts, ...f.paragraph, ...f.closed]), ...this.top.closed, ...this.top.facts.slice(0, this.start), ...this.top.paragraph];
  }
  endParagraph(): void {
    this.changed();
    this.paragraphs++;
    this.bound.clear();
    this.top.expired.push(...this.top.paragraph, ...this.top.carried);
    [this.top.paragraph, this.top.carried] = [[], []];
  }
  /** Conditions of earlier paragraphs on letters that this one has no condition on, and those on the letters whose names were taken. */
  get expired(): Fact[] {
    const now = new Set(this.top.paragraph.flatMap(namesOf));
    const known = this.everything();
    const before = this.replaced.filter((r) => known[lookUp(known, r.by.name).since] === r.by && !(r.by.every && r.paragraph === this.paragraphs));
    const passed = this.top.expired.filter((f) => !namesOf(f).some((n) => now.has(n) || this.bound.has(n)));
    return [...before.flatMap((r) => r.facts), ...passed, ...this.top.lifted, ...this.top.carried];
  }
  /** Drops what this paragraph has assumed of letters; whether there was anything. */
  dropParagraph(names: readonly string[]): boolean {
    const before = this.top.paragraph.length;
    this.changed();
    this.top.paragraph = this.top.paragraph.filter((f) => !namesOf(f).some((n) => names.includes(n)));
    return this.top.paragraph.length < before;
  }
  /** Takes back the conditions that a sentence has put on letters. */
  retract(names: readonly string[], sentence: number): void {
    const stays = (f: Fact): boolean => f.kind !== "condition" || f.origin.sentence !== sentence || !namesOf(f).some((n) => names.includes(n));
    this.changed();
    this.top.paragraph = this.top.paragraph.filter(stays);
    this.top.facts = this.top.facts.filter(stays);
  }
  /** Takes facts out of force; `still` where they may be meant nevertheless. Whether there were any. */
  lift(gone: (f: Fact) => boolean, still: boolean): boolean {
    const stays = (f: Fact): boolean => !lifted.has(f);
    const lifted = new Set(this.frames.flatMap((f) => [...f.facts, ...f.paragraph, ...f.closed]).filter(gone));
    if (lifted.size === 0) return false;
    this.changed();
    this.start = this.top.facts.slice(0, this.start).filter(stays).length;
    for (const f of this.frames) {
      f.mark = f.facts.slice(0, f.mark).filter(stays).length;
      [f.facts, f.paragraph, f.closed] = [f.facts.filter(stays), f.paragraph.filter(stays), f.closed.filter(stays)];
    }
    if (still) this.top.lifted.push(...lifted);
    return true;
  }
  /** Takes up the letters of the theorem before, where the text goes on to speak of them. */
  takeUp(names: readonly string[]): boolean {
    const known = this.everything();
    const wanted = names.some((n) => !isKnown(known, n) && isKnown(this.lastTheorem, n));
    if (wanted) this.reopen([]);
    return wanted;
  }
  /** `Proof.` without an environment: the letters of the theorem before it are back. */
  reopen(references: readonly string[]): void {
    const named = references.map((r) => this.labelled.get(r)).find((f) => f !== undefined);
    this.changed();
    this.top.facts.push(...(named ?? this.lastTheorem));
  }

  private pop(): void {
    this.changed();
    const f = this.frames.pop()!;
    if (GENERAL.test(f.title)) this.top.facts.push(...f.facts, ...f.closed);
    else if (f.what === "section") this.top.closed.push(...f.facts, ...f.closed);
    else this.past = [...this.past, ...f.facts];
    if (f.what === "environment") this.lastTheorem = [...f.facts, ...f.paragraph];
  }
}
