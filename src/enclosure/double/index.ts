import { doubleAbove, doubleBelow, exactDouble } from "../../exact/index.ts";
import { EMPTY } from "../enclosure.ts";
import { paying, type Costs, type Layer } from "../layer.ts";
import { lift1, lift2 } from "../lift.ts";
import * as arithmetic from "./arithmetic.ts";
import { make } from "./build.ts";
import * as monotone from "./monotone.ts";
import { up } from "./neighbours.ts";
import * as order from "./order.ts";
import * as periodic from "./periodic.ts";
import { pow } from "./powers.ts";

/** Measured. */
const COSTS: Costs = {
  neg: 2, abs: 2, min: 2, max: 2, step: 2, point: 100, add: 3, sub: 3, mul: 5, div: 5, pow: 40, sqrt: 10, exp: 150, log: 150, sin: 200, cos: 200, tan: 200, atan: 200,
  sinh: 200, cosh: 200, tanh: 200,
};

/**
 * Intervals with double bounds, rounded outward. Sums, products, quotients and square roots are the tightest; the other
 * functions are the tightest but in rare cases, where they are one ulp wider. It takes neighbouring doubles, minimum,
 * maximum and negation from `interval-arithmetic`, and nothing that its `round.disable()` can switch off; no bound rests
 * on the accuracy of `Math`. `pow` throws `RangeError` when the exponent is no integer.
 *
 * @example
 * ```ts
 * import { Rational } from "lemmakit";
 * import { doubleLayer } from "../index.ts";
 * const y = doubleLayer.log(doubleLayer.hull(null, Rational.ONE));
 * y.kind; // "partial", for the logarithm of a negative number has no value
 * y.kind !== "empty" && [y.lo, y.hi]; // [-Infinity, 0]
 * ```
 */
export const doubleLayer: Layer<number> = paying<number>({
  name: "double",
  digits: 15,
  point: (q) => make(doubleBelow(q), doubleAbove(q)),
  hull: (lo, hi) =>
    lo && hi && lo.compare(hi) > 0 ? EMPTY : make(lo ? doubleBelow(lo) : -Infinity, hi ? doubleAbove(hi) : Infinity),
  pi: make(Math.PI, up(Math.PI)), // the nearest double lies below π
  exact: (bound) => (Number.isFinite(bound) ? exactDouble(bound) : null),
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  neg: lift1(order.neg),
  add: lift2(arithmetic.add),
  sub: lift2(arithmetic.sub),
  mul: lift2(arithmetic.mul),
  div: lift2(arithmetic.div),
  pow: (x, n) => lift1<number>((bounds) => pow(bounds, n))(x),
  abs: lift1((x) => {
    const { lo, hi } = order.abs(x);
    return make(lo, hi);
  }),
  sqrt: lift1(monotone.sqrt),
  exp: lift1(monotone.exp),
  log: lift1(monotone.log),
  min: lift2(order.min),
  max: lift2(order.max),
  sin: lift1(periodic.sin),
  cos: lift1(periodic.cos),
  tan: lift1(periodic.tan),
  atan: lift1(monotone.atan),
  sinh: lift1(monotone.sinh),
  cosh: lift1(monotone.cosh),
  tanh: lift1(monotone.tanh),
  step: lift1(order.step),
}, COSTS);
