import { add, apply, fact, mul, neg, num, power, sub, variable, ZERO, type Index, type Relation, type Term, type Theorem } from "../../kernel/index.ts";
import type { Rational } from "../../exact/index.ts";
import { remembered } from "../../exact/work.ts";
import { arith, assume, make, weaken } from "../../prove/make.ts";
import { unproved } from "../../prove/core/terms.ts";
import type { Fold } from "./form.ts";
import { at, fresh, type Scene } from "./scene.ts";

/** From P ≥ 0 and P² − Q² r 0: P − Q r 0, for r among ≥ and >. */
export function squareRoot(P: Term, Q: Term, sign: Theorem, squares: Theorem, relation: Relation, scene: Scene): Theorem {
  const gap = sub(P, Q);
  const contradiction = (below: Theorem): Theorem => arith(ZERO, ">", [{ th: [below, below] }, { q: 2, th: [weaken(sign, ">="), weaken(below, ">=")] }, { th: [squares] }]);
  const defined = scene.defined(gap);
  if (relation === ">") {
    const below = assume(fact(neg(gap), ">="));
    return make("cases", { on: neg(gap), left: make("absurd", { from: contradiction(below), fact: fact(gap, ">") }), right: flipped(gap), defined });
  }
  const below = assume(fact(neg(gap), ">"));
  return make("cases", { on: gap, left: assume(fact(gap, ">=")), right: make("absurd", { from: contradiction(below), fact: fact(gap, ">=") }), defined });
}
/** `gap > 0` from the hypothesis `−(−gap) > 0`. */
const flipped = (gap: Term): Theorem => {
  const h = assume(fact(neg(neg(gap)), ">"));
  return arith(gap, ">", [{ th: [h] }], { defined: [h] });
};

/** From `rest − c·X r 0` and `rest + c·X r 0` with c > 0: `t r 0` for t = rest − c·|X|. */
export function absolutes(t: Term, X: Term, c: Rational, below: Theorem, above: Theorem, relation: Relation, scene: Scene): Theorem {
  const defined = scene.defined(X);
  const right = assume(fact(neg(X), ">"));
  const same = make("abs-of", { from: assume(fact(X, ">=")) });
  const term = (th: Theorem, equation: Theorem): Theorem => arith(t, relation, [{ th: [th] }, { q: c.neg(), th: [equation] }], { defined: scene.defined(t) });
  return make("cases", { on: X, left: term(below, same), right: term(above, opposite(X, right, scene)), defined });
}

/** From −X > 0: `|X| + X = 0`. */
export function opposite(X: Term, below: Theorem, scene: Scene): Theorem {
  const [A, defined] = [apply("abs", X), scene.defined(X)];
  const square = make("abs", { law: "square", of: X, defined });
  const apart = arith(sub(A, X), ">", [{ th: [make("abs", { law: "sign", of: X, defined })] }, { th: [below] }]);
  return arith(add(A, X), "=", [], { eqs: [[apply("inv", sub(A, X)), square]], nonzero: [apart], defined });
}

/** A theorem summed over positions, the last one first. */
export const summed = (th: Theorem, over: readonly Index[]): Theorem => [...over].reverse().reduce((t, i) => make("sum", { from: t, over: i }), th);

const [A, B, D] = ["A", "B", "D"].map(variable) as [Term, Term, Term];
/** B·(A·B − D²) ≥ 0, (A + 1)²·B − 4·D² ≥ 0, A ≥ 0, B ≥ 0 ⊢ A·B − D² ≥ 0. */
function discriminant(): Theorem {
  const goal = sub(mul(A, B), power(D, 2));
  const [x1, x2] = [mul(B, goal), sub(mul(power(add(A, num(1)), 2), B), mul(num(4), power(D, 2)))].map((t) => assume(fact(t, ">="))) as [Theorem, Theorem];
  const below = assume(fact(neg(goal), ">"));
  const zero = make("both", { first: assume(fact(B, ">=")), second: assume(fact(neg(B), ">=")) });
  const flat = arith(ZERO, ">", [{ th: [x2] }, { q: 4, th: [below] }], { eqs: [[sub(mul(num(4), A), power(add(A, num(1)), 2)), zero]] });
  const positive = assume(fact(neg(neg(B)), ">"));
  const steep = arith(ZERO, ">", [{ th: [x1] }, { th: [positive, below] }]);
  const right = make("cases", { on: neg(B), left: make("absurd", { from: flat, fact: fact(goal, ">=") }), right: make("absurd", { from: steep, fact: fact(goal, ">=") }) });
  return make("cases", { on: goal, left: assume(fact(goal, ">=")), right });
}
const cauchySchwarz = remembered(discriminant);
/** Cauchy–Schwarz: `Σa²·Σb² − (Σab)² ≥ 0` for two families over the same positions. */
export function gram(a: Term, b: Term, over: readonly Index[], sums: { readonly aa: Term; readonly bb: Term; readonly ab: Term }, scene: Scene): Theorem {
  const { aa, bb, ab } = sums;
  const defined = scene.defined(aa, bb, ab);
  const inside = over.reduce((s, i) => s.with(i), scene);
  /** Σ(x·a − y·b)² ≥ 0. */
  const squares = (x: Term, y: Term, term: Term): Theorem => {
    const square = arith(power(sub(mul(x, a), mul(y, b)), 2), ">=", [{ sq: [sub(mul(x, a), mul(y, b))] }], { defined: [...inside.defined(a, b), ...defined] });
    return arith(term, ">=", [{ th: [summed(square, over)] }], { defined });
  };
  const lemmas = [
    squares(bb, ab, mul(bb, sub(mul(aa, bb), power(ab, 2)))),
    squares(mul(num(2), ab), add(aa, num(1)), sub(mul(power(add(aa, num(1)), 2), bb), mul(num(4), power(ab, 2)))),
    scene.show(aa, ">=", false),
    scene.show(bb, ">=", false),
  ];
  const inst = make("inst", { in: cauchySchwarz(), put: { reals: new Map([["A", aa], ["B", bb], ["D", ab]]) }, defined });
  return lemmas.reduce((th, lemma) => make("cut", { lemma, in: th }), inst);
}

/** `Σe − e(k) ≥ 0` for terms e ≥ 0. */
export function oneOf(t: Fold, k: Index, scene: Scene): Theorem {
  const i = fresh(t.index.dim);
  const inside = scene.with(i);
  const body = at(t.body, t.index, i);
  const sign = inside.show(body, ">=", false);
  const below = make("delta", { law: "below", left: i, right: k, body: num(0), defined: [] });
  const rest = arith(mul(below.fact.term, body), ">=", [{ th: [below, sign] }], { defined: inside.defined(body) });
  const defined = scene.defined(t, at(t.body, t.index, k));
  const pick = make("delta", { law: "pick", left: i, right: k, body, defined });
  return arith(sub(t, at(t.body, t.index, k)), ">=", [{ th: [make("sum", { from: rest, over: i })] }, { th: [pick] }], { defined });
}

/** From `c − e(k) r 0` for a position k that nothing else speaks of: `c − max e r 0`. */
export function atMost(th: Theorem, k: Index, bound: Term, max: Term): Theorem {
  if (max.tag !== "max") return unproved("not a maximum");
  const body = at(max.body, max.index, k);
  return make("max-least", { from: arith(sub(bound, body), th.fact.relation, [{ th: [th] }], { defined: [th] }), over: k, bound, body });
}

/** From `R − B·e(k) r 0` for a position k that nothing else speaks of, and B ≥ 0: `R − B·max e r 0`. */
export function atMostTimes(th: Theorem, k: Index, R: Term, sign: Theorem, max: Fold, scene: Scene): Theorem {
  const [B, r] = [sign.fact.term, th.fact.relation];
  const [goal, body] = [sub(R, mul(B, max)), at(max.body, max.index, k)];
  const above = (positive: Theorem): Theorem => {
    const inverse = make("inv", { law: "sign", from: positive });
    const bound = mul(inverse.fact.term, R);
    const each = arith(sub(bound, body), r, [{ th: [inverse, th] }], { nonzero: [positive], defined: [th, inverse] });
    return arith(goal, r, [{ th: [positive, atMost(each, k, bound, max)] }], { nonzero: [positive], defined: scene.defined(goal) });
  };
  if (sign.fact.relation === ">") return above(sign);
  const zero = make("both", { first: sign, second: assume(fact(neg(B), ">=")) });
  const flat = arith(goal, r, [{ th: [th] }], { eqs: [[sub(body, max), zero]], defined: scene.defined(goal, max) });
  return make("cases", { on: neg(B), left: flat, right: above(flipped(B)), defined: scene.defined(B) });
}

/** From `c·|a| − |b| ≥ 0` and c ≥ 0: `c²·a² − b² ≥ 0`. */
export function squaresOf(c: Term, a: Term, b: Term, th: Theorem, sign: Theorem, scene: Scene): Theorem {
  const [x, y] = [a, b].map((t) => apply("abs", t)) as [Term, Term];
  const defined = scene.defined(c, a, b);
  const law = (name: "sign" | "square", of: Term): Theorem => make("abs", { law: name, of, defined });
  const total = arith(add(mul(c, x), y), ">=", [{ th: [sign, law("sign", a)] }, { th: [law("sign", b)] }], { defined });
  const goal = sub(mul(power(c, 2), power(a, 2)), power(b, 2));
  return arith(goal, ">=", [{ th: [th, total] }], { eqs: [[neg(power(c, 2)), law("square", a)], [num(1), law("square", b)]], defined });
}

/** From A·B − D² ≥ 0 with A, B ≥ 0: `√A·√B − D ≥ 0` and `√A·√B + D ≥ 0`. */
export function rootForm(th: Theorem, a: Term, b: Term, d: Term, scene: Scene): readonly Theorem[] {
  const [x, y] = [a, b].map((t) => make("root", { law: "square", from: scene.show(t, ">=") })) as [Theorem, Theorem];
  const [p, q] = [a, b].map((t) => apply("sqrt", t)) as [Term, Term];
  const P = mul(p, q);
  const sign = scene.show(P, ">=");
  return [d, neg(d)].map((D) => {
    const squares = arith(sub(power(P, 2), power(D, 2)), ">=", [{ th: [th] }], { eqs: [[power(q, 2), x], [a, y]], defined: scene.defined(P, D) });
    return squareRoot(P, D, sign, squares, ">=", scene);
  });
}
