import { Rational } from "../../../src/exact/index.ts";
import { operator, type OperatorName, type Tape } from "../../../src/term/index.ts";
import { TapeWriter } from "../../../src/term/tape.ts";
import type { Random } from "./random.ts";

const COMMON: readonly OperatorName[] = ["add", "add", "sub", "sub", "mul", "mul", "div", "neg", "abs", "sqrt", "exp", "log", "min", "max", "step"];
const RARE: readonly OperatorName[] = ["sin", "cos", "tan", "atan", "sinh", "cosh", "tanh"];
const CONSTANTS = [Rational.ZERO, Rational.ONE, Rational.of(2), Rational.of(1, 2), Rational.of(-3), Rational.of(1, 3), Rational.of(-1, 8), Rational.of(1000)];

/** A random scalar program: operations on earlier results, late ones preferred; three of them are roots. */
export function randomTape(r: Random, inputs: number, operations: number): Tape {
  const t = new TapeWriter();
  const pick = <T>(xs: readonly T[]): T => xs[Math.floor(r() * xs.length)]!;
  const places: number[] = [];
  for (let k = 0; k < inputs; k++) places.push(t.input(`x${k}`));
  const some = (): number => (r() < 0.15 ? t.number(pick(CONSTANTS)) : r() < 0.6 ? places[places.length - 1 - Math.floor(r() * Math.min(4, places.length))]! : pick(places));
  for (let k = 0; k < operations; k++) {
    const kind = r();
    if (kind < 0.1) places.push(t.pow(some(), pick([0, 2, 2, 3, 4, 5, -1, -2, -3])));
    else if (kind < 0.15) places.push(t.pow(some(), 2));
    else {
      const op = r() < 0.06 ? pick(RARE) : pick(COMMON);
      places.push(operator(op).arity === 1 ? t.apply(op, some()) : t.apply(op, some(), some()));
    }
  }
  return t.finish(places.slice(-3));
}
