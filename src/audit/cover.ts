import { doubleLayer, encloseAll, isBounded, type Enclosure } from "../enclosure/index.ts";
import { exactDouble } from "../exact/index.ts";
import { ground, type Claim } from "../claim/index.ts";
import { doubleReading } from "../term/index.ts";
import { sizePlans } from "../search/index.ts";

/** How much of a box interval arithmetic closes. */
export interface Cover {
  /** The part of the volume, from 0 to 1, on which the claim is enclosed. */
  readonly share: number;
  /** The box, as text: `[-4, 4]^2`. */
  readonly box: string;
  readonly boxes: number;
}

const HALF_WIDTH = 4;
interface Box {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly share: number;
}

/**
 * Subdivides a box at small sizes of a claim and counts the volume on which the double layer encloses the
 * conclusion. Tight claims stay open near their equality set, however fine the boxes. Hypotheses are not used.
 */
export function cover(claim: Claim, most = 300): Cover | undefined {
  // A single class or row is a trivial case: prefer sizes of at least 2.
  const plans = sizePlans(claim);
  const g = ground(claim, plans.find((p) => Object.values(p.dimensions).every((n) => n >= 2)) ?? plans[0]!);
  const n = g.inputs.length;
  if (n === 0 || n > 6 || g.hypotheses.length > 0) return undefined;
  const values = new Float64Array(g.tape.code.length);
  doubleReading(g.tape)(new Float64Array(n), values);
  const lo = Float64Array.from(g.inputs, (i) => (i.lo === null ? -HALF_WIDTH : values[i.lo]! + (i.loOpen ? 2 ** -6 : 0)));
  const hi = Float64Array.from(g.inputs, (i, k) => (i.hi === null ? Math.max(HALF_WIDTH, lo[k]! + HALF_WIDTH) : values[i.hi]! - (i.hiOpen ? 2 ** -6 : 0)));
  const queue: Box[] = [{ lo, hi, share: 1 }];
  let closed = 0;
  let boxes = 0;
  while (queue.length > 0 && boxes < most) {
    const box = queue.shift()!;
    boxes++;
    const inputs: Enclosure<number>[] = Array.from(box.lo, (l, k) => doubleLayer.hull(exactDouble(l), exactDouble(box.hi[k]!)));
    const out = encloseAll(g.tape, doubleLayer, inputs);
    const holds = g.conclusions.every((c) => {
      const [a, b] = [out[c.left]!, out[c.right]!];
      return isBounded(a) && isBounded(b) && a.kind === "interval" && b.kind === "interval" && c.relation !== "=" && (c.relation === "<" ? a.hi < b.lo : a.hi <= b.lo);
    });
    if (holds) closed += box.share;
    else queue.push(...halves(box));
  }
  const ends = Array.from(lo, (l, k) => `[${Number(l.toPrecision(3))}, ${Number(hi[k]!.toPrecision(3))}]`);
  const same = ends.every((e) => e === ends[0]);
  return { share: closed, box: same && n > 1 ? `${ends[0]}^${n}` : ends.join(" x "), boxes };
}

/** Cuts a box in two across its widest side. */
function halves(b: Box): Box[] {
  let k = 0;
  for (let i = 1; i < b.lo.length; i++) if (b.hi[i]! - b.lo[i]! > b.hi[k]! - b.lo[k]!) k = i;
  const middle = (b.lo[k]! + b.hi[k]!) / 2;
  const [hi, lo] = [Float64Array.from(b.hi), Float64Array.from(b.lo)];
  hi[k] = middle;
  lo[k] = middle;
  return [{ lo: b.lo, hi, share: b.share / 2 }, { lo, hi: b.hi, share: b.share / 2 }];
}
