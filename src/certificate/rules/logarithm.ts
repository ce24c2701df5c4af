import { logOf } from "../algebra/functions.ts";
import { sub } from "../algebra/product.ts";
import { POSITIVE } from "../algebra/signs.ts";
import type { Hypothesis } from "../goal-type.ts";
import { goalOf } from "../make-goal.ts";
import { parseIn } from "../parse-in.ts";
import { signsAt, signsOf } from "../place.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";

/** `{more}`: t = p − q ≥ 0 follows from p > 0, q > 0 and log p − log q ≥ 0. The data give p; q is p − t. */
export const logarithm: Rule = {
  name: "logarithm",
  check(g, { more }) {
    const p = parseIn(g, more);
    if (isRefusal(p)) return p;
    const q = sub(p, g.value);
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
