import { mul, num, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/index.ts";
import { addForms, formOf, mulForms, termOf, type Atom, type Call, type Form, type Monomial } from "./form.ts";
import { cancelled } from "./multipliers.ts";
import type { Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

const callOf = (a: Atom, fn: Call["fn"]): Term | undefined => (a.term.tag === "apply" && a.term.fn === fn ? a.term.of : undefined);

/** A product with `a/√a` as `√a`, and what `a − √a·√a` was multiplied with. */
function lowered(m: Monomial): { readonly form: Form; readonly by: Term; readonly of: Term } | undefined {
  for (const [inverse, n] of m.powers) {
    const root = callOf(inverse, "inv");
    const a = root?.tag === "apply" && root.fn === "sqrt" ? root.of : undefined;
    const [one, more] = a ? formOf(a) : [];
    if (!root || !a || !one || more || !one.q.equals(Rational.ONE)) continue;
    // Each factor of a leaves the product once.
    const left = m.powers.map(([b, k]) => [b, k - (b === inverse ? 1 : 0) - (one.powers.find(([c]) => c.key === b.key)?.[1] ?? 0)] as const);
    if (left.some(([, k]) => k < 0) || !one.powers.every(([c]) => m.powers.some(([b]) => b.key === c.key)) || n < 1) continue;
    const rest = [{ q: m.q, powers: left.filter(([, k]) => k > 0) }];
    return { form: mulForms(rest, formOf(root)), by: mul(num(-1), mul(termOf(rest), inverse.term)), of: a };
  }
  return undefined;
}

/** A form with `x/x` as 1 and `a/√a` as `√a`, and the multiples of `a − √a·√a` that were taken from it; nothing where it has no quotient. */
export function quotientsCancelled(form: Form): { readonly form: Form; readonly equations: readonly (readonly [by: Term, of: Term])[] } | undefined {
  const equations: (readonly [by: Term, of: Term])[] = [];
  let out: Form = [];
  let changed = false;
  for (const m of form) {
    let now: Form = [m];
    for (let k = 0; k < MOST_STEPS; k++) {
      const found = now.map(lowered);
      if (found.every((f) => !f)) break;
      for (const f of found) if (f) equations.push([f.by, f.of]);
      now = now.flatMap((x, j) => found[j]?.form ?? [x]);
    }
    const less = now.map((x) => ({ q: x.q, powers: cancelled(x) }));
    changed ||= less.some((x, j) => x.powers.length !== now[j]!.powers.length);
    out = addForms(out, less);
  }
  return changed || equations.length > 0 ? { form: out, equations } : undefined;
}
const MOST_STEPS = 8;

/** A goal with its quotients cancelled, so that a vector over its norm has norm 1. */
export const withoutQuotients: Tactic = (p, scene, t, relation, depth) => {
  const found = quotientsCancelled(formOf(t));
  if (!found) return undefined;
  p.log(depth, "quotients cancelled");
  const goal = termOf(found.form);
  const th = p.goal(scene, goal, relation, depth - 1);
  return th && scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }], scene.squares(found.equations));
};
/** The same of a theorem. */
export function simplified(scene: Scene, th: Theorem): Theorem {
  const found = quotientsCancelled(formOf(th.fact.term));
  return found ? scene.arith(termOf(found.form), th.fact.relation, [{ th: [th] }], scene.squares(found.equations.map(([by, of]) => [mul(num(-1), by), of]))) : th;
}
