import { Rational } from "../../exact/index.ts";
import type { TapeWriter } from "../tape.ts";

/** A tail probability with its parts placed on a tape. */
export interface Tail {
  readonly sides: 1 | 2;
  readonly draws: number;
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly threshold: number;
}

/** All ways to write `total` as an ordered sum of `parts` counts. */
function* compositions(total: number, parts: number): Generator<number[]> {
  if (parts === 1) {
    yield [total];
    return;
  }
  for (let k = 0; k <= total; k++) for (const rest of compositions(total - k, parts - 1)) yield [k, ...rest];
}

function multinomial(counts: readonly number[]): bigint {
  let result = 1n;
  let seen = 0;
  for (const k of counts) for (let j = 1; j <= k; j++) result = (result * BigInt(++seen)) / BigInt(j);
  return result;
}

/** The law of the sum, outcome by outcome: counts of each value, their multinomial weight, and whether they are in the tail. */
export function expandTail(t: TapeWriter, tail: Tail): number {
  const { draws, values, weights } = tail;
  const sum = (parts: readonly number[]) => parts.reduce((a, b) => t.apply("add", a, b));
  const constant = (n: number | bigint) => t.number(Rational.of(n));
  const mass = sum(weights);
  const share = weights.map((w) => t.apply("div", w, mass));
  const mean = sum(values.map((v, i) => t.apply("mul", v, share[i]!)));
  const expected = t.apply("mul", constant(draws), mean);
  const terms: number[] = [];
  for (const counts of compositions(draws, values.length)) {
    const total = sum(values.map((v, i) => t.apply("mul", constant(counts[i]!), v)));
    const deviation = t.apply("sub", total, expected);
    const excess = t.apply("sub", tail.sides === 2 ? t.apply("abs", deviation) : deviation, tail.threshold);
    const chance = counts.map((k, i) => (k === 0 ? constant(1) : t.pow(share[i]!, k))).reduce((a, b) => t.apply("mul", a, b));
    terms.push(t.apply("mul", t.apply("mul", constant(multinomial(counts)), chance), t.apply("step", excess)));
  }
  return sum(terms);
}
