/** Types that must not compile as written: each line below is checked by the compiler in every build. */
import { add, at, claim, dot, free, frobenius, index, leq, matrix, norm2, real, spectral, sub, times, vector } from "lemmakit";

const u = vector("u", "c");
const v = vector("v", "d");
const W = matrix("W", "c", "r");
const y = index("y", "c");
const k = index("k", "d");

export const allowed = [add(u, u), sub(v, v), at(u, y), at(W, y), times(W, vector("z", "r")), dot(u, u), norm2(u), spectral(W), frobenius(W)];

export const refused = (): void => {
  // @ts-expect-error vectors over different dimensions do not add
  add(u, v);
  // @ts-expect-error nor subtract
  sub(u, v);
  // @ts-expect-error nor have an inner product
  dot(u, v);
  // @ts-expect-error an index into d is none into c
  at(u, k);
  // @ts-expect-error a matrix c x r takes a vector over r
  times(W, u);
  // @ts-expect-error the spectral norm is of a matrix
  spectral(u);
  // @ts-expect-error the 2-norm is of a vector
  norm2(W);
  // @ts-expect-error a vector plus a real is not written with add
  add(u, real("x"));
  // @ts-expect-error a claim is no term
  add(claim([free(u)], leq(norm2(u), 1)), 1);
};
