import type { OperatorName } from "../../term/index.ts";
import { applyOperator } from "../composed/index.ts";
import { doubleLayer } from "../double/index.ts";
import { interval, type Enclosure } from "../enclosure.ts";
import { encloseSpectral } from "../spectral.ts";

/** The bounds of the last slow operation: lower, upper. `NaN` says unknown. */
export type Cell = Float64Array;

/**
 * An enclosure as two bounds of compiled code. What is not defined everywhere keeps a `NaN`: on a side that is infinite, else
 * on the lower one.
 */
export function store(e: Enclosure<number>, out: Cell): void {
  const bounded = e.kind === "interval" || e.kind === "partial";
  out[0] = bounded ? e.lo : NaN;
  out[1] = bounded ? e.hi : NaN;
  if (e.kind !== "partial") return;
  if (e.lo === -Infinity) out[0] = NaN;
  if (e.hi === Infinity) out[1] = NaN;
  if (e.lo > -Infinity && e.hi < Infinity) out[0] = NaN;
}

/** Runs an operation of the double layer: the functions for which compiled code has no fast path. One argument is given twice. */
export function slow(operation: OperatorName, lo: number, hi: number, lo2: number, hi2: number, out: Cell): void {
  if (lo !== lo || hi !== hi || lo2 !== lo2 || hi2 !== hi2) out[0] = out[1] = NaN;
  else store(applyOperator(doubleLayer, operation, interval(lo, hi), interval(lo2, hi2)), out);
}

/** The largest singular value of a matrix, entries by rows as bounds side by side: lo, hi, lo, hi, … */
export function slowSpectral(rows: number, bounds: readonly number[], out: Cell): void {
  if (bounds.some((x) => x !== x)) {
    out[0] = out[1] = NaN;
    return;
  }
  const entries = bounds.flatMap((lo, i) => (i % 2 === 0 ? [interval(lo, bounds[i + 1]!)] : []));
  store(encloseSpectral(doubleLayer, entries, rows), out);
}
