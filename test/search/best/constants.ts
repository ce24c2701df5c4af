/** A claim with a constant K, the best value of K as a term or in digits, and where it is attained: the kind, and the point where only one will do. */
export type Case = readonly [claim: string, best: string, where: string];

/** The tight claims, the sharp constant replaced by a letter. */
export const TIGHT_CASES: readonly Case[] = [
  ["forall K real, x > 0: abs(log(x)) <= K*abs(x - 1/x)", "1/2", "limit x -> 1"],
  ["forall K real, x > -1: log(1 + x) <= K*x", "1", "limit x -> 0"],
  ["forall K real, x real: 1 + x <= K*exp(x)", "1", "at x = 0"],
  ["forall K real, a real, b >= 0: exp(a + b) - exp(a) <= K*b*exp(a + b)", "1", "limit"],
  ["forall K real, x real: x*(1 - x) <= K", "1/4", "at x = 1/2"],
  ["forall K real, x real: exp(x)/(1 + exp(x))^2 <= K", "1/4", "at x = 0"],
  ["forall K real, p in [0,1], h real: p*exp((1-p)*h) + (1-p)*exp(-p*h) <= exp(K*h^2)", "1/8", "limit p -> 1/2, h -> 0"],
  ["forall K real, p in (0,1), q in (0,1): K*(p - q)^2 <= p*log(p/q) + (1-p)*log((1-p)/(1-q))", "2", "limit p -> 1/2, q -> 1/2"],
  ["forall K real, x real: log(1 + exp(x)) <= log(2) + x/2 + K*x^2", "1/8", "limit x -> 0"],
  ["forall K real, x real, y real, z real, u real, v real, w real: (x*u + y*v + z*w)^2 <= K*(x^2 + y^2 + z^2)*(u^2 + v^2 + w^2)", "1", "at"],
  ["forall K real, x > 0: (x - 1)/x <= K*log(x)", "1", "limit x -> 1"],
  ["forall K real, x >= 0: 1 + x + x^2/2 <= K*exp(x)", "1", "at x = 0"],
  ["forall K real, p in (0,1): -p*log(p) - (1-p)*log(1-p) <= K", "log(2)", "at p = 1/2"],
  ["forall K real, x >= 0, y >= 0, z >= 0: x*y*z <= K*(x + y + z)^3", "1/27", "at"],
  ["forall K real, x >= 0, y >= 0: x*y <= x^3/3 + K*y*sqrt(y)", "2/3", "at x = 1, y = 1"],
  ["forall K real, x real, y real: K*x^2*y^2 <= x^4*y^2 + x^2*y^4 + 1", "3", "at"],
  ["forall K real, d, M >= 0 where d^2 <= M*d: d <= K*M", "1", "at"],
  [
    "forall K, a, b, s real, p in [0,1] where a < b: p*exp(s*a) + (1-p)*exp(s*b) <= exp(s*(p*a + (1-p)*b) + K*s^2*(b-a)^2)",
    "1/8",
    "limit",
  ],
];

/** Constants of many kinds, attained in many ways. */
export const COUSINS: readonly Case[] = [
  // At one value only.
  ["forall K real, x real: K*(exp(x) - 1) >= x", "1", "limit x -> 0"],
  // On a surface.
  ["forall K real, x, y, z >= 0 where x + y + z = 1: x*y*z <= K", "1/27", "at x = 1/3, y = 1/3, z = 1/3"],
  // Roots, logarithms, pi and e.
  ["forall K, x, y real: x + y <= K*sqrt(x^2 + y^2)", "sqrt(2)", "at"],
  ["forall K real, x in [0,1]: x*sqrt(1 - x^2) + 1 <= K", "3/2", "at x = sqrt(1/2)"],
  ["forall K real, x in [0,2]: 2*x - x^3 <= K", "sqrt(32/27)", "at x = sqrt(2/3)"],
  ["forall K real, x in [0,1]: log(1 + x) <= K", "log(2)", "at x = 1"],
  ["forall K real, x > 0: log(x) <= K*x", "exp(-1)", "at x = exp(1)"],
  ["forall K real, x in [0,1]: atan(x) <= K", "pi/4", "at x = 1"],
  ["forall K real, x real: atan(x) <= K", "pi/2", "limit x -> oo"],
  ["forall K real, x real: sin(x) + cos(x) <= K", "sqrt(2)", "at x = pi/4"],
  ["forall K real, x in [0,pi/2]: K*x <= sin(x)", "2/pi", "near x = pi/2"],
  ["forall K real, x real: x*exp(-x^2) <= K", "sqrt(1/2)*exp(-1/2)", "at x = sqrt(1/2)"],
  // At an end: closed, left out, far away.
  ["forall K real, x in [0,3]: x^2 - x <= K", "6", "at x = 3"],
  ["forall K real, x in (0,1): x^2 + x <= K", "2", "limit x -> 1"],
  ["forall K real, x > 0: sin(x) <= K*x", "1", "limit x -> 0"],
  ["forall K real, x real: x/sqrt(1 + x^2) <= K", "1", "limit x -> oo"],
  ["forall K real, x >= 1: sqrt(x^2 + x) - x <= K", "1/2", "limit x -> oo"],
  ["forall K real, x > 1: x*log(1 + 1/x) <= K", "1", "limit x -> oo"],
  // The greatest value.
  ["forall K real, x > 0: K <= x + 1/x", "2", "at x = 1"],
  ["forall K real, x > 0: K <= x^2 + 1/x", "3*(1/4)^(1/3)", "at x = (1/2)^(1/3)"],
  ["forall K real, x > 0: K*x <= exp(x)", "exp(1)", "at x = 1"],
  ["forall K real, x, y > 0: K*sqrt(x*y) <= x + y", "2", "at"],
  // The domain of the constant.
  ["forall K > 0, x in [0,2]: x^2 <= K*exp(x)", "4*exp(-2)", "at x = 2"],
  ["forall K real, x in [0,2]: x^4 - 3*x^2 + x <= K", "6", "at x = 2"],
  ["forall K real, x >= 0: x*exp(-x) + x^2*exp(-2*x) <= K", "exp(-1) + exp(-2)", "at x = 1"],
  // Vectors.
  ["forall K real, v in R^n: max(v) <= K*norminf(v)", "1", "at"],
  ["forall K real, v in R^3: norm1(v) <= K*norm2(v)", "sqrt(3)", "near"],
  ["forall K real, v in R^3: norm2(v) <= K*norm1(v)", "1", "at"],
];

/** No closed form is found, or none is proved: digits to which both ends agree. */
export const IN_DIGITS: readonly (readonly [claim: string, digits: number])[] = [
  ["forall K real, x real: x - x^2/2 - x^4/4 <= K", 30],
  ["forall K real, x real: x*(1 - x)/(1 + x^4) <= K", 30],
  ["forall K real, x > 0: log(1 + x) <= K*sqrt(x)", 10],
  ["forall K real, x in [0,1]: sin(x) - x^2 <= K", 12],
  ["forall K real, x > 0: log(x) <= K*(1 + x^2)", 12],
  ["forall K real, x in [0,3]: x*exp(-x) - x^2/10 <= K", 12],
];

/** The domain of the constant ends before the claim asks more. */
export const BY_DOMAIN: readonly (readonly [claim: string, best: string])[] = [
  ["forall K >= 1, x real: x^2/K <= x^2 + 1", "1"],
  ["forall K real, x real where K >= 1: x^2/K <= x^2 + 1", "1"],
  ["forall K > 2, x real: x - x^2 <= K", "2"],
  ["forall K in (0,1), x > 0: K*x <= x + 1/x", "1"],
];
