import fc from "fast-check";
import { Rational, exactDouble } from "../../src/exact/index.ts";

const integer = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const decimal = fc
  .tuple(integer, fc.integer({ min: -60, max: 60 }))
  .map(([m, e]) => (e >= 0 ? Rational.of(m * 10n ** BigInt(e)) : Rational.of(m, 10n ** BigInt(-e))));
const fraction = fc.tuple(integer, integer.filter((d) => d !== 0n)).map(([n, d]) => Rational.of(n, d));
const small = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([n, d]) => Rational.of(n, d));

/** Every finite double alike, by its bits. */
export const doubles = fc.oneof(
  { weight: 4, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer({ min: -(2 ** 31), max: 2 ** 31 }).map((n) => n * Number.MIN_VALUE) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 ** 31 }).map((n) => Number.MAX_VALUE - n * 2 ** 971) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1, -1, Number.MIN_VALUE, Number.MAX_VALUE, 2 ** -1022, -(2 ** -1022)) },
);

/** Rationals of all kinds: fractions, decimals, doubles, and neighbours of doubles. */
export const rationals = fc.oneof(
  small,
  fraction,
  decimal,
  doubles.map(exactDouble),
  fc.tuple(doubles, small, fc.integer({ min: 1040, max: 1100 })).map(([x, q, e]) => exactDouble(x).add(q.div(Rational.of(1n << BigInt(e))))),
  fc.tuple(doubles, small).map(([x, q]) => exactDouble(x).mul(q)),
);
