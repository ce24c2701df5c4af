import type { GroundClaim } from "../claim/index.ts";
import { doubleReading, type Sort } from "../term/index.ts";

/** The inputs of one variable: `size` slots from `from`; a matrix has `cols` columns. */
export interface Group {
  readonly variable: string;
  readonly sort: Sort["kind"];
  readonly from: number;
  readonly size: number;
  readonly cols: number;
}

/** Where the search may look: the domain of each input in doubles, and how inputs belong together. */
export interface Space {
  readonly dimension: number;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly groups: readonly Group[];
  /** Moves raw numbers, drawn without regard to domains, into the domains; bounds that are open are kept away from. */
  readonly settle: (raw: ArrayLike<number>) => Float64Array;
  /** The same for one slot. */
  readonly settleSlot: (slot: number, raw: number) => number;
}

function settleOne(z: number, lo: number, hi: number, loOpen: boolean, hiOpen: boolean, integer: boolean): number {
  let x = z;
  if (x < lo || x > hi) {
    const far = Math.abs(z);
    if (hi === Infinity) x = lo + far;
    else if (lo === -Infinity) x = hi - far;
    else x = lo + (hi - lo) * (far / (1 + far));
  }
  if (integer) return wholeNear(x, lo, hi, loOpen, hiOpen);
  const step = Math.min(Math.max(Math.abs(x), 1e-3), hi - lo) * 1e-9;
  if (loOpen && x <= lo) x = lo === 0 ? step : lo + Math.max(step, Math.abs(lo) * 4e-16);
  if (hiOpen && x >= hi) x = hi === 0 ? -step : hi - Math.max(step, Math.abs(hi) * 4e-16);
  return x;
}

/** The integer nearest to x within the bounds. */
function wholeNear(x: number, lo: number, hi: number, loOpen: boolean, hiOpen: boolean): number {
  const least = loOpen && Number.isInteger(lo) ? lo + 1 : Math.ceil(lo);
  const most = hiOpen && Number.isInteger(hi) ? hi - 1 : Math.floor(hi);
  return Math.min(most, Math.max(least, Math.round(x)));
}

/** The space of a claim at fixed sizes. */
export function spaceOf(g: GroundClaim): Space {
  const n = g.inputs.length;
  const values = new Float64Array(g.tape.code.length);
  doubleReading(g.tape)(new Float64Array(n), values);
  const lo = Float64Array.from(g.inputs, (i) => (i.lo === null ? -Infinity : values[i.lo]!));
  const hi = Float64Array.from(g.inputs, (i) => (i.hi === null ? Infinity : values[i.hi]!));
  const groups: Group[] = [];
  for (const [slot, input] of g.inputs.entries()) {
    const last = groups.at(-1);
    if (last?.variable === input.variable) {
      groups[groups.length - 1] = { ...last, size: last.size + 1 };
      continue;
    }
    const { sort } = g.claim.variables.find((v) => v.name === input.variable)!;
    groups.push({ variable: input.variable, sort: sort.kind, from: slot, size: 1, cols: 0 });
  }
  const shaped = groups.map((s) => {
    const rows = g.inputs.slice(s.from, s.from + s.size).at(-1)!.name.match(/\[(\d+),/)?.[1];
    return { ...s, cols: rows === undefined ? s.size : s.size / Number(rows) };
  });
  const settleSlot = (k: number, raw: number) => settleOne(raw, lo[k]!, hi[k]!, g.inputs[k]!.loOpen, g.inputs[k]!.hiOpen, g.inputs[k]!.integer);
  const settle = (raw: ArrayLike<number>) => {
    const out = new Float64Array(n);
    for (let k = 0; k < n; k++) out[k] = settleSlot(k, raw[k]!);
    return out;
  };
  return { dimension: n, lo, hi, groups: shaped, settle, settleSlot };
}
