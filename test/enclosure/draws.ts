import fc from "fast-check";
import { Rational, exactDouble, parseDecimal } from "../../src/exact/index.ts";

/** An interval of reals to be given to a layer; `null` is unbounded. */
export interface Span {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
  /** Move the ends to numbers the layer holds exactly. */
  readonly snap: boolean;
  /** Where in the interval the point is taken: 0 to 64, the ends included. */
  readonly at: number;
}

const PI = parseDecimal("3.14159265358979323846264338327950288419716939937510582097494459")!;
const TWO_POW = (e: number): Rational => (e >= 0 ? Rational.of(1n << BigInt(e)) : Rational.of(1n, 1n << BigInt(-e)));
const TEN_POW = (e: number): Rational => (e >= 0 ? Rational.of(10n ** BigInt(e)) : Rational.of(1n, 10n ** BigInt(-e)));
const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const small = int(-6, 6).map((n) => Rational.of(n));
const short = fc.tuple(int(-999, 999), int(-4, 2)).map(([m, e]) => Rational.of(m).mul(TEN_POW(e)));
const thirds = fc.tuple(int(-50, 50), int(1, 40)).map(([n, d]) => Rational.of(n, d));
const moderate = fc.double({ min: -40, max: 40, noNaN: true }).map(exactDouble);
const unit = fc.double({ min: -1, max: 1, noNaN: true }).map(exactDouble);
const anyDouble = fc.double({ noNaN: true, noDefaultInfinity: true }).map(exactDouble);
const subnormal = int(-(2 ** 30), 2 ** 30).map((n) => Rational.of(n).mul(TWO_POW(-1074)));
const huge = fc.tuple(int(-(2 ** 30), 2 ** 30), int(960, 998)).map(([m, e]) => Rational.of(m).mul(TWO_POW(e)));
const large = fc.tuple(int(-999, 999), int(1, 5)).map(([m, e]) => Rational.of(m).mul(TEN_POW(e)));
const nearOne = fc.oneof(
  int(-40, 40).map((n) => Rational.ONE.add(Rational.of(n).mul(TWO_POW(-52)))),
  fc.tuple(int(-99, 99), int(5, 32)).map(([n, e]) => Rational.ONE.add(Rational.of(n).mul(TEN_POW(-e)))),
);
/** A multiple of π/2 cut to so many bits, with nothing or a little more added. */
const nearQuarter = fc
  .tuple(int(-60, 60), fc.constantFrom(20, 51, 52, 53, 98, 100, 130), int(-1, 1))
  .map(([k, bits, more]) => {
    const scaled = PI.mul(Rational.of(k, 2)).mul(TWO_POW(bits));
    return Rational.of(scaled.floor() + BigInt(more)).mul(TWO_POW(-bits));
  });

/** The regimes a number is drawn from, with their weights. */
export const numbers: fc.Arbitrary<Rational> = fc.oneof(
  { weight: 4, arbitrary: small },
  { weight: 5, arbitrary: short },
  { weight: 3, arbitrary: thirds },
  { weight: 6, arbitrary: moderate },
  { weight: 3, arbitrary: unit },
  { weight: 2, arbitrary: large },
  { weight: 2, arbitrary: anyDouble },
  { weight: 1, arbitrary: subnormal },
  { weight: 1, arbitrary: huge },
  { weight: 2, arbitrary: nearOne },
  { weight: 3, arbitrary: nearQuarter },
);

const ordered = (a: Rational, b: Rational): { lo: Rational; hi: Rational } => ({ lo: a.min(b), hi: a.max(b) });
const point = numbers.map((q) => ({ lo: q, hi: q }));
const pair = fc.tuple(numbers, numbers).map(([a, b]) => ordered(a, b));
const narrow = fc
  .tuple(numbers, int(1, 99), int(-24, -1))
  .map(([q, m, e]) => ordered(q, q.add(q.sign === 0 ? TEN_POW(e) : q.abs().mul(Rational.of(m)).mul(TEN_POW(e)))));
const straddling = fc.tuple(numbers, numbers).map(([a, b]) => ({ lo: a.abs().neg(), hi: b.abs() }));
const touching = fc.tuple(numbers, fc.boolean()).map(([a, up]) => (up ? ordered(Rational.ZERO, a.abs()) : ordered(a.abs().neg(), Rational.ZERO)));
const unbounded = fc
  .tuple(numbers, int(0, 4))
  .map(([q, side]): { lo: Rational | null; hi: Rational | null } => ({ lo: side < 2 ? q : null, hi: side > 2 ? q : null }));

export const spans: fc.Arbitrary<Span> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: point },
      { weight: 3, arbitrary: pair },
      { weight: 4, arbitrary: narrow },
      { weight: 2, arbitrary: straddling },
      { weight: 1, arbitrary: touching },
      { weight: 1, arbitrary: unbounded },
    ),
    fc.boolean(),
    fc.oneof(fc.constantFrom(0, 64), int(0, 64)),
  )
  .map(([{ lo, hi }, snap, at]) => ({ lo, hi, snap, at }));
