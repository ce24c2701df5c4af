/** Lines of Section 3 and Appendix A that are ill-typed: as printed they do not compile, as repaired they do. */
import { at, exp, index, largest, matrix, norm2, sub, times, vector } from "lemmakit";

const f = vector("f", "c");
const u = vector("u", "r");
const v = vector("v", "r");
const W = matrix("W", "c", "r");
const changes = matrix("R", "m", "r");

export const repaired = [
  at(exp(f), index("y", "c")),
  sub(times(W, u), times(W, v)),
  largest("m", (k) => norm2(at(changes, k)), "k"),
];

export const printed: Readonly<Record<string, () => unknown>> = {
  // @ts-expect-error label-set-undefined: a label from another set than the classes picks no entry
  "label-set-undefined": () => at(exp(f), index("y", "Y")),
  // @ts-expect-error set-of-representations: an output is over the classes, a representation over the features
  "set-of-representations": () => sub(times(W, u), u),
  // @ts-expect-error representation-order: vectors have no maximum
  "representation-order": () => largest("m", (k) => at(changes, k), "k"),
};
