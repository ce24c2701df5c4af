/** The name of the module in which the definitions stand; proof files import it as `From Lemmakit Require Import definitions.` */
export const DEFINITIONS_MODULE = "definitions";

/**
 * The definitions that printed statements use beside Rocq's library, as the source of one Rocq file: sums, extrema, norms,
 * matrices, the step, and draws from a finite law. What a statement says rests on them, so they stand here in full,
 * and nothing but definitions stands among them.
 */
export const DEFINITIONS = `(* What statements mean. A vector is a function nat -> R, a matrix nat -> nat -> R; sizes are arguments of the operations. *)
Require Import Reals.
Open Scope R_scope.

(* f 0 + ... + f (n - 1). *)
Fixpoint rsum (n : nat) (f : nat -> R) : R :=
  match n with
  | O => 0
  | S m => rsum m f + f m
  end.

(* The largest of f 0, ..., f (n - 1); 0 for the empty family. *)
Fixpoint rmax (n : nat) (f : nat -> R) : R :=
  match n with
  | O => 0
  | S O => f O
  | S m => Rmax (rmax m f) (f m)
  end.

(* The smallest of f 0, ..., f (n - 1); 0 for the empty family. *)
Fixpoint rmin (n : nat) (f : nat -> R) : R :=
  match n with
  | O => 0
  | S O => f O
  | S m => Rmin (rmin m f) (f m)
  end.

Definition dot (n : nat) (u v : nat -> R) : R := rsum n (fun i => u i * v i).
Definition norm1 (n : nat) (v : nat -> R) : R := rsum n (fun i => Rabs (v i)).
Definition norm2 (n : nat) (v : nat -> R) : R := sqrt (rsum n (fun i => (v i) ^ 2)).
Definition norminf (n : nat) (v : nat -> R) : R := rmax n (fun i => Rabs (v i)).
Definition matvec (n : nat) (W : nat -> nat -> R) (v : nat -> R) : nat -> R :=
  fun i => rsum n (fun j => W i j * v j).
Definition frobenius (m n : nat) (W : nat -> nat -> R) : R :=
  sqrt (rsum m (fun i => rsum n (fun j => (W i j) ^ 2))).

(* The least upper bound of a set of reals that is bounded above and not empty; 0 of any other set. *)
Definition supremum (E : R -> Prop) : R :=
  match ClassicalDedekindReals.sig_not_dec (bound E /\\ exists x, E x) with
  | left has => let (b, x) := Classical_Prop.NNPP _ has in proj1_sig (completeness E b x)
  | right _ => 0
  end.

(* The spectral norm of an m by n matrix: the largest |W v| over vectors v of length at most 1. *)
Definition spectral (m n : nat) (W : nat -> nat -> R) : R :=
  supremum (fun a => exists v, norm2 n v <= 1 /\\ a = norm2 m (matvec n W v)).

(* x to the real power y: defined where x > 0, and where x = 0 < y. *)
Definition rpow (x y : R) : R := if Rle_dec x 0 then 0 else Rpower x y.

(* The angle of the point (x, y), above - PI and at most PI: defined outside the origin. *)
Definition atan2 (y x : R) : R :=
  if Rlt_dec 0 x then atan (y / x)
  else if Rlt_dec x 0 then atan (y / x) + (if Rle_dec 0 y then PI else - PI)
  else if Rlt_dec 0 y then PI / 2 else - (PI / 2).

(* The largest integer that is at most x. *)
Definition rfloor (x : R) : R := IZR (Int_part x).

(* 1 from 0 on, 0 before. *)
Definition step (x : R) : R := if Rle_dec 0 x then 1 else 0.

(* The expectation of X, which takes the value X i with weight p i. *)
Definition expect (m : nat) (p X : nat -> R) : R := rsum m (fun i => p i * X i).

(* The outcome i, then the sequence w. *)
Definition prepend (i : nat) (w : nat -> nat) : nat -> nat :=
  fun k => match k with O => i | S j => w j end.

(* The expectation of F over n independent draws: over the first outcome, then over the other n - 1. *)
Fixpoint expect_iid (n m : nat) (p : nat -> R) (F : (nat -> nat) -> R) : R :=
  match n with
  | O => F (fun _ => O)
  | S k => expect m p (fun i => expect_iid k m p (fun w => F (prepend i w)))
  end.

(* 1 where the proposition holds, 0 elsewhere. *)
Definition indicator (event : Prop) : R :=
  if ClassicalDedekindReals.sig_not_dec event then 1 else 0.

(* The probability of an event of n independent draws from m outcomes with weights p. *)
Definition prob_iid (n m : nat) (p : nat -> R) (event : (nat -> nat) -> Prop) : R :=
  expect_iid n m p (fun w => indicator (event w)).
`;
