export { admit } from "./admissible.ts";
export { refute, Refuted, type Bounds } from "./refuted.ts";
export { open, type Open, type Verdict } from "./verdict.ts";
export { judge, readWitness, type Rejection, type Witness } from "./witness.ts";
export { checkCertificate, ProvedByCertificate, type Certificate } from "./proved.ts";
export type { Goal, GoalVariable, Hypothesis, HypothesisKind, Refusal, Rule, RuleData, Tree } from "./goal.ts";
