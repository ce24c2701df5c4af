import { Rational } from "../exact/index.ts";
import type { GroundRelation } from "../claim/index.ts";
import { num, readBack, sub, type Real, type Tape } from "../term/index.ts";
import { isZeroProduct } from "./algebra/product.ts";
import { readValue } from "./algebra/read.ts";
import { signsAt } from "./place.ts";
import { allKnown } from "./terms.ts";

/** Nodes of the largest term that is compared. */
const MOST = 2000;

/**
 * Whether the two sides of a relation are the same number at a point of exact numbers, by their normal forms. The sides must have
 * values there: equal normal forms have equal values where both have one. `false` where it is not seen.
 */
export function areEqual(tape: Tape, { left, right }: GroundRelation, point: readonly (Rational | Real)[]): boolean {
  const read = readBack(tape.code, (slot) => (point[slot] instanceof Rational ? num(point[slot]) : point[slot]!), MOST);
  try {
    const sides = [read(left), read(right)] as const;
    return sides.every(allKnown) && isZeroProduct(readValue(sub(...sides), signsAt([], [])));
  } catch (e) {
    if (e instanceof RangeError) return false;
    throw e;
  }
}
