import { Rational } from "../../exact/index.ts";
import { idOf, mul, names, power, sub, sum, type Index, type Term, type Theorem } from "../../kernel/index.ts";
import { make } from "../../prove/make.ts";
import { addForms, formOf, monomialTerm, mulForms, termOf, type Fold, type Form, type Monomial } from "./form.ts";
import { gram } from "./laws.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

/** `(Σab)²` on the small side by `Σa²·Σb²`, where it stands alone or is summed in its turn. */
export const schwarz: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  for (const m of form) {
    if (m.q.sign > 0) continue;
    for (const x of m.powers) {
      const by: Form = [{ q: m.q.neg(), powers: m.powers.filter((y) => y !== x) }];
      for (const way of ways(scene, x)) {
        const sign = scene.attempt(() => scene.show(termOf(by), ">="));
        const law = sign && scene.attempt(way.law);
        if (!law) continue;
        p.log(depth, "Cauchy-Schwarz on the small side");
        const goal = termOf(addForms(form.filter((y) => y !== m), mulForms(by, mulForms([{ q: Rational.of(-1), powers: [] }], formOf(way.bound)))));
        const th = p.goal(scene, goal, relation, depth - 1);
        if (th) return scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }, { th: [sign, law] }]);
      }
    }
  }
  return undefined;
};

/** What is at least a square of a sum, and `bound − square ≥ 0`. */
interface Way {
  readonly bound: Term;
  readonly law: () => Theorem;
}
function ways(scene: Scene, [a, n]: Monomial["powers"][number]): readonly Way[] {
  if (a.term.tag !== "sum") return [];
  if (n === 2) return apart(scene, a.term);
  const i = fresh(a.term.index.dim);
  const inside = formOf(at(a.term.body, a.term.index, i));
  const [x] = inside[0]?.powers ?? [];
  if (n !== 1 || inside.length !== 1 || inside[0]!.powers.length !== 1 || x![1] !== 2 || x![0].term.tag !== "sum") return [];
  return apart(scene.with(i), x![0].term).map((w) => ({ bound: sum(i, w.bound), law: () => make("sum", { from: w.law(), over: i }) }));
}
/** The ways to take a sum of products apart. */
function apart(scene: Scene, s: Fold): readonly Way[] {
  const j = fresh(s.index.dim);
  const [m, more] = formOf(at(s.body, s.index, j));
  if (!m || more) return [];
  const depends = (t: Term): boolean => names(t).positions.has(idOf(j));
  const factors = m.powers.filter(([a]) => depends(a.term));
  const splits = factors.length > 1 ? factors.slice(0, 2).map((f) => [[f], m.powers.filter((x) => x !== f)] as const) : [[m.powers, []] as const];
  return splits.slice(0, factors.length === 2 ? 1 : 2).map(([left, right]) => way(scene, j, monomialTerm({ q: m.q, powers: left }), monomialTerm({ q: Rational.ONE, powers: right }), sum(j, monomialTerm(m))));
}
function way(scene: Scene, j: Index, a: Term, b: Term, ab: Term): Way {
  const [aa, bb] = [sum(j, power(a, 2)), sum(j, power(b, 2))];
  return { bound: mul(aa, bb), law: () => scene.fit(gram(a, b, [j], { aa, bb, ab }, scene), sub(mul(aa, bb), power(ab, 2))) };
}
