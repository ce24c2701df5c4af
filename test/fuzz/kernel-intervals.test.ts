import { expect, test } from "vitest";
import { encloses } from "../conformance/kernel.ts";
import { parseItl } from "../conformance/itl.ts";
import { stream } from "../kernel/semantics.ts";
import { piHolds, trial, width } from "./kernel-intervals.ts";

/** Mutants are tried in their thousands. */
const short = process.env["FUZZ"] === "short";

test("every value lies in the interval", () => {
  const random = stream(20_26);
  const found: Record<string, number> = {};
  for (let k = 0; k < (short ? 4_000 : 12_000); k++) {
    const r = trial(random);
    found[`${r.name} ${r.found}`] = (found[`${r.name} ${r.found}`] ?? 0) + 1;
  }
  for (const name of ["add", "neg", "mul", "power", "abs", "inv", "sqrt", "exp", "log", "sin", "cos", "atan"]) expect(found[`${name} inside`], name).toBeGreaterThan(short ? 60 : 200);
});
test("enclosures of points are narrow", () => {
  const random = stream(7);
  const widest: Record<string, number> = {};
  for (let k = 0; k < 4_000; k++) {
    const w = width(random);
    if (w) widest[w.name] = Math.max(widest[w.name] ?? 0, w.ulps);
  }
  expect(Object.keys(widest).length).toBe(12);
  for (const [name, ulps] of Object.entries(widest)) expect(ulps, name).toBeLessThanOrEqual(name === "power" ? 400 : name === "exp" ? 3_000 * 2 : 24);
});
test("pi lies in its interval", () => piHolds(700));

test("vectors of IEEE 1788 are read as the kernel reads them", () => {
  const of = (lines: string) => parseItl(`testcase t { ${lines} }`, "t").vectors.map(encloses);
  expect(of("sin [1.0, 1.0] = [0X1.AED548F090CEEP-1, 0X1.AED548F090CEFP-1]; exp [0.0,0.0] = [1.0,1.0]; sqrt [-1.0,1.0] = [0.0,1.0]; log [0.0,1.0] = [-infinity,0.0]; mul [1.0, 2.0] [-infinity, 3.0] = [-infinity, 6.0]; pown [-3.0, 5.0] 3 = [-27.0, 125.0];")).toEqual([true, true, undefined, undefined, true, true]);
  // Too far to the right: what is enclosed does not reach it.
  expect(of("sin [1.0, 1.0] = [0.8, 0.84]; mul [1.0, 2.0] [3.0, 4.0] = [3.0, 9.0];")).toEqual([false, false]);
});
