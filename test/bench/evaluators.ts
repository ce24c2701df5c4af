import { compileBoxes, interpretBoxes } from "../../src/enclosure/compiled/index.ts";
import { doubleLayer } from "../../src/enclosure/double/index.ts";
import { interval, isBounded } from "../../src/enclosure/enclosure.ts";
import { encloseAll } from "../../src/enclosure/evaluate.ts";
import { compileDouble } from "../../src/term/compile.ts";
import { FOREIGN, foreign, type ForeignName } from "./foreign.ts";
import { measure, type Contender } from "./measure.ts";
import { packageIntervals } from "./package-intervals.ts";
import { boxes, first, type Boxes, type Statement } from "./statements.ts";
import { compareWidths } from "./widths.ts";

const COUNT = 2000;
const SEED = 20260101;
const TIMED_WIDTH = 1e-3;
const WIDTHS = [0.3, 0.1, 1e-3, 1e-6, 1e-9, 0] as const;
/** Boxes given to the slow ones. */
const FEW: Readonly<Record<ForeignName, number>> = { MPFI: 2000, Arb: 2000, "mpmath.iv": 100 };

export interface StatementResult {
  readonly statement: string;
  readonly text: string;
  readonly variables: number;
  readonly target: number;
  /** Nanoseconds for a box; `null` where it is not installed. */
  readonly nanoseconds: Readonly<Record<string, number | null>>;
  readonly compileMilliseconds: number;
  /** Average width over that of the reference, by the relative width of the box. */
  readonly widths: readonly { readonly box: number; readonly reference: string; readonly ratio: number; readonly disjoint: number }[];
}

function tightest(s: Statement, b: Boxes): { lo: Float64Array; hi: Float64Array } {
  const n = s.tape.inputs.length;
  const [lo, hi] = [new Float64Array(b.count), new Float64Array(b.count)];
  for (let q = 0; q < b.count; q++) {
    const box = s.tape.inputs.map((_, i) => interval(b.lo[q * n + i]!, b.hi[q * n + i]!));
    const e = encloseAll(s.tape, doubleLayer, box)[s.tape.roots[0]!]!;
    [lo[q], hi[q]] = isBounded(e) ? [e.lo, e.hi] : [NaN, NaN];
  }
  return { lo, hi };
}

export function measureStatement(s: Statement, rounds: number): StatementResult {
  const b = boxes(s, COUNT, TIMED_WIDTH, SEED);
  const few = first(b, COUNT / 20);
  const [lo, hi] = [new Float64Array(COUNT), new Float64Array(COUNT)];
  const start = performance.now();
  const compiled = compileBoxes(s.tape)!;
  const compileMilliseconds = performance.now() - start;
  const [interpreted, plain, raw] = [interpretBoxes(s.tape), compileDouble(s.tape), packageIntervals(s.tape)];
  const contenders: Contender[] = [
    { name: "plain doubles", boxes: COUNT, call: () => plain(b.lo, lo, COUNT) },
    { name: "compiled", boxes: COUNT, call: () => compiled(b.lo, b.hi, lo, hi, COUNT) },
    { name: "interpreter", boxes: few.count, call: () => interpreted(few.lo, few.hi, lo, hi, few.count) },
    { name: "interval-arithmetic", boxes: few.count, call: () => raw(few, lo, hi) },
  ];
  const nanoseconds: Record<string, number | null> = Object.fromEntries(measure(contenders, rounds));
  for (const name of FOREIGN) nanoseconds[name] = foreign(name, s.tape, first(b, FEW[name]))?.nanoseconds ?? null;

  const widths = WIDTHS.flatMap((width) => {
    const some = boxes(s, 400, width, SEED + 1);
    compiled(some.lo, some.hi, lo, hi, some.count);
    const against = (reference: string, than: { lo: Float64Array; hi: Float64Array }) => {
      const { width: ratio, notInside } = compareWidths(lo, hi, than.lo, than.hi);
      return { box: width, reference, ratio, disjoint: notInside };
    };
    const mpfi = foreign("MPFI", s.tape, some);
    return [against("double layer", tightest(s, some)), ...(mpfi ? [against("MPFI", mpfi)] : [])];
  });
  return { statement: s.name, text: s.text, variables: s.tape.inputs.length, target: s.target, nanoseconds, compileMilliseconds, widths };
}
