import { apply, instantiate, pow, real, type Node, type Tape } from "../../../src/term/index.ts";
import { exactDouble } from "../../../src/exact/index.ts";
import { unaryValue } from "../values.ts";
import * as d from "./dyadic.ts";
import type { Dyadic, Ratio } from "./dyadic.ts";

type Bend = (x: number) => number;
type Value = (x: readonly Dyadic[]) => Ratio | undefined;

/** An operation with a way to tell on which side of its exact value a double lies. */
export interface ExactOperation {
  readonly name: string;
  readonly tape: Tape;
  /** Brings a number to where the operation is of interest. */
  readonly bend?: Bend;
  /** Whether the value at a point is below `lo` or above `hi`; `undefined` where there is no value. */
  readonly misses: (point: readonly number[], lo: number, hi: number) => boolean | undefined;
}

const [x, y] = [real("x"), real("y")];

const outside = (q: Ratio, lo: number, hi: number): boolean => d.against(lo, q) > 0 || d.against(hi, q) < 0;

/** An operation whose value is a quotient of sums of products. */
export function rational(name: string, term: Node, value: Value, bend?: Bend, size = 1): ExactOperation {
  return {
    name,
    tape: instantiate([term], { dimensions: { n: size }, indices: {} }),
    ...(bend && { bend }),
    misses(point, lo, hi) {
      const q = value(point.map(d.dyadic));
      return q && outside(q, lo, hi);
    },
  };
}
export const whole = (num: Dyadic): Ratio => ({ num, den: d.ONE });
const power = (a: Dyadic, n: number): Dyadic => (n === 0 ? d.ONE : d.mul(a, power(a, n - 1)));

/** A square root of a sum: compare squares. */
export function root(name: string, term: Node, square: (x: readonly Dyadic[]) => Dyadic, bend?: Bend, size = 1): ExactOperation {
  return {
    name,
    tape: instantiate([term], { dimensions: { n: size }, indices: {} }),
    ...(bend && { bend }),
    misses(point, lo, hi) {
      const q = square(point.map(d.dyadic));
      if (d.sign(q) < 0) return undefined;
      const above = (b: number): number => (b < 0 ? -1 : b === Infinity ? 1 : d.compare(d.mul(d.dyadic(b), d.dyadic(b)), q));
      return above(lo) > 0 || above(hi) < 0;
    },
  };
}

/** A function with a reference of about 60 digits. */
function referenced(name: "exp" | "log" | "sin" | "cos" | "tan" | "atan" | "sinh" | "cosh" | "tanh", bend?: Bend): ExactOperation {
  return {
    name,
    tape: instantiate([apply(name, [x])]),
    ...(bend && { bend }),
    misses([at0], lo, hi) {
      const v = unaryValue(name, exactDouble(at0!));
      if (!v) return undefined;
      const below = v.hi && Number.isFinite(lo) && exactDouble(lo).compare(v.hi) > 0;
      const above = v.lo && Number.isFinite(hi) && exactDouble(hi).compare(v.lo) < 0;
      return !!below || !!above || lo === Infinity || hi === -Infinity;
    },
  };
}

const positive = (t: number): number => Math.abs(t) || 1;
/** Into the range where powers neither overflow nor underflow too often. */
export const tame = (t: number): number => (Math.abs(t) > 1e30 || (t !== 0 && Math.abs(t) < 1e-30) ? t / 2 ** Math.round(Math.log2(Math.abs(t))) : t);
const least = (a: Dyadic, b: Dyadic): Dyadic => (d.compare(a, b) <= 0 ? a : b);
export const most = (a: Dyadic, b: Dyadic): Dyadic => (d.compare(a, b) >= 0 ? a : b);

/** Single operations: with half the widening each of these fails, but for the exact ones. */
export const OPERATIONS: readonly ExactOperation[] = [
  rational("add", apply("add", [x, y]), ([a, b]) => whole(d.add(a!, b!))),
  rational("sub", apply("sub", [x, y]), ([a, b]) => whole(d.add(a!, d.neg(b!)))),
  rational("mul", apply("mul", [x, y]), ([a, b]) => whole(d.mul(a!, b!))),
  rational("mul of positives", apply("mul", [apply("abs", [x]), apply("abs", [y])]), ([a, b]) => whole(d.mul(most(a!, d.neg(a!)), most(b!, d.neg(b!))))),
  rational("div", apply("div", [x, y]), ([a, b]) => (b!.m === 0n ? undefined : d.ratio(a!, b!))),
  rational("recip", apply("div", [1, x]), ([a]) => (a!.m === 0n ? undefined : d.ratio(d.ONE, a!))),
  rational("third", apply("div", [x, 3]), ([a]) => d.ratio(a!, { m: 3n, e: 0 })),
  rational("double", apply("mul", [2, x]), ([a]) => whole({ m: a!.m, e: a!.e + 1 })),
  rational("half", apply("div", [x, 2]), ([a]) => whole({ m: a!.m, e: a!.e - 1 })),
  rational("pow 2", pow(x, 2), ([a]) => whole(power(a!, 2))),
  rational("pow 3", pow(x, 3), ([a]) => whole(power(a!, 3))),
  rational("pow 4", pow(x, 4), ([a]) => whole(power(a!, 4)), tame),
  rational("pow 7", pow(x, 7), ([a]) => whole(power(a!, 7)), tame),
  rational("pow -1", pow(x, -1), ([a]) => (a!.m === 0n ? undefined : d.ratio(d.ONE, a!))),
  rational("pow -2", pow(x, -2), ([a]) => (a!.m === 0n ? undefined : d.ratio(d.ONE, power(a!, 2)))),
  rational("neg", apply("neg", [x]), ([a]) => whole(d.neg(a!))),
  rational("abs", apply("abs", [x]), ([a]) => whole(most(a!, d.neg(a!)))),
  rational("min", apply("min", [x, y]), ([a, b]) => whole(least(a!, b!))),
  rational("max", apply("max", [x, y]), ([a, b]) => whole(most(a!, b!))),
  rational("step", apply("step", [x]), ([a]) => whole(d.sign(a!) >= 0 ? d.ONE : d.ZERO)),
  root("sqrt", apply("sqrt", [x]), ([a]) => a!),
  referenced("exp", (t) => (Math.abs(t) > 1000 ? t / 2 ** Math.floor(Math.log2(Math.abs(t)) - 9) : t)),
  referenced("log", positive),
  referenced("atan"),
  referenced("tanh"),
  referenced("sinh"),
  referenced("cosh"),
  referenced("sin", tame),
  referenced("cos", tame),
  referenced("tan", tame),
];
