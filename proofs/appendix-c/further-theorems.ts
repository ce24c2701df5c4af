/** Further theorems of these lines, each of a claim; proofs have the name of the theorem. */
import { parseClaim, type RocqTheorem } from "lemmakit";

export const rowCauchySchwarz: readonly RocqTheorem[] = [
  { theorem: "cauchy_schwarz", says: "for any two vectors", claim: parseClaim("forall u in R^n, v in R^n: abs(dot(u, v)) <= norm2(u)*norm2(v)") },
  { theorem: "cauchy_schwarz_matrix", says: "for a matrix and a vector", claim: parseClaim("forall W in R^(m x n), v in R^n: norm2(W*v) <= normF(W)*norm2(v)") },
];
export const rowNorm: readonly RocqTheorem[] = [
  { theorem: "row_norm_le_spectral", says: "a row is at most the spectral norm, for all sizes", claim: parseClaim("forall W in R^(m x n), i in 1..m: norm2(W[i]) <= spectral(W)") },
  {
    theorem: "row_pair_norm",
    says: "two rows differ by at most sqrt(2) times the spectral norm",
    claim: parseClaim("forall W in R^(c x r), y in 1..c, j in 1..c where y != j: norm2(W[y] - W[j]) <= sqrt(2)*spectral(W)"),
  },
  {
    theorem: "row_pair_norm_frobenius",
    says: "and by at most sqrt(2) times the Frobenius norm",
    claim: parseClaim("forall W in R^(c x r), y in 1..c, j in 1..c where y != j: norm2(W[y] - W[j]) <= sqrt(2)*normF(W)"),
  },
];
/** That s bounds W as an operator, and that no smaller s does. */
const BOUNDS = (s: string) => `(forall v in R^n: norm2(W*v) <= ${s}*norm2(v))`;
const LEAST = (s: string) => `(forall q in [0,inf): ${BOUNDS("q")} implies ${s} <= q)`;
export const frobeniusCalledTwoNorm: readonly RocqTheorem[] = [
  { theorem: "spectral_le_frobenius", says: "the spectral norm is at most the Frobenius norm, for all sizes", claim: parseClaim("forall W in R^(m x n): spectral(W) <= normF(W)") },
  {
    theorem: "spectral_norm_exists",
    says: "every matrix has a least bound as an operator",
    claim: parseClaim(`forall W in R^(m x n): exists s in [0,inf): ${BOUNDS("s")} and ${LEAST("s")}`),
  },
  {
    theorem: "spectral_norm_unique",
    says: "and only one, which is its spectral norm",
    claim: parseClaim(`forall W in R^(m x n), s >= 0 where ${BOUNDS("s")}, ${LEAST("s")}: s = spectral(W)`),
  },
  { theorem: "spectral_matrix_bound", says: "it bounds the matrix as an operator", claim: parseClaim("forall W in R^(m x n), v in R^n: norm2(W*v) <= spectral(W)*norm2(v)") },
];
export const pairwiseCondition: readonly RocqTheorem[] = [
  {
    theorem: "margin_strict_refuted",
    says: "a margin equal to the bound does not give a strict prediction",
    claim: parseClaim(
      "forall W in R^(c x r), u in R^r, v in R^r, y in 1..c, j in 1..c where (W*u)[j] < (W*u)[y], (norm2(W[y]) + norm2(W[j]))*norm2(v - u) <= (W*u)[y] - (W*u)[j]: (W*v)[j] < (W*v)[y]",
    ),
    refutes: true,
  },
];
