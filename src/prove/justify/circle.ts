import { add, apply, mul, neg, sub, type Term, type Theorem } from "../../kernel/index.ts";
import { stepsOf, type Circle, type Steps } from "../../certificate/algebra/angles.ts";
import { circularOf } from "../../certificate/algebra/circular.ts";
import { circled } from "../../certificate/rules/circle.ts";
import type { Here } from "../core/here.ts";
import { withPart } from "../core/part.ts";
import { unproved } from "../core/terms.ts";
import { arith, congruence, make, rewrite, symmetric } from "../make.ts";
import type { Justify } from "./justify.ts";

/** An angle, and its sine and cosine as terms with the theorems `sin A − sine = 0`, `cos A − cosine = 0`. */
interface Angle {
  readonly at: Term;
  readonly sin: { readonly value: Term; readonly is: Theorem };
  readonly cos: { readonly value: Term; readonly is: Theorem };
}

/** The angle of steps, one after the other by the addition theorems. */
function angleOf(here: Here, steps: Steps): Angle {
  const w = here.writer;
  const one = (u: Steps[number]): Angle => {
    const part = (fn: Circle) => ({ value: w.product(circularOf(fn, u)), is: here.circular.law(fn, u) });
    return { at: w.product(u), sin: part("sin"), cos: part("cos") };
  };
  const [first, ...more] = steps;
  if (!first) return unproved("an angle without a step");
  return more.map(one).reduce((a, b) => sum(here, a, b), one(first));
}
function sum(here: Here, a: Angle, b: Angle): Angle {
  const at = add(a.at, b.at);
  const defined = here.defined.of(at);
  const law = (name: "sin-sum" | "cos-sum"): Theorem => make("trig", { law: name, of: a.at, and: b.at, defined });
  const [sinB, cosB] = [apply("sin", b.at), apply("cos", b.at)];
  const sine = add(mul(a.sin.value, b.cos.value), mul(a.cos.value, b.sin.value));
  const cosine = sub(mul(a.cos.value, b.cos.value), mul(a.sin.value, b.sin.value));
  return {
    at,
    sin: { value: sine, is: arith(sub(apply("sin", at), sine), "=", [{ th: [law("sin-sum")] }], { eqs: [[cosB, a.sin.is], [a.sin.value, b.cos.is], [sinB, a.cos.is], [a.cos.value, b.sin.is]] }) },
    cos: { value: cosine, is: arith(sub(apply("cos", at), cosine), "=", [{ th: [law("cos-sum")] }], { eqs: [[cosB, a.cos.is], [a.cos.value, b.cos.is], [neg(sinB), a.sin.is], [neg(a.sin.value), b.sin.is]] }) },
  };
}

/** Angles taken apart, one function after the other. */
export const circle: Justify = ({ session, goal, here, data, trees }) => {
  const value = circled(goal.value, data["keep"]);
  const steps = stepsOf(goal.value.sum);
  if ("kind" in value || !steps) return unproved("there are no angles to take apart");
  const w = here.writer;
  const whole = w.product(goal.value);
  const parts = [...steps].filter(([, list]) => list.length > 1).map(([call, list]) => {
    const angle = angleOf(here, list);
    const [X, fn] = [w.product(call.of), call.name as Circle];
    const same = congruence((t) => apply(fn, t), X, angle.at, here.zeros.show(sub(X, angle.at)), here.defined.of(X));
    const part = w.base(call);
    return { part, by: angle[fn].value, is: arith(sub(part, angle[fn].value), "=", [{ th: [same] }, { th: [angle[fn].is] }]) };
  });
  const th = session.value(goal.variables, goal.hypotheses, value, goal.strict, trees[0]!);
  const terms = parts.reduce<Term[]>((list, p) => [...list, withPart(list.at(-1)!, p.part, p.by)], [whole]);
  let out = session.same(here, th, terms.at(-1)!);
  for (const [k, p] of [...parts.entries()].reverse()) {
    const before = terms[k]!;
    out = rewrite((z) => withPart(before, p.part, z), p.by, p.part, symmetric(p.is, p.part, p.by), out, here.defined.of(before));
  }
  return here.settle(out);
};
