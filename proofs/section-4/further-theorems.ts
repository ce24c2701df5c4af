/** Further theorems of these lines, each of a claim; proofs have the name of the theorem. */
import { parseClaim, type Claim, type RocqTheorem } from "lemmakit";

/** A class k other than y is behind it at a representation. */
const behind = (at: string, y = "y", symbol = "<"): string => `(forall j in 1..c: j != ${y} implies (W*${at})[j] ${symbol} (W*${at})[${y}])`;
const lead = (at: string, y = "y"): string => `(W*${at})[${y}] - (W*${at})[j]`;
/** The lead at a representation is above a bound for every other class. */
const ahead = (bound: string, at: string, y = "y", symbol = "<"): string => `(forall j in 1..c: j != ${y} implies ${bound} ${symbol} ${lead(at, y)})`;
const separated = (bound: string, at: string): string => `(forall j in 1..c: j != y implies ${bound} <= abs(${lead(at)}))`;
const HEAD = "W in R^(c x r), u in R^r, v in R^r, y in 1..c";
const kept = (factor: string, symbol: "<" | "<=", more = "", then: "<" | "<=" = "<"): Claim =>
  parseClaim(`forall ${HEAD} where ${more}${ahead(`${factor}*norm2(v - u)`, "u", "y", symbol)}: ${behind("v", "y", then)}`);
/** For each factor below the best there is a head that loses its class. */
const lost = (below: string, norm: string, features: "r" | "1"): Claim =>
  parseClaim(`forall dim c >= 2, ${features === "r" ? "dim r >= 2, " : ""}K real where K < ${below}: exists W in R^(c x ${features}), u in R^${features}, v in R^${features}: ${behind("u", "1")} and ${ahead(`K*${norm}*norm2(v - u)`, "u", "1", "<=")} and (W*v)[1] < (W*v)[2]`);

export const strongerSeparationRequired: readonly RocqTheorem[] = [
  {
    theorem: "theorem_4_1_necessary_refuted",
    says: "the condition of the theorem is not necessary",
    claim: parseClaim(`forall W in R^(c x r), u in R^r, y in 1..c, D real where (forall v in closedball(u, D): ${behind("v")}): ${separated("2*spectral(W)*D", "u")}`),
    refutes: true,
  },
];
export const theorem41: readonly RocqTheorem[] = [
  {
    theorem: "theorem_4_1_classifier_spectral",
    says: "over all other classes, spectral norm",
    claim: parseClaim(`forall ${HEAD}, D real where norm2(v - u) <= D, ${behind("u")}, ${separated("2*spectral(W)*D", "u")}: ${behind("v")}`),
  },
  {
    theorem: "theorem_4_1_network_spectral",
    says: "for any representation of any inputs, spectral norm",
    claim: parseClaim(
      `forall f : R^d -> R^r, W in R^(c x r), x in R^d, y in 1..c, epsilon real, D real where (forall delta in ball(R^d, epsilon): norm2(f(x + delta) - f(x)) <= D), ${behind("f(x)")}, ${separated("2*spectral(W)*D", "f(x)")}: forall delta in ball(R^d, epsilon): ${behind("f(x + delta)")}`,
    ),
  },
  {
    theorem: "theorem_4_1_margin",
    says: "the exact form, with the norm of the difference of two rows",
    claim: parseClaim(
      "forall W in R^(c x r), u in R^r, y in 1..c, j in 1..c, D >= 0: (forall v in closedball(u, D): (W*v)[j] < (W*v)[y]) iff norm2(W[y] - W[j])*D < (W*u)[y] - (W*u)[j]",
    ),
  },
];
export const theorem41Factor: readonly RocqTheorem[] = [
  { theorem: "theorem_4_1_sqrt_2", says: "sqrt(2) in place of 2 suffices with a strict inequality, Frobenius norm", claim: kept("sqrt(2)*normF(W)", "<") },
  { theorem: "theorem_4_1_sqrt_2_spectral", says: "and spectral norm", claim: kept("sqrt(2)*spectral(W)", "<") },
  {
    theorem: "theorem_4_1_sqrt_2_best",
    says: "no factor below sqrt(2) serves, Frobenius norm, two features or more",
    claim: lost("sqrt(2)", "normF(W)", "r"),
  },
  { theorem: "theorem_4_1_sqrt_2_best_spectral", says: "and spectral norm", claim: lost("sqrt(2)", "spectral(W)", "r") },
  {
    theorem: "theorem_4_1_sqrt_2_tie_refuted",
    says: "sqrt(2) with equality does not serve",
    claim: kept("sqrt(2)*normF(W)", "<=", `${behind("u")}, `),
    refutes: true,
  },
  { theorem: "theorem_4_1_ties", says: "sqrt(2) with equality keeps the class up to ties", claim: kept("sqrt(2)*normF(W)", "<=", "", "<=") },
  { theorem: "theorem_4_1_ties_spectral", says: "the same for the spectral norm", claim: kept("sqrt(2)*spectral(W)", "<=", "", "<=") },
  {
    theorem: "theorem_4_1_one_dimension",
    says: "one feature: sqrt(c / (c - 1)) suffices",
    claim: parseClaim(`forall dim c >= 2, W in R^(c x 1), u in R^1, v in R^1, y in 1..c where ${ahead("sqrt(c/(c - 1))*normF(W)*norm2(v - u)", "u")}: ${behind("v")}`),
  },
  { theorem: "theorem_4_1_one_dimension_best", says: "and is best", claim: lost("sqrt(c/(c - 1))", "normF(W)", "1") },
  {
    theorem: "theorem_4_1_one_dimension_norms",
    says: "one feature: both norms are equal",
    claim: parseClaim("forall W in R^(c x 1): spectral(W) = normF(W)"),
  },
  { theorem: "theorem_4_1_one_dimension_best_spectral", says: "one feature: sqrt(c / (c - 1)) is best with the spectral norm too, sqrt(2) for two classes", claim: lost("sqrt(c/(c - 1))", "spectral(W)", "1") },
];
