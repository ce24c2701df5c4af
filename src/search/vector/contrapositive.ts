import { fact, neg, num, type Fact, type Relation, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, assume, make } from "../../prove/make.ts";
import type { Asked, Tactic } from "./tactic.ts";
import { Scene } from "./scene.ts";

const opposite = (r: Relation): Relation => (r === ">" ? ">=" : ">");

/** From what a goal denies and the other hypotheses, what one hypothesis denies: `e^x > 2: x > 0` by `x ≤ 0: e^x ≤ 2`. */
export const contrapositive: Tactic = (p, scene, t, relation, depth) => {
  for (const h of scene.hypotheses) {
    if (h.over.length > 0 || (h.relation !== ">" && h.relation !== ">=")) continue;
    const th = p.attempt(() => denied(p, scene, t, relation, h, depth));
    if (th) return th;
  }
  return undefined;
};

function denied(p: Asked, scene: Scene, t: Term, relation: Relation, h: Fact, depth: number): Theorem | undefined {
  const against = fact(neg(t), opposite(relation));
  const defined = scene.attempt(() => scene.defined(t, h.term));
  if (!defined) return undefined;
  const other = scene.assuming([...scene.hypotheses.filter((f) => f !== h), against]);
  p.log(depth, "by what a hypothesis denies");
  const th = p.goal(other, neg(h.term), opposite(h.relation), depth - 1);
  if (!th) return undefined;
  const absurd = make("absurd", { from: arith(num(0), ">", [{ th: [assume(h)] }, { th: [other.fit(th, neg(h.term))] }]), fact: fact(t, relation) });
  if (relation === ">=") return make("cases", { on: t, left: assume(fact(t, ">=")), right: absurd, defined });
  const positive = assume(fact(neg(neg(t)), ">"));
  return make("cases", { on: neg(t), left: absurd, right: arith(t, ">", [{ th: [positive] }], { defined: [positive] }), defined });
}
