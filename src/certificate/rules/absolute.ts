import { add, mul, neg, productOf } from "../algebra/product.ts";
import { NEGATIVE } from "../algebra/signs.ts";
import type { Product } from "../algebra/sum.ts";
import { goalOf, reread } from "../make-goal.ts";
import { signsOf } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";
import { atomNamed, linearInAtom } from "./atoms.ts";

/**
 * `{of, as}`: the goal with u, and with −u, in place of |u|. At each point |u| is one of the two. With `as` 1 or −1 only one
 * of them, where the coefficient of |u| is ≥ 0: |u| ≥ ±u.
 */
export const absolute: Rule = {
  name: "absolute",
  check(g, { of, as }) {
    const atom = atomNamed(g.value, of);
    if (isRefusal(atom)) return atom;
    if (atom.kind !== "abs") return refuse("the atom is no absolute value");
    const line = linearInAtom(g.value.sum, atom);
    if (isRefusal(line)) return line;
    const u = mul(line.slope, productOf(atom.of));
    const put = (v: Product) => goalOf(g.variables, g.hypotheses, reread(add(line.rest, v), g.variables, g.hypotheses), g.strict);
    if (as === undefined) return [put(u), put(neg(u))];
    if (as !== 1 && as !== -1) return refuse("as is 1 or -1");
    const slope = signsOf(g).product(line.slope) & NEGATIVE ? [goalOf(g.variables, g.hypotheses, line.slope, false)] : [];
    return [...slope, put(as === 1 ? u : neg(u))];
  },
};
