/**
 * Goals and certificates: how a claim is proved here.
 *
 * A **goal** says: for all reals in the box that meet the hypotheses, `term ≥ 0` (or `> 0`). Its term is a normal form
 * (`algebra/`): a sum of products of atoms times powers of other sums. `goalOf` makes every goal: it reads the term,
 * drops factors that are certainly not negative, and forgets variables that no longer occur.
 *
 * **Invariant.** Wherever the box and the hypotheses hold, the term of a goal is defined. The door (`obligations.ts`)
 * establishes it for a claim; every rule keeps it.
 *
 * A **certificate** is a tree of plain data, `{ rule, …data, children }`. A **rule** (`rules/<name>.ts`) is a row of
 * `rules/index.ts`: `check(goal, data)` gives the goals that together imply the goal (none: it is closed), or refuses.
 * A rule never searches. `checkTree` walks the tree; `prove` finders call the same rules to see the goals that come out,
 * so that what they find is checked by construction and checked again at the end.
 *
 * To add a rule: write `rules/<name>.ts` exporting a `Rule`, and add one line to `rules/index.ts`.
 */
export { type Goal, type GoalVariable, type Hypothesis, type HypothesisKind } from "./goal-type.ts";
export { goalOf, goalKey, termOf, withDomain } from "./make-goal.ts";
export { refuse, type Refusal } from "./refusal.ts";
export { type Rule, type RuleData, type Tree } from "./rule.ts";
