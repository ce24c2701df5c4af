import { NEGATIVE, NOTHING } from "../algebra/signs.ts";
import type { Goal } from "../goal-type.ts";
import { signsOf } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";

/** Whether the signs of the parts of a goal's value already show it. */
export function isClosed(g: Goal): boolean {
  return (signsOf(g).product(g.value) & (g.strict ? NEGATIVE | NOTHING : NEGATIVE)) === 0;
}

/** A leaf: the signs of the parts give the sign of the whole (rules of signs, the box, hypotheses, an enclosure). */
export const sign: Rule = {
  name: "sign",
  check: (g) => (isClosed(g) ? [] : refuse("the signs of the parts do not tell")),
};
