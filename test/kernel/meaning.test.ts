import { describe, expect, test } from "vitest";
import { claim, eq, free, leq, real, size, vector } from "lemmakit";
import { ground, parseClaim, type Claim } from "../../src/claim/index.ts";
import { parseRational } from "../../src/exact/index.ts";
import { Rational } from "../../src/exact/rational.ts";
import { nearestDouble } from "../../src/exact/double.ts";
import { KernelError, type Fact } from "../../src/kernel/index.ts";
import { isNarrow } from "../../src/kernel/definitions.ts";
import { obligationOf, type Sizes } from "../../src/kernel/meaning.ts";
import { showFact } from "../../src/kernel/text.ts";
import { apply, DEFINED, isOperator, num, unfold, type DefinedName, type Node } from "../../src/term/index.ts";
import { doubleReading } from "../../src/term/double.ts";
import { holds, stream, valueOf, worldFrom, type World } from "./semantics.ts";

describe("what a claim says", () => {
  test.each<[string, string]>([
    ["forall x real: x <= 1", "|- 1 - x >= 0"],
    ["forall x real: x < 1", "|- 1 - x > 0"],
    ["forall x real: x >= 1", "|- x - 1 >= 0"],
    ["forall x real: x > 1", "|- x - 1 > 0"],
    ["forall x real: x = 1", "|- 1 - x = 0"],
    ["forall x real: x != 1", "|- 1 - x != 0"],
    ["forall x > 0, y in [0,pi), z <= 2: x <= y", "x - 0 > 0, y - 0 >= 0, pi - y > 0, 2 - z >= 0 |- y - x >= 0"],
    ["forall x, y real where x < y: x/y <= 1", "y - x > 0 |- 1 - x*inv(y) >= 0"],
    ["forall x real: 0 <= x <= 1", "|- x - 0 >= 0; 1 - x >= 0"],
    ["forall x real: -x = x^-2", "|- inv(x^2) - (-x) = 0"],
    ["forall x real: min(x, 1) <= max(x, 2)", "|- 1/2*(x + 2 + abs(x - 2)) - 1/2*(x + 1 - abs(x - 1)) >= 0"],
    ["forall x real: tan(x) <= tanh(x)", "|- (exp(x) - exp(-x))*inv(exp(x) + exp(-x)) - sin(x)*inv(cos(x)) >= 0"],
    ["forall x real: sinh(x) <= cosh(x)", "|- 1/2*(exp(x) + exp(-x)) - 1/2*(exp(x) - exp(-x)) >= 0"],
    ["forall x > 0: 2^x <= x^x", "x - 0 > 0 |- exp(x*log(x)) - exp(x*log(2)) >= 0"],
    ["forall v in [0,1]^c: sum(j in c, v[j]) <= c", "forall i0:c: v[i0:c] - 0 >= 0, forall i1:c: 1 - v[i1:c] >= 0 |- size(c) - sum(i2:c, v[i2:c]) >= 0"],
    ["forall v in R^c, i in 1..c: v[i] <= max(j in c, v[j])", "|- max(i0:c, v[i0:c]) - v[i:c] >= 0"],
    ["forall v in R^c: min(j in c, v[j]) <= norminf(v)", "|- max(i1:c, abs(v[i1:c])) - (-max(i0:c, -v[i0:c])) >= 0"],
    ["forall v in R^c: norm2(v)^2 <= norm1(v)^2", "|- sum(i1:c, abs(v[i1:c]))^2 - sqrt(sum(i0:c, v[i0:c]^2))^2 >= 0"],
    ["forall u, v in R^c: dot(u, v) = dot(v, u)", "|- sum(i1:c, v[i1:c]*u[i1:c]) - sum(i0:c, u[i0:c]*v[i0:c]) = 0"],
    ["forall W in R^(m x n), x in R^n: W*x <= normF(W)", "|- sqrt(sum(i2:m, sum(i3:n, W[i2:m, i3:n]^2))) - sum(i1:n, W[i0:m, i1:n]*x[i1:n]) >= 0"],
    ["forall v in R^c: softmax(v) <= 1", "|- 1 - exp(v[i0:c])*inv(sum(i1:c, exp(v[i1:c]))) >= 0"],
    ["forall u, v in R^c where u <= v: sum(j in c, u[j]) <= sum(j in c, v[j])", "forall i0:c: v[i0:c] - u[i0:c] >= 0 |- sum(i2:c, v[i2:c]) - sum(i1:c, u[i1:c]) >= 0"],
    ["forall u, v in R^c: exp(u + v) = exp(u)*exp(v)", "|- exp(u[i0:c])*exp(v[i0:c]) - exp(u[i0:c] + v[i0:c]) = 0"],
    ["for c >= 3, v in R^c: c >= 2", "size(c) - 3 >= 0 |- size(c) - 2 >= 0"],
    ["forall x in R^3: sum(j in 3, x[j]) <= norm1(x)", "|- abs(x_1) + abs(x_2) + abs(x_3) - (x_1 + x_2 + x_3) >= 0"],
    ["forall x in [0,1]^2: x^2 <= x", "x_1 - 0 >= 0, x_2 - 0 >= 0, 1 - x_1 >= 0, 1 - x_2 >= 0 |- x_1 - x_1^2 >= 0; x_2 - x_2^2 >= 0"],
    ["forall x in R^2, x_1 real: x[1] <= x_1", "|- x_1 - x_1_ >= 0"],
    ["forall A in R^(2 x 2), i0 real: A[1][2] = i0", "|- i0 - A_1_2 = 0"],
    ["forall v in R^c, i0 in 1..c: v <= v[i0]", "|- v[i0:c] - v[i1:c] >= 0"],
    ["forall x in R^2: norminf(x) <= 1", "|- 1 - 1/2*(abs(x_1) + abs(x_2) + abs(abs(x_1) - abs(x_2))) >= 0"],
    ["forall A in R^(2 x 1): spectral(A) <= 1", "|- 1 - sqrt(A_1_1*A_1_1 + A_2_1*A_2_1) >= 0"],
  ])("%s: %s", (text, said) => {
    const o = obligationOf(parseClaim(text));
    expect(`${[o.hypotheses.map(showFact).join(", ")].filter(Boolean).map((h) => `${h} `).join("")}|- ${o.goals.map(showFact).join("; ")}`).toBe(said);
  });
});

describe("a function that claims define by a term means that term", () => {
  const x = real("x");
  const says = (n: Node): Fact[] => [...obligationOf(claim([free(x)], eq(n, 0))).goals];
  test.each(Object.keys(DEFINED) as DefinedName[])("%s", (name) => {
    const call = apply(name, [x]);
    if (name === "ceil") return expect(() => says(call)).toThrow("no definition");
    if (isNarrow(name)) return;
    const [[mine], [theirs]] = [says(call), says(unfold(call))];
    if (!isOperator(name)) expect(showFact(mine!)).toBe(showFact(theirs!));
    let compared = 0;
    for (let seed = 0; seed < 200; seed++) {
      const w = worldFrom(stream(seed));
      const [a, b] = [valueOf(mine!.term, w), valueOf(theirs!.term, w)];
      if (typeof a === "string" || typeof b === "string") {
        if (a !== "unknown" && b !== "unknown") expect(a).toBe(b);
        continue;
      }
      expect(a.lo).toBeLessThanOrEqual(b.hi);
      expect(b.lo).toBeLessThanOrEqual(a.hi);
      compared++;
    }
    expect(compared).toBeGreaterThan(20);
  });
});

describe("what a claim says at some sizes is what its other readings say", () => {
  const CLAIMS = [
    "forall x, y real where x < y, x != 0: x/y + y^3 <= abs(x)*min(x, y) - max(x, y)^2",
    "forall x > 0, y real: log(x) + exp(y/4) + sqrt(x) > atan(y) + sin(y)*cos(x) + pi",
    "forall x real: tan(x) + sinh(x/8) + cosh(x/8) + tanh(x) <= 1 <= x^-2",
    "forall x > 0, y real: x^y <= 2^y",
    "forall x real: asin(x/64) + acos(x/64) + sigmoid(x) + relu(x) + softplus(x) + asinh(x) >= log2(4 + x^2)",
    "forall u, v in R^c where u <= v, 0 < norm2(u): dot(u, v) <= norm1(u)*norminf(v) + c",
    "forall u, v in R^c, i, j in 1..c: u[i]*v[j] + sum(k in c, u[k]*sum(l in c, v[l])) >= max(k in c, u[k] - v[i]) - min(k in c, v[k])",
    "forall W in R^(m x n), x in R^n, i in 1..m: W*x <= normF(W)*norm2(x) + (W*x)[i] + norm2(W[i])",
    "forall v in [-2,1]^c: softmax(v) <= exp(v)/c",
    "forall A in R^(2 x 3), u in R^3: norm2(A*u) <= spectral(A)*norm2(u)",
    "forall A in R^(3 x 2), B in R^(1 x 3): spectral(A) + spectral(B) <= normF(A) + A[3][1] + B[1][2]",
    "forall x in R^4 where x >= -8: max(j in 4, x[j]) = norminf(x)",
    "for c >= 2, x in [-9,9]^c: sum(j in c, x[j]^2)/c <= 1",
  ] as const;

  /** Values of `right − left` for each relation, in doubles, by the tape that search uses. */
  function byTape(c: Claim, sizes: Sizes, real: (input: string) => Rational): { hypotheses: number[]; goals: number[] } {
    const g = ground(c, sizes);
    const out = new Float64Array(g.tape.code.length);
    doubleReading(g.tape)(g.inputs.map((i) => nearestDouble(real(i.name))), out);
    const slot = (k: number) => g.tape.code.findIndex((s) => s.op === "input" && s.slot === k);
    // For each variable the lower ends of its entries, then the upper ones.
    const domains = [...new Set(g.inputs.map((i) => i.variable))].flatMap((v) => {
      const own = g.inputs.flatMap((i, k) => (i.variable === v ? [{ ...i, value: out[slot(k)]! }] : []));
      return [...own.flatMap((i) => (i.lo === null ? [] : [i.value - out[i.lo]!])), ...own.flatMap((i) => (i.hi === null ? [] : [out[i.hi]! - i.value]))];
    });
    const gap = (r: { left: number; right: number }): number => out[r.right]! - out[r.left]!;
    const least = c.dimensions.filter((d) => d.atLeast > 1).map((d) => sizes.dimensions[d.name]! - d.atLeast);
    return { hypotheses: [...least, ...domains, ...g.hypotheses.map(gap)], goals: g.conclusions.map(gap) };
  }
  const near = (f: Fact, gap: number, w: World, narrower: boolean): void => {
    const v = valueOf(f.term, w);
    if (v === "unknown" || (v === "none" && narrower)) return;
    if (v === "none" || !Number.isFinite(gap)) return expect(v === "none").toBe(!Number.isFinite(gap));
    const slack = 1e-7 * (1 + Math.abs(gap));
    expect(v.lo - slack).toBeLessThanOrEqual(gap);
    expect(v.hi + slack).toBeGreaterThanOrEqual(gap);
  };

  test.each(CLAIMS)("%s", (text) => {
    const c = parseClaim(text);
    let compared = 0;
    // Powers of 0 have values in claims, and none here.
    const narrower = text.includes("x^y");
    for (let seed = 0; seed < 60; seed++) {
      const random = stream(seed);
      const world = worldFrom(random);
      const size = (dim: string): number => (/^\d+$/.test(dim) ? Number(dim) : world.size(dim));
      const indices = Object.fromEntries(c.variables.flatMap((v) => (v.sort.kind === "index" ? [[v.name, 1 + Math.floor(random() * size(v.sort.dim))]] : [])));
      const sizes: Sizes = { dimensions: Object.fromEntries(c.dimensions.map((d) => [d.name, world.size(d.name)])), indices };
      const values = new Map<string, Rational>();
      const real = (input: string): Rational => values.get(input) ?? (values.set(input, world.real(input)), values.get(input)!);
      const fixed = obligationOf(c, sizes);
      const at = new Map([...fixed.reals].map(([shown, name]) => [name, real(shown)]));
      const here: World = { ...world, real: (name) => at.get(name)! };
      const said = byTape(c, sizes, real);
      expect(fixed.hypotheses.length).toBe(said.hypotheses.length);
      expect(fixed.goals.length).toBe(said.goals.length);
      for (const [k, f] of fixed.hypotheses.entries()) near(f, said.hypotheses[k]!, here, narrower);
      for (const [k, f] of fixed.goals.entries()) near(f, said.goals[k]!, here, narrower);

      // And for all sizes: the goals at every position, one after the other.
      let symbolic;
      try {
        symbolic = obligationOf(c);
      } catch (e) {
        if (e instanceof KernelError) continue;
        throw e;
      }
      const entries: World = {
        ...here,
        real: (name) => at.get(name) ?? real(name),
        entry: (name, places) => real(`${name}[${places.map(([, p]) => p + 1).join(",")}]`),
        position: (i) => (i.name in indices ? indices[i.name]! - 1 : 0),
      };
      const everywhere = (f: Fact): World[] => {
        const free = [...new Set([...showFact(f).matchAll(/\b(i\d+):(\w+)/g)].map((m) => `${m[1]}:${m[2]}`))].filter((p) => !new RegExp(`(?:sum|max)\\(${p}`).test(showFact(f)) && !(p.split(":")[0]! in indices));
        return free.length === 0 ? [entries] : Array.from({ length: size(free[0]!.split(":")[1]!) }, (_, n) => ({ ...entries, position: (i) => (`${i.name}:${i.dim}` === free[0] ? n : entries.position(i)) }));
      };
      const goals = symbolic.goals.flatMap((g) => everywhere(g).map((w) => [g, w] as const));
      expect(goals.length).toBe(said.goals.length);
      for (const [k, [g, w]] of goals.entries()) near(g, said.goals[k]!, w, narrower);
      const all = symbolic.hypotheses.every((h) => holds(h, entries) === "yes");
      const each = fixed.hypotheses.every((h) => holds(h, here) === "yes");
      const unsure = [...symbolic.hypotheses.map((h) => holds(h, entries)), ...fixed.hypotheses.map((h) => holds(h, here))].includes("unknown");
      if (!unsure) expect(all).toBe(each);
      compared++;
    }
    expect(compared).toBeGreaterThan(/x\^y/.test(text) ? -1 : 50);
  });
});

describe("a function with a value at fewer points here has the same one there", () => {
  const at = (name: "cbrt" | "sign" | "atan2", ...args: readonly Node[]) => {
    const o = obligationOf(claim([], eq(apply(name, [...args]), 0)));
    return valueOf(o.goals[0]!.term, worldFrom(stream(1)));
  };
  test.each([[-8, -2], [27, 3], [-0.001, -0.1]])("the cube root of %d", (x, root) => {
    const v = at("cbrt", num(parseRational(`${x}`)!));
    expect(typeof v).not.toBe("string");
    if (typeof v !== "string") expect(Math.abs((v.lo + v.hi) / 2 + root)).toBeLessThan(1e-9);
  });
  test.each([[-3, -1], [5, 1]])("the sign of %d", (x, sign) => {
    const v = at("sign", num(x));
    if (typeof v !== "string") expect(Math.abs((v.lo + v.hi) / 2 + sign)).toBeLessThan(1e-9);
    expect(typeof v).not.toBe("string");
  });
  test.each([[1, 1], [1, -1], [-1, -1], [-2, 1], [0, 1], [1, 0]])("the angle at y = %d, x = %d", (y, x) => {
    const v = at("atan2", num(y), num(x));
    if (typeof v !== "string") expect(Math.abs((v.lo + v.hi) / 2 + Math.atan2(y, x))).toBeLessThan(1e-9);
    expect(typeof v).not.toBe("string");
  });
  test("and none where it has no counterpart", () => {
    expect(at("cbrt", num(0))).toBe("none");
    expect(at("sign", num(0))).toBe("none");
    expect(at("atan2", num(0), num(-1))).toBe("none");
  });
});

describe("what has no exact counterpart is refused", () => {
  const refused = (c: Claim, why: RegExp, sizes?: Sizes): void => {
    expect(() => obligationOf(c, sizes)).toThrow(KernelError);
    expect(() => obligationOf(c, sizes)).toThrow(why);
  };
  test("a function with a value at fewer points, where it is assumed", () => {
    for (const text of ["forall x real where cbrt(x) <= 1: x >= 1", "forall x real where sign(x) <= 1: x >= 1", "forall x, y real where atan2(x, y) <= 1: x >= 1", "forall x, y real where atan2(1, y) <= 1: x >= 1", "forall x >= cbrt(-8): x >= -2"]) refused(parseClaim(text), /assumed/);
    expect(obligationOf(parseClaim("forall x >= cbrt(8): x >= 2")).hypotheses.length).toBe(1);
  });
  test("a power that is 0 at 0, where it is assumed: it would say that there is no 0", () => {
    for (const text of ["forall x >= 0 where x^(1/3) <= 0: x >= 1", "forall x real where x^x <= 1: x >= 1"]) refused(parseClaim(text), /assumed/);
    expect(obligationOf(parseClaim("forall x real where 2^x <= 1: x <= 0")).hypotheses.map(showFact)).toEqual(["1 - exp(x*log(2)) >= 0"]);
    expect(obligationOf(parseClaim("forall x >= 0: x^(1/3) >= 0")).goals.length).toBe(1);
  });
  test("positions that are one, or apart", () => {
    const shown = (text: string, sizes?: Parameters<typeof obligationOf>[1]): string[] => obligationOf(parseClaim(text), sizes).hypotheses.map(showFact);
    expect(shown("forall x in R^n, i, j in 1..n where i != j: x[i] <= 1").join("; ")).toMatch(/^1 - [^;]*i[^;]*j[^;]* != 0$/);
    expect(shown("forall x in R^n, i, j in 1..n where i = j: x[i] <= 1").join("; ")).toMatch(/^1 - [^;]*i[^;]*j[^;!]* = 0$/);
    const at = (i: number, j: number): string[] => shown("forall x in R^n, i, j in 1..n where i != j: x[i] <= 1", { dimensions: { n: 2 }, indices: { i, j } });
    expect([at(1, 1), at(1, 2)]).toEqual([["1 - 1 != 0"], ["1 - 0 != 0"]]);
    expect(at(2, 2)).toEqual(["1 - 1 != 0"]);
  });
  test("positions have no order", () => {
    const c = parseClaim("forall x in R^n, i, j in 1..n where i != j: x[i] <= 1");
    refused({ ...c, hypotheses: c.hypotheses.map((h) => ({ ...h, relation: "<" }) as never) }, /no order/);
  });
  test.each<[string, RegExp]>([
    ["forall x in R^n, i, j in 1..n where i < j: x[i] <= 1", /ordinal/],
    ["forall dim n >= 3, x in R^n, i in 1..n where i != 2: x[i] <= 1", /not a name/],
    ["forall x real: floor(x) <= x", /floor has no definition/],
    ["forall W in R^(m x n): spectral(W) >= 0", /spectral/],
    ["forall W in R^(3 x 3): spectral(W) >= 0", /spectral/],
    ["forall W in R^(3 x n): normF(W) >= W[1][1]", /fixed and a symbolic|no such entry/],
    ["forall v in R^501: sum(j in 501, v[j]) <= 1", /out of reach/],
  ])("%s", (text, why) => refused(parseClaim(text), why));

  // Terms put together by hand, as no reader makes them.
  const [x, v] = [real("x"), vector("v", "3")];
  const REAL = { kind: "real" } as const;
  const hand = (node: object): Claim => claim([free(x), free(v)], leq(x, { sort: REAL, ...node } as never));
  test.each<[string, object, RegExp]>([
    ["an entry beyond the size", { tag: "entry", of: v, at: { tag: "position", sort: { kind: "index", dim: "3" }, value: 4 } }, /no such entry/],
    ["an entry at 0", { tag: "entry", of: v, at: { tag: "position", sort: { kind: "index", dim: "3" }, value: 0 } }, /no such entry/],
    ["an entry at half a position", { tag: "entry", of: v, at: { tag: "position", sort: { kind: "index", dim: "3" }, value: 1.5 } }, /no such entry|not a name/],
    ["an entry at a real", { tag: "entry", of: v, at: x }, /a position is/],
    ["an entry of a real", { tag: "entry", of: x, at: { tag: "position", sort: { kind: "index", dim: "3" }, value: 1 } }, /stands at/],
    ["an entry of an entry", { tag: "entry", of: { tag: "entry", sort: { kind: "vector", dim: "3" }, of: v, at: { tag: "position", sort: { kind: "index", dim: "3" }, value: 1 } }, at: { tag: "position", sort: { kind: "index", dim: "3" }, value: 1 } }, /stands at/],
    ["a sum of three", { tag: "apply", operator: "add", args: [x, x, x] }, /takes 2/],
    ["a sum of one", { tag: "apply", operator: "add", args: [x] }, /takes 2/],
    ["an exponential of two", { tag: "apply", operator: "exp", args: [x, x] }, /takes 1/],
    ["an operator of objects", { tag: "apply", operator: "constructor", args: [x] }, /no definition/],
    ["an operator that is none", { tag: "apply", operator: "frobnicate", args: [x] }, /no definition/],
    ["half a power", { tag: "power", base: x, exponent: 0.5 }, /exponent/],
    ["no power", { tag: "power", base: x, exponent: NaN }, /exponent/],
    ["a node that is none", { tag: "frobnicate" }, /no definition/],
    ["a number in doubles", { tag: "number", value: 0.1 }, /exact number/],
    ["a norm that is none", { tag: "norm", norm: "3", of: v }, /no definition/],
  ])("%s", (_, node, why) => refused(hand(node), why));
  test("a size that doubles do not hold", () => {
    refused(claim([free(x)], eq(x, size("100000000000000000001"))), /exact number/);
    expect(obligationOf(claim([free(x)], eq(x, size("9007199254740991")))).goals.map(showFact)).toEqual(["9007199254740991 - x = 0"]);
  });
});
