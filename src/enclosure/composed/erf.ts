import type { Decimal } from "decimal.js";
import { nearestDouble, Rational } from "../../exact/index.ts";
import { decimalLayer } from "../decimal/index.ts";
import type { Bounded, Enclosure } from "../enclosure.ts";
import type { Layer } from "../layer.ts";
import { lift1 } from "../lift.ts";

/** Digits beyond those of the layer, so that what is rounded in the series does not show. */
const GUARD = 12;
type Ends = { readonly lo: Rational; readonly hi: Rational };

/** The error function: it rises, from -1 to 1. */
export function erf<N>(layer: Layer<N>, x: Enclosure<N>): Enclosure<N> {
  const at = (bound: N, infinite: number): Ends => {
    const q = layer.exact(bound);
    return q ? erfAt(q, layer.digits) : { lo: Rational.of(infinite), hi: Rational.of(infinite) };
  };
  return lift1<N>(({ lo, hi }) => layer.hull(at(lo, -1).lo, at(hi, 1).hi))(x);
}

/** Bounds of erf x: odd, exact at 0; far out 1 − e^(-x²) ≤ erf x ≤ 1. */
function erfAt(x: Rational, digits: number): Ends {
  if (x.sign === 0) return { lo: x, hi: x };
  if (x.sign < 0) {
    const { lo, hi } = erfAt(x.neg(), digits);
    return { lo: hi.neg(), hi: lo.neg() };
  }
  const layer = decimalLayer(digits + GUARD);
  const size = nearestDouble(x);
  const near = size * size < 2.4 * (digits + 2);
  const e = near ? series(layer, x, size) : (layer.sub(layer.point(Rational.ONE), layer.exp(layer.neg(layer.pow(layer.point(x), 2)))) as Bounded<Decimal>);
  return { lo: layer.exact(e.lo)!, hi: near ? layer.exact(e.hi)!.min(Rational.ONE) : Rational.ONE };
}

/**
 * 2/√π · e^(-x²) · Σ a_k for x > 0, with a_0 = x and a_(k+1) = a_k · 2x²/(2k + 3), all positive. From the k with 2k + 5 ≥ 4x² on
 * each term is at most half the one before, so what follows the last sum is at most twice the next term.
 */
function series(layer: Layer<Decimal>, x: Rational, size: number): Bounded<Decimal> {
  const of = (q: Rational | number): Enclosure<Decimal> => layer.point(typeof q === "number" ? Rational.of(q) : q);
  const square = layer.pow(of(x), 2);
  const double = layer.mul(of(2), square);
  let term = of(x);
  let sum = term;
  // The logarithm of the last term over the first, near enough: it only says when to stop.
  let fallen = 0;
  for (let k = 0; ; k++) {
    term = layer.mul(term, layer.div(double, of(2 * k + 3)));
    fallen += Math.log((2 * size * size) / (2 * k + 3));
    // 5x² in doubles is above 4x², whatever their rounding.
    if (2 * k + 5 >= 5 * size * size && fallen < -layer.digits * Math.log(10)) break;
    sum = layer.add(sum, term);
  }
  const most = layer.add(sum, layer.add(term, term));
  const whole = { kind: "interval", lo: (sum as Bounded<Decimal>).lo, hi: (most as Bounded<Decimal>).hi } as const;
  const scale = layer.div(layer.mul(of(2), layer.exp(layer.neg(square))), layer.sqrt(layer.pi));
  return layer.mul(scale, whole) as Bounded<Decimal>;
}
