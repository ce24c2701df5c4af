import { describe, expect, test } from "vitest";
import { bestConstant, parseClaim, printTerm, Proved, Rational, type BestConstant, type Claim } from "lemmakit";
import { workDone } from "../../../src/exact/work.ts";
import { fixVariable } from "../../../src/claim/index.ts";
import { admits, enclose, valueOf } from "../../../src/search/best/constant.ts";
import { isInterval } from "../../../src/search/best/interval.ts";
import { isBounded } from "../../../src/enclosure/index.ts";
import { decide } from "../../../src/search/index.ts";
import { BY_DOMAIN, COUSINS, IN_DIGITS, TIGHT_CASES } from "./constants.ts";

const find = (text: string, more = {}): Promise<BestConstant> => bestConstant(parseClaim(text), "K", { timeout: 90, work: 6e8, ...more });
/** Whether two terms have one value, as far as 150 digits tell. */
const same = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((t) => enclose(valueOf(t)).enclosure);
  return x !== undefined && y !== undefined && isBounded(x) && isBounded(y) && x.lo.minus(y.lo).abs().lt("1e-150");
};
const where = ({ attained }: BestConstant): string =>
  attained ? `${attained.kind} ${Object.entries(attained.point).map(([k, v]) => `${k} ${attained.kind === "limit" ? "->" : "="} ${v}`).join(", ")}` : "";
const value = (b: BestConstant): string => (b.holds ? printTerm(b.holds) : "");

describe("the best constant is known exactly, to 30 digits, with where it is attained", () => {
  test.each([...TIGHT_CASES, ...COUSINS])("%s: %s, %s", async (text, best, place) => {
    const b = await find(text);
    expect([b.closedForm, b.digits! >= 30]).toEqual([true, true]);
    expect(same(value(b), best)).toBe(true);
    expect(where(b).startsWith(place)).toBe(true);
    expect(b.direction).not.toBe("boundary");
    // The value that fails lies beyond the one that holds, on the side that the direction says.
    const [holds, fails] = [valueOf(value(b)), valueOf(b.fails!.toString())].map((t) => enclose(t).enclosure);
    if (isBounded(holds!) && isBounded(fails!)) expect(fails.hi.lt(holds.lo)).toBe(b.direction !== "greatest" && !(b.direction === "only" && fails.lo.gt(holds.hi)));
  }, 120_000);
});

describe("where no closed form is proved, both ends are", () => {
  test.each(IN_DIGITS)("%s: %i digits", async (text, digits) => {
    const b = await find(text);
    expect(b.closedForm).toBe(false);
    expect(b.digits).toBeGreaterThanOrEqual(digits);
    expect(b.witness?.verdict).toBe("refuted");
    expect(b.attained?.kind).toBe("near");
  }, 120_000);
});

test("both ends are verdicts of the kernel on the very claim", async () => {
  const claim = parseClaim("forall K real, x real: x*exp(-x^2) <= K");
  const b = await bestConstant(claim, "K", { timeout: 60 });
  const again = await decide(fixVariable(claim, "K", b.holds!), { timeout: 60 });
  expect(Proved.is(again.verdict)).toBe(true);
  expect(b.witness!.claim).toEqual(fixVariable(claim, "K", b.fails!));
});

test.each(["forall K real, x > -1: log(1 + x) <= K*x", "forall K real, x > 0: (x - 1)/x <= K*log(x)"])("one value only: %s", async (text) => {
  const b = await find(text);
  expect([b.direction, value(b)]).toEqual(["only", "1"]);
  expect(b.fails!.sub(Rational.ONE).mul(b.beyond!.fails.sub(Rational.ONE)).sign).toBe(-1);
});

describe("of what is proved beside a value that fails, no more is said", () => {
  test.each([
    "forall K > 0, x in [0,1]: tan(K) >= x",
    "forall K real: K*K >= 2",
    "forall K real, x > 0: log(x) <= K^2*x",
    "forall K real, x in [1,2]: 1/K <= x",
    "forall K real, x in [0,1]: abs(K) >= x",
    "forall K real, x in [1,2]: (K-x)^2 >= 1",
    "forall K real: sin(K) <= 1/2",
    "forall K real, x in [0,1]: x != K",
    "forall K real, x real where K*x <= 1, x <= 2: x <= K",
  ])("%s", async (text) => {
    expect(isInterval(parseClaim(text), "K")).toBe(false);
    expect((await find(text, { work: 1e7 })).direction).toBe("boundary");
  }, 60_000);
  test.each([
    "forall K real, x real: x <= K*exp(x)",
    "forall K real, x real: exp(x) <= exp(K*x^2 + 1)^3",
    "forall K > 0, x > 0: log(x) <= K^2*x and x <= x*(K + 1)",
    "forall K > 0, x in [1,2]: 1/K <= x",
    "forall K >= 0, x in [1,2] where K <= 9: x <= sqrt(K)",
    "forall K real, v in R^n: sum(j in n, K*v[j]) <= sum(j in n, v[j]^2) + K",
  ])("an interval: %s", (text) => expect(isInterval(parseClaim(text), "K")).toBe(true));
});

describe("the domain of the constant is respected", () => {
  test.each(BY_DOMAIN)("%s: %s", async (text, best) => {
    const b = await find(text);
    expect([b.bounded, b.fails, b.attained]).toEqual([true, undefined, undefined]);
    expect(Math.abs(Number(value(b)) - Number(best))).toBeLessThan(1e-29);
    const claim: Claim = parseClaim(text);
    expect([b.holds!, ...b.open].every((v) => admits(claim, "K", v))).toBe(true);
  }, 120_000);
  test.each([
    ["forall K > 0, x real: x <= K", "0", false],
    ["forall K > 0, x real: x <= K", "1/7", true],
    ["forall K in [0,pi], x real: x <= K", "pi", true],
    ["forall K in [0,pi], x real: x <= K", "22/7", false],
    ["forall K real, x real where K^2 <= 2: x <= K", "3/2", false],
    ["forall K real, x real where K^2 <= 2: x <= K", "7/5", true],
    ["forall K integer, x real: x <= K", "1/2", false],
  ])("%s allows %s: %s", (text, at, allowed) => expect(admits(parseClaim(text), "K", valueOf(at))).toBe(allowed));
  test.each([
    ["forall K >= 1, x real: x^2/K <= x^2 + 1", "least", "1"],
    ["forall K real, x real where K >= 1: x^2/K <= x^2 + 1", "boundary", "1"],
    ["forall K > 2, x in [0,1]: x <= K", "boundary", "2.0000000000000000000000000000001"],
  ])("%s: what the end of it is", async (text, direction, best) => {
    const b = await find(text);
    expect([b.direction, b.bounded, Number(value(b))]).toEqual([direction, true, Number(best)]);
  });
  test.each([
    ["forall K integer, x > 0 where K >= 1: 3*x <= K*x", "least", "3", "2"],
    ["forall K integer, x in [0,1]: x <= 2/5*K", "least", "3", "2"],
    ["forall K integer, x > 0: K*x <= exp(x)", "greatest", "2", "3"],
  ])("integers have neighbours: %s", async (text, direction, best, fails) => {
    const b = await find(text);
    expect([b.direction, value(b), b.fails?.toString(), b.bounded]).toEqual([direction, best, fails, false]);
  });
  test("where no value of it will do, none is given", async () => {
    const b = await find("forall K in [0,1], x in [0,2]: x <= K", { work: 5e7 });
    expect(b.holds).toBeUndefined();
  });
});

describe("what doubles do not hold is not followed", () => {
  test.each([
    "forall K real, x >= 0: x <= K",
    "forall K, J real: J <= K",
    "forall K real, x >= 0 where x <= 7: x <= K",
    "forall K real, x, y real where x^2 + y^2 <= 1: 3*x + 4*y <= K",
    "forall K real, x in [0,1]: x <= K and K <= 2*x + 1",
    "forall K real, x in [1,2]: K >= exp(exp(exp(x)))",
  ])("%s", async (text) => {
    const b = await find(text, { work: 2e7 });
    expect(b.digits === undefined || Number.isFinite(b.digits)).toBe(true);
    if (b.holds) expect(Proved.is((await decide(fixVariable(parseClaim(text), "K", b.holds), { timeout: 60 })).verdict)).toBe(true);
  }, 60_000);
});

test("a climb from a counterexample pays, too", async () => {
  const before = workDone();
  await find("forall K > 0, x > 0: x^x >= K^K", { work: 2e7 });
  expect(workDone() - before).toBeLessThan(3e7);
}, 120_000);

test("where the sides only approach each other, nothing is attained", async () => {
  const b = await find("forall K real, x > 0: sin(x) <= K*x");
  expect(b.attained).toEqual({ kind: "limit", point: { x: "0" } });
});
test.each([
  ["forall K real, x in [10^(-30),1]: sin(x) <= K*x", "near"],
  ["forall K real, x >= 10^(-40): sin(x) <= K*x", "near"],
  ["forall K real, x in [0,10^60]: x/sqrt(1 + x^2) <= K", "near"],
  ["forall K real, x >= 0 where x <= 10^60: x/sqrt(1 + x^2) <= K", "near"],
])("a limit needs an end that is left out: %s", async (text, kind) => {
  const b = await find(text, { work: 6e7 });
  expect(b.attained?.kind).toBe(kind);
  expect(Object.values(b.attained!.point)).not.toContain("0");
});
test("a point on the rim of what the hypotheses allow is no limit", async () => {
  const b = await find("forall K real, x, y >= 0 where x + y <= 1, x^2 <= 1/3: x*y + x <= K", { work: 1e8 });
  expect(b.attained?.kind).not.toBe("limit");
});
test("what is not numbers is closed in on by questions", async () => {
  const b = await find("forall f : R -> R, K real: f(0) <= f(0) + K", { work: 1e6, timeout: 20 });
  expect([b.closedForm, b.attained]).toEqual([false, undefined]);
});
test("a letter that the claim has not is refused", () => expect(find("forall x real: x <= 1")).rejects.toThrow(/no real variable/));
