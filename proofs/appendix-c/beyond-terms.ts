/** What Rocq proves of these lines and terms cannot state: for all functions, all laws on finite spaces, all constants. */
import type { RocqTheorem } from "lemmakit";

export const rowCauchySchwarz: readonly RocqTheorem[] = [
  {
    theorem: "cauchy_schwarz",
    says: "for any two vectors",
    statement: String.raw`forall (n : nat) (u v : nat -> R), Rabs (dot n u v) <= norm2 n u * norm2 n v`,
  },
  {
    theorem: "cauchy_schwarz_matrix",
    says: "for a matrix and a vector",
    statement: String.raw`forall (m n : nat) (W : nat -> nat -> R) (v : nat -> R),
      norm2 m (matvec n W v) <= frobenius m n W * norm2 n v`,
  },
];
export const rowNorm: readonly RocqTheorem[] = [
  {
    theorem: "row_norm_le_spectral",
    says: "a row is at most the spectral norm, for all sizes",
    statement: String.raw`forall (m n i : nat) (W : nat -> nat -> R) (s : R), (i < m)%nat ->
      is_spectral m n W s -> norm2 n (fun k => W i k) <= s`,
  },
  {
    theorem: "row_pair_norm",
    says: "two rows differ by at most sqrt(2) times the spectral norm",
    statement: String.raw`forall (c r y j : nat) (W : nat -> nat -> R) (s : R), (y < c)%nat -> (j < c)%nat -> y <> j ->
      is_spectral c r W s -> norm2 r (fun k => W y k - W j k) <= sqrt 2 * s`,
  },
  {
    theorem: "row_pair_norm_frobenius",
    says: "and by at most sqrt(2) times the Frobenius norm",
    statement: String.raw`forall (c r y j : nat) (W : nat -> nat -> R), (y < c)%nat -> (j < c)%nat -> y <> j ->
      norm2 r (fun k => W y k - W j k) <= sqrt 2 * frobenius c r W`,
  },
];
export const frobeniusCalledTwoNorm: readonly RocqTheorem[] = [
  {
    theorem: "spectral_le_frobenius",
    says: "the spectral norm is at most the Frobenius norm, for all sizes",
    statement: String.raw`forall (m n : nat) (W : nat -> nat -> R) (s : R),
      is_spectral m n W s -> s <= frobenius m n W`,
  },
  {
    theorem: "spectral_norm_exists",
    says: "every matrix has a spectral norm",
    statement: String.raw`forall (m n : nat) (W : nat -> nat -> R), exists s : R, is_spectral m n W s`,
  },
  {
    theorem: "spectral_norm_unique",
    says: "and only one",
    statement: String.raw`forall (m n : nat) (W : nat -> nat -> R) (s t : R),
      is_spectral m n W s -> is_spectral m n W t -> s = t`,
  },
  {
    theorem: "spectral_matrix_bound",
    says: "it bounds the matrix as an operator",
    statement: String.raw`forall (m n : nat) (W : nat -> nat -> R) (s : R) (v : nat -> R),
      is_spectral m n W s -> norm2 m (matvec n W v) <= s * norm2 n v`,
  },
];
export const pairwiseCondition: readonly RocqTheorem[] = [
  {
    theorem: "margin_strict_refuted",
    says: "a margin equal to the bound does not give a strict prediction",
    statement: String.raw`~ (forall (r y j : nat) (W : nat -> nat -> R) (u v : nat -> R),
      matvec r W u j < matvec r W u y ->
      (norm2 r (fun k => W y k) + norm2 r (fun k => W j k)) * norm2 r (fun k => v k - u k) <=
      matvec r W u y - matvec r W u j ->
      matvec r W v j < matvec r W v y)`,
  },
];
