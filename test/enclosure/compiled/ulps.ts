import { exactDouble, nextUp } from "../../../src/exact/index.ts";
import * as reference from "../reference.ts";

/** The distance of a double from exp x or log x in units in the last place of the exact value, by a reference of 60 digits. */
export function ulps(name: "exp" | "log", x: number, y: number): number {
  const { lo } = reference[name](exactDouble(x));
  const exact = lo!;
  const error = exactDouble(y).sub(exact).abs();
  if (error.sign === 0) return 0;
  // The doubles around the exact value are as far apart as those beyond y on its side of 0, or half as far just below a power of two.
  const size = Math.abs(y);
  const outward = nextUp(size) - size;
  const isPower = size > 2 ** -1022 && Number.isInteger(Math.log2(size)) && 2 ** Math.log2(size) === size;
  const inside = exact.abs().compare(exactDouble(size)) < 0;
  const ulp = isPower && inside ? outward / 2 : outward;
  const parts = error.div(exactDouble(ulp));
  return Number((parts.num * 1_000_000n) / parts.den) / 1e6;
}
