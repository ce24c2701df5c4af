import { exactDouble, Rational } from "../../exact/index.ts";
import { boxEvaluator, doubleLayer, isBounded, type BoxEvaluator } from "../../enclosure/index.ts";
import { instantiate } from "../../term/index.ts";
import { termOf, type Goal } from "../../certificate/goal.ts";
import { occursIn } from "../../certificate/algebra/differentiate.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import { outerBox } from "../../certificate/outer.ts";
import { slopeTape } from "../../certificate/slopes.ts";
import type { Boxes } from "../../certificate/rules/subdivide.ts";
import { readingOf } from "./reading.ts";
import { simplest } from "./constants.ts";

/** One side of a box, in doubles. */
export interface Side {
  readonly lo: number;
  readonly hi: number;
}
export type DoubleBox = readonly Side[];

/** Beyond this depth a box is given up. */
const DEEPEST = 48;
/** Room for the rounding of the mean value form, which finders add up in plain doubles. */
const ROOM = 1e-12;

/** A point to bisect at, with few digits. */
function middle({ lo, hi }: Side): Rational | undefined {
  if (lo === -Infinity && hi === Infinity) return Rational.ZERO;
  if (hi === Infinity) return lo > 1e12 ? undefined : Rational.of(Math.floor(lo < 1 ? 2 : 2 * lo + 2));
  if (lo === -Infinity) return hi < -1e12 ? undefined : Rational.of(Math.ceil(hi > -1 ? -2 : 2 * hi - 2));
  const mid = lo > 0 && hi / lo > 100 ? Math.sqrt(lo * hi) : hi < 0 && lo / hi > 100 ? -Math.sqrt(lo * hi) : (lo + hi) / 2;
  const q = simplest(mid, (hi - lo) / 10) ?? exactDouble(mid);
  return q.compare(exactDouble(lo)) > 0 && q.compare(exactDouble(hi)) < 0 ? q : undefined;
}
const widthOf = ({ lo, hi }: Side): number => (Number.isFinite(lo + hi) ? hi - lo : 1e6);
const centreOf = ({ lo, hi }: Side): number =>
  Number.isFinite(lo + hi) ? (lo + hi) / 2 : Number.isFinite(lo) ? lo + 1 : Number.isFinite(hi) ? hi - 1 : 0;
/** The box of a goal, ends included. */
export const boxOf = (g: Goal): DoubleBox => outerBox(g, doubleLayer) ?? g.variables.map(() => ({ lo: -Infinity, hi: Infinity }));

/** A function of boxes: bounds of a root over a box, `NaN` where they are not known. */
class Bounds {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  private readonly evaluator: BoxEvaluator;
  private readonly order: readonly number[];
  private readonly inLo: Float64Array;
  private readonly inHi: Float64Array;
  constructor(tape: ReturnType<typeof instantiate>, names: readonly string[]) {
    this.evaluator = boxEvaluator(tape);
    this.order = tape.inputs.map((n) => names.indexOf(n));
    this.inLo = new Float64Array(this.order.length);
    this.inHi = new Float64Array(this.order.length);
    this.lo = new Float64Array(tape.roots.length);
    this.hi = new Float64Array(tape.roots.length);
  }
  over(box: DoubleBox): void {
    for (const [slot, k] of this.order.entries()) {
      this.inLo[slot] = box[k]!.lo;
      this.inHi[slot] = box[k]!.hi;
    }
    this.evaluator.run(this.inLo, this.inHi, this.lo, this.hi, 1);
  }
}

/** What is learnt of one box: a proof, a reason to give up, or where to divide it. */
type Look = { readonly boxes: Boxes } | { readonly fails: true } | { readonly end: "lo" | "hi"; readonly side: number } | { readonly divide: number };

/** Divides the box of a goal until double enclosures decide each part; the checker decides with decimals. */
export class Subdivision {
  private readonly goal: Goal;
  private readonly value: Bounds;
  private readonly slopes: Bounds | undefined;
  private readonly corners: number;
  /** The assumptions, with their places among the hypotheses. */
  private readonly hypotheses: readonly { place: number; bounds: Bounds; kind: Goal["hypotheses"][number]["kind"] }[];
  private readonly sign: (box: readonly number[]) => number;
  /** Variables that an assumption is about: an end of theirs may not meet it. */
  private readonly tied: readonly boolean[];

  constructor(g: Goal) {
    this.goal = g;
    const names = g.variables.map((v) => v.name);
    this.value = new Bounds(instantiate([termOf(g)]), names);
    const s = slopeTape(g);
    this.slopes = s && new Bounds(s.tape, names);
    this.corners = s?.corners.length ?? 0;
    this.hypotheses = g.hypotheses.flatMap((h, place) =>
      h.everywhere ? [] : [{ place, kind: h.kind, bounds: new Bounds(instantiate([writeValue(h.value)]), names) }],
    );
    this.tied = names.map((x) => g.hypotheses.some((h) => !h.everywhere && occursIn(x, h.value)));
    const reading = readingOf(g.value, names);
    this.sign = (p) => reading.sign(p);
  }

  /** A hypothesis that holds nowhere in the box. */
  private outside(box: DoubleBox): number | undefined {
    return this.hypotheses.find(({ bounds, kind }) => {
      bounds.over(box);
      const [lo, hi] = [bounds.lo[0]!, bounds.hi[0]!];
      return kind === "zero" ? lo > 0 || hi < 0 : kind === "nonzero" ? lo === 0 && hi === 0 : kind === "positive" ? hi <= 0 : hi < 0;
    })?.place;
  }

  /** Looks at a box, or at a face that stands for the whole of one. */
  look(box: DoubleBox, whole: DoubleBox): Look {
    this.value.over(box);
    const lo = this.value.lo[0]!;
    if (lo > 0 || (lo === 0 && !this.goal.strict)) return { boxes: 0 };
    const h = this.outside(whole);
    if (h !== undefined) return { boxes: ["outside", h] };
    const centre = box.map(centreOf);
    if (this.hypotheses.length === 0 && this.sign(centre) < 0) return { fails: true };
    const collapsed = (k: number) => box[k] !== whole[k];
    const widest = (of: (k: number) => number): number => {
      const size = (k: number) => (collapsed(k) ? -1 : of(k));
      return box.reduce((best, _, k) => (size(k) > size(best) ? k : best), 0);
    };
    const plainly = { divide: widest((k) => widthOf(box[k]!)) };
    if (!this.slopes) return plainly;
    this.slopes.over(box);
    const n = box.length;
    const [below, above] = [this.slopes.lo, this.slopes.hi];
    for (let i = 0; i <= n + this.corners; i++) if (!(Number.isFinite(below[i]!) && Number.isFinite(above[i]!)) || (i > n && below[i]! <= 0)) return plainly;
    for (let k = 0; k < n; k++) {
      const { lo: a, hi: b } = box[k]!;
      if (a === b || collapsed(k) || this.tied[k]) continue;
      if (below[k + 1]! >= 0 && Number.isFinite(a)) return { end: "lo", side: k };
      if (above[k + 1]! <= 0 && Number.isFinite(b)) return { end: "hi", side: k };
    }
    this.value.over(centre.map((c) => ({ lo: c, hi: c })));
    let least = this.value.lo[0]!;
    let size = Math.abs(least);
    for (let k = 0; k < n; k++) {
      const step = (Math.max(Math.abs(below[k + 1]!), Math.abs(above[k + 1]!)) * widthOf(box[k]!)) / 2;
      least -= step;
      size += step;
    }
    if (least > ROOM * size && box.every((s) => Number.isFinite(s.lo + s.hi))) return { boxes: "mean" };
    return { divide: widest((k) => Math.max(Math.abs(below[k + 1]!), Math.abs(above[k + 1]!), 1e-9) * widthOf(box[k]!)) };
  }
  /** The tree of a box, from at most so many boxes; nothing where a box is left. */
  tree(box: DoubleBox, most: number, expired: () => boolean): Boxes | undefined {
    let left = most;
    const walk = (b: DoubleBox, whole: DoubleBox, depth: number): Boxes | undefined => {
      if (left-- <= 0 || depth > DEEPEST || expired()) return undefined;
      const seen = this.look(b, whole);
      if ("boxes" in seen) return seen.boxes;
      if ("fails" in seen) return undefined;
      const put = (c: DoubleBox, k: number, side: Side): DoubleBox => c.map((s, i) => (i === k ? side : s));
      if ("end" in seen) {
        const at = b[seen.side]![seen.end];
        const child = walk(put(b, seen.side, { lo: at, hi: at }), whole, depth + 1);
        return child === undefined ? undefined : [seen.side, seen.end, child];
      }
      const k = seen.divide;
      const parts = b[k] === whole[k] ? halves(b[k]!) : undefined;
      if (!parts) return undefined;
      const below = walk(put(b, k, parts.below), put(whole, k, parts.below), depth + 1);
      if (below === undefined) return undefined;
      const above = walk(put(b, k, parts.above), put(whole, k, parts.above), depth + 1);
      return above === undefined ? undefined : [k, parts.at, below, above];
    };
    return walk(box, box, 0);
  }
}

/** A side in two, at a point with few digits. */
export function halves(side: Side): { readonly at: string; readonly below: Side; readonly above: Side } | undefined {
  const at = middle(side);
  const point = at && doubleLayer.point(at);
  if (!at || !point || !isBounded(point)) return undefined;
  return { at: at.toString(), below: { lo: side.lo, hi: point.hi }, above: { lo: point.lo, hi: side.hi } };
}

/** Subdivision after which enclosures decide every box, or nothing. */
export function bisect(g: Goal, most: number, expired: () => boolean): Boxes | undefined {
  return new Subdivision(g).tree(boxOf(g), most, expired);
}

/** How many boxes a tree leaves. */
export function leavesOf(boxes: Boxes): number {
  if (boxes === 0 || boxes === "mean" || boxes[0] === "outside") return 1;
  return boxes.length === 3 ? leavesOf(boxes[2]) : leavesOf(boxes[2] as Boxes) + leavesOf(boxes[3] as Boxes);
}
