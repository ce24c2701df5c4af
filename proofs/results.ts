import type { ResultSource } from "lemmakit";

/** The results of the paper, each with the step that states it and the steps its printed proof rests on. */
export const results: readonly ResultSource[] = [
  {
    name: "Definition 3.1",
    statement: "definition-lipschitz",
    proof: [],
    repaired: "With <= in place of <, the 2-norm and C >= 0 it can be met, and best constants exist.",
  },
  {
    name: "Lipschitz constant of cross-entropy",
    statement: "cross-entropy-constant",
    proof: ["cross-entropy-constant-appendix"],
    repaired: "The paper's route gives 2 sqrt(c) M_2 / M_1; sqrt(2) serves on all logits without conditions; sqrt(2) M_2 / (M_1 + M_2) is best for two classes.",
  },
  {
    name: "Theorem 3.2",
    statement: "theorem-3-2",
    proof: ["proof-of-theorem-3-2"],
    repaired: "True for either norm of W, with suprema, epsilon > 0, independent pairs, a model fixed before the draw, measurability, 0 < rho <= 1, and C_1, C_2 on the outputs of all perturbed inputs; log(1/rho) will do for log(2/rho).",
  },
  {
    name: "Theorem 3.2 on a fixed sample",
    statement: "theorem-3-2-finite-sample",
    proof: ["maximisers", "lipschitz-step", "cauchy-schwarz-step", "effect-bounded-by-maximum"],
    repaired: "True for either norm of W without a law, C_2 or rho, for any W and theta, with C_1 on the pairs f(x_i + delta), f(x_i); for cross-entropy C_1 = sqrt(2).",
  },
  {
    name: "Theorem 4.1",
    statement: "theorem-4-1",
    proof: ["proof-of-theorem-4-1"],
    repaired: "The statement stands for both norms; sqrt(2) in place of 2 suffices with a strict inequality, and is best.",
  },
];
