import { Rational } from "../../src/exact/index.ts";
import { pi } from "./reference.ts";

/** The exact ends of an interval; `null` is unbounded. */
export interface Ends {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
}

const below = (q: Rational | null, strictly: boolean): boolean => q === null || q.sign < 0 || (!strictly && q.sign === 0);
const onlyZero = (x: Ends): boolean => x.lo?.sign === 0 && x.hi?.sign === 0;
const hasZero = (x: Ends): boolean => (x.lo === null || x.lo.sign <= 0) && (x.hi === null || x.hi.sign >= 0);

/** Is the operation defined somewhere on its arguments? */
export function inDomain(operation: string, x: Ends, y: Ends, n: number): boolean {
  switch (operation) {
    case "log":
      return x.hi === null || x.hi.sign > 0;
    case "sqrt":
      return x.hi === null || x.hi.sign >= 0;
    case "div":
      return !onlyZero(y);
    case "pow":
      return n >= 0 || !onlyZero(x);
    case "rpow":
      return x.hi === null || x.hi.sign > 0 || (x.hi.sign === 0 && (y.hi === null || y.hi.sign > 0));
    case "atan2":
      return !(onlyZero(x) && onlyZero(y));
    default:
      return true;
  }
}

/** Is it undefined somewhere? `undefined` where this file cannot tell. */
export function outsideDomain(operation: string, x: Ends, y: Ends, n: number): boolean | undefined {
  switch (operation) {
    case "log":
      return below(x.lo, false);
    case "sqrt":
      return below(x.lo, true);
    case "div":
      return hasZero(y);
    case "pow":
      return n < 0 && hasZero(x);
    case "rpow":
      return below(x.lo, true) || (below(x.lo, false) && below(y.lo, false));
    case "atan2":
      return hasZero(x) && hasZero(y);
    case "tan":
      return hasPole(x);
    default:
      return false;
  }
}

/** floor(x/π + 1/2): it changes at the poles of the tangent. `undefined` for large x, or where π is not known well enough. */
function branch(x: Rational): bigint | undefined {
  if (x.abs().compare(Rational.of(10n ** 9n)) > 0) return undefined;
  const half = Rational.of(1, 2);
  const a = x.div(pi.lo!).add(half).floor();
  return a === x.div(pi.hi!).add(half).floor() ? a : undefined;
}

function hasPole(x: Ends): boolean | undefined {
  if (x.lo === null || x.hi === null) return true;
  if (x.lo.equals(x.hi)) return false;
  const a = branch(x.lo);
  const b = branch(x.hi);
  return a === undefined || b === undefined ? undefined : a !== b;
}
