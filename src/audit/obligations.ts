import { printClaim, type Claim } from "../claim/index.ts";
import { obligation, theoremName, type Obligation } from "../rocq/pure.ts";
import { nothingMeets } from "./inhabited.ts";
import type { RocqVerdict } from "./finding.ts";
import { isClaim, type Paper, type StepSource } from "./step.ts";

/** What Rocq proved, by the text of the claim: claims proved, and claims whose negation is. */
export interface ProofIndex {
  readonly proved: ReadonlyMap<string, RocqVerdict>;
  readonly refuted: ReadonlyMap<string, RocqVerdict>;
  /** By name. */
  readonly theorems: ReadonlyMap<string, RocqVerdict>;
}

export const NO_PROOFS: ProofIndex = { proved: new Map(), refuted: new Map(), theorems: new Map() };

const nth = (word: string, k: number): string => (k === 0 ? word : `${word}-${k + 1}`);

/**
 * The theorems a step may have, by name. The printed claim (or the first reading of a sentence) has the name of the
 * label; `refuted`, `empty` (nothing meets its hypotheses), `repaired`, `at_best`, `below_best`, `reading_2`, `shown` and `fails` follow it for the rest. `wanted` tells which are asked for.
 */
export function obligationsOf(step: StepSource, wanted: (theorem: string) => boolean = () => true): Obligation[] {
  const list: (Obligation | undefined)[] = [];
  const state = (theorem: string, polarity: Obligation["polarity"], claim: Claim) => list.push(wanted(theorem) ? obligation(step.label, theorem, polarity, claim) : undefined);
  const add = (suffix: string, polarity: Obligation["polarity"], claim: Claim) => state(theoremName(step.label, suffix), polarity, claim);
  const stated = isClaim(step.printed) ? [step.printed, ...(step.readings ?? [])] : (step.readings ?? []);
  for (const [k, claim] of stated.entries()) {
    add(k === 0 ? "" : nth("reading", k), "proves", claim);
    add(nth("refuted", k), "refutes", claim);
    if (claim.hypotheses.length > 0) add(nth("empty", k), "proves", nothingMeets(claim));
  }
  for (const [k, claim] of (step.charges ?? []).flatMap((c) => c.holds ?? []).entries()) add(nth("shown", k), "proves", claim);
  for (const [k, claim] of (step.charges ?? []).flatMap((c) => c.fails ?? []).entries()) add(nth("fails", k), "refutes", claim);
  if (step.repair) add("repaired", "proves", step.repair.claim);
  if (step.best) {
    add("at-best", "proves", step.best.at);
    add("below-best", "refutes", step.best.below);
  }
  for (const r of step.rocq ?? []) state(r.theorem, r.refutes ? "refutes" : "proves", r.claim);
  return list.filter((o) => o !== undefined);
}

/** All obligations of a paper, by theorem; or those of some theorems: a statement takes longer to write than its proof to look up. */
export function obligationsOfPaper(paper: Paper, wanted?: (theorem: string) => boolean): Map<string, Obligation> {
  return new Map(paper.sections.flatMap((s) => s.steps).flatMap((s) => obligationsOf(s, wanted)).map((o) => [o.theorem, o]));
}

/** Orders what Rocq accepted by the claims it speaks of. */
export function indexProofs(obligations: ReadonlyMap<string, Obligation>, verdicts: readonly RocqVerdict[]): ProofIndex {
  const [proved, refuted, theorems] = [new Map<string, RocqVerdict>(), new Map<string, RocqVerdict>(), new Map<string, RocqVerdict>()];
  for (const v of verdicts) {
    const o = obligations.get(v.theorem);
    if (!o || o.statement !== v.statement) continue;
    theorems.set(o.theorem, v);
    (o.polarity === "proves" ? proved : refuted).set(printClaim(o.claim), v);
  }
  return { proved, refuted, theorems };
}
