import { abs, claim, div, leq, log, mul, num, positive, pow, step, sub } from "lemmakit";
import { x } from "../notation.ts";
import * as further from "./further-theorems.ts";

const gap = sub(x, div(1, x));
const bound = (constant: string) => claim([positive(x)], leq(abs(log(x)), mul(num(constant), abs(gap))));

export const logInequality = step({
  label: "log-inequality",
  where: "the bound on the logarithm",
  rocq: further.logInequality,
  printed: claim([positive(x)], leq(abs(log(x)), mul(div(1, 2), abs(sub(x, pow(x, -1)))))),
  note: "With x = exp(t) it is |t| <= |sinh t|. The domain x > 0 is not printed. Equality holds only at x = 1.",
  best: { constant: "1/2", at: bound("1/2"), below: bound("0.4999") },
  twins: [
    { name: "constant 1% below", claim: bound("0.495") },
    { name: "no absolute value on the right", claim: claim([positive(x)], leq(abs(log(x)), div(gap, 2))) },
    { name: "square instead of reciprocal", claim: claim([positive(x)], leq(abs(log(x)), div(abs(sub(x, pow(x, 2))), 2))) },
  ],
});
