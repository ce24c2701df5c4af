import type { Goal } from "../../src/certificate/goal.ts";
import { isClosed } from "../../src/certificate/rules/sign.ts";
import { isRefusal } from "../../src/certificate/terms.ts";
import type { Tree } from "../../src/certificate/rule.ts";
import { applyRule } from "../../src/certificate/tree.ts";
import { idOfFact, KernelError } from "../../src/kernel/index.ts";
import { FinerBase, Unproved, Writer } from "../../src/prove/core/terms.ts";
import { Session } from "../../src/prove/session.ts";
import { goalIn } from "../certificate/goals.ts";

const SIGN: Tree = { rule: "sign", children: [] };

/** What becomes of one step of a goal whose premises signs close, unless trees are given: "proved" of exactly the goal, or why not. */
export function outcome(g: Goal, rule: string, data: Readonly<Record<string, unknown>> = {}, children?: readonly Tree[]): string {
  const premises = children ? [] : applyRule(g, rule, data);
  const trees = children ?? (isRefusal(premises) ? [] : premises.map(() => SIGN));
  if (!children && !isRefusal(premises) && !premises.every(isClosed)) return "signs do not close the premises";
  let writer = new Writer();
  for (;;) {
    try {
      const session = new Session(writer);
      const theorem = session.prove(g, { rule, ...data, children: trees });
      const { place } = session.placeOf(g);
      if (idOfFact(theorem.fact) !== idOfFact(session.factOf(g))) throw new Error("the theorem is about another fact");
      if (!theorem.hypotheses.every((h) => place.has(h))) throw new Error("the theorem assumes more than the goal");
      return "proved";
    } catch (e) {
      if (e instanceof FinerBase) writer = writer.refine(e);
      else if (e instanceof Unproved || e instanceof KernelError) return e.message;
      else throw e;
    }
  }
}
/** The same of `term ≥ 0` (> 0 where strict) in a box. */
export const outcomeOf = (term: string, variables: readonly string[], rule: string, data?: Readonly<Record<string, unknown>>, more: { hypotheses?: string[]; strict?: boolean } = {}): string =>
  outcome(goalIn(term, [...variables], more), rule, data);
