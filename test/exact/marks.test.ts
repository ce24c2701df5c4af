import { describe, expect, test } from "vitest";
import { marks, sealed } from "../../src/exact/marks.ts";

describe("marks", () => {
  test("are kept on frozen objects, out of sight", () => {
    const of = marks<number>();
    const o = Object.freeze({ tag: "pi" });
    expect(of.get(o)).toBe(undefined);
    of.set(o, 1);
    expect([of.get(o), Reflect.ownKeys(o)]).toEqual([1, ["tag"]]);
    expect(() => of.set(o, 2)).toThrow(TypeError);
    expect(of.get(o)).toBe(1);
  });
  test("are not those of another kind", () => {
    const [one, other] = [marks<number>(), marks<number>()];
    const o = {};
    one.set(o, 1);
    expect(other.get(o)).toBe(undefined);
  });
  test("do not pass to a copy, a proxy or what inherits from it", () => {
    const of = marks<number>();
    const o = { tag: "pi" };
    of.set(o, 1);
    for (const like of [{ ...o }, new Proxy(o, {}), Object.create(o) as object]) expect(of.get(like)).toBe(undefined);
  });
});
describe("a seal", () => {
  const [mine, other] = [sealed<{ n: number }>(), sealed<{ n: number }>()];
  test("is on what was made with it, which is frozen, and on nothing else", () => {
    const o = mine.make({ n: 1 });
    expect([mine.is(o), Object.isFrozen(o), o]).toEqual([true, true, { n: 1 }]);
    for (const like of [{ ...o }, new Proxy(o, {}), Object.create(o) as object, other.make({ n: 1 }), { n: 1 }, null, undefined, 1]) expect(mine.is(like)).toBe(false);
  });
});
