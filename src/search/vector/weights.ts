import { apply } from "../../kernel/index.ts";
import { addForms, formOf, mulForms, termOf, type Atom, type Form, type Monomial } from "./form.ts";
import { holdsLogSum } from "./logarithms.ts";
import type { Tactic } from "./tactic.ts";

/** `t·log Σ… + R r 0` by `log Σ… + R/t r 0`, for a factor t > 0 of all logarithms of sums: a temperature. */
export const withoutWeights: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  const [first, ...others] = form.filter(holdsLogSum);
  const isCommon = (a: Atom): boolean => others.every((m) => m.powers.some(([b]) => b.key === a.key));
  const common = first?.powers.find(([a]) => a.term.tag === "variable" && isCommon(a))?.[0];
  const sign = common && scene.attempt(() => scene.show(common.term, ">", false));
  if (!sign) return undefined;
  const over = formOf(apply("inv", common.term));
  const divided = (m: Monomial): Form => {
    const k = m.powers.findIndex(([a]) => a.key === common.key);
    if (k < 0) return mulForms([m], over);
    return [{ q: m.q, powers: m.powers.flatMap(([a, n], j) => (j !== k ? [[a, n] as const] : n > 1 ? [[a, n - 1] as const] : [])) }];
  };
  const goal = termOf(addForms(...form.map(divided)));
  p.log(depth, "divided by what stands with the logarithms");
  const th = p.goal(scene, goal, relation, depth - 1);
  return th && scene.arith(t, relation, [{ th: [sign, scene.fit(th, goal)] }]);
};
