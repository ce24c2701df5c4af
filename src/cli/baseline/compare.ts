import { type Witness } from "../../certificate/index.ts";
import { refuteWith } from "../../refute/index.ts";
import type { Audit, Finding, Shard } from "../../audit/index.ts";
import { pinsOf, type ClaimPin, type Pin } from "./pins.ts";

/** Whether a pinned point still refutes the claim: then another point is no drift. */
function stillRefutes(f: Finding, witness: Witness): boolean {
  try {
    return refuteWith(f.claim, witness).kind === "refuted";
  } catch {
    return false;
  }
}

/** Claims by role; the second of a role has its number behind it. */
function byRole(claims: readonly ClaimPin[]): Map<string, ClaimPin> {
  const map = new Map<string, ClaimPin>();
  for (const c of claims) {
    let key = c.role;
    for (let k = 2; map.has(key); k++) key = `${c.role} ${k}`;
    map.set(key, c);
  }
  return map;
}

/** How a pinned claim drifted, as `what was …, is …`. */
function claimDrift(was: ClaimPin | undefined, is: ClaimPin | undefined, f: Finding | undefined): string[] {
  const role = (was ?? is)!.role;
  if (!was || !is) return [`${role} ${was ? `was "${was.statement}", is gone` : `is new: "${is!.statement}"`}`];
  if (was.statement !== is.statement) return [`${role} was "${was.statement}", is "${is.statement}"`];
  const changed = (["verdict", "evidence"] as const).filter((k) => was[k] !== is[k]).map((k) => `${k} of the ${role} was ${was[k]}, is ${is[k]}`);
  // The point of the verdict was checked for it.
  const same = JSON.stringify(was.witness) === JSON.stringify(is.witness);
  if (changed.length === 0 && was.witness && f && !same && !stillRefutes(f, was.witness)) return [`the pinned witness of the ${role} no longer refutes it`];
  return changed;
}

/** One sentence for each pin that drifted: which, from what to what, and why. */
export function compareBaseline(baseline: readonly Pin[], result: Audit, { only, shard }: { readonly only?: string; readonly shard?: Shard } = {}): string[] {
  const now = new Map(pinsOf(result).map((p, k) => [p.label, { pin: p, step: result.steps[k]! }]));
  const inPaper = new Set(result.paper.sections.flatMap((s) => s.steps.map((x) => x.label)));
  const drifts: string[] = [];
  for (const was of baseline) {
    const is = now.get(was.label);
    if (!is) {
      // A part of the paper says nothing of the rest; the first part speaks of what is lost.
      if (!inPaper.has(was.label) && only === undefined && (shard?.index ?? 1) === 1) drifts.push(`${was.label} is in the baseline and no longer in the paper`);
      continue;
    }
    const { pin, step } = is;
    const say = (text: string) => drifts.push(`${was.label}: ${text}`);
    if (was.statement !== pin.statement) say(`the statement was "${was.statement}", is "${pin.statement}"`);
    if (was.status !== pin.status) say(`status was ${was.status}, is ${pin.status}. ${step.because}`);
    for (const key of ["evidence", "verdict", "best"] as const) if (was[key] !== pin[key]) say(`${key} was ${was[key] ?? "none"}, is ${pin[key] ?? "none"}`);
    const [old, new_] = [byRole(was.claims), byRole(pin.claims)];
    for (const key of new Set([...old.keys(), ...new_.keys()])) {
      const [a, b] = [old.get(key), new_.get(key)];
      // The printed line was spoken of above.
      if (key === "printed" && a && b && a.statement !== b.statement) continue;
      claimDrift(a, b, b && step.findings[pin.claims.indexOf(b)]).forEach(say);
    }
  }
  const known = new Set(baseline.map((p) => p.label));
  for (const label of now.keys()) if (!known.has(label)) drifts.push(`${label} is new: not in the baseline`);
  return drifts;
}
