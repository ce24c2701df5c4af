import { Rational } from "../../exact/index.ts";
import { mul, type Index, type Term, type Theorem } from "../../kernel/index.ts";
import { make } from "../../prove/make.ts";
import { addForms, formOf, keyOfPowers, monomialTerm, scaleForm, termOf, type Fold, type Monomial } from "./form.ts";
import { at, fresh, type Scene } from "./scene.ts";

/** Bounds of `Σ p·x` for p ≥ 0 by what a hypothesis says of x alone: from `c − x ≥ 0`, `c·Σp − Σp·x ≥ 0`. */
export function boundsOfMean(scene: Scene, t: Fold): readonly Theorem[] {
  const i = fresh(t.index.dim);
  const inside = scene.with(i);
  const [m] = formOf(at(t.body, t.index, i));
  if (!m) return [];
  return inside.given.flatMap((th) => {
    const x = th.fact.relation === ">=" || th.fact.relation === ">" ? m.powers.find((y) => y[1] === 1 && isBoundOf(th.fact.term, y)) : undefined;
    const by = x && termOf([{ q: m.q, powers: m.powers.filter((y) => y !== x) }]);
    return (by && inside.attempt(() => [summed(scene, i, by, th)])) ?? [];
  });
}
/** Whether a term is a number other than 0 with a multiple of a product. */
function isBoundOf(t: Term, power: Monomial["powers"][number]): boolean {
  const form = formOf(t);
  const key = keyOfPowers({ q: form[0]!.q, powers: [power] });
  return form.length === 2 && form.some(({ powers }) => powers.length === 0) && form.some((m) => keyOfPowers(m) === key);
}
function summed(scene: Scene, i: Index, by: Term, th: Theorem): Theorem {
  const inside = scene.with(i);
  const product = mul(by, th.fact.term);
  const each = inside.arith(product, ">=", [{ th: [inside.show(by, ">=", false), th] }]);
  const all = make("sum", { from: each, over: i });
  const { term, equations } = valued(scene, all.fact.term);
  return scene.arith(term, ">=", [{ th: [all] }], equations);
}

/** A term with numbers for the sums that hypotheses say to be some, with multiples of the equations that say so. */
export function valued(scene: Scene, t: Term): { readonly term: Term; readonly equations: readonly (readonly [by: Term, th: Theorem])[] } {
  let form = formOf(t);
  const equations: (readonly [Term, Theorem])[] = [];
  for (const th of scene.allGiven()) {
    const f = formOf(th.fact.term);
    const [linear, more] = f.filter(({ powers }) => powers.length > 0);
    if (th.fact.relation !== "=" || !linear || more || linear.powers.length > 1 || linear.powers[0]![1] !== 1) continue;
    const value = (f.find(({ powers }) => powers.length === 0)?.q ?? Rational.ZERO).div(linear.q).neg();
    const { key } = linear.powers[0]![0];
    form = addForms(...form.map((m) => {
      const x = m.powers.find(([a, n]) => a.key === key && n === 1);
      if (!x) return [m];
      const by = { q: m.q, powers: m.powers.filter((y) => y !== x) };
      equations.push([monomialTerm({ ...by, q: by.q.div(linear.q).neg() }), th]);
      return scaleForm([by], value);
    }));
  }
  return { term: termOf(form), equations };
}

/** `n·max e − Σe ≥ 0`: no mean is above the largest. */
export function meanBelowLargest(scene: Scene, t: Fold): Theorem {
  const i = fresh(t.index.dim);
  const above = make("max", { over: t.index, body: t.body, at: i, defined: scene.defined(t) });
  return make("sum", { from: above, over: i });
}
