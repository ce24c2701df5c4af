import { entry, mul, sub, variable, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, weaken } from "../../prove/make.ts";
import { formOf, keyOfForm, keyOfPowers, monomialTerm, replaced, termOf, type Form, type Monomial } from "./form.ts";
import type { Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

/** A product with one name for all reals, and one for all vectors: `Wu(y)` and `Wv(y)` are alike. */
const shapeOf = (m: Monomial): string => m.powers.map(([a, n]) => `${keyOfPowers(formOf(nameless(a.term))[0]!)}^${n}`).sort().join("*");
const nameless = (t: Term): Term => replaced(t, (u) => (u.tag === "entry" ? entry("x", u.at) : u.tag === "variable" ? variable("x") : undefined));

/** What m is a multiple of k by, where it is one. */
function quotient(m: Monomial, k: Monomial): Monomial | undefined {
  const left = new Map(m.powers.map(([a, n]) => [a.key, [a, n] as const]));
  for (const [a, n] of k.powers) {
    const rest = (left.get(a.key)?.[1] ?? 0) - n;
    if (rest < 0) return undefined;
    if (rest === 0) left.delete(a.key);
    else left.set(a.key, [a, rest]);
  }
  return { q: m.q.div(k.q), powers: [...left.values()] };
}

/** What `h` may be multiplied with, so that it has a term of the goal or, by a number, one like it; those first by which it has most. */
function multiples(goal: Form, h: Form): readonly Monomial[] {
  const shapes = h.filter((k) => k.powers.length > 0).map((k) => ({ k, shape: shapeOf(k) }));
  const counted = new Map<string, { readonly c: Monomial; count: number }>();
  for (const m of goal) {
    const shape = m.powers.length > 0 ? shapeOf(m) : "";
    for (const { k, shape: other } of shapes) {
      const c = shape === other ? { q: m.q.div(k.q), powers: [] } : quotient(m, k);
      if (!c || c.q.sign <= 0) continue;
      const key = `${c.q.num}/${c.q.den} ${keyOfPowers(c)}`;
      counted.set(key, { c, count: (counted.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counted.values()].sort((x, y) => y.count - x.count).map((x) => x.c);
}

/** `c·h` from h, where c is at least 0; above 0 where both are. */
function scaled(scene: Scene, c: Monomial, th: Theorem): Theorem | undefined {
  const h = th.fact.term;
  if (c.powers.length === 0) return arith(mul(monomialTerm(c), h), th.fact.relation, [{ q: c.q, th: [th] }], { defined: scene.defined(h) });
  const strict = th.fact.relation === ">" ? scene.attempt(() => scene.show(monomialTerm(c), ">", false)) : undefined;
  const sign = strict ?? scene.attempt(() => scene.show(monomialTerm(c), ">=", false));
  return sign && scene.arith(mul(monomialTerm(c), h), sign.fact.relation, [{ th: [sign, strict ? th : weaken(th, ">=")] }]);
}

/** A goal `rest`, and the multiples of hypotheses that were taken from it. */
interface Left {
  readonly rest: Term;
  readonly used: readonly Theorem[];
}
/** What is left without one hypothesis or a few, where it holds at points: those without most come first. */
function* lefts(scene: Scene, t: Term, given: readonly Theorem[], used: readonly Theorem[] = []): Generator<Left> {
  const form = formOf(t);
  for (const th of given) {
    const h = formOf(th.fact.term);
    if (h.length < 2) continue;
    for (const c of multiples(form, h)) {
      const taken = scene.attempt(() => scaled(scene, c, th));
      const rest = taken && termOf(formOf(sub(t, taken.fact.term)));
      if (!rest || scene.points.deny(rest)) continue;
      const all = [...used, taken];
      yield* lefts(scene, rest, given.filter((g) => g !== th), all);
      yield { rest, used: all };
    }
  }
}

/** How much deeper proofs may still go where hypotheses are left out, and how many ways are tried. */
const [SHALLOWEST, MOST_WAYS] = [5, 4];
/**
 * A goal by what is left of it without hypotheses: `t − c·h ≥ 0` is a claim that may hold without h, such as a Lipschitz
 * bound under a hypothesis about a margin, and then has a form that other tactics know.
 */
export const withoutHypotheses: Tactic = (p, scene, t, relation, depth) => {
  if (depth < SHALLOWEST) return undefined;
  const given = scene.allGiven().filter((th) => th.fact.relation === ">" || th.fact.relation === ">=");
  const seen = new Set<string>();
  for (const { rest, used } of lefts(scene, t, given)) {
    const key = keyOfForm(formOf(rest));
    if (seen.has(key)) continue;
    if (seen.add(key).size > MOST_WAYS) return undefined;
    p.log(depth, `without ${used.length} of the hypotheses`);
    const th = p.goal(scene, rest, used.some((u) => u.fact.relation === ">") ? ">=" : relation, depth - 1);
    if (th) return scene.arith(t, relation, [...used.map((u) => ({ th: [u] })), { th: [scene.fit(th, rest)] }]);
  }
  return undefined;
};
