import type { Layer } from "../enclosure/index.ts";
import { encloseAll, isBounded, type Bounded, type Enclosure } from "../enclosure/index.ts";
import { instantiate, type Real, type Tape } from "../term/index.ts";
import { differentiate } from "./algebra/differentiate.ts";
import { productOf } from "./algebra/product.ts";
import type { Sum } from "./algebra/sum.ts";
import { writeValue } from "./algebra/write.ts";
import type { Goal } from "./goal-type.ts";
import { termOf } from "./make-goal.ts";

/** A value, its slopes and the arguments of roots that the slopes pass, on one tape. */
export interface SlopeTape {
  readonly tape: Tape;
  readonly value: number;
  /** In the order of the variables of the goal. */
  readonly slopes: readonly number[];
  readonly corners: readonly number[];
}

/** The tape of a goal's value and its slopes; nothing where an absolute value or another function has no slope everywhere. */
export function slopeTape(g: Goal): SlopeTape | undefined {
  const corners: Sum[] = [];
  const slopes: Real[] = [];
  try {
    for (const v of g.variables) slopes.push(writeValue(differentiate(g.value, v.name, corners)));
  } catch (e) {
    if (e instanceof RangeError) return undefined;
    throw e;
  }
  const tape = instantiate([termOf(g), ...slopes, ...corners.map((c) => writeValue(productOf(c)))]);
  const [value, ...rest] = tape.roots as readonly number[];
  return { tape, value: value!, slopes: rest.slice(0, slopes.length), corners: rest.slice(slopes.length) };
}

/**
 * Slopes over a box, or nothing unless the value is differentiable on all of it: the value and every slope is defined
 * everywhere, and no argument of a root meets 0.
 */
export function encloseSlopes<N>(s: SlopeTape, layer: Layer<N>, inputs: readonly Enclosure<N>[]): readonly Bounded<N>[] | undefined {
  const all = encloseAll(s.tape, layer, inputs);
  const zero = (e: Bounded<N>): boolean => {
    const [lo, hi] = [layer.exact(e.lo), layer.exact(e.hi)];
    return (lo === null || lo.sign <= 0) && (hi === null || hi.sign >= 0);
  };
  if (all[s.value]!.kind !== "interval") return undefined;
  for (const c of s.corners) {
    const e = all[c]!;
    if (e.kind !== "interval" || zero(e)) return undefined;
  }
  const out: Bounded<N>[] = [];
  for (const k of s.slopes) {
    const e = all[k]!;
    if (!isBounded(e) || e.kind !== "interval") return undefined;
    out.push(e);
  }
  return out;
}
