import type { Fold } from "./form.ts";
import { aggregates } from "./gather.ts";
import { fresh } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

/** A goal with maxima over dimensions of which no position is in play, with one: every dimension has one, and it may be any. */
export const somewhere: Tactic = (p, scene, t, relation, depth) => {
  const maxima = [...aggregates(t).values()].filter((a): a is Fold => a.tag === "max").map((a) => a.index.dim);
  const dims = [...new Set(maxima)].filter((d) => scene.positions.every((i) => i.dim !== d));
  if (dims.length === 0) return undefined;
  p.log(depth, "some position");
  // The goal does not speak of it: what is shown with it holds.
  return p.goal(dims.reduce((s, d) => s.with(fresh(d)), scene), t, relation, depth - 1);
};
