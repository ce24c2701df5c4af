import { Rational } from "../../exact/index.ts";
import { isBounded, type Enclosure, type PointValue } from "../../enclosure/index.ts";
import type { Parameter, Piece } from "../../term/index.ts";
import { compareValues } from "../../enclosure/index.ts";
import type { Closed } from "./closed.ts";

/** A box of parameters: rational ends for each; `null` is unbounded. */
export type Box = readonly { readonly lo: Rational | null; readonly hi: Rational | null }[];

/** The least box with rational ends that holds all parameters of a piece; `undefined` where a bound has no value. */
export function boxOf<N>(closed: Closed<N>, p: Piece): Box | undefined {
  const end = (place: number | null, low: boolean): Rational | null | undefined => {
    if (place === null) return null;
    const { exact, enclosure } = closed.at(place);
    if (exact) return exact;
    return enclosure.kind === "interval" ? closed.layer.exact(low ? enclosure.lo : enclosure.hi) : undefined;
  };
  const box = p.parameters.map((q) => ({ lo: end(q.lo, true), hi: end(q.hi, false) }));
  return box.every((s) => s.lo !== undefined && s.hi !== undefined) ? (box as Box) : undefined;
}

/** The values of the parameters of a piece over a box, for `Closed.assign`. */
export function overBox<N>(closed: Closed<N>, parameters: readonly Parameter[], box: Box): Map<number, PointValue<N>> {
  return new Map(parameters.map((q, k) => [q.slot, { exact: undefined, enclosure: closed.layer.hull(box[k]!.lo, box[k]!.hi) }]));
}
/** The same at an exact point. */
export function atPoint<N>(closed: Closed<N>, parameters: readonly Parameter[], point: readonly Rational[]): Map<number, PointValue<N>> {
  return new Map(parameters.map((q, k) => [q.slot, { exact: point[k]!, enclosure: closed.layer.point(point[k]!) }]));
}

/** Whether the parameters that are assigned lie within their bounds and meet the conditions: for certain, or certainly not. */
export function inside<N>(closed: Closed<N>, p: Piece): "true" | "false" | "unknown" {
  let sure = true;
  const ask = (left: number, relation: "<=" | "<" | "=" | "!=", right: number): boolean => {
    const t = compareValues(closed.layer, closed.at(left), relation, closed.at(right));
    sure &&= t === "true";
    return t !== "false" && t !== "undefined";
  };
  for (const q of p.parameters) {
    const place = closed.run.tape.placeOf(q.slot);
    if (q.integer && closed.at(place).exact?.isInteger !== true) {
      if (closed.at(place).exact) return "false";
      sure = false;
    }
    if (q.lo !== null && !ask(q.lo, q.loOpen ? "<" : "<=", place)) return "false";
    if (q.hi !== null && !ask(place, q.hiOpen ? "<" : "<=", q.hi)) return "false";
  }
  for (const c of p.conditions) if (!ask(c.left, c.relation, c.right)) return "false";
  return sure ? "true" : "unknown";
}

/** A box of many sides has more corners than memory holds: the first so many points of a box are tried. */
const MOST_POINTS = 800;

/** Exact points of a box: its quarters, and near its corners and ends; for a side without an end, a few round numbers. */
export function pointsOf(box: Box, fine: boolean): Rational[][] {
  const near = Rational.of(1, 1 << 20);
  const side = ({ lo, hi }: Box[number]): Rational[] => {
    if (lo === null || hi === null) return [lo ? lo.add(Rational.ONE) : hi ? hi.sub(Rational.ONE) : Rational.ZERO, ...(fine ? [Rational.of(lo ? 100 : -3), Rational.of(hi ? -100 : 3)] : [])];
    const width = hi.sub(lo);
    const middle = lo.add(hi).div(Rational.of(2));
    if (!fine) return [middle];
    const at = (share: Rational) => lo.add(width.mul(share));
    return [at(near), at(Rational.ONE.sub(near)), middle, at(Rational.of(1, 4)), at(Rational.of(3, 4)), at(Rational.of(3, 20)), at(Rational.of(17, 20)), lo, hi];
  };
  const most = fine && box.length <= 3;
  return box.reduce<Rational[][]>((points, s) => {
    const xs = most || !fine ? side(s) : side(s).slice(0, 3);
    return points.flatMap((p) => xs.map((x) => [...p, x])).slice(0, MOST_POINTS);
  }, [[]]);
}

/** The two halves of a box across its widest side; `undefined` where a side has no end. */
export function halves(box: Box): readonly [Box, Box] | undefined {
  if (box.length === 0 || box.some((s) => s.lo === null || s.hi === null)) return undefined;
  let k = 0;
  const width = (i: number) => box[i]!.hi!.sub(box[i]!.lo!);
  for (let i = 1; i < box.length; i++) if (width(i).compare(width(k)) > 0) k = i;
  const middle = box[k]!.lo!.add(box[k]!.hi!).div(Rational.of(2));
  return [box.map((s, i) => (i === k ? { lo: s.lo, hi: middle } : s)), box.map((s, i) => (i === k ? { lo: middle, hi: s.hi } : s))];
}

/** The bounds of an enclosure that has a value everywhere. */
export const boundsOf = <N>(e: Enclosure<N>): { readonly lo: N; readonly hi: N } | undefined => (isBounded(e) && e.kind === "interval" ? e : undefined);
