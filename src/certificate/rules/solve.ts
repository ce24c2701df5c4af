import { sub as minus, type Real } from "../../term/index.ts";
import { Rational } from "../../exact/index.ts";
import { variableAtom } from "../algebra/atom.ts";
import { occursIn } from "../algebra/differentiate.ts";
import { mul, neg, pow } from "../algebra/product.ts";
import { readValue } from "../algebra/read.ts";
import { NEGATIVE, NOTHING } from "../algebra/signs.ts";
import { writeValue } from "../algebra/write.ts";
import type { Hypothesis } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { signsAt } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { replaced, replacedHypotheses } from "../substitution.ts";
import { isRefusal } from "../terms.ts";
import { linearInAtom } from "./atoms.ts";

/** `{hypothesis, variable}`: an equation a·x + b = 0 with a free of x and certainly not 0 gives x = −b/a; the bounds of x become assumptions. */
export const solve: Rule = {
  name: "solve",
  check(g, { hypothesis, variable }) {
    const h = g.hypotheses[hypothesis as number];
    const x = g.variables.find((v) => v.name === variable);
    if (!x || !h || h.kind !== "zero" || h.value.factors.length) return refuse("there is no such equation");
    const line = linearInAtom(h.value.sum, variableAtom(x.name));
    if (isRefusal(line)) return line;
    if (!line.power.equals(Rational.ONE) || occursIn(x.name, line.slope) || occursIn(x.name, line.rest)) return refuse("the equation is not linear");
    const variables = g.variables.filter((v) => v !== x);
    const plain = signsAt(variables, g.hypotheses.filter((k) => !occursIn(x.name, k.value)));
    if (plain.product(line.slope) & NOTHING) return refuse("the coefficient may vanish");
    const phi: Real = writeValue(neg(mul(line.rest, pow(line.slope, -1))));
    const bounds: Hypothesis[] = [];
    const bound = (term: Real, open: boolean) => {
      const value = readValue(term, plain);
      if (plain.product(value) & (open ? NEGATIVE | NOTHING : NEGATIVE)) bounds.push({ value, kind: open ? "positive" : "nonnegative", everywhere: false });
    };
    if (x.lo) bound(minus(phi, x.lo), x.loOpen);
    if (x.hi) bound(minus(x.hi, phi), x.hiOpen);
    const rest = g.hypotheses.filter((k) => k !== h);
    const hypotheses = [...replacedHypotheses(rest, x.name, phi, variables), ...bounds];
    return [goalOf(variables, hypotheses, readValue(replaced(g.value, x.name, phi), signsAt(variables, hypotheses)), g.strict)];
  },
};
