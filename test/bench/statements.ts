import { abs, at, div, dot, exp, instantiate, log, mul, norm2, position, real, sqrt, sub, sum, vector, type Tape, type Vector } from "../../src/term/index.ts";
import { random } from "../enclosure/compiled/random.ts";

/** A statement to be measured on: left minus right side, and where its variables are drawn from. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly tape: Tape;
  readonly draw: (unit: number) => number;
  /** At most so many times the cost of plain doubles. */
  readonly target: number;
}

const x = real("x");
const [f, g] = [vector("f", "10"), vector("f'", "10")];
const [u, v] = [vector("u", "8"), vector("v", "8")];
const loss = (z: Vector<"10">) => sub(log(sum("10", (j) => exp(at(z, j)))), at(z, position(1, "10")));

export const STATEMENTS: readonly Statement[] = [
  {
    name: "log gap",
    text: "|x - 1/x|/2 - |log x|",
    tape: instantiate([sub(div(abs(sub(x, div(1, x))), 2), abs(log(x)))]),
    draw: (unit) => Math.exp(8 * unit - 4),
    target: 3.5,
  },
  {
    name: "cross-entropy gap",
    text: "sqrt(2) |f - f'| - |loss(f, 1) - loss(f', 1)|, ten classes",
    tape: instantiate([sub(mul(sqrt(2), norm2(sub(f, g))), abs(sub(loss(f), loss(g))))]),
    draw: (unit) => 10 * unit - 5,
    target: 2.5,
  },
  {
    name: "Cauchy-Schwarz",
    text: "|u| |v| - |<u, v>|, dimension 8",
    tape: instantiate([sub(mul(norm2(u), norm2(v)), abs(dot(u, v)))]),
    draw: (unit) => 20 * unit - 10,
    target: 7,
  },
];

/** Boxes side by side, with a relative width below `width`. */
export interface Boxes {
  readonly count: number;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

export function boxes(s: Statement, count: number, width: number, seed: number): Boxes {
  const r = random(seed);
  const lo = Float64Array.from({ length: count * s.tape.inputs.length }, () => s.draw(r()));
  return { count, lo, hi: lo.map((a) => a + Math.abs(a) * width * (0.5 + r() / 2)) };
}

/** The first boxes of some. */
export function first(b: Boxes, count: number): Boxes {
  const n = (b.lo.length / b.count) * count;
  return { count, lo: b.lo.slice(0, n), hi: b.hi.slice(0, n) };
}
