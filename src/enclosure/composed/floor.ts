import { Rational } from "../../exact/index.ts";
import type { Enclosure } from "../enclosure.ts";
import type { Layer } from "../layer.ts";
import { lift1 } from "../lift.ts";

/** The greatest integer below or at x: it rises, so its ends are those of x. */
export function floor<N>(layer: Layer<N>, x: Enclosure<N>): Enclosure<N> {
  const at = (bound: N): Rational | null => {
    const q = layer.exact(bound);
    return q && Rational.of(q.floor());
  };
  return lift1<N>(({ lo, hi }) => layer.hull(at(lo), at(hi)))(x);
}
