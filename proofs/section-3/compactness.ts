/** Cross-entropy on a compact set of outputs, and where compactness comes from. */
import {
  parseClaim, claim, free, leq, mul, norm2, normInf, sentence, sqrt, step,
} from "lemmakit";
import { c, f } from "../notation.ts";

export const crossEntropyLipschitzOnCompact = step({
  label: "cross-entropy-lipschitz-on-compact",
  where: "after the second display",
  printed: parseClaim(
    "def compact(S, T) := (exists B in R: forall u in S: ||u||_2 <= B) and (forall u in T: (forall e in (0,inf): exists v in S: ||u - v||_2 < e) implies u in S); forall f : R^d -> R^c, X subset R^d, y in 1..c where compact({f(u) : u in X}, R^c): exists C in [0,inf): lipschitz((u in R^c |-> (-log(exp(u[y])/sum(q in c, exp(u[q]))))), {f(u) : u in X}, C)",
  ),
  latex: "\\ell(\\cdot, y) \\text{ on } f(\\mathcal{X})",
  reasons: ["cross-entropy-constant-appendix"],
  uses: ["definition-lipschitz"],
  twins: [
    { name: "one constant for all: 1", claim: parseClaim("forall f : R^d -> R^c, x in R^d, x' in R^d, y in 1..c: abs((-log(exp(f(x)[y])/sum(q in c, exp(f(x)[q])))) - (-log(exp(f(x')[y])/sum(q in c, exp(f(x')[q]))))) <= norm2(f(x) - f(x'))") },
  ],
  note: "True with C = sqrt(2) on all of R^c, compact or not: the gradient is p - u_y, of norm below sqrt(2). Appendix B, the printed reason, does not prove it.",
});

export const compactClosedBounded = step({
  label: "compact-closed-bounded",
  where: "after the second display",
  printed: sentence("Compact means closed and bounded.", "", "limits of sequences are not said inside a formula"),
  readings: [
    claim([free(f)], leq(normInf(f), norm2(f))),
    claim([free(f)], leq(norm2(f), mul(sqrt(c), normInf(f)))),
  ],
  note: "Heine-Borel in R^c. Bounded means the same in every norm.",
});

export const imageCompact = step({
  label: "image-compact",
  where: "after the second display",
  printed: parseClaim(
    "def continuous(g, T) := forall u in T, e in (0,inf): exists t in (0,inf): forall v in T: ||v - u||_2 < t implies ||g(v) - g(u)||_2 < e; def compact(S, T) := (exists B in R: forall u in S: ||u||_2 <= B) and (forall u in T: (forall e in (0,inf): exists v in S: ||u - v||_2 < e) implies u in S); forall f : R^d -> R^c, X subset R^d where compact(X, R^d), continuous(f, R^d): compact({f(u) : u in X}, R^c)",
  ),
  latex: "f(\\mathcal{X})",
  uses: ["set-of-representations"],
  note: "A continuous image of a compact set; the linear layer is always continuous. The theorem needs it of the perturbed inputs, and no compact set contains all perturbations of its points.",
});

export const compactnessHelpsConstants = step({
  label: "compactness-helps-constants",
  where: "after the second display",
  printed: parseClaim(
    "def compact(S, T) := (exists B in R: forall u in S: ||u||_2 <= B) and (forall u in T: (forall e in (0,inf): exists v in S: ||u - v||_2 < e) implies u in S); forall f : R^d -> R^c, X subset R^d where compact({f(u) : u in X}, R^c), (exists x in X: norm2(x) >= 0): (exists M in (0,inf): forall x in X, y in 1..c: exp(f(x)[y]) >= M) and (exists M in R: forall x in X: norminf(exp(f(x))) <= M)",
  ),
  uses: ["image-compact"],
  note: "A continuous function on a nonempty compact set has a minimum and a maximum, and there are finitely many labels.",
});

