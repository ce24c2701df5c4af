import { describe, expect, test } from "vitest";
import { parseClaim, refute, Refuted, search, type Witness } from "lemmakit";

const at = (point: Record<string, string>, dimensions: Record<string, number> = {}, indices: Record<string, number> = {}): Witness => ({ sizes: { dimensions, indices }, point });
const reason = (text: string, w: Witness) => {
  const r = refute(parseClaim(text), w, 80);
  return r.kind === "refuted" ? "refuted" : r.reason;
};

describe("only a point that separates the sides refutes", () => {
  test.each<[string, Witness, string]>([
    ["forall x > 0: log(x) <= x - 1.1", at({ x: "1" }), "refuted"],
    ["forall x > 0: log(x) <= x - 1", at({ x: "1" }), "claim-holds-here"],
    ["forall x > 0: log(x) <= x - 1", at({ x: "1.0000000000000000000000000000001" }), "claim-holds-here"],
    ["forall x > 0: log(x) < x - 1", at({ x: "1" }), "refuted"],
    ["forall x > 0: log(x) <= x - 1.1", at({ x: "0" }), "outside-domain"],
    ["forall x > 0: log(x) <= x - 1.1", at({ x: "-1" }), "outside-domain"],
    ["forall x in [0, pi/2]: x <= 1", at({ x: "1.5707963267948966192313216916397514421" }), "outside-domain"],
    ["forall x in [0, pi/2]: x <= 1", at({ x: "1.5707963267948966192313216916397514420" }), "refuted"],
    ["forall x real where x^2 = 2: x <= 1", at({ x: "1.4142135623730951" }), "hypothesis-fails"],
    ["forall x real, y real where x + y = 1: x*y <= 0.2", at({ x: "1/3", y: "2/3" }), "refuted"],
    ["forall x real: log(x) <= 5", at({ x: "-1" }), "undefined"],
    ["forall x real: 1/x <= 5", at({ x: "0" }), "undefined"],
    // Between vectors, an entry without a value leaves the claim without one, whatever the others do.
    ["forall v in R^2: log(v) <= 0", at({ "v[1]": "2", "v[2]": "0" }), "undefined"],
    ["forall v in R^2: 1/v <= 1", at({ "v[1]": "1/2", "v[2]": "0" }), "undefined"],
    ["forall v in R^2: sqrt(v) <= log(v)", at({ "v[1]": "-1", "v[2]": "4" }), "undefined"],
    ["forall v in R^2: sqrt(exp(v)*exp(-v) - 1) <= -v", at({ "v[1]": "0", "v[2]": "1/3" }), "not-separated"],
    ["forall v in R^2: log(v) <= 0", at({ "v[1]": "2", "v[2]": "1" }), "refuted"],
    // A coordinate may be a number that is not rational, as a term.
    ["forall x > 0 where x^2 = 2: x <= 1.414", at({ x: "sqrt(2)" }), "refuted"],
    ["forall x > 0 where x^2 = 2: x <= 1.415", at({ x: "sqrt(2)" }), "claim-holds-here"],
    ["forall x > 0 where x^2 = 2: x <= 1.414", at({ x: "sqrt(3)" }), "hypothesis-fails"],
    ["forall x > 0 where x^2 = 2: x <= 1.414", at({ x: "-sqrt(2)" }), "outside-domain"],
    ["forall x real where exp(x) = 2: x <= 0.69", at({ x: "log(2)" }), "refuted"],
    ["forall u in R^2 where norm2(u) = 1, u[1] + u[2] = 0: norm1(u) <= 1.414", at({ "u[1]": "sqrt(0.5)", "u[2]": "-sqrt(0.5)" }), "refuted"],
    ["forall x real: x^2 <= 2", at({ x: "sqrt(2)" }), "not-separated"],
    ["forall x real: x <= 1", at({ x: "log(0)" }), "malformed"],
    ["forall x real: x <= 1", at({ x: "sqrt(-1)" }), "malformed"],
    ["forall x real: x <= 1", at({ x: "y + 2" }), "malformed"],
    ["forall x real: x <= 1", at({ x: "2/0" }), "malformed"],
    ["forall x real: x <= 1", at({}), "malformed"],
    ["forall x real: x <= 1", at({ x: "2", y: "1" }), "malformed"],
    ["forall x real: x <= 1", at({ x: "two" }), "malformed"],
    ["forall dim c >= 2, v in R^c: v[1] <= 1", at({ "v[1]": "2" }, { c: 1 }), "malformed"],
    ["forall v in R^c, y in 1..c: v[y] <= 1", at({ "v[1]": "2" }, { c: 1 }, { y: 2 }), "malformed"],
    ["forall v in R^c, y in 1..c: v[y] <= 1", at({ "v[1]": "0", "v[2]": "2" }, { c: 2 }, { y: 2 }), "refuted"],
    ["forall x real: exp(x)*exp(-x) <= 1", at({ x: "1/3" }), "not-separated"],
    ["forall x real: exp(x)*exp(-x) = 1", at({ x: "1/3" }), "not-separated"],
    ["forall W in R^(3 x 3): spectral(W) < 1", at(Object.fromEntries([1, 2, 3].flatMap((i) => [1, 2, 3].map((j) => [`W[${i},${j}]`, i === j ? "1.00000000000000000001" : "0"])))), "refuted"],
    ["forall W in R^(3 x 3): spectral(W) <= normF(W)", at(Object.fromEntries([1, 2, 3].flatMap((i) => [1, 2, 3].map((j) => [`W[${i},${j}]`, String(i * j)])))), "not-separated"],
  ])("%s %j: %s", (text, witness, expected) => expect(reason(text, witness)).toBe(expected));

  test("a difference of 10^-300 is seen", () => {
    const claim = (k: number) => parseClaim(`forall x real: exp(x) <= 1 + x + 10^-${k}`);
    expect(refute(claim(300), at({ x: "1e-140" })).kind).toBe("refuted");
    expect(refute(claim(280), at({ x: "1e-141" }))).toMatchObject({ reason: "claim-holds-here" });
  });

  test("the verdict carries what it rests on", () => {
    const r = refute(parseClaim("forall x > 0: log(x) >= x - 1"), at({ x: "2" }));
    expect(r.kind).toBe("refuted");
    const { refuted } = r as { refuted: Refuted };
    expect(refuted.witness.point).toEqual({ x: "2" });
    expect(Number(refuted.left[0])).toBeCloseTo(Math.log(2), 14);
    expect(refuted.right).toEqual(["1", "1"]);
    expect(Number(refuted.violation[1])).toBeLessThan(0);
    expect(refuted.left[0].length).toBeGreaterThan(30);
  });
});

describe("a verdict cannot be forged", async () => {
  const real = (await search(parseClaim("forall x real: x <= 1"))).refuted!;
  test("the real one is known", () => expect(Refuted.is(real)).toBe(true));
  test("a copy is not", () => expect(Refuted.is({ ...real })).toBe(false));
  test("an object of the class, made behind its back, is not", () => {
    expect(Refuted.is(Object.assign(Object.create(Refuted.prototype), real))).toBe(false);
  });
  test("the constructor refuses", () => {
    const Any = Refuted as unknown as new (...args: unknown[]) => Refuted;
    expect(() => new Any(Symbol("refuted"), real.claim, real.witness, real, 30)).toThrow(/only refute/);
  });
  test("it cannot be changed", () => {
    expect(() => Object.assign(real, { claim: parseClaim("forall x real: x = x") })).toThrow(TypeError);
  });
});
