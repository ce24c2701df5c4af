import type { Decimal } from "decimal.js";
import { interval, type Bounded, type Enclosure, type Trouble } from "../enclosure.ts";
import { atanBounds } from "./arctangent.ts";
import { piFixed } from "./constants.ts";
import type { Bounds, Context } from "./context.ts";
import { expBounds } from "./exponential.ts";
import { coshBounds, sinhBounds, tanhBounds } from "./hyperbolic.ts";
import { logBounds } from "./logarithm.ts";
import { refine } from "./approximate.ts";
import { sqrtBounds } from "./sqrt.ts";

type At = (x: Decimal, c: Context) => Bounds;
type B = Bounded<Decimal>;

/** The enclosure of an increasing function, with its limits at the infinities. */
function increasing(f: At, atMinus: Decimal, atPlus: Decimal, c: Context): (x: B) => Enclosure<Decimal> {
  return (x) => {
    if (x.lo.isFinite() && x.lo.eq(x.hi)) {
      const { lo, hi } = f(x.lo, c);
      return interval(lo, hi);
    }
    return interval(
      x.lo.isFinite() ? f(x.lo, c).lo : atMinus,
      x.hi.isFinite() ? f(x.hi, c).hi : atPlus,
    );
  };
}

/** π to the digits of the context. */
export function piBounds(c: Context): Bounds {
  return refine(c, 0, (w) => ({ mid: piFixed(w), err: 3n }));
}

/** exp, sinh, tanh, atan, cosh: defined everywhere. */
export function everywhere(c: Context) {
  const pi = piBounds(c);
  const quarter = refine(c, 0, (w) => ({ mid: piFixed(w - 1), err: 3n }));
  const cosh = increasing(coshBounds, c.one, c.infinity, c);
  return {
    pi,
    exp: increasing(expBounds, c.zero, c.infinity, c),
    sinh: increasing(sinhBounds, c.minusInfinity, c.infinity, c),
    tanh: increasing(tanhBounds, c.one.neg(), c.one, c),
    atan: increasing(atanBounds, quarter.hi.neg(), quarter.hi, c),
    /** Even, and increasing in |x|. */
    cosh: (x: B): Enclosure<Decimal> => {
      const a = x.lo.abs();
      const b = x.hi.abs();
      const near = x.lo.lte(0) && x.hi.gte(0) ? c.zero : a.lt(b) ? a : b;
      return cosh({ kind: "interval", lo: near, hi: a.lt(b) ? b : a });
    },
  };
}

const NEGATIVE: Trouble = { operation: "sqrt", reason: "of a negative number" };
const NOT_POSITIVE: Trouble = { operation: "log", reason: "of a number that is not positive" };

/** log and sqrt: defined on a part of the line. */
export function halfLine(c: Context) {
  const sqrt = increasing(sqrtBounds, c.zero, c.infinity, c);
  const log = increasing(logBounds, c.minusInfinity, c.infinity, c);
  return {
    sqrt: (x: B): Enclosure<Decimal> => {
      if (x.hi.lt(0)) return { kind: "undefined", trouble: NEGATIVE };
      if (x.lo.gte(0)) return sqrt(x);
      const above = sqrt({ kind: "interval", lo: c.zero, hi: x.hi });
      return above.kind === "interval" ? { ...above, kind: "partial", trouble: NEGATIVE } : above;
    },
    log: (x: B): Enclosure<Decimal> => {
      if (x.hi.lte(0)) return { kind: "undefined", trouble: NOT_POSITIVE };
      if (x.lo.gt(0)) return log(x);
      const hi = x.hi.isFinite() ? logBounds(x.hi, c).hi : c.infinity;
      return { kind: "partial", lo: c.minusInfinity, hi, trouble: NOT_POSITIVE };
    },
  };
}
