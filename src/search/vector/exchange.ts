import { idOf, mul, names, sum, type Index, type Term, type Theorem } from "../../kernel/index.ts";
import { make } from "../../prove/make.ts";
import { addForms, formOf, monomialTerm, mulForms, termOf, type Fold, type Form, type Monomial } from "./form.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

/** A sum of sums the other way round. */
interface Exchanged {
  readonly form: Form;
  /** Whether a factor then leaves the inner sum. */
  readonly freer: boolean;
  /** That the two are equal: `this − that = 0`. */
  readonly equation: () => Theorem;
}
/** `Σᵢ c·Σⱼ e` as `Σⱼ Σᵢ c·e`. */
function exchanged(scene: Scene, t: Term): Exchanged | undefined {
  if (t.tag !== "sum") return undefined;
  const i = fresh(t.index.dim);
  const [m] = formOf(at(t.body, t.index, i));
  const x = m?.powers.find(([a, n]) => n === 1 && a.term.tag === "sum" && names(a.term).positions.has(idOf(i)));
  if (!m || !x) return undefined;
  const inner = x[0].term as Fold;
  const j = fresh(inner.index.dim);
  const body = mul(monomialTerm({ q: m.q, powers: m.powers.filter((y) => y !== x) }), at(inner.body, inner.index, j));
  const loose = (k: Index): boolean => formOf(body)[0]!.powers.some(([a]) => !names(a.term).positions.has(idOf(k)));
  return { form: formOf(sum(j, sum(i, body))), freer: loose(i), equation: () => make("swap", { outer: i, inner: j, body, defined: scene.with(i).with(j).defined(body) }) };
}

/** Each way to exchange two sums of a form. */
function* ways(scene: Scene, form: Form): Generator<{ readonly m: Monomial; readonly by: Monomial; readonly to: Exchanged; readonly form: Form }> {
  for (const m of form)
    for (const x of m.powers) {
      const to = x[1] === 1 ? exchanged(scene, x[0].term) : undefined;
      const by = { q: m.q, powers: m.powers.filter((y) => y !== x) };
      if (to) yield { m, by, to, form: addForms(form.filter((y) => y !== m), mulForms([by], to.form)) };
    }
}

/** Sums exchanged where terms then cancel: `ΣᵢΣⱼ e − ΣⱼΣᵢ e`. */
export const exchange: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  for (const way of ways(scene, form)) {
    if (way.form.length >= form.length) continue;
    p.log(depth, "sums exchanged");
    const goal = termOf(way.form);
    const th = p.goal(scene, goal, relation, depth - 1);
    if (th) return scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }], [[monomialTerm(way.by), way.to.equation()]]);
  }
  return undefined;
};

/** A sum of sums on the small side, exchanged so that a factor leaves the inner sum: `Σᵢ Σⱼ wᵢⱼ·xⱼ` as `Σⱼ xⱼ·Σᵢ wᵢⱼ`. */
export const exchangeBelow: Tactic = (p, scene, t, relation, depth) => {
  for (const way of ways(scene, formOf(t))) {
    if (way.m.q.sign > 0 || !way.to.freer) continue;
    p.log(depth, "sums exchanged, for a factor leaves");
    const goal = termOf(way.form);
    const th = p.goal(scene, goal, relation, depth - 1);
    if (th) return scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }], [[monomialTerm(way.by), way.to.equation()]]);
  }
  return undefined;
};
