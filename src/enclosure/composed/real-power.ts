import { Rational } from "../../exact/index.ts";
import type { Bounded, Enclosure, Trouble } from "../enclosure.ts";
import type { Layer } from "../layer.ts";
import { lift2 } from "../lift.ts";
import { signOf } from "./sign.ts";

const TROUBLE: Trouble = { operation: "^", reason: "of a negative number, or of 0 to a power that is not positive" };

/** x^y = e^(y·log x) for x > 0, and 0^y = 0 for y > 0; see the operator `rpow`. */
export function rpow<N>(layer: Layer<N>, x: Enclosure<N>, y: Enclosure<N>): Enclosure<N> {
  const sign = signOf(layer);
  const power = (base: Bounded<N>, y: Bounded<N>): Enclosure<N> => {
    if (sign(base.lo) > 0) return layer.exp(layer.mul(y, layer.log(base)));
    if (sign(base.hi) < 0 || (sign(base.hi) === 0 && sign(y.hi) <= 0)) return { kind: "undefined", trouble: TROUBLE };
    const all = sign(base.lo) === 0 && sign(y.lo) > 0;
    const zero = layer.point(Rational.ZERO) as Bounded<N>;
    // Bases from 0, which is left out, to the upper bound: their logarithms have no least value.
    const values = sign(base.hi) === 0 ? zero : aboveZero(layer, base.hi, y);
    const lo = sign(y.hi) > 0 ? zero.lo : values.lo;
    return all ? { kind: "interval", lo, hi: values.hi } : { kind: "partial", lo, hi: values.hi, trouble: TROUBLE };
  };
  return lift2<N>(power)(x, y);
}

function aboveZero<N>(layer: Layer<N>, most: N, y: Bounded<N>): Bounded<N> {
  const top = layer.log({ kind: "interval", lo: most, hi: most }) as Bounded<N>;
  const logarithms = { ...(layer.hull(null, null) as Bounded<N>), kind: "interval" as const, hi: top.hi };
  return layer.exp(layer.mul({ kind: "interval", lo: y.lo, hi: y.hi }, logarithms)) as Bounded<N>;
}
