import { exactDouble, Rational } from "../../exact/index.ts";
import { doubleLayer, encloseAll, interval, isBounded, type Enclosure } from "../../enclosure/index.ts";
import { instantiate } from "../../term/index.ts";
import { termOf, type Goal } from "../../certificate/goal.ts";
import { encloseDomain } from "../../certificate/box.ts";
import type { Boxes } from "../../certificate/rules/subdivide.ts";
import { readingOf } from "./reading.ts";
import { simplest } from "./constants.ts";

/** A point to bisect at, with few digits. */
function middle(lo: number, hi: number): Rational | undefined {
  if (lo === -Infinity && hi === Infinity) return Rational.ZERO;
  if (hi === Infinity) return lo > 1e12 ? undefined : Rational.of(Math.floor(lo < 1 ? 2 : 2 * lo + 2));
  if (lo === -Infinity) return hi < -1e12 ? undefined : Rational.of(Math.ceil(hi > -1 ? -2 : 2 * hi - 2));
  const mid = lo > 0 && hi / lo > 100 ? Math.sqrt(lo * hi) : hi < 0 && lo / hi > 100 ? -Math.sqrt(lo * hi) : (lo + hi) / 2;
  const q = simplest(mid, (hi - lo) / 10) ?? exactDouble(mid);
  return q.compare(exactDouble(lo)) > 0 && q.compare(exactDouble(hi)) < 0 ? q : undefined;
}

/** Bisections after which double enclosures decide every box, or nothing. */
export function bisect(g: Goal, most: number, expired: () => boolean): Boxes | undefined {
  const tape = instantiate([termOf(g)]);
  const root = tape.roots[0]!;
  const names = g.variables.map((v) => v.name);
  const order = tape.inputs.map((n) => names.indexOf(n));
  const reading = readingOf(g.value, names);
  let left = most;
  const walk = (box: readonly Enclosure<number>[], depth: number): Boxes | undefined => {
    if (left-- <= 0 || depth > 40 || expired()) return undefined;
    const e = encloseAll(tape, doubleLayer, order.map((k) => box[k]!))[root]!;
    if (isBounded(e) && e.lo > 0) return 0;
    const sides = box.map((b) => (isBounded(b) ? b : { lo: 0, hi: 0 }));
    const centre = sides.map((s) => (Number.isFinite(s.lo + s.hi) ? (s.lo + s.hi) / 2 : Number.isFinite(s.lo) ? s.lo + 1 : Number.isFinite(s.hi) ? s.hi - 1 : 0));
    if (!(reading.sign(centre) > 0)) return undefined;
    const width = (s: { lo: number; hi: number }) => (Number.isFinite(s.lo + s.hi) ? s.hi - s.lo : 1e6);
    let k = 0;
    if (box.length > 1) {
      let best = -1;
      for (const [i, s] of sides.entries()) {
        const w = width(s);
        if (w > best) (best = w), (k = i);
      }
    }
    const side = sides[k]!;
    const at = middle(side.lo, side.hi);
    if (!at) return undefined;
    const point = doubleLayer.point(at);
    if (!isBounded(point)) return undefined;
    const put = (x: Enclosure<number>) => box.map((b, i) => (i === k ? x : b));
    const below = walk(put(interval(side.lo, point.hi)), depth + 1);
    if (below === undefined) return undefined;
    const above = walk(put(interval(point.lo, side.hi)), depth + 1);
    return above === undefined ? undefined : [k, at.toString(), below, above];
  };
  return walk(g.variables.map((v) => encloseDomain(v, doubleLayer)), 0);
}
