import { add, mul, neg, productOf } from "../algebra/product.ts";
import { goalOf, reread } from "../make-goal.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";
import { atomNamed, linearInAtom } from "./atoms.ts";

/** `{of}`: the goal with u, and with −u, in place of |u|. At each point |u| is one of the two. */
export const absolute: Rule = {
  name: "absolute",
  check(g, { of }) {
    const atom = atomNamed(g.value, of);
    if (isRefusal(atom)) return atom;
    if (atom.kind !== "abs") return refuse("the atom is no absolute value");
    const line = linearInAtom(g.value.sum, atom);
    if (isRefusal(line)) return line;
    const u = mul(line.slope, productOf(atom.of));
    return [add(line.rest, u), add(line.rest, neg(u))].map((v) => goalOf(g.variables, g.hypotheses, reread(v, g.variables, g.hypotheses), g.strict));
  },
};
