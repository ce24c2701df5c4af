import type { BoxProgram } from "../../../src/enclosure/compiled/index.ts";
import type { ExactOperation } from "./operations.ts";
import { anySide, random } from "./random.ts";

export interface Count {
  checks: number;
  violations: number;
  /** Boxes with an unknown side: nothing could be checked on it. */
  unknown: number;
  first: string | undefined;
}

const BATCH = 1000;

/** Runs a program on random boxes, a batch at a time, and compares its bounds with the exact value at a corner of each. */
export function check(operation: ExactOperation, program: BoxProgram, checks: number, seed: number): Count {
  const inputs = operation.tape.inputs.length;
  const r = random(seed);
  const bend = operation.bend ?? ((x: number) => x);
  const count: Count = { checks: 0, violations: 0, unknown: 0, first: undefined };
  const [lo, hi] = [new Float64Array(BATCH * inputs), new Float64Array(BATCH * inputs)];
  const [outLo, outHi] = [new Float64Array(BATCH), new Float64Array(BATCH)];

  while (count.checks < checks) {
    for (let i = 0; i < BATCH * inputs; i++) {
      const [a, b] = anySide(r).map(bend) as [number, number];
      lo[i] = Math.min(a, b);
      hi[i] = Math.max(a, b);
    }
    program(lo, hi, outLo, outHi, BATCH);
    for (let q = 0; q < BATCH && count.checks < checks; q++, count.checks++) {
      const point = Array.from({ length: inputs }, (_, s) => (r() < 0.5 ? lo[q * inputs + s]! : hi[q * inputs + s]!));
      const [l, h] = [outLo[q]!, outHi[q]!];
      const known = l === l && h === h;
      if (!known) count.unknown++;
      const missed = operation.misses(point, l === l ? l : -Infinity, h === h ? h : Infinity);
      // A value that does not exist may not be hidden behind two numbers.
      if (missed === undefined ? !known : !missed) continue;
      count.violations++;
      count.first ??= `${operation.name} at ${point.join(", ")} is not in [${l}, ${h}]`;
    }
  }
  return count;
}
