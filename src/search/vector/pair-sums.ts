import { Rational } from "../../exact/index.ts";
import { num, type Index, type Term, type Theorem } from "../../kernel/index.ts";
import { make } from "../../prove/make.ts";
import { addForms, constantForm, formOf, mulForms, scaleForm, termOf, type Atom, type Form, type Monomial } from "./form.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

/** What is summed over a dimension: e(i) of Σe, and 1 of its size. */
function summand({ term: t }: Atom, i: Index): Term | undefined {
  if (t.tag === "sum" && t.index.dim === i.dim) return at(t.body, t.index, i);
  return t.tag === "size" && t.dim === i.dim ? num(1) : undefined;
}
/** What a product of two sums over a dimension sums over pairs of positions, the same for (i, k) as for (k, i). */
function overPairs(m: Monomial, i: Index, k: Index): Form | undefined {
  const sums = m.powers.flatMap(([a, n]) => (summand(a, i) ? Array.from({ length: n }, () => a) : []));
  const [a, b, more] = sums;
  if (!a || !b || more) return undefined;
  const rest: Form = [{ q: m.q.div(Rational.of(2)), powers: m.powers.filter(([x]) => !sums.includes(x)) }];
  const both = ([x, y]: readonly [Index, Index]): Form => mulForms(formOf(summand(a, x)!), formOf(summand(b, y)!));
  return mulForms(rest, addForms(both([i, k]), both([k, i])));
}

/** A sum over a dimension that a hypothesis makes a number: `q·S + r = 0`. */
interface Unit {
  readonly th: Theorem;
  readonly S: Monomial["powers"][number];
  readonly q: Rational;
  readonly c: Rational;
}
function unitOf(scene: Scene, i: Index): Unit | undefined {
  for (const th of scene.allGiven()) {
    const form = formOf(th.fact.term);
    const [m, more] = form.filter(({ powers }) => powers.length > 0);
    const r = form.find(({ powers }) => powers.length === 0)?.q;
    const [S, other] = m?.powers ?? [];
    if (th.fact.relation === "=" && m && !more && r && S?.[1] === 1 && !other && summand(S[0], i)) return { th, S, q: m.q, c: r.div(m.q).neg() };
  }
  return undefined;
}
/** A form with products of two sums alone: where one is missing, a sum that is a number stands for it; and the multiples of its equation. */
function paired(form: Form, i: Index, unit: Unit | undefined): { readonly form: Form; readonly eqs: readonly (readonly [by: Term, th: Theorem])[] } {
  if (!unit) return { form, eqs: [] };
  const { th, S, q, c } = unit;
  const share: Form = [{ q: Rational.ONE.div(c), powers: [S] }];
  const eqs: (readonly [Term, Theorem])[] = [];
  const wide = form.map((m): Form => {
    const missing = 2 - m.powers.reduce((n, [a, k]) => n + (summand(a, i) ? k : 0), 0);
    if (missing !== 1 && missing !== 2) return [m];
    const rest = missing === 1 ? constantForm(1) : addForms(share, constantForm(1));
    eqs.push([termOf(scaleForm(mulForms([m], rest), Rational.of(-1).div(q.mul(c)))), th]);
    return missing === 1 ? mulForms([m], share) : mulForms([m], mulForms(share, share));
  });
  return { form: addForms(...wide), eqs };
}

const isProduct = (m: Monomial, dim: string): boolean => m.powers.reduce((n, [a, k]) => n + (a.term.tag === "sum" && a.term.index.dim === dim ? k : 0), 0) === 2;

/** A goal that adds up products of two sums, by what it sums over each pair of positions: Chebyshev's `n·Σab ≥ Σa·Σb`, and under weights. */
export const pairSums: Tactic = (p, scene, t, relation, depth) => {
  const given = formOf(t);
  const dims = new Set(given.flatMap((m) => m.powers.flatMap(([a]) => (a.term.tag === "sum" ? [a.term.index.dim] : []))));
  for (const dim of dims) {
    const [i, k] = [fresh(dim), fresh(dim)];
    const { form, eqs } = paired(given, i, unitOf(scene, i));
    const parts = form.map((m) => overPairs(m, i, k));
    if (!given.some((m) => isProduct(m, dim)) || form.length < 2 || parts.includes(undefined)) continue;
    const goal = termOf(addForms(...(parts as Form[])));
    p.log(depth, "pairs of positions");
    const inside = scene.with(i).with(k);
    const th = p.goal(inside, goal, relation, depth - 1);
    if (!th) continue;
    const summed = make("sum", { from: make("sum", { from: inside.fit(th, goal), over: k }), over: i });
    return scene.arith(t, relation, [{ th: [scene.fit(summed, termOf(form))] }], eqs);
  }
  return undefined;
};
