import { exp, EXP_LEAST, EXP_MOST, expAbove, expBelow } from "./exp.ts";
import { log, LOG_LEAST, LOG_MOST, logAbove, logBelow } from "./log.ts";
import { above, below, stepFactor, sumFactor, unitsFactor, type Widening } from "./rounding.ts";
import { sqrtAbove, sqrtBelow, sqrtPasses, UNITS_OF_SQRT } from "./sqrt.ts";

/** Lower and upper bounds of operations on doubles, for the interpreter. `NaN` says unknown. */
export interface Bounds {
  readonly down: (x: number) => number;
  readonly up: (x: number) => number;
  /** The same for sums, which do not underflow. */
  readonly sumDown: (x: number) => number;
  readonly sumUp: (x: number) => number;
  readonly sqrtDown: (x: number) => number;
  readonly sqrtUp: (x: number) => number;
  readonly expDown: (x: number) => number;
  readonly expUp: (x: number) => number;
  readonly logDown: (x: number) => number;
  readonly logUp: (x: number) => number;
  /** x^n for x ≥ 0 and n ≥ 1. */
  readonly powDown: (x: number, n: number) => number;
  readonly powUp: (x: number, n: number) => number;
}

export function boundsOf(w: Widening): Bounds {
  const phi = stepFactor(w);
  const sum = sumFactor(w);
  const root = unitsFactor(w, UNITS_OF_SQRT);
  const eta = w.least;
  const down = (x: number): number => below(x, phi, eta);
  const up = (x: number): number => above(x, phi, eta);
  const clamped = (x: number): number => (x < 0 ? 0 : x);

  const chain = (x: number, n: number, round: (x: number) => number): number => {
    let result = 1;
    for (let rest = n, base = x; ; base = round(base * base)) {
      if (rest % 2 === 1) result = result === 1 ? base : round(result * base);
      rest = Math.floor(rest / 2);
      if (rest === 0) return result;
    }
  };
  const downToZero = (x: number): number => clamped(down(x));

  return {
    down,
    up,
    sumDown: (x) => below(x, sum, 0),
    sumUp: (x) => above(x, sum, 0),
    sqrtDown(x) {
      const y = Math.sqrt(x);
      return sqrtPasses(x, y) ? y - y * root : sqrtBelow(x);
    },
    sqrtUp(x) {
      const y = Math.sqrt(x);
      return sqrtPasses(x, y) ? y + y * root : sqrtAbove(x);
    },
    expDown: (x) => (x > EXP_LEAST && x < EXP_MOST ? below(exp(x), sum, 0) : expBelow(x)),
    expUp: (x) => (x > EXP_LEAST && x < EXP_MOST ? above(exp(x), sum, 0) : expAbove(x)),
    logDown: (x) => (x >= LOG_LEAST && x <= LOG_MOST ? below(log(x), sum, 0) : logBelow(x)),
    logUp: (x) => (x >= LOG_LEAST && x <= LOG_MOST ? above(log(x), sum, 0) : logAbove(x)),
    powDown: (x, n) => chain(x, n, downToZero),
    powUp: (x, n) => chain(x, n, up),
  };
}
