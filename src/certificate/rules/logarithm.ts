import { logOf } from "../algebra/functions.ts";
import { isZeroProduct, sub } from "../algebra/product.ts";
import { POSITIVE } from "../algebra/signs.ts";
import type { Hypothesis } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { parseIn } from "../parse-in.ts";
import { signsAt, signsOf } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";

/** `{more, less}`: t = p − q ≥ 0 follows from p > 0, q > 0 and log p − log q ≥ 0. The data give p, and q where it is not written as p − t. */
export const logarithm: Rule = {
  name: "logarithm",
  check(g, { more, less }) {
    const p = parseIn(g, more);
    if (isRefusal(p)) return p;
    const q = less === undefined ? sub(p, g.value) : parseIn(g, less);
    if (isRefusal(q)) return q;
    if (less !== undefined && !isZeroProduct(sub(sub(p, q), g.value))) return refuse("the two do not differ by the value");
    const everywhere = g.hypotheses.every((h) => h.everywhere);
    const known = signsOf(g);
    const unknown = [p, q].filter((u) => known.product(u) !== POSITIVE);
    const facts = unknown.map((value): Hypothesis => ({ value, kind: "positive", everywhere }));
    const hypotheses = facts.length ? [...g.hypotheses, ...facts] : g.hypotheses;
    const signs = signsAt(g.variables, hypotheses);
    const value = sub(logOf(p, signs), logOf(q, signs));
    return [...unknown.map((u) => goalOf(g.variables, g.hypotheses, u, true)), goalOf(g.variables, hypotheses, value, g.strict)];
  },
};
