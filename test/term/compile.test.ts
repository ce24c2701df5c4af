import { describe, expect, it } from "vitest";
import { compileDouble, compileGradient } from "../../src/term/compile.ts";
import { doubleReading, gradientReading, type Tape } from "../../src/term/index.ts";
import { random } from "../enclosure/compiled/random.ts";
import { randomTape } from "../enclosure/compiled/tapes.ts";

const same = (a: number, b: number): boolean => Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function* points(): Generator<{ tape: Tape; point: number[]; seed: number }> {
  for (let seed = 1; seed <= 600; seed++) {
    const r = random(seed);
    const tape = randomTape(r, 3, 3 + Math.floor(r() * 10));
    for (let k = 0; k < 4; k++) yield { tape, point: [0, 1, 2].map(() => Math.round((r() * 6 - 3) * 64) / 64), seed };
  }
}

describe("compiled doubles", () => {
  it("are what the reading gives", () => {
    for (const { tape, point, seed } of points()) {
      const values = new Float64Array(tape.code.length);
      doubleReading(tape)(point, values);
      const out = new Float64Array(tape.roots.length);
      compileDouble(tape)(point, out, 1);
      tape.roots.forEach((place, r) => expect(same(out[r]!, values[place]!), `seed ${seed}: ${out[r]} for ${values[place]}`).toBe(true));
    }
  });
  it("have the gradient that the reading gives", () => {
    for (const { tape, point, seed } of points()) {
      const values = new Float64Array(tape.code.length);
      doubleReading(tape)(point, values);
      const place = tape.roots.at(-1)!;
      const want = new Float64Array(3);
      gradientReading(tape)(values, place, 1, want);
      const got = new Float64Array(3);
      const value = compileGradient(tape, place)(point, got);
      expect(same(value, values[place]!)).toBe(true);
      got.forEach((g, i) => expect(same(g, want[i]!), `seed ${seed}, slope ${i}: ${g} for ${want[i]}`).toBe(true));
    }
  });
  it("go over points in order", () => {
    const { tape } = points().next().value as { tape: Tape };
    const [a, b, all] = [new Float64Array(3), new Float64Array(3), new Float64Array(6)];
    const program = compileDouble(tape);
    program([1, 2, 3], a, 1);
    program([0.5, 0.25, 4], b, 1);
    program([1, 2, 3, 0.5, 0.25, 4], all, 2);
    expect([...all]).toEqual([...a, ...b]);
  });
});
