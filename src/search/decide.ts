import { Budget, OutOfBudget, type Ending } from "../exact/index.ts";
import { isNumeric, type Claim } from "../claim/index.ts";
import { open, type Open, type Verdict } from "../refute/index.ts";
import type { Certificate } from "../kernel/certificate.ts";
import type { Proved } from "../kernel/proved.ts";
import { certified, certify } from "../prove/certify.ts";
import { Prover, type ProveResult } from "./prove/prove.ts";
import { allowanceOf, Slices, type Effort } from "./effort.ts";
import { Search, type SearchPlan, type SearchReport } from "./search.ts";
import { decideByModels } from "./decide-by-models.ts";
import { hasDimensions, VectorSearch } from "./vector/index.ts";
import { searchedOf, type Searched } from "./searched.ts";
import { diagnose, type Diagnosis } from "./why/index.ts";

export interface DecideOptions extends Effort {
  /** The same seed gives the same search. */
  readonly seed?: number;
  /** A first look only: one search, and one short attempt at a proof; or the search alone. */
  readonly brief?: boolean | "search";
  /** @internal The claim is likely true: a proof gets nearly all of the work, and nothing explains why it stayed open. */
  readonly likely?: boolean;
  /** Told what is tried next. */
  readonly progress?: (what: string) => void;
}

/** A verdict with how it came about. */
export interface Decision {
  readonly verdict: Verdict;
  /** How it was proved, or what the search did, in a few words. */
  readonly method?: string;
  /** The evidence of a proof, to be checked again by `lemmakit recheck`. */
  readonly certificate?: Certificate;
  /** What is known of a claim that stayed open. */
  readonly diagnosis?: Diagnosis;
  /** What was searched of a claim that stayed open. */
  readonly searched?: Searched;
  /** What ended the work on a claim that stayed open: its budget, or the clock; not said where all was tried. */
  readonly ended?: Ending;
  readonly evaluations: number;
  /** Units of work. */
  readonly work: number;
  readonly seconds: number;
}

/** Units of the first search after which a proof is tried, and units of that try: most true claims are proved at once, most false ones seen by then. */
const [SEEN, AT_ONCE] = [3e4, 1e6];
/** The same where a claim has many variables, and is long to read for a proof. */
const [MANY, SEEN_OF_MANY] = [4, 1e5];
/** The share of the work that a proof may take before the search goes on. */
const PROVING = 0.78;
/** The same where the claim is likely true. */
const LIKELY = 0.9;
/** The share that a first, short attempt gets. */
const SHORT = 0.15;
/** The share that each of the first looks gets: where points are dear, a proof is tried before they are many. */
const LOOKING = 0.2;
/** Steps that may be taken back in one attempt. */
const MOST_REFUSALS = 24;
/** Units of proving after which others get a turn. */
const SLICE = 8e6;
/** The share of work and time that is kept to say why a claim stayed open. */
const EXPLAINING = 0.12;
/** Rounds of search after the proof failed, each longer than the last. */
const ROUNDS = 6;

/**
 * Decides a claim as far as its effort allows: a quick search for a counterexample, then a proof, then longer searches. A
 * proof counts only when the checker accepts its certificate. The same claim, seed and work give the same verdict on every
 * machine, unless the clock ends it first.
 *
 * @example
 * ```ts
 * import { decide, parseClaim } from "lemmakit";
 * (await decide(parseClaim("forall x real: 1 + x <= exp(x)"))).verdict.verdict; // "proved"
 * ```
 */
export async function decide(claim: Claim, options: DecideOptions = {}): Promise<Decision> {
  return decideAfter(() => {}, claim, options);
}

/** @internal The same, with something to do first that pays from the same budget. */
export async function decideAfter(first: () => void, claim: Claim, options: DecideOptions): Promise<Decision> {
  return isNumeric(claim) ? new Deciding(claim, options).run(first) : decideByModels(claim, options);
}

/** The search of a first look. */
const GLANCE: SearchPlan = { points: 20, climbing: 60, fine: { points: 1, evaluations: 10 } };

/** A round of search, and what it may take where that is only a part. */
interface Round {
  readonly search: Search;
  readonly part?: Budget;
}

/** One decision under way. */
class Deciding {
  private readonly claim: Claim;
  private readonly options: DecideOptions;
  private readonly started = performance.now();
  private readonly whole: Budget;
  /** All but what is kept to explain. */
  private readonly main: Budget;
  private readonly slices: Slices;
  private readonly prover: Prover;
  private readonly vectors: VectorSearch | undefined;
  private found: ProveResult | undefined;
  /** Why a proof that was found is none. */
  private refused = "the work given ended before the kernel had followed it";
  private readonly searches: Search[] = [];

  constructor(claim: Claim, options: DecideOptions) {
    this.claim = claim;
    this.options = options;
    const { work = Infinity, seconds = Infinity, signal } = allowanceOf(options);
    this.whole = new Budget({ work, seconds, signal });
    this.main = new Budget({ work: work * (1 - EXPLAINING), seconds: seconds * (1 - EXPLAINING) });
    this.slices = new Slices(this.whole);
    this.prover = new Prover(claim);
    this.vectors = hasDimensions(claim) ? new VectorSearch(claim) : undefined;
  }

  async run(first: () => void): Promise<Decision> {
    this.options.signal?.throwIfAborted();
    let ended: Ending | undefined;
    try {
      await this.slices.do(first, this.main);
      const decided = await this.strive();
      if (decided) return decided;
      // The proof was left with a share of the work, which was enough for all rounds of search.
      if (this.found && "open" in this.found && this.found.unfinished) ended = "work";
    } catch (e) {
      ended = this.endingOf(e);
    }
    return this.stayOpen(ended);
  }

  /** What ended this decision; other errors, and the reason of a signal, are thrown on. */
  private endingOf(e: unknown): Ending {
    if (!(e instanceof OutOfBudget) || (e.budget !== this.whole && e.budget !== this.main)) throw e;
    this.options.signal?.throwIfAborted();
    return e.ending;
  }

  private done(verdict: Verdict, more: Pick<Decision, "method" | "certificate" | "diagnosis" | "ended"> = {}): Decision {
    const searched = verdict.verdict === "open" ? { searched: searchedOf(this.reports()) } : {};
    return { verdict, ...more, ...searched, evaluations: this.reports().reduce((n, r) => n + r.evaluations, 0), work: Math.round(this.whole.spent), seconds: (performance.now() - this.started) / 1000 };
  }

  private reports(): SearchReport[] {
    return this.searches.map((search) => search.report());
  }

  /** Most proofs are short, most counterexamples near: a little of both before much of either. */
  private async strive(): Promise<Decision | undefined> {
    const { brief, likely } = this.options;
    const round = this.begin(0);
    if (likely) return (await this.look(round, SEEN)) ?? (await this.attempt(this.main.left.work * LIKELY)) ?? (await this.look(round)) ?? this.look(this.begin(1));
    const seen = brief || this.vectors ? undefined : ((await this.look(round, this.claim.variables.length > MANY ? SEEN_OF_MANY : SEEN)) ?? (await this.attempt(AT_ONCE)));
    const first = seen ?? (await this.look(round));
    if (first) return first;
    if (brief === "search") return undefined;
    const soon = (this.mayProve() ? await this.attempt(this.main.left.work * SHORT) : undefined) ?? (brief ? undefined : await this.look(this.begin(1)));
    if (soon || brief) return soon;
    if (this.mayProve()) {
      const late = await this.attempt(this.main.left.work * PROVING);
      if (late) return late;
    }
    if (!this.vectors) {
      const other = await this.attemptVectors(new VectorSearch(this.claim), (this.main.left.work * PROVING) / 2);
      if (other) return other;
    }
    for (let round = 2; round <= ROUNDS; round++) {
      const late = await this.look(this.begin(round));
      if (late) return late;
    }
    return undefined;
  }

  /** Whether more work may lead to a proof. */
  private mayProve(): boolean {
    return !this.found || ("open" in this.found && this.found.unfinished === true);
  }

  /** A round of search, to be gone on with. */
  private begin(round: number): Round {
    const { seed = 1, brief } = this.options;
    const plan = brief ? GLANCE : round === 0 ? {} : { points: 120 * round, climbing: 800 * round, elsewhere: 2 * round, fine: { points: 6 * round, evaluations: 300 } };
    const search = new Search(this.claim, { seed: seed + 7919 * round, ...plan });
    this.searches.push(search);
    return { search, ...(round < 2 ? { part: new Budget({ work: this.main.left.work * LOOKING }) } : {}) };
  }

  /** Goes on with a search, for some units of work. */
  private async look({ search, part }: Round, most = Infinity): Promise<Decision | undefined> {
    this.options.progress?.("searching for a counterexample");
    const before = this.main.spent;
    for (let more = true; more && this.main.spent - before < most; ) {
      const step = await this.slices.do(() => (part ? part.attempt(() => search.step()) : { value: search.step() }), this.main);
      more = "value" in step && step.value;
    }
    const { refuted, regime, undefinedAt } = search.report();
    const round = this.searches.length;
    if (refuted) return this.done(refuted, { method: `a counterexample from the regime "${regime}"${round > 1 ? `, round ${round}` : ""}` });
    if (!undefinedAt) return undefined;
    const where = pointText(undefinedAt);
    return this.done(open("domain", `a side of the claim has no value${where && ` at ${where}`}`));
  }

  /** Looks for a proof over dimensions of any size. */
  private async attemptVectors(vectors: VectorSearch, most: number): Promise<Decision | undefined> {
    this.options.progress?.("looking for a proof for every size");
    const part = new Budget({ work: most });
    const result = await this.slices.do(() => part.attempt(() => vectors.run()), this.main);
    const theorems = "value" in result ? result.value : undefined;
    // What was learned of a claim between reals says more.
    if (this.vectors || !this.found) this.found = { open: open("budget", "no proof was found"), unfinished: !("value" in result) };
    if (!theorems) return undefined;
    const made = await this.slices.do(() => certified(this.claim, theorems), this.main);
    if ("missing" in made) {
      this.refused = `the kernel does not follow it: ${made.missing}`;
      return undefined;
    }
    return this.done(made.proved, { method: certificateText(made.proved), certificate: made.proved.certificate as Certificate });
  }

  /** Looks for a proof, for some units of work. */
  private async attempt(most: number): Promise<Decision | undefined> {
    if (this.vectors) return this.attemptVectors(this.vectors, most);
    const before = this.main.spent;
    for (let refusals = 0; refusals <= MOST_REFUSALS; refusals++) {
      do {
        this.options.progress?.("looking for a proof");
        this.found = await this.slices.do(() => this.prover.run(SLICE, most - (this.main.spent - before)), this.main);
      } while ("open" in this.found && this.found.unfinished && this.main.spent - before < most);
      if (!("found" in this.found)) return undefined;
      const { found } = this.found;
      this.options.progress?.("writing the proof for the kernel");
      const made = await this.slices.do(() => certify(this.claim, found), this.main);
      if ("proved" in made) return this.done(made.proved, { method: certificateText(made.proved), certificate: made.proved.certificate as Certificate });
      this.refused = `the kernel does not follow it: ${made.missing}`;
      // What rests on that step is taken back, and the search goes on beside it.
      if (!this.prover.ban(made.step)) return undefined;
    }
    return undefined;
  }

  /** Says why the claim stayed open, with what was kept for that. */
  private async stayOpen(ended: Ending | undefined): Promise<Decision> {
    const { found, claim } = this;
    const reports = this.reports();
    const nearest = reports.reduce<SearchReport | undefined>((a, r) => (!a || (r.nearest?.score ?? -Infinity) > (a.nearest?.score ?? -Infinity) ? r : a), undefined);
    const points = reports.reduce((n, r) => n + r.points, 0);
    const over = ended === undefined ? {} : { ended };
    if (!nearest) return this.done(open("budget", "the claim is so large that nothing could be tried"), over);
    const because = reports.some((r) => r.feasible)
      ? explain(found && "open" in found ? found.open : open("budget", found ? `a proof was found, and ${this.refused}` : "no proof was found with the work given"), points)
      : open("domain", "no point was found that meets the hypotheses and where both sides have a value");
    if (because.reason !== "budget" || this.options.brief || this.options.likely) return this.done(because, over);
    this.options.progress?.("looking at what is left");
    const { work, seconds } = this.whole.left;
    const most = Math.min(work, MOST_EXPLAINING);
    const share = new Budget({ work: most, seconds });
    const soon = () => share.left.work < most / 10 || share.left.seconds < seconds / 10;
    try {
      const diagnosis = await this.slices.do(() => diagnose(claim, nearest, soon), share);
      const late = share.left.seconds < seconds / 10 ? { ended: "time" as const } : {};
      return this.done(touching(because, diagnosis), { ...over, ...late, ...(diagnosis === undefined ? {} : { diagnosis }) });
    } catch (e) {
      const ending = e instanceof OutOfBudget && e.budget === share ? e.ending : this.endingOf(e);
      return this.done(because, ending === "time" ? { ended: ending } : over);
    }
  }
}

/** What a certificate consists of, in a few words. */
export function certificateText(p: Proved): string {
  const { length } = (p.certificate as Certificate).steps;
  return `certificate of ${length} step${length === 1 ? "" : "s"}`;
}

/** The most work that explaining takes. */
const MOST_EXPLAINING = 1e8;

/** A touching point, where one was found, is the reason. */
function touching(because: Open, d: Diagnosis | undefined): Open {
  if (d?.contact) return open("touching", `the sides meet at ${pointText(d.contact.at)}${ordersText(d.contact.order)}; ${because.message}`);
  if (d?.nearest) return open("touching", `the sides come near each other, as at ${pointText(d.nearest.at)}, where the gap is ${d.nearest.gap.toExponential(1)} of their size; ${because.message}`);
  return because;
}
function ordersText(order: Readonly<Record<string, number | null>>): string {
  const list = Object.entries(order).map(([x, k]) => (k === null ? `stay equal along ${x}` : `part like ${x}^${k}`));
  return list.length ? ` and ${list.join(", ")}` : "";
}

const pointText = (point: Readonly<Record<string, string | number>>): string => Object.entries(point).map(([k, v]) => `${k} = ${v}`).join(", ");

function explain(o: Open, points: number): Open {
  return open(o.reason, `${o.message}; no counterexample in ${points} points`);
}
