import { decimalLayer } from "../../../src/enclosure/decimal/index.ts";
import { encloseAll } from "../../../src/enclosure/evaluate.ts";
import { isBounded } from "../../../src/enclosure/enclosure.ts";
import type { BoxProgram } from "../../../src/enclosure/compiled/index.ts";
import { exactDouble } from "../../../src/exact/index.ts";
import type { Tape } from "../../../src/term/index.ts";

const exact = decimalLayer(50);

/** What a program says of a box, against enclosures of 50 digits at a point of it; a sentence where it is wrong. */
export function disagreement(tape: Tape, program: BoxProgram, lo: Float64Array, hi: Float64Array, point: readonly number[]): string | undefined {
  const roots = tape.roots.length;
  const [outLo, outHi] = [new Float64Array(roots), new Float64Array(roots)];
  program(lo, hi, outLo, outHi, 1);
  const values = encloseAll(tape, exact, point.map((x) => exact.point(exactDouble(x))));
  for (let r = 0; r < roots; r++) {
    const v = values[tape.roots[r]!]!;
    const [l, h] = [outLo[r]!, outHi[r]!];
    const said = `root ${r} is said to be in [${l}, ${h}] at ${point.join(", ")}`;
    if (v.kind === "undefined" && l === l && h === h) return `${said}, where it has no value`;
    if (l > h) return `${said}: the bounds are crossed`;
    if (!isBounded(v) || v.kind === "partial") continue;
    const [below, above] = [exact.exact(v.lo), exact.exact(v.hi)];
    if (l === Infinity || (Number.isFinite(l) && above && exactDouble(l).compare(above) > 0)) return `${said}, but is at most ${v.hi}`;
    if (h === -Infinity || (Number.isFinite(h) && below && exactDouble(h).compare(below) < 0)) return `${said}, but is at least ${v.lo}`;
  }
  return undefined;
}
