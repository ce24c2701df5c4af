import { Rational } from "../exact/index.ts";
import type { GroundClaim } from "../claim/index.ts";
import type { Witness } from "../certificate/index.ts";
import { simplest } from "./prove/constants.ts";

/** An exact coordinate: q, or q·√root. */
export interface Coordinate {
  readonly q: Rational;
  readonly root?: Rational;
}
export const coordinate = (q: Rational): Coordinate => ({ q });
function textOf({ q, root }: Coordinate): string {
  if (!root || q.sign === 0) return q.toString();
  const factor = q.equals(Rational.ONE) ? "" : q.equals(Rational.of(-1)) ? "-" : `${q}*`;
  return `${factor}sqrt(${root})`;
}

/** Exact numbers for all inputs as a witness. */
export function witnessOf(g: GroundClaim, point: readonly Coordinate[]): Witness {
  return { sizes: g.sizes, point: Object.fromEntries(g.inputs.map((i, k) => [i.name, textOf(point[k]!)])) };
}

/** A rational of few digits near `x`: rounded to `digits` significant decimals. */
export function rounded(x: Rational, digits: number): Rational {
  if (x.sign === 0) return x;
  const approximate = Number(x.num) / Number(x.den);
  const size = Number.isFinite(approximate) && approximate !== 0 ? Math.floor(Math.log10(Math.abs(approximate))) : 0;
  const unit = Rational.of(10).pow(size - digits + 1);
  const half = Rational.of(1, 2);
  return Rational.of(x.div(unit).add(half).floor()).mul(unit);
}

/** The simplest fraction within a share of `x`. */
export function simple(x: Rational, share: number): Rational {
  const approximate = Number(x.num) / Number(x.den);
  return simplest(approximate, share * Math.abs(approximate)) ?? x;
}
