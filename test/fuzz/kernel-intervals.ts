import { decimalLayer } from "../../src/enclosure/decimal/index.ts";
import type { Enclosure, Layer } from "../../src/enclosure/index.ts";
import { Rational } from "../../src/exact/rational.ts";
import { atanI, circularI, piI } from "../../src/kernel/circular.ts";
import { expI, logI } from "../../src/kernel/elementary.ts";
import { absI, addI, interval, invI, mulI, negI, powerI, sqrtI, type Interval } from "../../src/kernel/interval.ts";

type Random = () => number;
/** The functions of intervals, and what independent code says of them at a point: decimals with directed rounding. */
interface Subject {
  readonly name: string;
  readonly arguments: 1 | 2;
  readonly apply: (x: Interval, y: Interval, p: bigint, n: number) => Interval | undefined;
  readonly exact?: (x: Rational, y: Rational, n: number) => Rational | undefined;
  readonly decimal?: <N>(l: Layer<N>, x: Enclosure<N>) => Enclosure<N>;
  /** Bits that arguments may have before the point. */
  readonly range: number;
}
const one = (name: string, range: number, apply: (x: Interval, p: bigint) => Interval | undefined, decimal: NonNullable<Subject["decimal"]>): Subject => ({ name, arguments: 1, range, apply: (x, _, p) => apply(x, p), decimal });
const SUBJECTS: readonly Subject[] = [
  { name: "add", arguments: 2, range: 300, apply: (x, y) => addI(x, y), exact: (x, y) => x.add(y) },
  { name: "neg", arguments: 1, range: 300, apply: (x) => negI(x), exact: (x) => x.neg() },
  { name: "mul", arguments: 2, range: 300, apply: (x, y, p) => mulI(x, y, p), exact: (x, y) => x.mul(y) },
  { name: "power", arguments: 1, range: 60, apply: (x, _, p, n) => powerI(x, n, p), exact: (x, _, n) => x.pow(n) },
  { name: "abs", arguments: 1, range: 300, apply: (x) => absI(x), exact: (x) => x.abs() },
  { name: "inv", arguments: 1, range: 300, apply: (x, _, p) => invI(x, p), exact: (x) => (x.sign === 0 ? undefined : Rational.ONE.div(x)) },
  one("sqrt", 300, sqrtI, (l, x) => l.sqrt(x)),
  one("exp", 17, expI, (l, x) => l.exp(x)),
  one("log", 300, logI, (l, x) => l.log(x)),
  one("sin", 45, (x, p) => circularI("sin", x, p), (l, x) => l.sin(x)),
  one("cos", 45, (x, p) => circularI("cos", x, p), (l, x) => l.cos(x)),
  one("atan", 300, atanI, (l, x) => l.atan(x)),
];

const bits = (random: Random, n: number): bigint => {
  let b = 1n;
  for (let k = 0; k < n; k += 30) b = (b << 30n) | BigInt(Math.floor(random() * 2 ** 30));
  return b >> BigInt(Math.max(0, b.toString(2).length - Math.max(1, n)));
};
/** A fixed-point number: 0, a unit, small, or of any size up to 2^range; both signs. */
function end(random: Random, p: number, range: number): bigint {
  const how = random();
  const size = how < 0.08 ? 0n : how < 0.16 ? 1n : how < 0.24 ? 1n << BigInt(p) : how < 0.5 ? bits(random, Math.ceil(random() * (p + 4))) : bits(random, Math.ceil(random() * (p + range)));
  return random() < 0.5 ? -size : size;
}
function someInterval(random: Random, p: number, range: number): Interval {
  const [a, b] = [end(random, p, range), random() < 0.4 ? undefined : end(random, p, range)];
  if (b === undefined) return interval(a, a);
  const [lo, hi] = a <= b ? [a, b] : [b, a];
  const how = random();
  return how < 0.1 ? interval(null, hi) : how < 0.2 ? interval(lo, null) : how < 0.23 ? interval(null, null) : interval(lo, hi);
}
/** A point of an interval: an end, or anything between; far out where there is no end. */
function inside({ lo, hi }: Interval, random: Random, p: number, range: number): Rational {
  const reach = bits(random, Math.ceil(random() * (p + range)));
  const [a, b] = [lo ?? (hi ?? 0n) - reach, hi ?? (lo ?? 0n) + reach];
  const how = random();
  const n = how < 0.3 ? a : how < 0.6 ? b : a + ((b - a) * BigInt(Math.floor(random() * 4096))) / 4096n;
  return Rational.of(n < a ? a : n > b ? b : n, 1n << BigInt(p));
}

/** What one trial found: `no value` where the intervals promise none. Throws where a value lies outside. */
export function trial(random: Random): { readonly name: string; readonly found: "inside" | "no value" | "not told" } {
  const subject = SUBJECTS[Math.floor(random() * SUBJECTS.length)]!;
  const p = 8 + Math.floor(random() ** 2 * 200);
  const n = Math.floor(random() ** 2 * 12);
  const range = Math.ceil(random() * subject.range);
  const [x, y] = [someInterval(random, p, range), someInterval(random, p, range)];
  const [a, b] = [inside(x, random, p, range), inside(y, random, p, range)];
  const result = subject.apply(x, y, BigInt(p), n);
  if (!result) return { name: subject.name, found: "no value" };
  const scale = 1n << BigInt(p);
  const [lo, hi] = [result.lo, result.hi].map((e) => (e === null ? null : Rational.of(e, scale)));
  const fail = (value: string): never => {
    const show = ({ lo, hi }: Interval) => `[${lo}, ${hi}]`;
    throw new Error(`${subject.name} of ${show(x)}${subject.arguments === 2 ? ` and ${show(y)}` : ""} (power ${n}) at ${p} digits gives ${show(result)}, and misses the value ${value} at ${a}${subject.arguments === 2 ? ` and ${b}` : ""}`);
  };
  if (subject.exact) {
    const v = subject.exact(a, b, n) ?? fail("that is none");
    if ((lo && v.compare(lo) < 0) || (hi && v.compare(hi) > 0)) fail(v.toString());
    return { name: subject.name, found: "inside" };
  }
  // Digits enough for the whole part, the fraction, and 15 more.
  const layer = decimalLayer(Math.min(900, 25 + Math.ceil((p + Math.max(range, subject.name === "exp" ? 2 * Math.abs(Number(a.floor())) : range)) * 0.31)));
  const v = subject.decimal!(layer, layer.point(a));
  if (v.kind !== "interval") return v.kind === "undefined" || v.kind === "empty" ? fail("that is none") : { name: subject.name, found: "not told" };
  const [low, high] = [layer.exact(v.lo as never), layer.exact(v.hi as never)];
  if ((lo && high && high.compare(lo) < 0) || (hi && low && low.compare(hi) > 0)) fail(`between ${low} and ${high}`);
  return { name: subject.name, found: "inside" };
}

/** How wide an enclosure of a point is, in units of its last digit: what holds everything holds nothing. */
export function width(random: Random): { readonly name: string; readonly ulps: number } | undefined {
  const subject = SUBJECTS[Math.floor(random() * SUBJECTS.length)]!;
  const p = 16 + Math.floor(random() * 120);
  const [a, b] = [end(random, p, 3), end(random, p, 3)];
  const r = subject.apply(interval(a, a), interval(b, b), BigInt(p), 3);
  if (!r) return undefined;
  // A quotient by, a root or a logarithm of little is as large as the little is little.
  const loose = (subject.name === "inv" || subject.name === "log" || subject.name === "sqrt") && (a < 0n ? -a : a) >> BigInt(p - 4) === 0n;
  return loose ? undefined : { name: subject.name, ulps: r.lo === null || r.hi === null ? Infinity : Number(r.hi - r.lo) };
}
/** π, at all digits up to `most`. */
export function piHolds(most: number): void {
  for (let p = 8; p <= most; p += 1 + (p >> 4)) {
    const { lo, hi } = piI(BigInt(p));
    const layer = decimalLayer(20 + Math.ceil(p * 0.31));
    const v = layer.pi;
    if (v.kind !== "interval") throw new Error("no pi");
    const scale = 1n << BigInt(p);
    if (layer.exact(v.lo)!.compare(Rational.of(lo!, scale)) < 0 || layer.exact(v.hi)!.compare(Rational.of(hi!, scale)) > 0) throw new Error(`pi at ${p} digits is not in [${lo}, ${hi}]`);
    if (hi! - lo! > 4n) throw new Error(`pi at ${p} digits is ${hi! - lo!} units wide`);
  }
}
