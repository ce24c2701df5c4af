import type { Decimal } from "decimal.js";
import { parseRational } from "../../exact/index.ts";
import { decimalLayer, encloseAll, interval, isBounded, type Bounded, type Enclosure } from "../../enclosure/index.ts";
import { instantiate } from "../../term/index.ts";
import { NEGATIVE, NOTHING } from "../algebra/signs.ts";
import { writeValue } from "../algebra/write.ts";
import { signsOfEnclosure } from "../box.ts";
import type { Goal } from "../goal-type.ts";
import { termOf } from "../make-goal.ts";
import { outerBox } from "../outer.ts";
import { KINDS } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { encloseSlopes, slopeTape, type SlopeTape } from "../slopes.ts";

const MOST_BOXES = 20_000;
const COARSE = decimalLayer(20);
const FINE = decimalLayer(40);
type Box = readonly Bounded<Decimal>[];

/**
 * A tree of boxes:
 * - `0`: an enclosure of the value decides;
 * - `"mean"`: its mean value form at the centre decides;
 * - `["outside", i]`: hypothesis i holds nowhere in the box, nor in the boxes for which its ends stand;
 * - `[variable, "lo" | "hi", box]`: the value does not fall as the variable leaves that end: the end stands for all;
 * - `[variable, point, below, above]`: a bisection.
 */
export type Boxes =
  | 0
  | "mean"
  | readonly ["outside", number]
  | readonly [variable: number, end: "lo" | "hi", box: Boxes]
  | readonly [variable: number, at: string, below: Boxes, above: Boxes];

/** What the leaves of a tree of boxes ask. */
class Reader {
  private readonly goal: Goal;
  private readonly value: ReturnType<typeof instantiate>;
  private slopes: SlopeTape | null | undefined;
  private readonly bad: number;

  constructor(g: Goal) {
    this.goal = g;
    this.value = instantiate([termOf(g)]);
    this.bad = g.strict ? NEGATIVE | NOTHING : NEGATIVE;
  }
  /** The sides of a box in the order of the inputs of a tape. */
  private inputs<T>(names: readonly string[], box: readonly T[]): T[] {
    return names.map((n) => box[this.goal.variables.findIndex((v) => v.name === n)]!);
  }
  private decides(e: Enclosure<Decimal>): boolean {
    return (signsOfEnclosure(e, FINE) & this.bad) === 0;
  }
  private at(box: Box, layer = FINE): Enclosure<Decimal> {
    return encloseAll(this.value, layer, this.inputs(this.value.inputs, box))[this.value.roots[0]!]!;
  }
  natural(box: Box): boolean {
    return this.decides(this.at(box, COARSE)) || this.decides(this.at(box));
  }
  slopesOver(box: Box): readonly Bounded<Decimal>[] | undefined {
    this.slopes ??= slopeTape(this.goal) ?? null;
    return this.slopes ? encloseSlopes(this.slopes, FINE, this.inputs(this.slopes.tape.inputs, box)) : undefined;
  }
  /** t(x) = t(c) + Σ ∂t/∂x_k(ξ)·(x_k − c_k) for some ξ between c and x (the mean value theorem). */
  mean(box: Box): boolean {
    const slopes = this.slopesOver(box);
    const centre = box.map(centreOf);
    if (!slopes || !centre.every((c) => c !== undefined)) return false;
    let total = this.at(centre as Box);
    for (const [k, side] of box.entries()) total = FINE.add(total, FINE.mul(slopes[k]!, FINE.sub(side, centre[k]!)));
    return this.decides(total);
  }
  rises(box: Box, k: number, end: "lo" | "hi"): boolean {
    const slope = this.slopesOver(box)?.[k];
    return slope !== undefined && (signsOfEnclosure(end === "lo" ? slope : FINE.neg(slope), FINE) & NEGATIVE) === 0;
  }
  outside(box: Box, i: unknown): boolean {
    const h = Number.isInteger(i) ? this.goal.hypotheses[i as number] : undefined;
    if (!h) return false;
    const tape = instantiate([writeValue(h.value)]);
    const e = encloseAll(tape, FINE, this.inputs(tape.inputs, box))[tape.roots[0]!]!;
    return isBounded(e) && (signsOfEnclosure(e, FINE) & KINDS[h.kind]) === 0;
  }
}

/** The middle of a bounded side. */
function centreOf(side: Bounded<Decimal>): Bounded<Decimal> | undefined {
  const [lo, hi] = [FINE.exact(side.lo), FINE.exact(side.hi)];
  if (lo === null || hi === null) return undefined;
  const c = FINE.point(lo.add(hi).div(TWO));
  return isBounded(c) ? c : undefined;
}
const TWO = parseRational("2")!;

/** `{boxes}`: the value is ≥ 0 (> 0 where the goal is strict) on each part of a subdivided box, by decimal enclosures. */
export const subdivide: Rule = {
  name: "subdivide",
  check(g, { boxes }) {
    const reader = new Reader(g);
    let left = MOST_BOXES;
    // `face` is where the value is asked for, `whole` the box for which it stands.
    const walk = (node: unknown, face: Box, whole: Box): string | undefined => {
      if (left-- <= 0) return "there are too many boxes";
      if (node === 0) return reader.natural(face) ? undefined : "an enclosure does not decide";
      if (node === "mean") return reader.mean(face) ? undefined : "a mean value form does not decide";
      if (!Array.isArray(node) || node.length < 2 || node.length > 4) return "a box is decided or divided";
      const [k, at, below, above] = node as unknown[];
      if (k === "outside") return node.length === 2 && reader.outside(whole, at) ? undefined : "a box is not outside the hypothesis";
      const side = Number.isInteger(k) ? face[k as number] : undefined;
      if (!side) return "a division names a variable";
      const replace = (box: Box, e: Bounded<Decimal>) => box.map((b, i) => (i === k ? e : b));
      if (node.length === 3) {
        if ((at !== "lo" && at !== "hi") || !side[at].isFinite()) return "an end is lo or hi, and finite";
        return reader.rises(face, k as number, at) ? walk(below, replace(face, interval(side[at], side[at])), whole) : "the slope may change its sign";
      }
      if (side !== whole[k as number]) return "an end is not divided";
      const q = typeof at === "string" ? parseRational(at) : undefined;
      const point = q && FINE.point(q);
      if (!point || !isBounded(point)) return "a bisection names a point";
      if (FINE.compare(point.lo, side.lo) < 0 || FINE.compare(point.hi, side.hi) > 0) return "the point is not in the box";
      const [lower, upper] = [interval(side.lo, point.hi), interval(point.lo, side.hi)];
      return walk(below, replace(face, lower), replace(whole, lower)) ?? walk(above, replace(face, upper), replace(whole, upper));
    };
    const domain = outerBox(g, FINE);
    const trouble = domain ? walk(boxes, domain, domain) : "a variable has no interval";
    return trouble === undefined ? [] : refuse(trouble);
  },
};
