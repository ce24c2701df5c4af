import { exactDouble, nextDown, nextUp } from "../../src/exact/double.ts";
import type { Rational } from "../../src/exact/rational.ts";
import { atanI, circularI } from "../../src/kernel/circular.ts";
import { expI, logI } from "../../src/kernel/elementary.ts";
import { absI, addI, interval, invI, mulI, negI, powerI, sqrtI, type Interval } from "../../src/kernel/interval.ts";
import type { Vector } from "./itl.ts";
import type { Literal } from "./literal.ts";

/** Digits at which every double is a fixed-point number. */
const P = 1100n;
type Op = (x: Interval, y: Interval, n: number) => Interval | undefined;
const OPERATIONS: ReadonlyMap<string, Op> = new Map<string, Op>([
  ["pos", (x) => x], ["neg", negI], ["add", addI], ["sub", (x, y) => addI(x, negI(y))], ["mul", (x, y) => mulI(x, y, P)],
  ["div", (x, y) => {
    const inverse = invI(y, P);
    return inverse && mulI(x, inverse, P);
  }],
  ["recip", (x) => invI(x, P)], ["sqr", (x) => powerI(x, 2, P)], ["pown", (x, _, n) => (n >= 0 ? powerI(x, n, P) : invI(powerI(x, -n, P), P))], ["abs", absI], ["sqrt", (x) => sqrtI(x, P)],
  ["exp", (x) => expI(x, P)], ["log", (x) => logI(x, P)], ["sin", (x) => circularI("sin", x, P)], ["cos", (x) => circularI("cos", x, P)], ["atan", (x) => atanI(x, P)],
]);
const scaled = (q: Rational): bigint => (q.num << P) / q.den;
const end = (x: number): bigint | null => (Number.isFinite(x) ? scaled(exactDouble(x)) : null);
const isInterval = (l: Literal | undefined): l is Literal & { type: "interval" } => l?.type === "interval";

/**
 * What the intervals of the kernel make of a vector: nothing where they have no such operation or no value is certain;
 * else whether the result reaches as far as the true range, whose ends lie within a step of those of the vector.
 */
export function encloses({ operation, inputs, expected }: Vector): boolean | undefined {
  const op = OPERATIONS.get(operation);
  const [x, y] = inputs;
  const [range] = expected;
  if (!op || !isInterval(x) || !isInterval(range) || (y && !isInterval(y) && y.type !== "number")) return undefined;
  const of = (l: Literal | undefined): Interval => (isInterval(l) ? interval(end(l.lo), end(l.hi)) : interval(0n, 0n));
  const n = y?.type === "number" ? y.value : 0;
  if (!Number.isInteger(n) || Math.abs(n) > 10_000) return undefined;
  const r = op(of(x), of(y), n);
  if (!r) return undefined;
  const [lo, hi] = [end(nextUp(range.lo)), end(nextDown(range.hi))];
  const low = range.lo === -Infinity ? r.lo === null || r.lo <= -scaled(exactDouble(Number.MAX_VALUE)) : r.lo === null || lo === null || r.lo < lo;
  const high = range.hi === Infinity ? r.hi === null || r.hi >= scaled(exactDouble(Number.MAX_VALUE)) : r.hi === null || hi === null || r.hi > hi;
  return low && high;
}
