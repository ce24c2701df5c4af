import { apply, mul, num, power, sub, type Term } from "../../kernel/index.ts";
import { Rational } from "../../exact/index.ts";
import { make } from "../../prove/make.ts";
import { combination } from "./combination.ts";
import { addForms, formOf, mulForms, scaleForm, termOf, type Call, type Fold, type Form } from "./form.ts";
import { absolutes, atMostTimes, squareRoot } from "./laws.ts";
import { at, fresh } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

/** `R − c·|X|` for a number c > 0. */
function absoluteBelow(form: Form): { readonly c: Rational; readonly X: Term; readonly rest: Term } | undefined {
  const m = form.find(({ q, powers }) => q.sign < 0 && powers.length === 1 && powers[0]![1] === 1 && powers[0]![0].term.tag === "apply" && powers[0]![0].term.fn === "abs");
  return m && { c: m.q.neg(), X: (m.powers[0]![0].term as Call).of, rest: termOf(form.filter((k) => k !== m)) };
}

/** `R − c·|X| ≥ 0` by `R² − c²·X² ≥ 0` from products of facts: those of Cauchy and Schwarz, and bounds of norms, speak of squares. */
export const squaredAbsolute: Tactic = (p, scene, t, relation, depth) => {
  const found = absoluteBelow(formOf(t));
  const sign = found && scene.attempt(() => scene.show(found.rest, ">=", false));
  if (!sign) return undefined;
  const { c, X, rest } = found;
  const goal = termOf(formOf(sub(power(rest, 2), mul(num(c.mul(c)), power(X, 2)))));
  const th = combination(p, scene, goal, relation, depth);
  if (!th) return undefined;
  const Q = mul(num(c), apply("abs", X));
  const square = make("abs", { law: "square", of: X, defined: scene.defined(X) });
  const squares = scene.arith(sub(power(rest, 2), power(Q, 2)), relation, [{ th: [th] }], [[num(c.mul(c).neg()), square]]);
  return scene.fit(squareRoot(rest, Q, sign, squares, relation, scene), t);
};

/** |X| on the small side: X and −X in its place. */
export const splitAbsolute: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  const found = absoluteBelow(form);
  if (!found) return undefined;
  const { c, X, rest } = found;
  p.log(depth, "split |.|");
  const below = p.goal(scene, sub(rest, mul(num(c), X)), relation, depth - 1);
  const above = below && p.goal(scene, termOf(addForms(formOf(rest), scaleForm(formOf(X), c))), relation, depth - 1);
  return above && absolutes(t, X, c, below, scene.fit(above, termOf(addForms(formOf(rest), scaleForm(formOf(X), c)))), relation, scene);
};

/** A maximum on the small side, with a factor that is at least 0: any position in its place. */
export const underMaximum: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  for (const m of form) {
    const power = m.q.sign < 0 ? m.powers.find(([a, n]) => a.term.tag === "max" && n === 1) : undefined;
    if (!power) continue;
    const by: Form = [{ q: m.q.neg(), powers: m.powers.filter((x) => x !== power) }];
    const sign = scene.attempt(() => scene.show(termOf(by), ">="));
    if (!sign) continue;
    const max = power[0].term as Fold;
    const k = fresh(max.index.dim);
    const rest = form.filter((x) => x !== m);
    p.log(depth, "any position for the maximum");
    const goal = termOf(addForms(rest, scaleForm(mulForms(by, formOf(at(max.body, max.index, k))), -1)));
    const th = p.goal(scene.with(k), goal, relation, depth - 1);
    if (th) return scene.fit(atMostTimes(scene.with(k).fit(th, goal), k, termOf(rest), sign, max, scene), t);
    if (m.powers.length === 1) return undefined;
  }
  return undefined;
};

/** A maximum on the large side at a position in play: what holds with one of its terms holds with the largest. */
export const overMaximum: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  for (const m of form) {
    const power = m.powers.find(([a, n]) => n === 1 && a.term.tag === "max");
    const max = power && (power[0].term as Fold);
    if (!max) continue;
    const by = [{ q: m.q, powers: m.powers.filter((x) => x !== power) }];
    const sign = scene.attempt(() => scene.show(termOf(by), ">="));
    if (!sign) continue;
    for (const k of scene.positions.filter((i) => i.dim === max.index.dim)) {
      const above = scene.attempt(() => make("max", { over: max.index, body: max.body, at: k, defined: scene.defined(max) }));
      const goal = termOf(addForms(form.filter((x) => x !== m), mulForms(by, formOf(at(max.body, max.index, k)))));
      p.log(depth, "one position for the maximum");
      const th = above && p.goal(scene, goal, relation, depth - 1);
      if (th) return scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }, { th: [sign, above] }]);
    }
  }
  return undefined;
};
