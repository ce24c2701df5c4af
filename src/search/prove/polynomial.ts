import type { Goal, Tree } from "../../certificate/goal.ts";
import { polynomialView } from "../../certificate/polynomial/view.ts";
import { applyRule } from "../../certificate/tree.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { findPositivity } from "../sos/find.ts";

/** How long to look, in units of work, and whether only for the simplest identities. */
export interface Effort {
  readonly budget: number;
  readonly light?: boolean;
}

/**
 * Closes a goal that is polynomial in its indeterminates: in one by Sturm's theorem, in several by sums of squares.
 */
export function closeByPolynomials(g: Goal, effort: Effort, alive: () => boolean): Tree | undefined {
  try {
    const { target, facts } = polynomialView(g);
    if (target.atoms.length <= 1 && !isRefusal(applyRule(g, "sturm", {}))) return { rule: "sturm", children: [] };
    const data = findPositivity(target, g.strict, facts, { ...effort, alive });
    if (!data || isRefusal(applyRule(g, "sum-of-squares", { ...data }))) return undefined;
    return { rule: "sum-of-squares", ...data, children: [] };
  } catch (e) {
    if (e instanceof RangeError) return undefined;
    throw e;
  }
}
