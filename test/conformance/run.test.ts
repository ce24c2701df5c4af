import pc from "picocolors";
import { describe, expect, test } from "vitest";
import { decimalLayer } from "../../src/enclosure/decimal/index.ts";
import { doubleLayer } from "../../src/enclosure/double/index.ts";
import { isBounded, type Enclosure } from "../../src/enclosure/enclosure.ts";
import type { Layer } from "../../src/enclosure/layer.ts";
import { report } from "./report.ts";
import { run, runner } from "./run.ts";

const TEXT = `testcase inline {
  add [1,2] [3,4] = [4,6];
  div [1] [3] = [0x1.5555555555555p-2, 0x1.5555555555556p-2];
  div [1,2]_com [-1,1]_dac = [entire]_trv;
  log [-2,-1] = [empty];
  log [-1,1]_com = [-inf,0]_trv;
  exp [0]_com = [1]_com;
  mul [0x1p1000] [0x1p1000] = [0x1.fffffffffffffp1023, inf];
  pown [-3,5] 3 = [-27,125];
  sqr [-3,2] = [0,9];
  recip [empty]_trv = [empty]_trv;
  intersection [1,3]_com [2,4]_com = [2,3]_trv;
  convexHull [1,2] [empty] = [1,2];
  hypot [1] [1] = [1];
  neg [nai] = [nai];
  sqrt [4,5] [6,7] = [2,3];
  add 1 [2] = [3];
}`;
const sources = [{ name: "inline.itl", text: TEXT }];
const plain = pc.createColors(false);

/** A layer that is right but for one operation. */
const sabotaged = (name: string, change: Partial<Layer<number>>): Layer<number> => ({ ...doubleLayer, name, ...change });

describe("both layers", () => {
  const summary = run(sources, [runner(doubleLayer), runner(decimalLayer(40))]);

  test("enclose every inline vector, and their kinds agree with the decorations", () => {
    expect(summary.notEnclosing).toEqual([]);
    expect(summary.kindDiffers).toEqual([]);
    const counts = summary.tallies.reduce((n, t) => n + t.tightest + t.enclosing, 0);
    expect(counts).toBe(2 * 12);
    expect(summary.tallies.reduce((n, t) => n + t.kindAgrees, 0)).toBe(2 * 4);
  });

  test("what is not run is counted", () => {
    expect([...summary.notExported]).toEqual([["hypot", 1]]);
    expect(summary.unread.map((u) => u.reason)).toEqual([
      "no enclosure corresponds to [nai]",
      "another number of arguments",
      "arguments of another type",
    ]);
    const text = report(summary, plain);
    expect(text).toContain("not exported: 1 vectors of 1 operations\n  hypot 1");
    expect(text).toContain("not read: 3");
    expect(text).toContain("inline.itl:15");
    expect(text).not.toContain("\u001b");
  });
});

describe("a layer with a fault is caught", () => {
  const narrow = (e: Enclosure<number>): Enclosure<number> => (isBounded(e) ? { ...e, lo: e.hi } : e);

  test.each<[string, Partial<Layer<number>>, number]>([
    ["rounds a quotient to nearest", { div: (x, y) => narrow(doubleLayer.div(x, y)) }, 3],
    ["loses the parity of a power", { pow: (x, n) => doubleLayer.pow(doubleLayer.abs(x), n) }, 9],
    ["calls a sum empty", { add: () => ({ kind: "empty" }) }, 2],
    ["throws", { exp: () => { throw new Error("no"); } }, 7],
    ["gives NaN", { mul: () => ({ kind: "interval", lo: NaN, hi: NaN }) }, 8],
    ["turns the bounds round", { exp: () => ({ kind: "interval", lo: 2, hi: 0 }) }, 7],
  ])("%s", (name, change, line) => {
    const summary = run(sources, [runner(sabotaged(name, change))]);
    expect(summary.notEnclosing.map((f) => f.vector.line)).toContain(line);
    expect(report(summary, plain)).toContain(`inline.itl:${line}  ${name}`);
  });

  test("one that forgets that it is partial encloses, and its kind differs", () => {
    const forget = { log: () => ({ kind: "interval", lo: -Infinity, hi: Infinity }) as const };
    const summary = run(sources, [runner(sabotaged("forgets", forget))]);
    expect(summary.notEnclosing).toEqual([]);
    expect(summary.kindDiffers.map((f) => f.vector.line)).toEqual([6]);
  });
});
