import { apply, mul, power, type Term } from "../../kernel/index.ts";
import { cancelled } from "./multipliers.ts";
import { addForms, formOf, mulForms, termOf } from "./form.ts";
import type { Tactic } from "./tactic.ts";

/** A goal with a divisor X > 0, multiplied by it. */
export const withoutDivisors: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  const divisors = form.flatMap((m) => m.powers.flatMap(([a, n]) => (a.term.tag === "apply" && a.term.fn === "inv" && a.term.of.tag !== "number" ? [{ of: a.term.of, n }] : [])));
  const [one] = divisors;
  if (!one) return undefined;
  const same = divisors.filter((d) => d.of === one.of);
  const most = Math.max(...same.map((d) => d.n));
  const positive = scene.attempt(() => scene.show(one.of, ">"));
  if (!positive) return undefined;
  const times: Term = power(one.of, most);
  const goal = termOf(addForms(...mulForms(form, formOf(times)).map((m) => [{ q: m.q, powers: cancelled(m) }])));
  p.log(depth, "multiplied by a divisor");
  const th = p.goal(scene, goal, relation, depth - 1);
  if (!th) return undefined;
  const inverse = scene.show(apply("inv", one.of), ">");
  return scene.arith(t, relation, [{ th: [...Array.from({ length: most }, () => inverse), scene.arith(mul(times, t), relation, [{ th: [th] }])] }]);
};
