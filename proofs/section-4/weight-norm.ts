/** Which norm the weight matrix has in the two theorems. */
import {
  at, claim, eq, free, frobenius, index, largest, leq, lt, matrix, mul, norm2, num, pow, product, sentence, spectral, sqrt, step, sub, times, vector,
  type Matrix, type Real,
} from "lemmakit";
import { u, W } from "../notation.ts";

const W2 = matrix("W", "2", "2");
const u2 = vector("u", "2");
const output = norm2(times(W2, u2));
type Norm = (w: Matrix<"2", "2">) => Real;
const bound = (factor: string, norm: Norm) => claim([free(W2), free(u2)], leq(output, product(num(factor), norm(W2), norm2(u2))));
const general = (r: Real) => claim([free(W), free(u)], leq(norm2(times(W, u)), r));

const v2 = vector("v", "2");
const [y2, j2] = [index("y", "2"), index("j", "2")];
const ahead = (w: typeof u2) => sub(at(times(W2, w), y2), at(times(W2, w), j2));
const kept = (norm: Norm) =>
  claim([free(W2), free(u2), free(v2), free(y2), free(j2)], lt(0, ahead(v2)), {
    where: [lt(0, ahead(u2)), leq(product(2, norm(W2), norm2(sub(v2, u2))), ahead(u2))],
  });

export const weightNorm = step({
  label: "weight-norm",
  where: "Theorem 4.1, the norm of W",
  printed: sentence("The norm of the weight matrix, in both theorems.", "\\|W\\|_2", "the paper does not settle which norm is meant"),
  charges: [
    {
      of: "ill-posed",
      why: "The custom is the spectral norm; Appendix C computes the Frobenius norm. They differ: 1 and sqrt(2) for the 2 x 2 identity. Theorem 4.1 is true with either, shown for two classes and two dimensions.",
      holds: [kept(spectral), kept(frobenius), claim([free(W2)], leq(spectral(W2), frobenius(W2)))],
      fails: [claim([free(W2)], eq(spectral(W2), frobenius(W2)))],
    },
  ],
  repair: {
    text: "the spectral norm, the smaller of the two and the best constant of v -> W v; the Frobenius norm is an upper bound of it",
    claim: bound("1", spectral),
    changes: ["frobenius-called-two-norm", "cauchy-schwarz-step"],
  },
  best: { constant: "the spectral norm of W", at: bound("1", spectral), below: bound("0.999", spectral) },
  uses: ["cauchy-schwarz-step", "frobenius-called-two-norm"],
  twins: [
    { name: "spectral norm, 1% below", claim: bound("0.99", spectral) },
    { name: "Frobenius norm, 1% below", claim: general(product(num("0.99"), frobenius(W), norm2(u))) },
    { name: "largest row norm", claim: general(mul(largest("c", (i) => norm2(at(W, i)), "i"), norm2(u))) },
    { name: "the norm of u without its root", claim: general(mul(frobenius(W), pow(norm2(u), 2))) },
    { name: "the root of the spectral norm", claim: claim([free(W2), free(u2)], leq(output, mul(sqrt(spectral(W2)), norm2(u2)))) },
  ],
  note: "Cauchy-Schwarz row by row is the right reason for the Frobenius norm only; for the spectral norm the bound is its definition.",
});
