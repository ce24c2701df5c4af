import { describe, expect, test } from "vitest";
import { Budget, OutOfBudget, spend } from "../../src/exact/index.ts";
import { guarded, remembered, runningBudget, workDone } from "../../src/exact/work.ts";

const forEver = (units = 1) => {
  for (;;) spend(units);
};

describe("a budget of work", () => {
  test("ends at the same unit each time", () => {
    for (let k = 0; k < 3; k++) {
      const b = new Budget({ work: 123_457 });
      expect(b.attempt(() => forEver())).toEqual({ ended: "work" });
      expect(b.spent).toBe(123_457);
      expect(b.left.work).toBe(0);
    }
  });
  test("lasts over several runs, and counts nothing between them", () => {
    const b = new Budget({ work: 1000 });
    expect(b.attempt(() => (spend(400), "a"))).toEqual({ value: "a" });
    spend(5000);
    expect(b.spent).toBe(400);
    expect(b.attempt(() => spend(599))).toEqual({ value: undefined });
    expect(b.attempt(() => spend(1))).toEqual({ ended: "work" });
    expect(() => b.run(() => 1)).toThrow(OutOfBudget);
  });
  test("an inner budget ends inside an outer one, which pays for it", () => {
    const outer = new Budget({ work: 10_000 });
    outer.run(() => {
      expect(new Budget({ work: 3000 }).attempt(() => forEver())).toEqual({ ended: "work" });
      expect(outer.spent).toBe(3000);
    });
  });
  test("an outer budget ends an inner one, which cannot keep it", () => {
    const outer = new Budget({ work: 2000 });
    const inner = new Budget({ work: 50_000 });
    expect(outer.attempt(() => inner.attempt(() => forEver()))).toEqual({ ended: "work" });
    expect(inner.spent).toBe(2000);
  });
  test("work is free, and counted, where no budget runs", () => {
    const before = workDone();
    spend(1e12);
    expect(workDone() - before).toBe(1e12);
    expect(runningBudget()).toBeUndefined();
  });
  test("an error ends the run", () => {
    const b = new Budget({ work: 10 });
    expect(() => b.run(() => { throw new RangeError("x"); })).toThrow(RangeError);
    expect(runningBudget()).toBeUndefined();
  });
});

describe("the outer limits", () => {
  test("the clock", () => {
    expect(new Budget({ seconds: 0.02 }).attempt(() => forEver())).toEqual({ ended: "time" });
    expect(new Budget({ seconds: 0 }).attempt(() => 1)).toEqual({ ended: "time" });
  });
  test("a signal", () => {
    const c = new AbortController();
    const b = new Budget({ signal: c.signal });
    expect(b.attempt(() => { for (let k = 0; ; k++) { spend(1000); if (k === 100) c.abort(); } })).toEqual({ ended: "aborted" });
  });
});

describe("a guard", () => {
  test("makes a budget where none runs, and leaves the one that runs", () => {
    expect(() => guarded({ work: 100 }, () => forEver())).toThrow(OutOfBudget);
    new Budget({ work: 1e6 }).run(() => guarded({ work: 100 }, () => spend(1000)));
  });
});

test("what is remembered is forgotten with the outermost budget", () => {
  const of = remembered(() => ({ n: 0 }));
  const [a, b] = [new Budget(), new Budget()];
  a.run(() => of().n++);
  b.run(() => expect(of().n).toBe(0));
  a.run(() => new Budget().run(() => expect(of().n).toBe(1)));
  expect(of().n).toBe(0);
});
