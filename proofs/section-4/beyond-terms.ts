/** What Rocq proves of these lines and terms cannot state: for all functions, all laws on finite spaces, all constants. */
import type { RocqTheorem } from "lemmakit";

export const strongerSeparationRequired: readonly RocqTheorem[] = [
  {
    theorem: "theorem_4_1_necessary_refuted",
    says: "the condition of the theorem is not necessary",
    statement: String.raw`~ (forall (c r y : nat) (W : nat -> nat -> R) (s : R) (u : nat -> R) (D : R), (y < c)%nat -> is_spectral c r W s ->
      (forall v : nat -> R, norm2 r (fun k => v k - u k) <= D ->
       forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y) ->
      forall j, (j < c)%nat -> j <> y -> 2 * s * D <= Rabs (matvec r W u y - matvec r W u j))`,
  },
];
export const theorem41: readonly RocqTheorem[] = [
  {
    theorem: "theorem_4_1_classifier_spectral",
    says: "over all other classes, spectral norm",
    statement: String.raw`forall (c r y : nat) (W : nat -> nat -> R) (s : R) (u v : nat -> R) (D : R),
      (y < c)%nat -> is_spectral c r W s -> norm2 r (fun k => v k - u k) <= D ->
      (forall j, (j < c)%nat -> j <> y -> matvec r W u j < matvec r W u y) ->
      (forall j, (j < c)%nat -> j <> y -> 2 * s * D <= Rabs (matvec r W u y - matvec r W u j)) ->
      forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y`,
  },
  {
    theorem: "theorem_4_1_network_spectral",
    says: "for any representation of any inputs, spectral norm",
    statement: String.raw`forall (d r c y : nat) (g : (nat -> R) -> nat -> R) (W : nat -> nat -> R) (s : R) (x : nat -> R) (radius D : R),
      (y < c)%nat -> is_spectral c r W s ->
      (forall delta : nat -> R, norm2 d delta < radius ->
       norm2 r (fun k => g (fun i => x i + delta i) k - g x k) <= D) ->
      (forall j, (j < c)%nat -> j <> y -> matvec r W (g x) j < matvec r W (g x) y) ->
      (forall j, (j < c)%nat -> j <> y -> 2 * s * D <= Rabs (matvec r W (g x) y - matvec r W (g x) j)) ->
      forall delta : nat -> R, norm2 d delta < radius ->
      forall j, (j < c)%nat -> j <> y ->
      matvec r W (g (fun i => x i + delta i)) j < matvec r W (g (fun i => x i + delta i)) y`,
  },
  {
    theorem: "theorem_4_1_margin",
    says: "the exact form, with the norm of the difference of two rows",
    statement: String.raw`forall (r y j : nat) (W : nat -> nat -> R) (u : nat -> R) (D : R), 0 <= D ->
      (forall v : nat -> R, norm2 r (fun k => v k - u k) <= D -> matvec r W v j < matvec r W v y) <->
      norm2 r (fun k => W y k - W j k) * D < matvec r W u y - matvec r W u j`,
  },
];
export const theorem41Factor: readonly RocqTheorem[] = [
  {
    theorem: "theorem_4_1_sqrt_2",
    says: "sqrt(2) in place of 2 suffices with a strict inequality, Frobenius norm",
    statement: String.raw`forall (c r y : nat) (W : nat -> nat -> R) (u v : nat -> R), (y < c)%nat ->
      (forall j, (j < c)%nat -> j <> y ->
       sqrt 2 * frobenius c r W * norm2 r (fun k => v k - u k) < matvec r W u y - matvec r W u j) ->
      forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y`,
  },
  {
    theorem: "theorem_4_1_sqrt_2_spectral",
    says: "and spectral norm",
    statement: String.raw`forall (c r y : nat) (W : nat -> nat -> R) (s : R) (u v : nat -> R), (y < c)%nat ->
      is_spectral c r W s ->
      (forall j, (j < c)%nat -> j <> y ->
       sqrt 2 * s * norm2 r (fun k => v k - u k) < matvec r W u y - matvec r W u j) ->
      forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y`,
  },
  {
    theorem: "theorem_4_1_sqrt_2_best",
    says: "no factor below sqrt(2) serves, Frobenius norm",
    statement: String.raw`forall (c r : nat) (K : R), (2 <= c)%nat -> (1 <= r)%nat -> (c = 2 \/ 2 <= r)%nat ->
      K < sqrt 2 ->
      exists (W : nat -> nat -> R) (u v : nat -> R),
      (forall j, (j < c)%nat -> j <> 0%nat -> matvec r W u j < matvec r W u 0) /\
      (forall j, (j < c)%nat -> j <> 0%nat ->
       K * frobenius c r W * norm2 r (fun k => v k - u k) <= matvec r W u 0 - matvec r W u j) /\
      matvec r W v 0 < matvec r W v 1`,
  },
  {
    theorem: "theorem_4_1_sqrt_2_best_spectral",
    says: "and spectral norm",
    statement: String.raw`forall (c r : nat) (K : R), (2 <= c)%nat -> (1 <= r)%nat -> (c = 2 \/ 2 <= r)%nat ->
      K < sqrt 2 ->
      exists (W : nat -> nat -> R) (s : R) (u v : nat -> R),
      is_spectral c r W s /\
      (forall j, (j < c)%nat -> j <> 0%nat -> matvec r W u j < matvec r W u 0) /\
      (forall j, (j < c)%nat -> j <> 0%nat ->
       K * s * norm2 r (fun k => v k - u k) <= matvec r W u 0 - matvec r W u j) /\
      matvec r W v 0 < matvec r W v 1`,
  },
  {
    theorem: "theorem_4_1_sqrt_2_tie_refuted",
    says: "sqrt(2) with equality does not serve",
    statement: String.raw`~ (forall (c r y : nat) (W : nat -> nat -> R) (u v : nat -> R), (y < c)%nat ->
      (forall j, (j < c)%nat -> j <> y -> matvec r W u j < matvec r W u y) ->
      (forall j, (j < c)%nat -> j <> y ->
       sqrt 2 * frobenius c r W * norm2 r (fun k => v k - u k) <= matvec r W u y - matvec r W u j) ->
      forall j, (j < c)%nat -> j <> y -> matvec r W v j < matvec r W v y)`,
  },
  {
    theorem: "theorem_4_1_ties",
    says: "sqrt(2) with equality keeps the class up to ties",
    statement: String.raw`forall (c r y : nat) (W : nat -> nat -> R) (u v : nat -> R),
      (y < c)%nat ->
      (forall j, (j < c)%nat -> j <> y ->
       sqrt 2 * frobenius c r W * norm2 r (fun k => v k - u k) <= matvec r W u y - matvec r W u j) ->
      forall j, (j < c)%nat -> j <> y -> matvec r W v j <= matvec r W v y`,
  },
  {
    theorem: "theorem_4_1_ties_spectral",
    says: "the same for the spectral norm",
    statement: String.raw`forall (c r y : nat) (W : nat -> nat -> R) (s : R) (u v : nat -> R),
      (y < c)%nat -> is_spectral c r W s ->
      (forall j, (j < c)%nat -> j <> y ->
       sqrt 2 * s * norm2 r (fun k => v k - u k) <= matvec r W u y - matvec r W u j) ->
      forall j, (j < c)%nat -> j <> y -> matvec r W v j <= matvec r W v y`,
  },
  {
    theorem: "theorem_4_1_one_dimension",
    says: "one feature: sqrt(c / (c - 1)) suffices",
    statement: String.raw`forall (c y : nat) (W : nat -> nat -> R) (u v : nat -> R), (2 <= c)%nat -> (y < c)%nat ->
      (forall j, (j < c)%nat -> j <> y ->
       sqrt (INR c / (INR c - 1)) * frobenius c 1 W * norm2 1 (fun k => v k - u k) < matvec 1 W u y - matvec 1 W u j) ->
      forall j, (j < c)%nat -> j <> y -> matvec 1 W v j < matvec 1 W v y`,
  },
  {
    theorem: "theorem_4_1_one_dimension_best",
    says: "and is best",
    statement: String.raw`forall (c : nat) (K : R), (2 <= c)%nat -> K < sqrt (INR c / (INR c - 1)) ->
      exists (W : nat -> nat -> R) (u v : nat -> R),
      (forall j, (j < c)%nat -> j <> 0%nat -> matvec 1 W u j < matvec 1 W u 0) /\
      (forall j, (j < c)%nat -> j <> 0%nat ->
       K * frobenius c 1 W * norm2 1 (fun k => v k - u k) <= matvec 1 W u 0 - matvec 1 W u j) /\
      matvec 1 W v 0 < matvec 1 W v 1`,
  },
];
