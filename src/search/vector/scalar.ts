import type { Rational } from "../../exact/index.ts";
import { fact, mul, names, num, sub, type Fact, type Relation, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, isZero, make } from "../../prove/make.ts";
import { Unproved } from "../../prove/core/terms.ts";
import { Abstraction, abstracted } from "./abstract.ts";
import { formOf, keyOfPowers } from "./form.ts";
import { gather } from "./gather.ts";
import { compiled, magnitude } from "./numeric.ts";
import type { Oracle } from "./oracle.ts";
import { Sampler } from "./sample.ts";
import type { Scene } from "./scene.ts";

/** Points at which a question is tried before it is asked. */
const TRIALS = 120;

/**
 * A goal as a question between reals, from what is known of its terms: only where it is true at points that meet those
 * facts, and from as few of them as the points say are needed.
 */
export function scalar(oracle: Oracle, scene: Scene, goal: Fact, more: readonly Theorem[], work: number): Theorem | undefined {
  const abstraction = new Abstraction();
  const g = fact(abstraction.of(goal.term), goal.relation);
  const lemmas = [...more, ...gather(scene, [goal.term, ...more.map((m) => m.fact.term)])].map((th) => ({ th, fact: abstracted(abstraction, th) }));
  const value = compiled(g.term);
  // A value beyond doubles tells nothing; where there is none, the goal does not follow.
  const size = magnitude(g.term);
  const plausible = (list: typeof lemmas): boolean =>
    new Sampler(list.map((l) => l.fact), [...names(g.term).reals], 3).points(TRIALS).every((x) => size(x) === Infinity || value(x) >= -1e-9 * (1 + Math.max(...Object.values(x).map(Math.abs)) ** 2));
  let used = connected(lemmas, g);
  if (!plausible(used)) return undefined;
  for (const l of [...used].reverse()) {
    // A sign of a real is its domain, and costs nothing.
    const fewer = l.fact.term.tag === "variable" ? used : used.filter((k) => k !== l);
    if (fewer.length < used.length && plausible(fewer)) used = fewer;
  }
  used = connected(used, g);
  const found = oracle.ask({ facts: used.map((l) => l.fact), goal: g }, work);
  return found && lifted(scene, found, goal, abstraction, used);
}
/** What speaks of the same reals as the goal, directly or by way of others. */
function connected<L extends { readonly fact: Fact }>(lemmas: readonly L[], goal: Fact): L[] {
  const reach = new Set(names(goal.term).reals);
  const touching = (l: L): boolean => [...names(l.fact.term).reals].some((r) => reach.has(r));
  for (let size = -1; size !== reach.size; ) {
    size = reach.size;
    for (const l of lemmas) if (touching(l)) for (const r of names(l.fact.term).reals) reach.add(r);
  }
  return lemmas.filter(touching);
}

/** A theorem between reals as one about what they stand for. */
function lifted(scene: Scene, th: Theorem, goal: Fact, { stands }: Abstraction, lemmas: readonly { readonly th: Theorem; readonly fact: Fact }[]): Theorem {
  const reals = new Map([...stands].filter(([r]) => names(th.fact.term).reals.has(r) || th.hypotheses.some((h) => names(h.term).reals.has(r))));
  let out = make("inst", { in: th, put: { reals }, defined: scene.defined(...reals.values()) });
  for (const h of out.hypotheses) {
    if (scene.isGiven(h)) continue;
    const lemma = lemmas.find((l) => l.th.fact.relation === h.relation && proportional(l.th.fact.term, h.term, h.relation));
    if (!lemma) throw new Unproved("a hypothesis of the scalar theorem is none of the facts");
    out = make("cut", { lemma: arith(h.term, h.relation, [{ q: proportional(lemma.th.fact.term, h.term, h.relation)!, th: [lemma.th] }], { defined: scene.defined(h.term) }), in: out });
  }
  return scene.fit(out, goal.term);
}

/** The number that makes one term the other, above 0 where signs matter. */
function proportional(a: Term, b: Term, relation: Relation): Rational | undefined {
  const [x, y] = [formOf(a), formOf(b)];
  const [m] = y;
  const first = x[0];
  if (!m || !first || x.length !== y.length) return undefined;
  const match = y.find((k) => keyOfPowers(k) === keyOfPowers(first));
  const q = match && match.q.div(first.q);
  return q && (q.sign > 0 || relation === "=" || relation === "!=") && isZero(sub(b, mul(num(q), a))) ? q : undefined;
}
