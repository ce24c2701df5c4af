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
    theorem: "hoeffding_tail_one_sided",
    says: "for any law on a finite space",
    statement: String.raw`forall (n m : nat) (p D : nat -> R) (C2 t : R),
      (1 <= n)%nat ->
      is_distribution m p ->
      0 < C2 ->
      0 <= t ->
      (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
      prob_iid n m p (fun w => t <= rsum n (fun i => D (w i)) - INR n * expect m p D)
        <= exp (-2 * t ^ 2 / (INR n * C2 ^ 2))`,
  },
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
export const hoeffdingProbabilityStep: readonly RocqTheorem[] = [
  {
    theorem: "hoeffding_confidence",
    says: "as a statement of confidence, for rho up to 2",
    statement: String.raw`forall (n m : nat) (p D : nat -> R) (C2 rho : R),
      (1 <= n)%nat ->
      is_distribution m p ->
      0 < C2 ->
      0 < rho ->
      rho <= 2 ->
      (forall i, (i < m)%nat -> 0 <= D i /\ D i <= C2) ->
      1 - rho <= prob_iid n m p (fun w =>
        Rabs (1 / INR n * rsum n (fun i => D (w i)) - expect m p D) <= C2 * sqrt (ln (rho / 2) / (-2 * INR n)))`,
  },
];
export const gapAtMostC2: readonly RocqTheorem[] = [
  {
    theorem: "gap_range_refuted",
    says: "false with C_2 taken on the unperturbed outputs",
    statement: String.raw`~ (forall (r label : nat) (z0 : nat -> R) (ball : (nat -> R) -> Prop)
       (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (a C2 : R),
      ball z0 ->
      0 <= loss (matvec r W z0) label /\ loss (matvec r W z0) label <= C2 ->
      is_lub (perturbed_losses r W loss label ball) a ->
      0 <= a - loss (matvec r W z0) label /\ a - loss (matvec r W z0) label <= C2)`,
  },
  {
    theorem: "gap_range_repaired",
    says: "true with C_2 taken on the outputs of the ball",
    statement: String.raw`forall (r label : nat) (z0 : nat -> R) (ball : (nat -> R) -> Prop)
        (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (a C2 : R),
      ball z0 ->
      (forall z, ball z -> 0 <= loss (matvec r W z) label /\ loss (matvec r W z) label <= C2) ->
      is_lub (perturbed_losses r W loss label ball) a ->
      0 <= a - loss (matvec r W z0) label /\ a - loss (matvec r W z0) label <= C2`,
  },
];
export const expectedGapEquality: readonly RocqTheorem[] = [
  {
    theorem: "expected_gap",
    says: "for expectations on a finite space",
    statement: String.raw`forall (m : nat) (p adversarial loss : nat -> R),
      is_distribution m p ->
      (forall i, (i < m)%nat -> loss i <= adversarial i) ->
      expect m p (fun i => adversarial i - loss i) = Rabs (expect m p adversarial - expect m p loss)`,
  },
];
export const expectedGapBound: readonly RocqTheorem[] = [
  {
    theorem: "expectation_deviation",
    says: "with the average as printed",
    statement: String.raw`forall (n : nat) (D : nat -> R) (expectation deviation : R),
      Rabs (1 / INR n * rsum n D - expectation) <= deviation ->
      expectation <= Rabs (1 / INR n * rsum n D) + deviation`,
  },
];
export const finalEquality: readonly RocqTheorem[] = [
  {
    theorem: "adversarial_gap_absolute",
    says: "for expectations on a finite space",
    statement: String.raw`forall (m : nat) (p adversarial loss : nat -> R),
      is_distribution m p ->
      (forall i, (i < m)%nat -> loss i <= adversarial i) ->
      expect m p adversarial - expect m p loss = Rabs (expect m p adversarial - expect m p loss)`,
  },
];
export const maximisersExist: readonly RocqTheorem[] = [
  {
    theorem: "maximum_attained_refuted",
    says: "a bounded Lipschitz loss need not attain its maximum on the open ball",
    statement: String.raw`~ (forall (r c label : nat) (z0 : nat -> R) (ball outputs : (nat -> R) -> Prop)
       (W : nat -> nat -> R) (loss : (nat -> R) -> nat -> R) (adversarial C1 C2 : R),
      0 < C1 ->
      0 < C2 ->
      ball z0 ->
      (forall z, ball z -> outputs (matvec r W z)) ->
      lipschitz_on c outputs C1 (fun u => loss u label) ->
      (forall u, outputs u -> 0 <= loss u label /\ loss u label <= C2) ->
      is_lub (perturbed_losses r W loss label ball) adversarial ->
      exists z, ball z /\ loss (matvec r W z) label = adversarial)`,
  },
];
export const lipschitzStep: readonly RocqTheorem[] = [
  {
    theorem: "lipschitz_step_refuted",
    says: "false with C_1 taken on the unperturbed outputs",
    statement: String.raw`~ (forall (n c : nat) (y : nat -> nat) (u v : nat -> nat -> R) (outputs : (nat -> R) -> Prop)
       (loss : (nat -> R) -> nat -> R) (C1 : R),
      (1 <= n)%nat ->
      0 < C1 ->
      (forall i, (i < n)%nat -> outputs (v i)) ->
      (forall i, (i < n)%nat -> lipschitz_on c outputs C1 (fun z => loss z (y i))) ->
      Rabs (1 / INR n * rsum n (fun i => Rabs (loss (u i) (y i) - loss (v i) (y i))))
        <= C1 * (1 / INR n * rsum n (fun i => norm2 c (fun k => u i k - v i k))))`,
  },
  {
    theorem: "lipschitz_step_average",
    says: "true with C_1 on the outputs of perturbed inputs, for any number of points",
    statement: String.raw`forall (n c : nat) (y : nat -> nat) (u v : nat -> nat -> R) (outputs : (nat -> R) -> Prop)
        (loss : (nat -> R) -> nat -> R) (C1 : R),
      (forall i, (i < n)%nat -> outputs (u i) /\ outputs (v i)) ->
      (forall i, (i < n)%nat -> lipschitz_on c outputs C1 (fun z => loss z (y i))) ->
      Rabs (1 / INR n * rsum n (fun i => Rabs (loss (u i) (y i) - loss (v i) (y i))))
        <= C1 * (1 / INR n * rsum n (fun i => norm2 c (fun k => u i k - v i k)))`,
  },
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
  {
    theorem: "frobenius_step",
    says: "averaged over any number of points, Frobenius norm",
    statement: String.raw`forall (n r c : nat) (u v W : nat -> nat -> R) (C1 : R),
      0 <= C1 ->
      C1 * (1 / INR n * rsum n (fun i => norm2 c (fun k => matvec r W (u i) k - matvec r W (v i) k)))
        <= frobenius c r W * C1 * (1 / INR n * rsum n (fun i => norm2 r (fun j => u i j - v i j)))`,
  },
];
export const effectBoundedByMaximum: readonly RocqTheorem[] = [
  {
    theorem: "shift_bound_repaired",
    says: "averaged, with suprema",
    statement: String.raw`forall (n r : nat) (z rep : nat -> nat -> R) (ball : nat -> (nat -> R) -> Prop) (shift : nat -> R) (s C1 : R),
      0 <= C1 ->
      0 <= s ->
      (forall i, (i < n)%nat -> ball i (z i)) ->
      (forall i, (i < n)%nat -> is_lub (shifts r (rep i) (ball i)) (shift i)) ->
      s * C1 * (1 / INR n * rsum n (fun i => norm2 r (fun j => z i j - rep i j)))
        <= s * C1 * (1 / INR n * rsum n shift)`,
  },
];
