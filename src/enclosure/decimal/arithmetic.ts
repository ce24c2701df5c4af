import type { Decimal } from "decimal.js";
import { interval, type Bounded, type Enclosure } from "../enclosure.ts";
import { lift1, lift2 } from "../lift.ts";
import type { Context } from "./context.ts";
import { directions } from "./directed.ts";

type E = Enclosure<Decimal>;
type B = Bounded<Decimal>;

const least = (xs: readonly Decimal[]): Decimal => xs.reduce((a, b) => (b.lt(a) ? b : a));
const greatest = (xs: readonly Decimal[]): Decimal => xs.reduce((a, b) => (b.gt(a) ? b : a));

/** Sums, products and order of enclosures. */
export function arithmetic(c: Context) {
  const { down, up } = directions(c);
  const negate = (x: Decimal): Decimal => (x.isZero() ? c.zero : x.neg());

  function abs(x: B): E {
    if (!x.lo.lt(0)) return interval(x.lo, x.hi);
    const far = negate(x.lo);
    return x.hi.lt(0) ? interval(negate(x.hi), far) : interval(c.zero, greatest([far, x.hi]));
  }

  function mul(x: B, y: B): E {
    if (x.lo.gte(0) && y.lo.gte(0)) return interval(down.mul(x.lo, y.lo), up.mul(x.hi, y.hi));
    const corners: [Decimal, Decimal][] = [[x.lo, y.lo], [x.lo, y.hi], [x.hi, y.lo], [x.hi, y.hi]];
    return interval(least(corners.map(([a, b]) => down.mul(a, b))), greatest(corners.map(([a, b]) => up.mul(a, b))));
  }

  return {
    neg: lift1<Decimal>((x) => interval(negate(x.hi), negate(x.lo))),
    abs: lift1<Decimal>(abs),
    add: lift2<Decimal>((x, y) => interval(down.add(x.lo, y.lo), up.add(x.hi, y.hi))),
    sub: lift2<Decimal>((x, y) => interval(down.sub(x.lo, y.hi), up.sub(x.hi, y.lo))),
    mul: lift2<Decimal>(mul),
    min: lift2<Decimal>((x, y) => interval(least([x.lo, y.lo]), least([x.hi, y.hi]))),
    max: lift2<Decimal>((x, y) => interval(greatest([x.lo, y.lo]), greatest([x.hi, y.hi]))),
    step: lift1<Decimal>((x) => interval(x.lo.gte(0) ? c.one : c.zero, x.hi.gte(0) ? c.one : c.zero)),
  };
}
