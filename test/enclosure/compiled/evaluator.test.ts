import { describe, expect, it } from "vitest";
import { boxEvaluator, COMPILE_AFTER, compileBoxes, interpretBoxes } from "../../../src/enclosure/compiled/index.ts";
import { source } from "../../../src/enclosure/compiled/compile.ts";
import { interval } from "../../../src/enclosure/enclosure.ts";
import { Rational } from "../../../src/exact/index.ts";
import { TapeWriter } from "../../../src/term/tape.ts";
import { abs, add, div, instantiate, log, matrix, max, mul, pow, real, spectral, sqrt, sub, type Node } from "../../../src/term/index.ts";
import { disagreement } from "./agreement.ts";
import { anySide, random } from "./random.ts";
import { randomTape } from "./tapes.ts";

const [x, y] = [real("x"), real("y")];
const both = (term: Node) => (["compiled", "interpreted"] as const).map((mode) => boxEvaluator(instantiate([term]), { mode }));

describe("unknown", () => {
  it.each([
    ["log x on [0, 1]", log(x), interval(0, 1), { lo: -Infinity, hi: 0 }],
    ["1/x on [0, 4]", div(1, x), interval(0, 4), { lo: 0.25, hi: Infinity }],
    ["1/x on [-4, 0]", div(1, x), interval(-4, 0), { lo: -Infinity, hi: -0.25 }],
    ["1/x on [-1, 1]", div(1, x), interval(-1, 1), { lo: -Infinity, hi: Infinity }],
    ["sqrt x on [-1, 4]", sqrt(x), interval(-1, 4), { lo: -Infinity, hi: 2 }],
  ] as const)("%s is partial, with the side that holds", (_, term, box, want) => {
    for (const e of both(term)) {
      const got = e.enclose([box])[0]!;
      expect(got.kind).toBe("partial");
      if (got.kind !== "partial") continue;
      expect(got.lo === want.lo || Math.abs(got.lo - want.lo) < 1e-12).toBe(true);
      expect(got.hi === want.hi || Math.abs(got.hi - want.hi) < 1e-12).toBe(true);
    }
  });
  it.each([
    ["a maximum", max(log(x), 3)],
    ["a power of 0", pow(log(x), 0)],
    ["a product with 0", mul(0, log(x))],
    ["a comparison", abs(sub(log(x), log(x)))],
    ["a quotient", div(sub(y, 1), log(x))],
    ["a square", pow(log(x), 2)],
  ])("stays unknown in %s", (_, term) => {
    for (const e of both(term)) expect(e.enclose(e.inputs === 1 ? [interval(-1, 0.5)] : [interval(-1, 0.5), interval(0, 3)])[0]!.kind).toBe("partial");
  });
  it("is what an overflown lower bound becomes", () => {
    for (const e of both(mul(mul(x, x), mul(x, x)))) {
      const got = e.enclose([interval(1e300, 1e301)])[0]!;
      expect(got).toMatchObject({ hi: Infinity });
      expect(got.kind === "partial" || (got.kind === "interval" && got.lo <= Number.MAX_VALUE)).toBe(true);
    }
  });
});

describe("the evaluator", () => {
  const tape = instantiate([sub(div(abs(sub(x, div(1, x))), 2), abs(log(x))), add(x, y)]);

  it("keeps a wide box's lower bound next to 0", () => {
    for (const e of both(add(1, pow(x, 2)))) expect(e.enclose([interval(-1e12, 1e12)])[0]).toMatchObject({ kind: "interval", lo: expect.closeTo(1, 10) });
    for (const e of both(mul(x, y))) expect(e.enclose([interval(1e-12, 1), interval(1e-12, 1)])[0]).toMatchObject({ lo: expect.closeTo(1e-24, 30) });
  });
  it("goes over boxes and roots in order", () => {
    for (const mode of ["compiled", "interpreted"] as const) {
      const e = boxEvaluator(tape, { mode });
      const [lo, hi] = [Float64Array.of(1, 10, 2, 20), Float64Array.of(1.5, 11, 2.5, 21)];
      const [outLo, outHi] = [new Float64Array(4), new Float64Array(4)];
      e.run(lo, hi, outLo, outHi, 2);
      expect([e.inputs, e.roots]).toEqual([2, 2]);
      expect(outLo[1]).toBeCloseTo(11, 12);
      expect(outHi[3]).toBeCloseTo(23.5, 12);
      expect(outLo[0]!).toBeLessThanOrEqual(0);
    }
  });
  it("compiles after many boxes, and gives about the same then", () => {
    const e = boxEvaluator(tape);
    const box = [interval(0.5, 0.75), interval(1, 2)];
    const before = e.enclose(box);
    for (let k = 1; k < COMPILE_AFTER; k++) e.enclose(box);
    expect(e.isCompiled()).toBe(false);
    const after = e.enclose(box);
    expect(e.isCompiled()).toBe(true);
    before.forEach((b, r) => expect(after[r]).toMatchObject({ kind: "interval", lo: expect.closeTo((b as { lo: number }).lo, 12) }));
  });
  it("interprets a tape that is too long to compile", () => {
    const t = new TapeWriter();
    const a = t.input("x");
    let place = t.input("y");
    for (let k = 0; k < 3000; k++) place = t.apply("add", t.apply("mul", place, a), t.number(Rational.of(k)));
    const long = t.finish([place]);
    expect(source(long)).toBeUndefined();
    const e = boxEvaluator(long, { mode: "compiled" });
    expect(e.isCompiled()).toBe(false);
    expect(e.enclose([interval(0.5, 0.5), interval(0, 1)])[0]!.kind).toBe("interval");
  });
  it("encloses the spectral norm of three rows", () => {
    const w = matrix("W", "3", "3");
    for (const e of both(spectral(w))) {
      const [got] = e.enclose([2, 0, 0, 0, 3, 0, 0, 0, 1].map((k) => interval(k, k)));
      expect(got).toMatchObject({ kind: "interval", lo: expect.closeTo(3, 9), hi: expect.closeTo(3, 9) });
    }
  });
  it("wants as many sides as the tape has inputs", () => {
    expect(() => boxEvaluator(tape).enclose([interval(0, 1)])).toThrow(RangeError);
  });
});

describe("random tapes agree with 50 digits", () => {
  it.each([["compiled", compileBoxes], ["interpreted", interpretBoxes]] as const)("%s", (_, make) => {
    for (let seed = 1; seed <= 800; seed++) {
      const r = random(seed);
      const tape = randomTape(r, 3, 4 + Math.floor(r() * 14));
      const program = make(tape)!;
      for (let k = 0; k < 3; k++) {
        const sides = [0, 1, 2].map(() => anySide(r));
        const point = sides.map(([a, b]) => (r() < 0.5 ? a : b));
        const wrong = disagreement(tape, program, Float64Array.from(sides, (s) => s[0]), Float64Array.from(sides, (s) => s[1]), point);
        expect(wrong && `seed ${seed}: ${wrong}`).toBeUndefined();
      }
    }
  });
});
