import type { FunctionName } from "./defined.ts";
import { apply, type RealLike } from "./leaves.ts";
import type { Node, Real, Vector } from "./node.ts";

/** A scalar function that also maps over the entries of a vector. */
export interface Elementwise {
  (x: RealLike): Real;
  <D extends string>(x: Vector<D>): Vector<D>;
}
export const elementwise = (name: FunctionName): Elementwise => ((x: Node | number) => apply(name, [x])) as Elementwise;
