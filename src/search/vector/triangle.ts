import { Rational } from "../../exact/index.ts";
import { add, apply, mul, num, sub, sum, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, make, weaken } from "../../prove/make.ts";
import { unproved } from "../../prove/core/terms.ts";
import { addForms, formOf, mulForms, subterms, termOf, type Call, type Form, type Monomial } from "./form.ts";
import { absolutes } from "./laws.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

/** What is at least |X|: `bound − X ≥ 0` and `bound + X ≥ 0`. */
interface Above {
  readonly bound: Term;
  readonly minus: Theorem;
  readonly plus: Theorem;
}
/** |X| by the absolute values of what X is made of: those of a sum are summed, those of a product multiplied. */
function above(scene: Scene, X: Term): Above {
  const parts = formOf(X).map((m) => monomial(scene, m));
  if (parts.length === 0) return unproved("nothing to take apart");
  const bound = parts.map((a) => a.bound).reduce(add);
  const fitted = (side: "minus" | "plus", t: Term): Theorem => scene.arith(t, ">=", parts.map((a) => ({ th: [a[side]] })));
  return { bound, minus: fitted("minus", sub(bound, X)), plus: fitted("plus", add(bound, X)) };
}
function monomial(scene: Scene, { q, powers }: Monomial): Above {
  const factors = powers.flatMap(([a, n]) => Array.from({ length: n }, () => atom(scene, a.term)));
  const [size, value] = [num(q.abs()), num(q)];
  const [minus, plus] = [sub(size, value), add(size, value)].map((t) => arith(t, ">=", formOf(t).map((m) => ({ q: m.q })))) as [Theorem, Theorem];
  const one: Above = { bound: size, minus, plus };
  return factors.reduce((x, y) => product(scene, x, y, difference(x), difference(y)), one);
}
/** X of a bound of |X|. */
const difference = (a: Above): Term => termOf(formOf(mul(num(Rational.of(1, 2)), sub(a.plus.fact.term, a.minus.fact.term))));
/** |xy| ≤ ab: (a − x)(b + y) + (a + x)(b − y) = 2(ab − xy). */
function product(scene: Scene, x: Above, y: Above, X: Term, Y: Term): Above {
  const [bound, XY] = [mul(x.bound, y.bound), mul(X, Y)];
  const half = Rational.of(1, 2);
  const show = (t: Term, second: Above, flip: boolean): Theorem => {
    const [minus, plus] = flip ? [second.plus, second.minus] : [second.minus, second.plus];
    return scene.arith(t, ">=", [{ q: half, th: [x.minus, plus] }, { q: half, th: [x.plus, minus] }]);
  };
  return { bound, minus: show(sub(bound, XY), y, false), plus: show(add(bound, XY), y, true) };
}
function atom(scene: Scene, t: Term): Above {
  const sign = scene.attempt(() => scene.show(t, ">=", false));
  if (sign) {
    const positive = weaken(sign, ">=");
    return { bound: t, minus: arith(sub(t, t), ">=", [], { defined: scene.defined(t) }), plus: scene.arith(add(t, t), ">=", [{ q: 2, th: [positive] }]) };
  }
  if (t.tag === "sum") {
    const i = fresh(t.index.dim);
    const inside = above(scene.with(i), at(t.body, t.index, i));
    const bound = sum(i, inside.bound);
    const summed = (th: Theorem, u: Term): Theorem => scene.fit(make("sum", { from: th, over: i }), u);
    return { bound, minus: summed(inside.minus, sub(bound, t)), plus: summed(inside.plus, add(bound, t)) };
  }
  const [bound, defined] = [apply("abs", t), scene.defined(t)];
  return { bound, minus: make("abs", { law: "left", of: t, defined }), plus: make("abs", { law: "right", of: t, defined }) };
}

/** Whether an absolute value is of a product of entries. */
const isProduct = (t: Term): t is Call => t.tag === "apply" && t.fn === "abs" && formOf(t.of).length === 1 && formOf(t.of)[0]!.powers.length > 1 && formOf(t.of)[0]!.powers.every(([a]) => a.term.tag === "entry");
/** Whether one is of more than one term. */
const isAbsolute = (t: Term): t is Call => t.tag === "apply" && t.fn === "abs" && (formOf(t.of).length > 1 || formOf(t.of).some(({ powers }) => powers.length > 1 || powers.some(([a]) => a.term.tag === "sum")));

type Chosen = (t: Term) => t is Call;
/** `bound − |X| ≥ 0`, also where |X| is summed with factors that are at least 0. */
function replacement(scene: Scene, t: Term, chosen: Chosen): { readonly bound: Term; readonly th: Theorem } | undefined {
  if (chosen(t)) {
    const { bound, minus, plus } = above(scene, t.of);
    return { bound, th: absolutes(sub(bound, t), t.of, Rational.ONE, minus, plus, ">=", scene) };
  }
  if (t.tag !== "sum") return undefined;
  const i = fresh(t.index.dim);
  const inside = scene.with(i);
  const body = at(t.body, t.index, i);
  for (const m of formOf(body))
    for (const x of m.powers) {
      const found = x[1] === 1 && m.q.sign > 0 ? replacement(inside, x[0].term, chosen) : undefined;
      if (!found) continue;
      const others = termOf([{ q: m.q, powers: m.powers.filter((y) => y !== x) }]);
      const sign = inside.show(others, ">=", false);
      const bound = sum(i, mul(others, found.bound));
      const each = inside.arith(sub(mul(others, found.bound), body), ">=", [{ th: [sign, found.th] }]);
      return { bound, th: scene.fit(make("sum", { from: each, over: i }), sub(bound, t)) };
    }
  return undefined;
}

/** |Σe| on the small side by Σ|e|, and |ab| by |a||b|, under sums too. One of reals and entries alone is better taken apart by its sign. */
const byTriangle = (chosen: Chosen, what: string): Tactic => (p, scene, t, relation, depth) => {
  let form = formOf(t);
  const laws: Theorem[][] = [];
  for (const m of formOf(t)) {
    if (m.q.sign > 0) continue;
    const x = m.powers.find(([a, n]) => n === 1 && holdsAbsolute(a.term, chosen) && [...subterms(a.term)].some((u) => u.tag === "sum"));
    const found = x && scene.attempt(() => replacement(scene, x[0].term, chosen));
    if (!found) continue;
    const by: Form = [{ q: m.q.neg(), powers: m.powers.filter((y) => y !== x) }];
    const sign = scene.attempt(() => scene.show(termOf(by), ">=", false));
    if (!sign) continue;
    laws.push([sign, found.th]);
    form = addForms(form.filter((y) => y !== m), mulForms(mulForms(by, formOf(num(-1))), formOf(found.bound)));
  }
  if (laws.length === 0) return undefined;
  p.log(depth, what);
  const goal = termOf(form);
  const th = p.goal(scene, goal, relation, depth - 1);
  return th && scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }, ...laws.map((l) => ({ th: l }))]);
};
const holdsAbsolute = (t: Term, chosen: Chosen): boolean => chosen(t) || (t.tag === "sum" && formOf(t.body).some((m) => m.powers.some(([a]) => holdsAbsolute(a.term, chosen))));

export const triangle: Tactic = byTriangle(isAbsolute, "triangle inequality");
/** |ab| as |a||b| alone, by which nothing is lost. */
export const absoluteProducts: Tactic = byTriangle(isProduct, "absolute values of products");
