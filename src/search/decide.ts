import type { Claim } from "../claim/index.ts";
import { checkCertificate, open, type Certificate, type Open, type Verdict } from "../certificate/index.ts";
import { Prover, type ProveResult } from "./prove/prove.ts";
import { search, type SearchReport } from "./search.ts";
import { diagnose, type Diagnosis } from "./why/index.ts";

export interface DecideOptions {
  /** The same seed gives the same search. */
  readonly seed?: number;
  /** Seconds; 10 where it is not said. */
  readonly timeout?: number;
  /** Rejects with its reason soon after it is aborted. */
  readonly signal?: AbortSignal;
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
  readonly evaluations: number;
  readonly seconds: number;
}

/** The share of the time that a proof may take before the search goes on. */
const PROVING = 0.78;
/** The share that a first, short attempt gets. */
const SHORT = 0.15;
/** Milliseconds of proving after which others get a turn: timers, and whoever wants to stop it. */
const SLICE = 300;
/** The share of the time that is kept to say why a claim stayed open, and the most of it in milliseconds. */
const EXPLAINING = 0.12;
const MOST_EXPLAINING = 2000;

/**
 * Decides a claim as far as it can in the time given: a quick search for a counterexample, then a proof, then longer
 * searches. A proof counts only when the checker accepts its certificate.
 *
 * @example
 * ```ts
 * import { decide, parseClaim } from "lemmakit";
 * (await decide(parseClaim("forall x real: 1 + x <= exp(x)"))).verdict.verdict; // "proved"
 * ```
 */
export async function decide(claim: Claim, options: DecideOptions = {}): Promise<Decision> {
  const started = performance.now();
  const { seed = 1, timeout = 10, signal, progress } = options;
  // A little is kept for work that cannot be broken off.
  const left = () => timeout * 920 - (performance.now() - started);
  let evaluations = 0;
  let kept = 0;
  const done = (verdict: Verdict, method?: string, certificate?: Certificate, diagnosis?: Diagnosis): Decision => ({
    verdict,
    ...(diagnosis === undefined ? {} : { diagnosis }),
    ...(method === undefined ? {} : { method }),
    ...(certificate === undefined ? {} : { certificate }),
    evaluations,
    seconds: (performance.now() - started) / 1000,
  });
  const look = (round: number): SearchReport => {
    progress?.("searching for a counterexample");
    const effort = round === 0 ? {} : { points: 120 * round, climbing: 800 * round, elsewhere: 2 * round, fine: { points: 6 * round, evaluations: 300 } };
    const report = search(claim, { seed: seed + 7919 * round, budget: left() - kept, ...effort, ...(signal ? { signal } : {}) });
    evaluations += report.evaluations;
    return report;
  };
  signal?.throwIfAborted();
  const first = look(0);
  if (first.refuted) return done(first.refuted, `a counterexample from the regime "${first.regime}"`);
  if (first.undefinedAt) return done(open("domain", `a side of the claim has no value at ${pointText(first.undefinedAt)}`));
  const blind = first.feasible ? undefined : open("domain", "no point was found that meets the hypotheses and where both sides have a value");

  const prover = new Prover(claim, signal);
  let found: ProveResult | undefined;
  const attempt = async (milliseconds: number): Promise<Decision | undefined> => {
    const end = performance.now() + milliseconds;
    const rest = () => Math.max(1, end - performance.now());
    do {
      progress?.("looking for a proof");
      found = prover.run(Math.min(SLICE, rest()), rest());
      await breath(signal);
    } while ("open" in found && found.timeOver && performance.now() < end);
    if (!("certificate" in found)) return undefined;
    const checked = checkCertificate(claim, JSON.parse(JSON.stringify(found.certificate)));
    if (checked.kind !== "proved") return undefined;
    const { rules, steps } = checked.proved;
    return done(checked.proved, `certificate of ${steps} step${steps === 1 ? "" : "s"}: ${rules.join(", ")}`, found.certificate);
  };
  let points = first.points;
  let nearest = first;
  const lookAgain = async (round: number): Promise<Decision | undefined> => {
    const report = look(round);
    await breath(signal);
    points += report.points;
    if (report.nearest && report.nearest.score > (nearest.nearest?.score ?? -Infinity)) nearest = report;
    return report.refuted ? done(report.refuted, `a counterexample from the regime "${report.regime}", round ${round + 1}`) : undefined;
  };
  // Most proofs are short, most counterexamples near: a little of both before much of either.
  const soon = (await attempt(left() * SHORT)) ?? (await lookAgain(1));
  if (soon) return soon;
  const more = !(found && "open" in found) || found.timeOver ? await attempt(left() * PROVING) : undefined;
  if (more) return more;
  kept = Math.min(MOST_EXPLAINING, timeout * 1000 * EXPLAINING);
  for (let round = 2; left() > kept && round <= ROUNDS && !signal?.aborted; round++) {
    const late = await lookAgain(round);
    if (late) return late;
  }
  const because = blind ?? explain(found && "open" in found ? found.open : open("budget", "a certificate was found and the checker refused it"), points);
  if (because.reason !== "budget") return done(because);
  progress?.("looking at what is left");
  const until = performance.now() + kept;
  const diagnosis = diagnose(claim, nearest, () => performance.now() > until || signal?.aborted === true);
  return done(touching(because, diagnosis), undefined, undefined, diagnosis);
}

/** Lets timers and signals be heard. Throws the reason of a signal that was aborted. */
async function breath(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}

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

/** Rounds of search after the proof failed, each longer than the last. */
const ROUNDS = 6;

const pointText = (point: Readonly<Record<string, string | number>>): string => Object.entries(point).map(([k, v]) => `${k} = ${v}`).join(", ");

function explain(o: Open, points: number): Open {
  return open(o.reason, `${o.message}; no counterexample in ${points} points`);
}
