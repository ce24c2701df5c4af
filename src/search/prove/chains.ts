import { goalKey, type Goal } from "../../certificate/goal.ts";
import { isClosed } from "../../certificate/rules/sign.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { applyRule } from "../../certificate/tree.ts";
import type { Step } from "./node.ts";
import { plausible } from "./plausible.ts";
import { isPolynomialInOne } from "./polynomials.ts";

/** The longest chain, and the most terms of a derivative in it. */
const MOST = { length: 14, terms: 40 };

/**
 * A value that is ≥ 0 at an end and rises from there because its slope does, and so on, until a derivative shows its sign: each
 * time freed of its positive factors, which ends for polynomials in x and in exponentials of x. So long a chain is dear to find
 * step by step, and cheap to follow.
 */
export class Chains {
  /** Whether a goal begins a chain, by its key and side. */
  private readonly known = new Map<string, boolean>();

  *from(g: Goal): Iterable<Step> {
    for (const side of ["lower", "upper"] as const) {
      const step: Step = { rule: "rise", data: { variable: g.variables[0]!.name, side, index: 0 }, cost: 0 };
      if (this.ends(g, step, MOST.length)) yield step;
    }
  }

  private ends(g: Goal, step: Step, left: number): boolean {
    const key = `${String(step.data["side"])} ${goalKey(g)}`;
    let found = this.known.get(key);
    if (found === undefined) this.known.set(key, (found = this.follow(g, step, left)));
    return found;
  }
  private follow(g: Goal, step: Step, left: number): boolean {
    const goals = applyRule(g, step.rule, step.data);
    if (isRefusal(goals)) return false;
    const slope = (goals as readonly Goal[]).at(-1)!;
    if (!(goals as readonly Goal[]).slice(0, -1).every(isClosed)) return false;
    if (isClosed(slope)) return true;
    if (left === 0 || slope.value.factors.length > 0 || slope.value.sum.terms.size > MOST.terms || !plausible(slope)) return false;
    return isPolynomialInOne(slope) || this.ends(slope, step, left - 1);
  }
}
