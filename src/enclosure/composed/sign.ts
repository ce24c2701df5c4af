import { Rational } from "../../exact/index.ts";
import type { Bounded } from "../enclosure.ts";
import type { Layer } from "../layer.ts";

/** The sign of a bound of a layer. */
export function signOf<N>(layer: Layer<N>): (bound: N) => number {
  const zero = (layer.point(Rational.ZERO) as Bounded<N>).lo;
  return (bound) => layer.compare(bound, zero);
}
