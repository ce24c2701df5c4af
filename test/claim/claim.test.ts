import { describe, expect, test } from "vitest";
import { claim, free, geq, index, InputError, neq, real, vector, within, type Node } from "lemmakit";
import { parseClaim } from "../../src/claim/index.ts";

describe("a claim", () => {
  const [x, y] = [real("x"), real("y")];
  test.each<[string, Node, RegExp]>([
    ["another variable", y, /"y" is not bound/],
    ["a vector", vector("v", "c"), /a bound of x is a vector over c/],
    ["an index", index("i", "c") as Node, /a bound of x is an index/],
  ])("has no bound that is %s", (_, end, message) => {
    for (const ends of [[end, null], [null, end]] as [Node | null, Node | null][])
      for (const others of [[], [free(y)]]) {
        const make = () => claim([within(x, ends[0], ends[1]), ...others], geq(x, 0));
        expect(make).toThrow(InputError);
        expect(make).toThrow(message);
      }
  });
  test("does not say that a vector is not a number, from neither side", () => {
    for (const [l, r] of [[x, vector("v", "c")], [vector("v", "c"), x]] as const) expect(() => neq(l, r)).toThrow("which entries differ");
  });
  test("has a least size of 1 where none is said, whatever its dimensions are called", () => {
    for (const dim of ["constructor", "toString", "c"]) expect(claim([free(vector("v", dim))], geq(vector("v", dim), 0)).dimensions).toEqual([{ name: dim, atLeast: 1 }]);
  });
  test("is frozen, and everything in it", () => {
    const loose = (o: unknown, path: string): string[] =>
      typeof o !== "object" || o === null ? [] : [...(Object.isFrozen(o) ? [] : [path]), ...Object.entries(o).flatMap(([k, v]) => loose(v, `${path}.${k}`))];
    expect(loose(parseClaim("forall x > 0, y in [1/2,pi], v in [0,1]^c, k in 1..c where x <= 2*y: log(x) <= v[k]*x^2 - sum(j in c, v[j])"), "claim")).toEqual([]);
  });
});
