import { Rational } from "../../exact/index.ts";
import type { Layer, PointValue } from "../../enclosure/index.ts";
import { operands, type OverPieces, type Piece } from "../../term/index.ts";
import { atPoint, boundsOf, boxOf, halves, inside, overBox, pointsOf, type Box } from "./boxes.ts";
import type { Closed } from "./closed.ts";

/** Boxes looked at for one extremum. */
const MOST_BOXES = 200;

/** What is known of the greatest value: it lies in [lo, hi], and `attained` where a member takes the value `hi`. */
interface Greatest<N> {
  readonly lo: N;
  readonly hi: N;
  readonly attained: boolean;
}

/** Whether two bounds are so near that more boxes say nothing new. */
function isClose<N>(layer: Layer<N>, lo: N, hi: N): boolean {
  const [a, b] = [layer.exact(lo), layer.exact(hi)];
  return a !== null && b !== null && b.sub(a).compare(a.abs().max(b.abs()).max(Rational.ONE).mul(Rational.of(1, 1 << 16))) <= 0 && a.compare(b) !== 0;
}

/** Bounds of the values of a place over the members of a piece, from above by boxes that hold them all, from below at members. */
function greatest<N>(closed: Closed<N>, piece: Piece, value: number): Greatest<N> | undefined {
  const { layer } = closed;
  const max = (a: N | undefined, b: N): N => (a === undefined || layer.compare(a, b) < 0 ? b : a);
  let lo: N | undefined;
  const look = (point: readonly Rational[]): void =>
    closed.assign(atPoint(closed, piece.parameters, point), () => {
      const v = inside(closed, piece) === "true" ? boundsOf(closed.at(value).enclosure) : undefined;
      if (v) lo = max(lo, v.lo);
    });
  const top = (box: Box): N | undefined | "empty" =>
    closed.assign(overBox(closed, piece.parameters, box), () => (inside(closed, piece) === "false" ? "empty" : boundsOf(closed.at(value).enclosure)?.hi));
  const root = boxOf(closed, piece);
  if (!root) return undefined;
  pointsOf(root, true).forEach(look);
  let queue: { box: Box; hi: N | undefined }[] = [];
  let rest: N | undefined;
  const meet = (box: Box): void => {
    const hi = top(box);
    if (hi !== "empty") queue.push({ box, hi });
  };
  meet(root);
  for (let n = 0; n < MOST_BOXES && queue.length > 0; n++) {
    // What cannot exceed a value that is taken needs no more looking at.
    queue = queue.filter((q) => q.hi === undefined || lo === undefined || layer.compare(q.hi, lo) > 0);
    let k = 0;
    for (let i = 1; i < queue.length; i++) if (queue[i]!.hi === undefined || (queue[k]!.hi !== undefined && layer.compare(queue[i]!.hi!, queue[k]!.hi!) > 0)) k = i;
    const [next] = queue.splice(k, 1);
    if (!next) break;
    if (next.hi !== undefined && lo !== undefined && isClose(layer, lo, next.hi)) {
      queue.push(next);
      break;
    }
    const parts = halves(next.box);
    if (!parts) {
      if (next.hi === undefined) return undefined;
      rest = max(rest, next.hi);
      continue;
    }
    for (const part of parts) {
      pointsOf(part, false).forEach(look);
      meet(part);
    }
  }
  if (lo === undefined || queue.some((q) => q.hi === undefined)) return undefined;
  const hi = queue.reduce((a, q) => max(a, q.hi!), max(rest, lo));
  return { lo, hi, attained: layer.compare(hi, lo) <= 0 };
}

/**
 * Puts an input in place of an extremum, with bounds of its value. A supremum has a value where the set has a member and the values
 * are bounded; a maximum where, besides, a member takes it. What is not known to have a value is `partial`.
 */
export function extremumBy<N>(closed: Closed<N>): OverPieces {
  return (run, which, pieces) => {
    const least = which === "inf" || which === "min";
    const sign = (place: number): number => (least ? run.tape.apply("neg", place) : place);
    const found = pieces.map(({ piece, value }): Greatest<N> | undefined => {
      const place = sign(value);
      const own = new Set(piece.parameters.map((q) => q.slot));
      if (dependsOnOthers(closed, place, own)) throw new RangeError(`a ${which} that depends on a name bound outside it`);
      if (piece.parameters.length > 0 || piece.conditions.length > 0) return greatest(closed, piece, place);
      const v = boundsOf(closed.at(place).enclosure);
      return v && { lo: v.lo, hi: v.hi, attained: true };
    });
    const slot = run.tape.slotAt(run.tape.input(run.tape.freshName()));
    closed.fix(slot, together(closed, found, which === "max" || which === "min"));
    return sign(run.tape.placeOf(slot));
  };
}

function together<N>(closed: Closed<N>, found: readonly (Greatest<N> | undefined)[], mustBeAttained: boolean): PointValue<N> {
  const { layer } = closed;
  const trouble = { operation: mustBeAttained ? "max" : "sup", reason: "whose value is not known to exist" };
  if (found.length === 0 || found.some((f) => f === undefined)) return { exact: undefined, enclosure: { ...(layer.hull(null, null) as { lo: N; hi: N }), kind: "partial", trouble } };
  const max = (a: N, b: N): N => (layer.compare(a, b) < 0 ? b : a);
  const all = found as Greatest<N>[];
  const [lo, hi] = [all.map((f) => f.lo).reduce(max), all.map((f) => f.hi).reduce(max)];
  const finite = layer.exact(lo) !== null && layer.exact(hi) !== null;
  // Where a part that may be the greatest takes its value, so does the whole; the others stay below it.
  const attained = all.every((f) => f.attained || layer.compare(f.hi, lo) <= 0);
  const exact = layer.compare(lo, hi) === 0 ? (layer.exact(lo) ?? undefined) : undefined;
  return { exact, enclosure: finite && (attained || !mustBeAttained) ? { kind: "interval", lo, hi } : { kind: "partial", lo, hi, trouble } };
}

/** Whether a place depends on an input that is neither fixed nor one of some slots. */
function dependsOnOthers<N>(closed: Closed<N>, place: number, own: ReadonlySet<number>): boolean {
  const { code } = closed.run.tape.soFar([]);
  const seen = new Set<number>();
  const todo = [place];
  for (let k = todo.pop(); k !== undefined; k = todo.pop()) {
    if (seen.has(k) || !closed.isOpen(k)) continue;
    seen.add(k);
    const i = code[k]!;
    if (i.op === "input" && !own.has(i.slot)) return true;
    todo.push(...operands(i));
  }
  return false;
}
