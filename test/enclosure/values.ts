import type { BinaryOperation, UnaryOperation } from "../../src/enclosure/layer.ts";
import { Rational } from "../../src/exact/index.ts";
import * as reference from "./reference.ts";
import type { Bracket } from "./reference.ts";

const exactly = (q: Rational): Bracket => ({ lo: q, hi: q });

/** The exact value of a binary operation, `null` where it has none. */
export function binaryValue(operation: BinaryOperation, x: Rational, y: Rational): Bracket | null {
  if (operation === "div" && y.sign === 0) return null;
  return exactly(x[operation](y));
}

/** x^n, `null` at 0 for negative n. */
export function powValue(x: Rational, n: number): Bracket | null {
  return n < 0 && x.sign === 0 ? null : exactly(x.pow(n));
}

/** Beyond this size the reference of a periodic function is too slow; the value is only known to exist. */
const LARGEST_ANGLE = Rational.of(1n << 1024n);
const WAVE: Bracket = { lo: Rational.of(-1), hi: Rational.ONE };

/** Bounds of about 60 digits on the value of a unary operation, `null` where it has none. */
export function unaryValue(operation: UnaryOperation, x: Rational): Bracket | null {
  switch (operation) {
    case "neg":
    case "abs":
      return exactly(x[operation]());
    case "step":
      return exactly(x.sign >= 0 ? Rational.ONE : Rational.ZERO);
    case "sqrt":
      return x.sign < 0 ? null : reference.sqrt(x);
    case "log":
      return x.sign <= 0 ? null : reference.log(x);
    case "sin":
    case "cos":
      return x.abs().compare(LARGEST_ANGLE) > 0 ? WAVE : reference[operation](x);
    case "tan":
      return x.abs().compare(LARGEST_ANGLE) > 0 ? { lo: null, hi: null } : reference.tan(x);
    default:
      return reference[operation](x);
  }
}

const below = (a: Bracket, b: Bracket): Bracket => ({ lo: a.lo && b.hi && a.lo.sub(b.hi), hi: a.hi && b.lo && a.hi.sub(b.lo) });
const halfPi: Bracket = { lo: reference.pi.lo!.mul(Rational.of(1, 2)), hi: reference.pi.hi!.mul(Rational.of(1, 2)) };

/** The angle of a point other than the origin, by quadrants. */
function angle(y: Rational, x: Rational): Bracket {
  if (y.sign === 0) return x.sign > 0 ? exactly(Rational.ZERO) : reference.pi;
  const upper = below(halfPi, reference.atan(x.div(y)));
  return y.sign > 0 ? upper : below(upper, reference.pi);
}

/** x^y by brackets of log and exp; `null` where there is none. */
function realPower(x: Rational, y: Rational): Bracket | null {
  if (x.sign < 0 || (x.sign === 0 && y.sign <= 0)) return null;
  if (x.sign === 0) return exactly(x);
  const log = reference.log(x);
  const ends = [y.mul(log.lo!), y.mul(log.hi!)];
  const [lo, hi] = ends[0]!.compare(ends[1]!) <= 0 ? ends : [ends[1]!, ends[0]!];
  return { lo: reference.exp(lo!).lo, hi: reference.exp(hi!).hi };
}

/** The value of an operator that layers put together from others. */
export function composedValue(operation: "rpow" | "atan2" | "floor" | "erf", x: Rational, y: Rational): Bracket | null {
  switch (operation) {
    case "rpow":
      return realPower(x, y);
    case "atan2":
      return x.sign === 0 && y.sign === 0 ? null : angle(x, y);
    case "floor":
      return exactly(Rational.of(x.floor()));
    case "erf":
      return reference.erf(x);
  }
}
