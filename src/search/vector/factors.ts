import { Rational } from "../../exact/index.ts";
import { names, type Theorem } from "../../kernel/index.ts";
import { addForms, formOf, mulForms, scaleForm, termOf, type Form } from "./form.ts";
import type { Tactic } from "./tactic.ts";

/** A fact `q·x + c r 0` about one real. */
interface Bound {
  readonly th: Theorem;
  readonly name: string;
  readonly q: Rational;
  /** Where it is 0. */
  readonly root: Rational;
}
function boundOf(th: Theorem): Bound | undefined {
  if (th.fact.relation !== ">=" && th.fact.relation !== ">") return undefined;
  const form = formOf(th.fact.term);
  const [linear, more] = form.filter((m) => m.powers.length > 0);
  const [a, n] = linear?.powers[0] ?? [];
  if (!linear || more || linear.powers.length > 1 || n !== 1 || a?.term.tag !== "variable") return undefined;
  const constant = form.find((m) => m.powers.length === 0)?.q ?? Rational.ZERO;
  return { th, name: a.term.name, q: linear.q, root: constant.div(linear.q).neg() };
}

/** Goals of a higher degree are not divided. */
const MOST_DEGREE = 40;

/** The quotient of a form by x − root, where nothing is left over and x stands in no function, sum or maximum. */
function quotient(form: Form, { name, root }: Bound): Form | undefined {
  const isX = ({ term }: Form[number]["powers"][number][0]): boolean => term.tag === "variable" && term.name === name;
  const byPower = new Map<number, Form>();
  for (const m of form) {
    if (m.powers.some(([a]) => !isX(a) && names(a.term).reals.has(name))) return undefined;
    const n = m.powers.find(([a]) => isX(a))?.[1] ?? 0;
    byPower.set(n, [...(byPower.get(n) ?? []), { q: m.q, powers: m.powers.filter(([a]) => !isX(a)) }]);
  }
  const x = form.flatMap((m) => m.powers.filter(([a]) => isX(a)))[0]?.[0];
  const degree = Math.max(...byPower.keys());
  if (!x || degree === 0 || degree > MOST_DEGREE) return undefined;
  let [carry, out]: [Form, Form] = [[], []];
  for (let n = degree; n >= 0; n--) {
    carry = addForms(scaleForm(carry, root), byPower.get(n) ?? []);
    if (n > 0) out = addForms(out, mulForms(carry, [{ q: Rational.ONE, powers: n > 1 ? [[x, n - 1]] : [] }]));
  }
  return carry.length === 0 ? out : undefined;
}

/** A goal that a bound of a real divides, by the quotient: `t·(1 − t)·R ≥ 0` for t in [0, 1] by `R ≥ 0`. */
export const withoutFactors: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  for (const th of scene.allGiven()) {
    const b = boundOf(th);
    const q = b && (relation === ">=" || th.fact.relation === ">") ? quotient(form, b) : undefined;
    if (!b || !q) continue;
    const goal = termOf(scaleForm(q, Rational.ONE.div(b.q)));
    p.log(depth, "divided by a bound");
    const rest = p.goal(scene, goal, relation, depth - 1);
    if (rest) return scene.arith(t, relation, [{ th: [b.th, scene.fit(rest, goal)] }]);
  }
  return undefined;
};
