import type { Decimal } from "decimal.js";
import { Rational } from "../../exact/index.ts";
import { cholesky, fromRows, solveCholesky } from "../sos/matrix.ts";
import type { Room } from "./room.ts";

/** What a step is taken on: a function in many digits, at a point, and a length for each of its inputs. */
export interface Slope {
  readonly value: (point: readonly Rational[]) => Decimal | undefined;
  readonly room: Room;
  readonly slots: readonly number[];
  readonly scale: readonly Rational[];
  readonly point: readonly Rational[];
}

/** Differences are taken over this share of the length of an input. */
const STEP = 1e-12;
const H = Rational.of(1, 10n ** 12n);

/**
 * Newton's step to the greatest value, in lengths of the inputs, and what it promises: slopes and bends are taken from
 * differences in many digits, so that doubles carry them. Inputs that would leave their ends stay. Nothing where the function
 * has no value nearby, or doubles no longer carry the step.
 */
export function newtonStep({ value, room, slots, scale, point }: Slope): { readonly step: number[]; readonly gain: number } | undefined {
  const n = slots.length;
  const widths = scale.map((s) => s.mul(H));
  // Beside an end, slopes are taken from within.
  const centre = [...point];
  for (const [i, k] of slots.entries())
    for (const sign of [Rational.ONE, Rational.of(-1)]) {
      const reached = centre[k]!.add(widths[i]!.mul(sign));
      if (!room.clamp(k, reached).equals(reached) && room.endAt(k, room.clamp(k, reached)) !== 0) centre[k] = centre[k]!.sub(widths[i]!.mul(sign).mul(Rational.of(2)));
    }
  const at = (...moves: readonly (readonly [number, 1 | -1])[]): Decimal | undefined => {
    const p = [...centre];
    for (const [i, sign] of moves) p[slots[i]!] = p[slots[i]!]!.add(widths[i]!.mul(Rational.of(sign)));
    return value(p);
  };
  const here = at();
  if (!here) return undefined;
  const up = slots.map((_, i) => at([i, 1]));
  const down = slots.map((_, i) => at([i, -1]));
  if ([...up, ...down].some((v) => v === undefined)) return undefined;
  const gradient = slots.map((_, i) => up[i]!.minus(down[i]!).toNumber() / (2 * STEP));
  const bend = slots.map((_, i) => slots.map((__, j) => (i === j ? up[i]!.plus(down[i]!).minus(here).minus(here).toNumber() / STEP ** 2 : 0)));
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const both = at([i, 1], [j, 1]);
      if (!both) return undefined;
      bend[i]![j] = bend[j]![i] = both.minus(up[i]!).minus(up[j]!).plus(here).toNumber() / STEP ** 2;
    }
  const free = slots.map((k, i) => room.endAt(k, point[k]!) * gradient[i]! <= 0 || room.endAt(k, point[k]!) === 0);
  const step = solve(bend, gradient, free);
  const gain = step.reduce((sum, d, i) => sum + d * gradient[i]!, 0) / 2;
  return Number.isFinite(gain) && step.every(Number.isFinite) ? { step, gain } : undefined;
}

/** −B⁻¹·g on the free inputs, B made negative definite where it is not. */
function solve(bend: readonly (readonly number[])[], gradient: readonly number[], free: readonly boolean[]): number[] {
  const ids = gradient.flatMap((_, i) => (free[i] ? [i] : []));
  const size = Math.max(...ids.flatMap((i) => ids.map((j) => Math.abs(bend[i]![j]!))), 1e-300);
  for (let ridge = 1e-11 * size; ridge < 1e6 * size; ridge *= 30) {
    const l = cholesky(fromRows(ids.map((i) => ids.map((j) => (i === j ? ridge : 0) - bend[i]![j]!)), ids.length));
    if (!l) continue;
    const y = solveCholesky(l, Float64Array.from(ids, (i) => gradient[i]!));
    const out = gradient.map(() => 0);
    for (const [a, i] of ids.entries()) out[i] = y[a]!;
    return out;
  }
  return gradient.map((g, i) => (free[i] ? Math.sign(g) / 16 : 0));
}
