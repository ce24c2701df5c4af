import { apply, mul, neg, num, power, sub, type Index, type Term } from "../../kernel/index.ts";
import { Rational } from "../../exact/index.ts";
import { make } from "../../prove/make.ts";
import { addForms, atomOf, factorsOf, formOf, keyOfForm, mulForms, outside, rootsReduced, scaleForm, termOf, type Call, type Monomial } from "./form.ts";
import { squareRoot, squaresOf } from "./laws.ts";
import { at, fresh } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

/** √a² as a. */
export const squaredRoots: Tactic = (p, scene, t, relation, depth) => {
  const { form, equations } = rootsReduced(formOf(t));
  if (equations.length === 0) return undefined;
  const goal = termOf(form);
  const th = p.goal(scene, goal, relation, depth - 1);
  return th && scene.arith(t, relation, [{ th: [th] }], scene.squares(equations));
};

/** The most terms that squares may leave. */
const MOST_TERMS = 30;
/** P − Q ≥ 0 with roots by P² − Q² ≥ 0, for some ways to tell P from Q. */
export const withoutRoots: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  const divisors = form.flatMap((m) => m.powers.flatMap(([a]) => (a.term.tag === "apply" && a.term.fn === "inv" ? [...outside(a.term.of)] : [])));
  // A root that divides stays, whatever is squared.
  const staying = new Set(divisors.flatMap((u) => (u.tag === "apply" && u.fn === "sqrt" ? [atomOf(u).key] : [])));
  const rooted = (m: Monomial): boolean => m.powers.some(([a]) => a.term.tag === "apply" && a.term.fn === "sqrt" && !staying.has(a.key));
  if (!form.some(rooted)) return undefined;
  const ways: (readonly [Term, Term])[] = [];
  if (t.tag === "add" && t.right.tag === "mul" && t.right.left.tag === "number") ways.push([t.left, neg(t.right)]);
  ways.push([termOf(form.filter((m) => m.q.sign > 0)), termOf(scaleForm(form.filter((m) => m.q.sign < 0), -1))]);
  if (form.every((m) => !rooted(m) || m.q.sign > 0)) ways.push([termOf(form.filter(rooted)), termOf(scaleForm(form.filter((m) => !rooted(m)), -1))]);
  const alone = form.filter((m) => rooted(m) && m.q.sign > 0);
  if (alone.length < form.length) for (const m of alone) ways.push([termOf([m]), termOf(scaleForm(form.filter((x) => x !== m), -1))]);
  const tried = new Set<string>();
  for (const [P, Q] of ways) {
    if (formOf(Q).length === 0 || formOf(P).length === 0) continue;
    const difference = addForms(mulForms(formOf(P), formOf(P)), scaleForm(mulForms(formOf(Q), formOf(Q)), -1));
    const { form: reduced, equations } = rootsReduced(difference);
    const goal = termOf(reduced);
    if (reduced.length > MOST_TERMS) continue;
    const key = keyOfForm(reduced);
    if (tried.has(key)) continue;
    tried.add(key);
    const sign = scene.attempt(() => scene.show(P, ">="));
    if (!sign) continue;
    p.log(depth, `squared: ${reduced.length} terms`);
    const th = p.goal(scene, goal, relation, depth - 1);
    if (!th) continue;
    const squares = scene.arith(sub(power(P, 2), power(Q, 2)), relation, [{ th: [th] }], scene.squares(equations));
    return scene.fit(squareRoot(P, Q, sign, squares, relation, scene), t);
  }
  return undefined;
};

/** `c·√Σa² − √Σb² ≥ 0` by `c·|a| − |b| ≥ 0` at each position. */
export const rootsTermwise: Tactic = (p, scene, t, relation, depth) => {
  if (relation !== ">=" || t.tag !== "add" || t.right.tag !== "mul" || t.right.left.tag !== "number") return undefined;
  const b = squaresUnder(neg(t.right));
  const factors = factorsOf(t.left);
  const root = factors.find((f) => squaresUnder(f));
  const a = root && squaresUnder(root);
  if (!a || !b || a.index.dim !== b.index.dim) return undefined;
  const c = factors.filter((f) => f !== root).reduce(mul, num(1));
  const i = fresh(a.index.dim);
  const inside = scene.with(i);
  const [x, y] = [at(a.base, a.index, i), at(b.base, b.index, i)];
  const sign = scene.show(c, ">=");
  const each = sub(mul(c, apply("abs", x)), apply("abs", y));
  p.log(depth, "roots term by term");
  const th = p.goal(inside, each, ">=", depth - 1);
  if (!th) return undefined;
  const sum = make("sum", { from: squaresOf(c, x, y, inside.fit(th, each), sign, inside), over: i });
  const [P, Q] = [mul(c, root), neg(t.right)];
  const squares = scene.arith(sub(power(P, 2), power(Q, 2)), ">=", [{ th: [sum] }], scene.squares([[power(c, 2), (root as Call).of], [num(-1), callOf(Q)!.of]]));
  return scene.fit(squareRoot(P, Q, scene.show(P, ">="), squares, ">=", scene), t);
};

/** The call under a number that is 1 when all is multiplied out. */
function callOf(t: Term): Call | undefined {
  const [m, more] = formOf(t);
  const term = m && !more && m.q.equals(Rational.ONE) && m.powers.length === 1 && m.powers[0]![1] === 1 ? m.powers[0]![0].term : undefined;
  return term?.tag === "apply" ? term : undefined;
}
/** a and its position for √Σa². */
export function squaresUnder(t: Term): { readonly index: Index; readonly base: Term } | undefined {
  const call = callOf(t);
  if (call?.fn !== "sqrt" || call.of.tag !== "sum" || call.of.body.tag !== "power" || call.of.body.exponent !== 2) return undefined;
  return { index: call.of.index, base: call.of.body.base };
}
