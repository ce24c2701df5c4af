/** The grammar of claims for help and pages: what is written, by kind. */
export const GRAMMAR: readonly (readonly [kind: string, forms: string])[] = [
  ["variables", "x real, x > 0, 0 < x <= 1, x in [0,1), 0 < x < y, y > x, x != 0, integer n >= 1"],
  ["vectors", "v in R^c, v in (0,inf)^3, W in R^(c x r), y in 1..c, dim c >= 2"],
  ["letters", "let p = 1/(exp(e) + 1), after the variables"],
  ["hypotheses", "after where, such that, if: relations and chains, joined by commas"],
  ["conclusions", "a relation, a chain a <= b < c, or several joined by and"],
  ["relations", "<= < >= > = !="],
  ["terms", "+ - * / ^, e^x, 2^x, x^(1/3), |x|, sqrt exp log min max, pi, e, v[i], ||v||_2, <u, v>, W*v"],
  ["functions", "log2 log10 log1p expm1 cbrt, sin cos tan cot sec csc, asin acos atan atan2, sinh cosh tanh coth sech csch, asinh acosh atanh"],
  ["more", "sigmoid softplus relu sign floor ceil erf step, norm1 norm2 norminf normF spectral dot softmax logsumexp mean"],
  ["symbols", "f : R^d -> R, loss : R^c x 1..c -> R, S subset R^d, law p on m, def even(f, S) := forall x in S: f(-x) = f(x); in front"],
  ["sets", "R^d, [0,1]^d, ball(x, r), closedball(R^d, r, inf), {0, 1}, {f(x) : x in S}, {x in S : f(x) <= 1}, image(f, S), nbhd(S, r)"],
  ["formulas", "and or not implies iff, forall x in S: ..., exists x in S: ..., x in S, lipschitz(f, S, C), convex(f, S)"],
  ["values", "f(x), loss(_, y), sup(x in S, f(x)), inf max min, E[i ~ p](v[i]), P[w ~ p^n](...), (1, 0), n!"],
  ["families", "sum(j in c, ...), max(j in c, ...), min(j in c, ...), sum(v), max(v)"],
  ["also read", "forall x in R, ∀ x ∈ ℝ, for all; √x, x², ≤, ‖v‖₂; … for x > 0 at the end; a comma for the colon"],
];
