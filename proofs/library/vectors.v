(* Sums, maxima, norms and matrices. A vector is a function nat -> R; its length is an argument of the operation. *)
Require Import Reals Lra.
Open Scope R_scope.

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

Definition dot (n : nat) (u v : nat -> R) : R := rsum n (fun i => u i * v i).
Definition norm1 (n : nat) (v : nat -> R) : R := rsum n (fun i => Rabs (v i)).
Definition norm2 (n : nat) (v : nat -> R) : R := sqrt (rsum n (fun i => (v i) ^ 2)).
Definition norminf (n : nat) (v : nat -> R) : R := rmax n (fun i => Rabs (v i)).
Definition matvec (n : nat) (W : nat -> nat -> R) (v : nat -> R) : nat -> R :=
  fun i => rsum n (fun j => W i j * v j).
Definition frobenius (m n : nat) (W : nat -> nat -> R) : R :=
  sqrt (rsum m (fun i => rsum n (fun j => (W i j) ^ 2))).

(* s is the spectral norm of the m by n matrix W: the least s >= 0 with |W v| <= s |v| for all v. *)
Definition is_spectral (m n : nat) (W : nat -> nat -> R) (s : R) : Prop :=
  0 <= s /\
  (forall v, norm2 m (matvec n W v) <= s * norm2 n v) /\
  (forall t, 0 <= t -> (forall v, norm2 m (matvec n W v) <= t * norm2 n v) -> s <= t).
