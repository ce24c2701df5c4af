import type { Tape } from "../../term/index.ts";
import { boundsOf, type Bounds } from "./bounds.ts";
import type { BoxProgram } from "./compile.ts";
import { CODES, flatten, WORDS, type Flat } from "./flat.ts";
import { WIDENING, type Widening } from "./rounding.ts";
import { slow, slowSpectral } from "./slow.ts";

/** The bounds of every place. */
interface Registers {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** Lower and upper bound of what was computed last. */
const CELL = new Float64Array(2);

function set(lo: number, hi: number): void {
  CELL[0] = lo;
  CELL[1] = hi;
}

function multiply(r: Bounds, a: number, b: number, c: number, d: number): void {
  if (a >= 0 && c >= 0) {
    const lo = r.down(a * c);
    set(lo < 0 ? 0 : lo, r.up(b * d));
  } else set(r.down(Math.min(a * c, a * d, b * c, b * d)), r.up(Math.max(a * c, a * d, b * c, b * d)));
}

/** See `quotients.ts`: the same corners, for a dividend of any sign. */
function divide(r: Bounds, a: number, b: number, c: number, d: number): void {
  if (c > 0 && d > 0) set(r.down(a / (a >= 0 ? d : c)), r.up(b / (b >= 0 ? c : d)));
  else if (d < 0 && c < 0) set(r.down(b / (b >= 0 ? d : c)), r.up(a / (a >= 0 ? c : d)));
  else if (c === 0 && d > 0) set(a >= 0 ? r.down(a / d) : NaN, a < 0 && b <= 0 ? r.up(b / d) : NaN);
  else if (d === 0 && c < 0) set(b <= 0 ? r.down(b / c) : NaN, a >= 0 && b > 0 ? r.up(a / c) : NaN);
  else set(NaN, NaN);
}

function absolute(a: number, b: number): void {
  set(a > 0 ? a : b < 0 ? -b : 0, Math.max(-a, b));
}

function power(r: Bounds, a: number, b: number, n: number): void {
  if (n === 0) set(1, a === a && b === b ? 1 : NaN);
  else if (n < 0) {
    power(r, a, b, -n);
    divide(r, 1, 1, CELL[0]!, CELL[1]!);
  } else if (n % 2 === 0) {
    absolute(a, b);
    set(r.powDown(CELL[0]!, n), r.powUp(CELL[1]!, n));
  } else set(a >= 0 ? r.powDown(a, n) : -r.powUp(-a, n), b >= 0 ? r.powUp(b, n) : -r.powDown(-b, n));
}

const indicator = (x: number): number => (x >= 0 ? 1 : x < 0 ? 0 : NaN);

function run(flat: Flat, r: Bounds, { lo, hi }: Registers, boxLo: Float64Array, boxHi: Float64Array, start: number): void {
  const { code } = flat;
  for (let at = 0; at < code.length; at += WORDS) {
    const name = CODES[code[at]!]!;
    const i = code[at + 1]!;
    const j = code[at + 2]!;
    const a = lo[i]!;
    const b = hi[i]!;
    switch (name) {
      case "input":
        set(boxLo[start + i]!, boxHi[start + i]!);
        break;
      case "add":
        set(r.sumDown(a + lo[j]!), r.sumUp(b + hi[j]!));
        break;
      case "sub":
        set(r.sumDown(a - hi[j]!), r.sumUp(b - lo[j]!));
        break;
      case "mul":
        if (i === j) power(r, a, b, 2);
        else multiply(r, a, b, lo[j]!, hi[j]!);
        break;
      case "div":
        divide(r, a, b, lo[j]!, hi[j]!);
        break;
      case "neg":
        set(-b, -a);
        break;
      case "abs":
        absolute(a, b);
        break;
      case "min":
      case "max":
        set(Math[name](a, lo[j]!), Math[name](b, hi[j]!));
        break;
      case "sqrt":
        set(r.sqrtDown(a), r.sqrtUp(b));
        break;
      case "exp":
        set(r.expDown(a), r.expUp(b));
        break;
      case "log":
        set(r.logDown(a), r.logUp(b));
        break;
      case "pow":
        power(r, a, b, j);
        break;
      case "step":
        set(indicator(a), indicator(b));
        break;
      case "spectral": {
        const { rows, entries } = flat.matrices[i]!;
        slowSpectral(rows, entries.flatMap((e) => [lo[e]!, hi[e]!]), CELL);
        break;
      }
      case "constant":
        throw new RangeError("a constant is no operation");
      default:
        slow(name, a, b, lo[j]!, hi[j]!, CELL);
    }
    const place = code[at + 3]!;
    lo[place] = CELL[0]!;
    hi[place] = CELL[1]!;
  }
}

/** Runs a tape from integers, one instruction after the other: slower than compiled code, and ready at once. */
export function interpretBoxes(tape: Tape, widening: Widening = WIDENING): BoxProgram {
  const flat = flatten(tape);
  const rounding = boundsOf(widening);
  const registers = { lo: new Float64Array(flat.places), hi: new Float64Array(flat.places) };
  for (const { place, lo, hi } of flat.constants) {
    registers.lo[place] = lo;
    registers.hi[place] = hi;
  }
  return (lo, hi, outLo, outHi, count) => {
    for (let q = 0, o = 0; q < count; q++) {
      run(flat, rounding, registers, lo, hi, q * flat.inputs);
      for (const place of flat.roots) {
        outLo[o] = registers.lo[place]!;
        outHi[o++] = registers.hi[place]!;
      }
    }
  };
}
