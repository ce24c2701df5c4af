import type { Decimal } from "decimal.js";
import { EMPTY, interval, type Enclosure } from "../enclosure.ts";
import { paying, type Costs, type Layer } from "../layer.ts";
import { lift1, lift2 } from "../lift.ts";
import { arithmetic } from "./arithmetic.ts";
import { context } from "./context.ts";
import { boundsOfRational, toRational } from "./convert.ts";
import { divide } from "./divide.ts";
import { everywhere, halfLine } from "./monotone.ts";
import { periodic } from "./periodic.ts";
import { powerOf } from "./power.ts";

export { EXPONENT_LIMIT } from "./context.ts";
export { decimalAbove, decimalBelow, toRational } from "./convert.ts";

/** Measured at 20 to 500 digits: a constant, and a part that grows with the square of the digits. */
function costsOf(digits: number): Costs {
  const d = digits ** 2;
  const function_ = 1300 + d / 12;
  return {
    neg: 20, abs: 20, min: 20, max: 20, step: 20, point: 150 + d / 12, add: 100, sub: 100, mul: 100 + d / 27, div: 250 + d / 17, pow: 850 + d / 10,
    sqrt: 550 + d / 30, exp: function_, log: function_, sin: function_, cos: function_, tan: 2 * function_, atan: 1.5 * function_, sinh: 2 * function_, cosh: 2 * function_, tanh: 2 * function_,
  };
}

const layers = new Map<number, Layer<Decimal>>();

function create(digits: number): Layer<Decimal> {
  const c = context(digits);
  const { pi, exp, sinh, cosh, tanh, atan } = everywhere(c);
  const { log, sqrt } = halfLine(c);
  const { sin, cos, tan } = periodic(c);
  const of = ({ lo, hi }: { readonly lo: Decimal; readonly hi: Decimal }): Enclosure<Decimal> => interval(lo, hi);

  const layer: Layer<Decimal> = {
    name: `decimal(${digits})`,
    digits,
    point: (q) => of(boundsOfRational(q, c)),
    hull: (lo, hi) =>
      lo !== null && hi !== null && lo.compare(hi) > 0
        ? EMPTY
        : interval(
            lo === null ? c.minusInfinity : boundsOfRational(lo, c).lo,
            hi === null ? c.infinity : boundsOfRational(hi, c).hi,
          ),
    pi: of(pi),
    exact: toRational,
    compare: (a, b) => a.cmp(b),
    ...arithmetic(c),
    div: lift2<Decimal>((x, y) => divide(x, y, c)),
    pow: (x, n) => lift1<Decimal>((b) => powerOf(b, n, c))(x),
    sqrt: lift1(sqrt),
    exp: lift1(exp),
    log: lift1(log),
    sin: lift1(sin),
    cos: lift1(cos),
    tan: lift1(tan),
    atan: lift1(atan),
    sinh: lift1(sinh),
    cosh: lift1(cosh),
    tanh: lift1(tanh),
  };
  return paying(layer, costsOf(digits));
}

/**
 * Interval arithmetic on decimals of so many significant digits, the trusted layer: certificates rest on it.
 *
 * Sums, products, quotients and roots are the tightest bounds. The elementary functions are integer series with a
 * counted error (each file has its proof), rounded outward; nearly always the tightest bounds as well, and exact where
 * the value is a short decimal by law (e^0, log 1, tan 0, …). Results beyond 10^±100000 are widened to a bound that holds.
 * Throws `RangeError` unless 1 <= digits <= 10000. The same layer is returned for the same digits.
 *
 * @example
 * ```ts
 * import { Rational } from "lemmakit";
 * import { decimalLayer } from "../index.ts";
 * const d = decimalLayer(20);
 * const e = d.exp(d.point(Rational.ONE));
 * e.kind === "interval" && `${e.lo} ${e.hi}`; // "2.7182818284590452353 2.7182818284590452354"
 * ```
 */
export function decimalLayer(digits: number): Layer<Decimal> {
  let layer = layers.get(digits);
  if (layer === undefined) layers.set(digits, (layer = create(digits)));
  return layer;
}
