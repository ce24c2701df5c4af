export { admit } from "./admissible.ts";
export * from "./model/index.ts";
export type { Rejection, Table, Witness } from "./witness.ts";
export type { Found } from "./found.ts";
export type { Goal, GoalVariable, Hypothesis, HypothesisKind, Refusal, Rule, RuleData, Tree } from "./goal.ts";
