import { parseClaim, type Claim } from "../../src/claim/index.ts";

/** Tight claims with a false twin each: the constant 0.999 of the best one. */
export const TIGHT: readonly (readonly [holds: string, fails: string])[] = [
  ["forall x > 0: abs(log(x)) <= abs(x - 1/x)/2", "forall x > 0: abs(log(x)) <= 0.999*abs(x - 1/x)/2"],
  ["forall x > -1: log(1 + x) <= x", "forall x > -1: log(1 + x) <= 0.999*x"],
  ["forall x real: 1 + x <= exp(x)", "forall x real: 1 + x <= 0.999*exp(x)"],
  ["forall a real, b >= 0: exp(a + b) - exp(a) <= b*exp(a + b)", "forall a real, b >= 0: exp(a + b) - exp(a) <= 0.999*b*exp(a + b)"],
  ["forall x real: x*(1 - x) <= 1/4", "forall x real: x*(1 - x) <= 0.999/4"],
  ["forall x real: exp(x)/(1 + exp(x))^2 <= 1/4", "forall x real: exp(x)/(1 + exp(x))^2 <= 0.999/4"],
  [
    "forall p in [0,1], h real: p*exp((1-p)*h) + (1-p)*exp(-p*h) <= exp(h^2/8)",
    "forall p in [0,1], h real: p*exp((1-p)*h) + (1-p)*exp(-p*h) <= exp(0.999*h^2/8)",
  ],
  [
    "forall p in (0,1), q in (0,1): 2*(p - q)^2 <= p*log(p/q) + (1-p)*log((1-p)/(1-q))",
    "forall p in (0,1), q in (0,1): 2*(p - q)^2 <= 0.999*(p*log(p/q) + (1-p)*log((1-p)/(1-q)))",
  ],
  [
    "forall x real: log(1 + exp(x)) <= log(2) + x/2 + x^2/8",
    "forall x real: log(1 + exp(x)) <= log(2) + x/2 + 0.999*x^2/8",
  ],
  [
    "forall x real, y real, z real, u real, v real, w real: (x*u + y*v + z*w)^2 <= (x^2 + y^2 + z^2)*(u^2 + v^2 + w^2)",
    "forall x real, y real, z real, u real, v real, w real: (x*u + y*v + z*w)^2 <= 0.999*(x^2 + y^2 + z^2)*(u^2 + v^2 + w^2)",
  ],
  ["forall x > 0: (x - 1)/x <= log(x)", "forall x > 0: (x - 1)/x <= 0.999*log(x)"],
  ["forall x >= 0: exp(x) >= 1 + x + x^2/2", "forall x >= 0: 0.999*exp(x) >= 1 + x + x^2/2"],
  ["forall p in (0,1): -p*log(p) - (1-p)*log(1-p) <= log(2)", "forall p in (0,1): -p*log(p) - (1-p)*log(1-p) <= 0.999*log(2)"],
  ["forall x >= 0, y >= 0, z >= 0: x*y*z <= ((x + y + z)/3)^3", "forall x >= 0, y >= 0, z >= 0: x*y*z <= 0.999*((x + y + z)/3)^3"],
  ["forall x >= 0, y >= 0: x*y <= x^3/3 + 2/3*y*sqrt(y)", "forall x >= 0, y >= 0: x*y <= 0.999*(x^3/3 + 2/3*y*sqrt(y))"],
  ["forall x real, y real: x^4*y^2 + x^2*y^4 + 1 - 3*x^2*y^2 >= 0", "forall x real, y real: 0.999*(x^4*y^2 + x^2*y^4 + 1) - 3*x^2*y^2 >= 0"],
  // A multiplier that vanishes with the goal.
  ["forall d, K >= 0 where d^2 <= K*d: d <= K", "forall d, K >= 0 where d^2 <= K*d: d <= 0.999*K"],
  // By difference and product alone.
  [
    "forall a, b, s real, p in [0,1] where a < b: p*exp(s*a) + (1-p)*exp(s*b) <= exp(s*(p*a + (1-p)*b) + s^2*(b-a)^2/8)",
    "forall a, b, s real, p in [0,1] where a < b: p*exp(s*a) + (1-p)*exp(s*b) <= exp(s*(p*a + (1-p)*b) + 0.999*s^2*(b-a)^2/8)",
  ],
];

export const read = (text: string): Claim => parseClaim(text);
