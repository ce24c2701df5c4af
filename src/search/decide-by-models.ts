import { Budget, OutOfBudget } from "../exact/index.ts";
import type { Claim } from "../claim/index.ts";
import { open } from "../refute/index.ts";
import type { Decision, DecideOptions } from "./decide.ts";
import { allowanceOf, Slices } from "./effort.ts";
import { ModelSearch } from "./models/index.ts";

/** Decides a claim with functions, sets or quantified formulas as far as models can: refuted by one, or open. */
export async function decideByModels(claim: Claim, options: DecideOptions): Promise<Decision> {
  const started = performance.now();
  const { seed = 1, signal, progress, brief } = options;
  signal?.throwIfAborted();
  const { work = Infinity, seconds = Infinity } = allowanceOf(options);
  // A glance: where a theorem stands, it looks for a contradiction alone.
  const share = brief === "search" ? 0.005 : brief ? 0.03 : 1;
  const whole = new Budget({ work: work * share, seconds: seconds * share, signal });
  const slices = new Slices(whole);
  const search = new ModelSearch(claim, { seed });
  const done = (verdict: Decision["verdict"], more: Pick<Decision, "method" | "ended"> = {}): Decision => ({
    verdict, ...more, evaluations: search.points, work: Math.round(whole.spent), seconds: (performance.now() - started) / 1000,
  });
  progress?.("searching for a model");
  try {
    while (await slices.do(() => search.step(), whole));
  } catch (e) {
    if (!(e instanceof OutOfBudget) || e.budget !== whole) throw e;
    signal?.throwIfAborted();
    if (search.refuted) return done(search.refuted, { method: `a model, found among ${search.structures}` });
    return done(open("budget", `no model was found among ${search.structures}; claims about functions and sets are not proved here`), { ended: e.ending });
  }
  if (search.refuted) return done(search.refuted, { method: `a model, found among ${search.structures}` });
  return done(open("budget", `no model was found among ${search.structures}; claims about functions and sets are not proved here`));
}
