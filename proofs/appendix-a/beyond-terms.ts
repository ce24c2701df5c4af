/** What Rocq proves of these lines and terms cannot state: for all functions, all laws on finite spaces, all constants. */
import type { RocqTheorem } from "lemmakit";

export const hoeffdingTail: readonly RocqTheorem[] = [
  {
    theorem: "hoeffding_two_sided",
    says: "for any law on a finite space",
    statement: String.raw`forall (n m : nat) (p D : nat -> R) (C2 t : R),
      (1 <= n)%nat ->
      is_distribution m p ->
      0 < C2 ->
      0 <= t ->
      (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
      prob_iid n m p (fun w => t <= Rabs (rsum n (fun i => D (w i)) - INR n * expect m p D))
        <= 2 * exp (-2 * t ^ 2 / (INR n * C2 ^ 2))`,
  },
  {
    theorem: "hoeffding_lemma",
    says: "the lemma of Hoeffding, for all p and h",
    statement: String.raw`forall p h : R,
      0 <= p -> p <= 1 ->
      p * exp ((1 - p) * h) + (1 - p) * exp (- p * h) <= exp (h ^ 2 / 8)`,
  },
  {
    theorem: "hoeffding_lemma_best",
    says: "and 1/8 is best in it",
    statement: String.raw`forall k : R,
      (forall p h : R, 0 <= p -> p <= 1 -> p * exp ((1 - p) * h) + (1 - p) * exp (- p * h) <= exp (k * h ^ 2)) ->
      1 / 8 <= k`,
  },
  {
    theorem: "hoeffding_lemma_bounded",
    says: "for a bounded variable of mean 0",
    statement: String.raw`forall (m : nat) (p X : nat -> R) (a b h : R),
      is_distribution m p ->
      (forall i, (i < m)%nat -> a <= X i /\ X i <= b) ->
      expect m p X = 0 ->
      expect m p (fun i => exp (h * X i)) <= exp (h ^ 2 * (b - a) ^ 2 / 8)`,
  },
  {
    theorem: "hoeffding_tail_unsigned_refuted",
    says: "false without t >= 0",
    statement: String.raw`~ (forall (n m : nat) (p D : nat -> R) (C2 t : R),
      (1 <= n)%nat ->
      is_distribution m p ->
      0 < C2 ->
      (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
      prob_iid n m p (fun w => t <= Rabs (rsum n (fun i => D (w i)) - INR n * expect m p D))
        <= 2 * exp (-2 * t ^ 2 / (INR n * C2 ^ 2)))`,
  },
];
export const hoeffdingOneSidedSuffices: readonly RocqTheorem[] = [
  {
    theorem: "hoeffding_confidence_one_sided",
    says: "as a statement of confidence, with log(1/rho)",
    statement: String.raw`forall (n m : nat) (p D : nat -> R) (C2 rho : R),
      (1 <= n)%nat ->
      is_distribution m p ->
      0 < C2 ->
      0 < rho ->
      rho <= 1 ->
      (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
      1 - rho <= prob_iid n m p (fun w =>
        expect m p D - 1 / INR n * rsum n (fun i => D (w i)) <= C2 * sqrt (ln rho / (-2 * INR n)))`,
  },
];
export const lipschitzStep: readonly RocqTheorem[] = [
  {
    theorem: "average_absolute_value",
    says: "the average of the gaps is that of their absolute values",
    statement: String.raw`forall (n : nat) (adversarial loss : nat -> R),
      (forall i, (i < n)%nat -> loss i <= adversarial i) ->
      Rabs (1 / INR n * rsum n (fun i => adversarial i - loss i))
        = Rabs (1 / INR n * rsum n (fun i => Rabs (adversarial i - loss i)))`,
  },
];
export const cauchySchwarzStep: readonly RocqTheorem[] = [
  {
    theorem: "spectral_step",
    says: "averaged over any number of points, spectral norm",
    statement: String.raw`forall (n r c : nat) (u v W : nat -> nat -> R) (C1 s : R),
      0 <= C1 ->
      is_spectral c r W s ->
      C1 * (1 / INR n * rsum n (fun i => norm2 c (fun k => matvec r W (u i) k - matvec r W (v i) k)))
        <= s * C1 * (1 / INR n * rsum n (fun i => norm2 r (fun j => u i j - v i j)))`,
  },
];
