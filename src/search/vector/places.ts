import { apply, delta, fact, idOf, mul, names, neg, num, sameFact, sub, type Index, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, assume, make, weaken } from "../../prove/make.ts";
import { contrapositive } from "./contrapositive.ts";
import { formOf, termOf, type Fold } from "./form.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

const apart = (d: Term): Term => sub(num(1), d);

/** `δ(i,k) = 0` for two positions that the hypotheses tell apart. */
function distinct(scene: Scene, i: Index, k: Index): Theorem | undefined {
  const d = delta(i, k);
  const other = scene.recall(fact(apart(d), "!="));
  const law = make("delta", { law: "zero-one", left: i, right: k, body: num(0), defined: [] });
  // δ = −(δ² − δ)/(1 − δ)
  return other && arith(d, "=", [], { eqs: [[neg(apply("inv", apart(d))), law]], nonzero: [other] });
}

/** `Σe − e(i) − e(k) ≥ 0` for terms e ≥ 0 and two positions that are apart. */
export function twoOf(t: Fold, i: Index, k: Index, scene: Scene): Theorem | undefined {
  const zero = distinct(scene, i, k);
  if (!zero) return undefined;
  const j = fresh(t.index.dim);
  const inside = scene.with(j);
  const body = at(t.body, t.index, j);
  const below = [i, k].map((p) => make("delta", { law: "below", left: j, right: p, body: num(0), defined: [] }));
  const factors = [...below, inside.show(body, ">=", false)];
  const rest = arith(factors.map((th) => th.fact.term).reduce(mul), ">=", [{ th: factors }], { defined: inside.defined(body) });
  const [first, second] = [i, k].map((p) => at(t.body, t.index, p)) as [Term, Term];
  const defined = scene.defined(t, first, second);
  const pick = (p: Index, of: Term): Theorem => make("delta", { law: "pick", left: j, right: p, body: of, defined });
  const eqs = [[num(1), pick(i, body)], [num(1), pick(k, body)], [num(-1), pick(i, mul(delta(j, k), body))], [neg(first), zero]] as const;
  return arith(sub(sub(t, first), second), ">=", [{ th: [make("sum", { from: rest, over: j })] }], { eqs, defined });
}

/** Two positions of one dimension of which a goal speaks. */
function pairs(scene: Scene, t: Term): readonly (readonly [Index, Index])[] {
  const here = scene.positions.filter((i) => names(t).positions.has(idOf(i)));
  return here.flatMap((i, n) => here.slice(n + 1).filter((k) => k.dim === i.dim).map((k) => [i, k] as const));
}
/** From a fact and `1 − δ(i,k) = 0`: the same fact about i in the place of k. */
function moved(scene: Scene, th: Theorem, i: Index, k: Index, known: Theorem): Theorem {
  const [there, here] = [th.fact.term, at(th.fact.term, k, i)];
  const defined = scene.defined(there, here);
  const equal = make("delta", { law: "equal", left: k, right: i, body: there, defined });
  return arith(here, th.fact.relation, [{ th: [th] }], { eqs: [[num(-1), equal], [sub(here, there), known]], defined });
}
/** A goal about two positions that are one, as one about the first; what is assumed of the second is assumed of the first. */
export const onePlace: Tactic = (p, scene, t, relation, depth) => {
  for (const [i, k] of pairs(scene, t)) {
    const known = scene.recall(fact(apart(delta(i, k)), "="));
    if (!known) continue;
    const same = at(t, k, i);
    const speaks = scene.hypotheses.filter((h) => h.over.length === 0 && names(h.term).positions.has(idOf(k)) && !sameFact(h, known.fact));
    const there = scene.assuming([...scene.hypotheses.filter((h) => !speaks.includes(h)), ...speaks.map((h) => fact(at(h.term, k, i), h.relation))]);
    const goal = termOf(formOf(same));
    p.log(depth, "two positions are one");
    const found = p.goal(there, goal, relation, depth - 1) ?? contrapositive(p, there, goal, relation, depth - 1);
    if (!found) continue;
    const lemmas = speaks.map((h) => moved(scene, assume(h), i, k, known));
    const th = lemmas.reduce((out, lemma) => make("cut", { lemma, in: out }), there.fit(found, same));
    const defined = scene.defined(t, same);
    const equal = make("delta", { law: "equal", left: k, right: i, body: t, defined });
    return arith(t, relation, [{ th: [th] }], { eqs: [[num(1), equal], [sub(t, same), known]], defined });
  }
  return undefined;
};

/** A goal about two positions in two cases: they are one, or they are apart. */
export const twoPlaces: Tactic = (p, scene, t, relation, depth) => {
  for (const [i, k] of pairs(scene, t)) {
    const d = delta(i, k);
    if (scene.recall(fact(apart(d), "!=")) || scene.recall(fact(apart(d), "="))) continue;
    p.log(depth, "two positions: one, or apart");
    const other = scene.assuming([...scene.hypotheses, fact(apart(d), "!=")]);
    const first = p.goal(other, t, relation, depth - 1);
    const one = first && scene.assuming([...scene.hypotheses, fact(apart(d), "=")]);
    const second = one && onePlace(p, one, t, relation, depth);
    if (!first || !second) continue;
    const on = neg(apart(d));
    const below = make("delta", { law: "below", left: i, right: k, body: num(0), defined: [] });
    const equal = make("both", { first: below, second: assume(fact(on, ">=")) });
    const unequal = arith(apart(d), ">", [{ th: [assume(fact(neg(on), ">"))] }]);
    return make("cases", { on, left: make("cut", { lemma: equal, in: second }), right: make("cut", { lemma: weaken(unequal, "!="), in: first }), defined: [] });
  }
  return undefined;
};
