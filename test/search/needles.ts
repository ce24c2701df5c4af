import { parseClaim, type Claim } from "lemmakit";

/** A false claim that only points of one regime refute: it holds on a plateau that gives a climb no direction. */
export interface Needle {
  readonly regime: string;
  readonly claim: Claim;
}

/** The product of some gates, each positive only inside its region, is claimed not to be positive. */
const needle = (regime: string, binders: string, ...gates: string[]): Needle => ({
  regime,
  claim: parseClaim(`forall ${binders}: ${gates.map((g) => `max(0, ${g})`).join("*")} <= 0`),
});

export const NEEDLES: readonly Needle[] = [
  needle("simple", "x, y real", "1 - 10^9*abs(x - 5/2)", "1 - 10^9*abs(abs(y) - 1/2)"),
  needle("moderate", "x, y real", "x - 3", "4 - x", "y + 1.9", "-0.4 - y"),
  needle("wide", "x, y real", "abs(x) - 100", "990 - abs(x)", "abs(y) - 0.013", "0.09 - abs(y)"),
  needle("tiny", "x, y real", "x", "y - 3*x", "10^-7 - y"),
  needle("huge", "x, y real", "x - 10^5", "-y - 3*x"),
  needle("boundary", "x, y in [0,1]", "1 - x", "y - 3*(1 - x)", "10^-4 - y"),
  needle("pairs", "x, y real", "0.001 - abs(x - y)", "abs(x - y)", "x - 1.05", "1.45 - x"),
  needle("related", "x, y real", "10^-9 - abs(x*y - 1)", "x - 11", "10^5 - x"),
  needle("shift", "dim c >= 3, v in R^c", "v[1] - 25", "5 - norminf(v - v[1])", "norminf(v - v[1]) - 1/2"),
  needle("ties", "dim c >= 3, v in R^c", "0.001 - norminf(v - v[1])", "norminf(v - v[1])", "v[1] - 0.55", "0.95 - v[1]"),
  needle("one-hot", "dim c >= 8, v in R^c", "v[1] - 5", "12.1 - v[1]", "0.3 - norm1(v) + v[1]", "abs(v[2] - v[3])"),
  needle("parallel", "dim c >= 3, u in R^c, v in R^c", "dot(u, v)^2 - (1 - 10^-7)*norm2(u)^2*norm2(v)^2", "-dot(u, v) - 1/2", "norm2(u + v) - 1/2", "norm2(u)^2*norm2(v)^2 - dot(u, v)^2", "min(j in c, abs(u[j])) - 0.3", "3 - norminf(u)", "abs(u[1] - u[2]) - 0.3"),
];
