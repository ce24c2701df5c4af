import { POSITIVE } from "../algebra/signs.ts";
import { readValue } from "../algebra/read.ts";
import { sub, type Real } from "../../term/index.ts";
import { withDomain } from "../make-goal.ts";
import { signOfConstant, signsAt } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isDefined, isRefusal, readText } from "../terms.ts";

const less = (a: Real, b: Real): boolean => signOfConstant(sub(b, a)) === POSITIVE;

/** `{variable, at}`: the goal on x ≤ c and on x ≥ c, for a constant c strictly inside the interval of x. */
export const split: Rule = {
  name: "split",
  check(g, { variable, at }) {
    const v = g.variables.find((w) => w.name === variable);
    if (!v) return refuse("there is no such variable");
    const c = readText(at, []);
    if (isRefusal(c)) return c;
    if (!isDefined(c, signsAt([], []))) return refuse("the constant may be undefined");
    readValue(c, signsAt([], []));
    if ((v.lo && !less(v.lo, c)) || (v.hi && !less(c, v.hi))) return refuse("the point is not inside the interval");
    return [withDomain(g, v.name, { hi: c, hiOpen: false }), withDomain(g, v.name, { lo: c, loOpen: false })];
  },
};
