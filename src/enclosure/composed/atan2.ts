import { Rational } from "../../exact/index.ts";
import type { Bounded, Enclosure, Trouble } from "../enclosure.ts";
import type { Layer } from "../layer.ts";
import { lift2 } from "../lift.ts";
import { signOf } from "./sign.ts";

const TROUBLE: Trouble = { operation: "atan2", reason: "at the origin" };

/**
 * The angle of (x, y), in (-π, π]. Right of the axis it is atan(y/x), above it π/2 − atan(x/y), below it −π/2 − atan(x/y).
 * Any other box meets the half-line y = 0, x ≤ 0, where the angle is π and just below it near −π.
 */
export function atan2<N>(layer: Layer<N>, y: Enclosure<N>, x: Enclosure<N>): Enclosure<N> {
  const sign = signOf(layer);
  const { pi } = layer;
  const half = layer.div(pi, layer.point(Rational.of(2)));
  const within = (e: Enclosure<N>): Enclosure<N> => layer.max(layer.min(e, pi), layer.neg(pi));
  const above = (y: Bounded<N>, x: Bounded<N>): Enclosure<N> => within(layer.sub(half, layer.atan(layer.div(x, y))));
  const hull = (lo: Enclosure<N>, hi: Enclosure<N>): Bounded<N> => ({ kind: "interval", lo: (lo as Bounded<N>).lo, hi: (hi as Bounded<N>).hi });
  const point = (b: N): Bounded<N> => ({ kind: "interval", lo: b, hi: b });
  const angle = (y: Bounded<N>, x: Bounded<N>): Enclosure<N> => {
    if (sign(x.lo) > 0) return layer.atan(layer.div(y, x));
    if (sign(y.lo) > 0) return above(y, x);
    if (sign(y.hi) < 0) return within(layer.sub(layer.neg(half), layer.atan(layer.div(x, y))));
    const least = sign(y.lo) < 0 ? layer.neg(sign(x.lo) < 0 ? pi : half) : sign(x.hi) > 0 ? layer.point(Rational.ZERO) : sign(x.hi) === 0 ? half : leastAbove();
    const most = sign(x.lo) < 0 ? pi : sign(y.hi) > 0 ? half : layer.point(Rational.ZERO);
    if (sign(x.hi) < 0) return hull(least, most);
    if (sign(x.lo) === 0 && sign(x.hi) === 0 && sign(y.lo) === 0 && sign(y.hi) === 0) return { kind: "undefined", trouble: TROUBLE };
    return { ...hull(least, most), kind: "partial", trouble: TROUBLE };

    /** y from 0 up, x below 0: the least angle is at the right upper corner, and π where that is on the axis. */
    function leastAbove(): Enclosure<N> {
      return sign(y.hi) > 0 ? above(point(y.hi), point(x.hi)) : pi;
    }
  };
  return lift2<N>(angle)(y, x);
}
