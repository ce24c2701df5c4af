/** Further theorems of these lines, each of a claim; proofs have the name of the theorem. */
import { parseClaim, type RocqTheorem } from "lemmakit";
import { theoremOneSided } from "../setting.ts";

/** Cross-entropy of logits, and the difference of two such losses. */
const loss = (f: string): string => `-log(exp(${f}[y])/sum(i in c, exp(${f}[i])))`;
const GAP = `abs(${loss("f")} - ${loss("f'")})`;
/** The scores of the label are at least M_1, and no score is above M_2. */
const INSIDE = ["M_1 <= exp(f[y])", "M_1 <= exp(f'[y])", "norminf(exp(f)) <= M_2", "norminf(exp(f')) <= M_2"];
const LOGITS = `f in R^c, f' in R^c`;
const PRINTED = "2*c*sqrt(c)*M_2^2/M_1";
const bounded = (constant: string): string => `${GAP} <= ${constant}*norm2(f - f')`;
/** That a constant is valid for all logits inside. */
const valid = (constant: string): string => `(forall ${LOGITS}: ${INSIDE.join(" and ")} implies ${bounded(constant)})`;
/** That a relation holds where k scores are as large as may be, for each k. */
const extreme = (relation: string): string => `(forall k in Z[1, c - 1]: ${relation})`;
const K_VALID = "sqrt(k*(k + 1))*M_2 <= K*(k*M_2 + M_1)";
const onSet = (constant: string, more: readonly string[] = [], dim = ""): ReturnType<typeof parseClaim> =>
  parseClaim(`forall ${dim}y in 1..c, ${LOGITS}, M_1 > 0, M_2 > 0 where ${[...INSIDE, ...more].join(", ")}: ${bounded(constant)}`);

export const theorem32FixedModel: readonly RocqTheorem[] = [
  { theorem: "theorem_3_2_one_sided", says: "repaired with log(1/rho) in place of log(2/rho)", claim: theoremOneSided },
];
export const crossEntropyBounded: readonly RocqTheorem[] = [
  {
    theorem: "cross_entropy_bounded_by_logits",
    says: "the loss is at most log(c) + 2 B where the logits are at most B",
    claim: parseClaim(`forall y in 1..c, f in R^c, B real where norminf(f) <= B: ${loss("f")} <= log(c) + 2*B`),
  },
];
export const definitionLipschitz: readonly RocqTheorem[] = [
  {
    theorem: "definition_lipschitz_larger_constant",
    says: "at different points < follows with any larger constant",
    claim: parseClaim(
      "forall g : R^a -> R^b, S subset R^a, C real, C' > C where (forall u in S, v in S: norm2(g(u) - g(v)) <= C*norm2(u - v)): forall u in S, v in S: not u = v implies norm2(g(u) - g(v)) < C'*norm2(u - v)",
    ),
  },
];
export const crossEntropyConstant: readonly RocqTheorem[] = [
  { theorem: "cross_entropy_box_lipschitz", says: "the best constant on the box M_1 <= scores <= M_2 is valid", claim: onSet("K", [extreme(K_VALID)], "K real, dim c >= 2, ") },
  {
    theorem: "cross_entropy_box_best",
    says: "and no smaller one is",
    claim: parseClaim(`forall K real, y in 1..c, M_1 > 0, M_2 real where M_1 < M_2, ${valid("K")}: ${extreme(K_VALID)}`),
  },
  {
    theorem: "cross_entropy_constant_exact",
    says: "the printed constant is valid exactly when this holds",
    claim: parseClaim(`forall dim c >= 2, y in 1..c, M_1 > 0, M_2 real where M_1 < M_2: ${valid(PRINTED)} iff ${extreme("sqrt(k*(k + 1))*M_1 <= 2*c*sqrt(c)*M_2*(k*M_2 + M_1)")}`),
  },
  {
    theorem: "cross_entropy_constant_exact_two",
    says: "for two classes",
    claim: parseClaim(
      `forall y in 1..2, M_1 > 0, M_2 real where M_1 < M_2: ${valid("2*2*sqrt(2)*M_2^2/M_1").replaceAll("R^c", "R^2").replaceAll("i in c", "i in 2")} iff M_1 <= 4*M_2*(M_1 + M_2)`,
    ),
  },
  {
    theorem: "cross_entropy_constant_superseded",
    says: "the constant of the route of the paper is never below sqrt(2)",
    claim: parseClaim("forall dim c, M_1 > 0, M_2 real where M_1 <= M_2: sqrt(2) <= 2*sqrt(c)*M_2/M_1"),
  },
];
export const crossEntropyLipschitzFollows: readonly RocqTheorem[] = [
  { theorem: "cross_entropy_set_refuted", says: "the printed constant fails for given M_1 and M_2", claim: onSet(PRINTED, [], "dim c >= 2, "), refutes: true },
  { theorem: "cross_entropy_set_repaired", says: "2 sqrt(c) M_2 / M_1 holds for given M_1 and M_2", claim: onSet("2*sqrt(c)*M_2/M_1") },
  { theorem: "cross_entropy_set_valid_if", says: "the printed constant holds where c M_2 >= 1", claim: onSet(PRINTED, ["1 <= c*M_2"]) },
];
