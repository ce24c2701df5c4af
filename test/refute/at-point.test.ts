import { describe, expect, test } from "vitest";
import type { Witness } from "lemmakit";
import { parseClaim } from "../../src/claim/index.ts";
import { Evaluator, KernelError, RULES, type Term } from "../../src/kernel/index.ts";
import { Refuted } from "../../src/kernel/refuted.ts";
import { readTerm } from "../../src/kernel/text.ts";
import { refuteAt } from "../../src/refute/at-point.ts";
import { exactly, outline } from "../../src/refute/exact.ts";
import { inExponentials } from "../../src/refute/exponentials.ts";
import { showTerm } from "../../src/kernel/text.ts";

const at = (point: Record<string, string>, dimensions: Record<string, number> = {}, indices: Record<string, number> = {}): Witness => ({ sizes: { dimensions, indices }, point });

describe("a point refutes", () => {
  test.each<[string, Witness]>([
    ["forall x real: exp(x) <= x - 1", at({ x: "0" })],
    ["forall x > 0: log(x) <= 0.9*(x - 1)", at({ x: "1.05" })],
    ["forall x real: exp(x) > 1 + x", at({ x: "0" })],
    ["forall x, y > 0: log(x*y) != log(x) + log(y)", at({ x: "1", y: "1" })],
    ["forall x real: x^2 = 2", at({ x: "3/2" })],
    ["forall x real where x^2 = 2: x < 0", at({ x: "sqrt(2)" })],
    ["forall x in [0,pi]: sin(x) < 1 - 1e-9", at({ x: "1/2*pi" })],
    ["forall x >= 0 where sqrt(x) = 1.5: x != 2.25", at({ x: "2.25" })],
    ["forall x, y real where abs(x) + abs(y) = 1: x*y <= 6/25", at({ x: "-1/2", y: "-0.5" })],
    ["forall v in R^2 where norm2(v) = 1: v[1] + v[2] <= 1.3", at({ "v[1]": "3/5", "v[2]": "4/5" })],
    ["forall x > 0: x >= 1e-200", at({ x: "1e-201" })],
    ["forall v in R^c, y in 1..c: v[y] <= sum(j in c, v[j])", at({ "v[1]": "-1", "v[2]": "3" }, { c: 2 }, { y: 2 })],
    ["forall W in R^(2 x 2): normF(W) <= spectral(W)", at({ "W[1,1]": "0", "W[1,2]": "-1", "W[2,1]": "-1", "W[2,2]": "0" })],
    ["forall v in R^c: max(j in c, v[j]) < norminf(v)", at(Object.fromEntries(Array.from({ length: 40 }, (_, k) => [`v[${k + 1}]`, `${k}`])), { c: 40 })],
    ["forall x real: 1 <= x <= x + 1", at({ x: "0" })],
    ["forall x, y real where exp(x) + exp(y) = 1: x + y <= -1.387", at({ x: "-0.7", y: "log(1 - exp(-0.7))" })],
    ["forall e > 0, p real where p = 1/(exp(e) + 1): log((1 - p)/p) <= 0.999*e", at({ e: "1", p: "1/(exp(1) + 1)" })],
    ["forall u, v in R^2 where norm2(u) = 1, dot(u, v) = 0: norm2(u + v) <= 1", at({ "u[1]": "0.6*sqrt(25/25)", "u[2]": "0.8", "v[1]": "-0.8*sqrt(1/7)", "v[2]": "0.6*sqrt(1/7)" })],
    ["forall x real: exp(3*x)*exp(x)/exp(4*x) >= 1 + 1/10^100", at({ x: "20000" })],
  ])("%s", (text, witness) => {
    const r = refuteAt(parseClaim(text), witness);
    expect(r).toMatchObject({ kind: "refuted" });
    expect(r.kind === "refuted" && Refuted.is(r.refuted)).toBe(true);
  });
});

describe("a point does not refute", () => {
  test.each<[string, Witness, string]>([
    ["forall x real: exp(x) >= 1 + x", at({ x: "0" }), "claim-holds-here"],
    ["forall x real: exp(x) > x", at({ x: "5" }), "claim-holds-here"],
    ["forall x > 0: log(x) <= 0.9*(x - 1)", at({ x: "-1" }), "hypothesis-fails"],
    ["forall x > 0: log(x) <= 0.9*(x - 1)", at({ x: "0" }), "hypothesis-fails"],
    ["forall x real where x^2 = 2: x < 0", at({ x: "1.41421356237309504880168872420969807856967187537694807317667973799073247846210703885038753432764157" }), "hypothesis-fails"],
    ["forall x real where sqrt(x) >= 0: x >= 0", at({ x: "-1" }), "not-separated"],
    ["forall x real: log(x) <= x", at({ x: "-1" }), "not-separated"],
    ["forall x real: log(x) <= x", at({ x: "0" }), "not-separated"],
    ["forall x real: 1/x != 0", at({ x: "0" }), "not-separated"],
    ["forall x in R^2: log(x) <= 0", at({ "x[1]": "2", "x[2]": "-1" }), "malformed"],
    ["forall x real: sin(x)^2 + cos(x)^2 = 1", at({ x: "1" }), "not-separated"],
    ["forall x in [0,pi]: sin(x) < 1", at({ x: "1/2*pi" }), "not-separated"],
    ["forall x real: x <= 0", at({ x: "one" }), "malformed"],
    ["forall x real: x <= 0", at({ x: "1/0" }), "malformed"],
    ["forall x real: x <= 0", at({}), "malformed"],
    ["forall x real: x <= 0", at({ x: 1 as never }), "malformed"],
  ])("%s at %j", (text, witness, reason) => {
    expect(refuteAt(parseClaim(text), witness, 1024)).toMatchObject({ kind: "rejected", reason });
  });
});

describe("exact values", () => {
  test.each<[string, string | undefined]>([
    ["1/3 + 2*(1/2)^3", "7/12"], ["inv(-3)", "-1/3"], ["inv(0)", undefined], ["sqrt(9/16)", "3/4"], ["sqrt(2)", undefined], ["sqrt(0)", "0"], ["sqrt(-1)", undefined], ["abs(-5/2)", "5/2"], ["abs(0)", "0"],
    ["log(2 - 1)", "0"], ["log(2)", undefined], ["exp(1 - 1)", "1"], ["sin(0)", "0"], ["cos(0*5)", "1"], ["cos(1)", undefined], ["atan(0)", undefined], ["pi", undefined], ["0*pi", undefined], ["x", undefined], ["(1/2)^0", "1"], ["sqrt(2)^4", "4"], ["sqrt(2)^3", undefined], ["sqrt(-2)^2", undefined], ["2^65", "36893488147419103232"], ["(1/2 + 1/2)^65", undefined],
    ["sqrt(sqrt(16)*inv(9))", "2/3"], ["sqrt(2) - sqrt(2)", "0"], ["(1 + sqrt(2))^2 - 2*sqrt(2)", "3"], ["sqrt(2)*sqrt(3)*(sqrt(2)*sqrt(3))", "6"], ["sqrt(2)*sqrt(3)", undefined],
    ["(sqrt(2) + sqrt(3))*(sqrt(3) - sqrt(2)) - sqrt(1/2)^2", "1/2"], ["2*sqrt(1/2)*sqrt(1/2) - sqrt(4)", "-1"], ["(sqrt(2) + 1)^17", undefined], ["exp(log(2))", "2"], ["log(exp(3/2))", "3/2"], ["exp(log(-2))", undefined], ["log(exp(log(-2)))", undefined],
  ])("%s is %s", (text, value) => {
    const e = exactly(readTerm(text));
    expect(e && (e.value.den === 1n ? `${e.value.num}` : `${e.value.num}/${e.value.den}`)).toBe(value);
    if (e) expect(showTerm(e.equation.fact.term)).toContain(showTerm(readTerm(text)));
    if (e) expect(e.equation.hypotheses).toEqual([]);
  });
  test("parts that have one are cut out, and exponentials of logarithms of what is above 0", () => {
    const positive = (t: Term) => (showTerm(t) === "pi" ? RULES.eval.apply({ term: t, relation: ">", bounds: [], digits: 64 }) : undefined);
    const { pattern, parts } = outline(readTerm("sqrt(log(1)*inv(2)) + exp(2 - 1)*pi - exp(log(pi)) + exp(log(sin(1)))"), positive);
    expect(showTerm(pattern)).toBe("z0 + exp(z1)*pi - z2 + exp(log(sin(1)))");
    expect(parts.map((p) => showTerm(p.value))).toEqual(["0", "1", "pi"]);
    for (const p of parts) expect(showTerm(p.equation.fact.term)).toBe(`${showTerm(p.part)} - ${showTerm(p.value)}`);
  });
  test("quotients of numbers beyond all digits are sums of exponentials", () => {
    const t = readTerm("(exp(30000) + 2*exp(20000))*inv(exp(10000)*exp(20000)) - 1");
    const g = inExponentials(t)!;
    expect(showTerm(g.equation.fact.term)).toBe(`${showTerm(t)} - (${showTerm(g.sum)})`);
    expect(g.equation.hypotheses).toEqual([]);
    const { lo, hi } = new Evaluator([], 128n).value(g.sum);
    expect(lo! <= 0n && hi! >= 0n && hi! - lo! < 1n << 20n).toBe(true);
    for (const other of ["log(3)", "inv(exp(1) + exp(2))", "inv(-exp(1))", "exp(1)*sin(2)", "(1 + exp(1))^9"]) expect(inExponentials(readTerm(other)), other).toBe(undefined);
  });
  test("a root of nothing certain is refused, not thrown", () => {
    expect(() => exactly(readTerm("sqrt(1 - 2)"))).not.toThrow(KernelError);
  });
});
