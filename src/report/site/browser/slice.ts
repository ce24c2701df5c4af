import { ground } from "../../../claim/index.ts";
import type { Refuted } from "../../../refute/index.ts";
import { nearestDouble, parseRational } from "../../../exact/index.ts";
import { doubleReading } from "../../../term/index.ts";
import type { Slice } from "./messages.ts";

const SAMPLES = 161;

/** Both sides of a refuted claim along its first input through the point, in doubles: for a picture, not for a verdict. */
export function sliceOf(r: Refuted): Slice | undefined {
  const g = ground(r.claim, r.witness.sizes);
  const [first] = g.inputs;
  const relation = g.conclusions[0];
  if (!first || !relation || g.conclusions.length > 1) return undefined;
  const point = Float64Array.from(g.inputs, (i) => {
    const exact = parseRational(r.witness.point[i.name] ?? "0");
    return exact ? nearestDouble(exact) : Number.NaN;
  });
  const values = new Float64Array(g.tape.code.length);
  const read = doubleReading(g.tape);
  read(point, values);
  const at = point[0]!;
  const reach = Math.max(1, Math.abs(at));
  const lo = Math.max(at - reach, first.lo === null ? -Infinity : values[first.lo]!);
  const hi = Math.min(at + reach, first.hi === null ? Infinity : values[first.hi]!);
  const [left, right] = relation.flipped ? [relation.right, relation.left] : [relation.left, relation.right];
  const points = Array.from({ length: SAMPLES }, (_, k): [number, number, number] => {
    const x = lo + ((hi - lo) * k) / (SAMPLES - 1);
    const moved = Float64Array.from(point);
    moved[0] = x;
    read(moved, values);
    return [x, values[left]!, values[right]!];
  }).filter((p) => p.every(Number.isFinite));
  return points.length > 2 ? { variable: first.name, at, points } : undefined;
}
