import type { OperatorName } from "../../term/index.ts";
import type { Enclosure } from "../enclosure.ts";
import type { BinaryOperation, Layer, UnaryOperation } from "../layer.ts";
import { atan2 } from "./atan2.ts";
import { erf } from "./erf.ts";
import { floor } from "./floor.ts";
import { rpow } from "./real-power.ts";

type Composed = <N>(layer: Layer<N>, x: Enclosure<N>, y: Enclosure<N>) => Enclosure<N>;

/** The operators for which layers have no method: each is put together from methods of any layer. */
export const COMPOSED = { rpow, atan2, floor, erf } as const satisfies Record<Exclude<OperatorName, UnaryOperation | BinaryOperation>, Composed>;

/**
 * Encloses an operator by a layer: by its method, or put together from others. An operator of one argument ignores the second.
 *
 * @example
 * ```ts
 * import { applyOperator, doubleLayer, interval } from "../index.ts";
 * applyOperator(doubleLayer, "floor", interval(1.5, 2.5), interval(0, 0)); // { kind: "interval", lo: 1, hi: 2 }
 * ```
 */
export function applyOperator<N>(layer: Layer<N>, operator: OperatorName, x: Enclosure<N>, y: Enclosure<N>): Enclosure<N> {
  if (operator in COMPOSED) return COMPOSED[operator as keyof typeof COMPOSED](layer, x, y);
  return layer[operator as UnaryOperation | BinaryOperation](x, y);
}
