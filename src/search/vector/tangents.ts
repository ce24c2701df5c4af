import { mul, num, power, sub, variable, type Term } from "../../kernel/index.ts";
import { freshName, make } from "../../prove/make.ts";
import { addForms, formOf, mulForms, subterms, termOf, type Monomial } from "./form.ts";
import type { Tactic } from "./tactic.ts";

/** The sum whose square a monomial is, but for a number below 0. One with sums inside is not shown term by term. */
function squaredSum({ q, powers }: Monomial): Term | undefined {
  const [first, more] = powers;
  const S = q.sign < 0 && first && !more && first[1] === 2 ? first[0].term : undefined;
  return S?.tag === "sum" && ![...subterms(S.body)].some((u) => u.tag === "sum" || u.tag === "max") ? S : undefined;
}

/**
 * `R − c·S² ≥ 0` by `R − c·(2s·S − s²) ≥ 0` for every real s: a square is the largest of its tangents, and these are linear in
 * the sum S, so that what is left can be shown term by term (Pinsker's inequality, Hellinger's).
 */
export const tangentsOfSquare: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  const m = form.find(squaredSum);
  const S = m && squaredSum(m);
  if (!S) return undefined;
  const name = freshName();
  const s = variable(name);
  const tangent = sub(mul(num(2), mul(s, S)), power(s, 2));
  const goal = termOf(addForms(form.filter((x) => x !== m), mulForms([{ q: m.q, powers: [] }], formOf(tangent))));
  p.log(depth, "a square by its tangents");
  const th = p.goal(scene, goal, relation, depth - 1);
  if (!th) return undefined;
  return scene.fit(make("inst", { in: th, put: { reals: new Map([[name, S]]) }, defined: scene.defined(S) }), t);
};
