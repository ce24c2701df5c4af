import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseClaim } from "../../src/claim/index.ts";
import { read, TIGHT } from "../certificate/claims.ts";
import { kinds } from "./provers/kinds.ts";
import { TOOLS, type Comparison } from "./provers/compare.ts";
import { coqInterval, coqSources } from "./provers/coq.ts";
import { run } from "./provers/run.ts";
import { sollya, sollyaSource } from "./provers/sollya.ts";
import { smtSource } from "./provers/smt.ts";
import { summarise } from "./provers/summary.ts";
import { stateOf, type Answer, type Tool } from "./provers/tool.ts";
import { z3 } from "./provers/z3.ts";

describe("a claim for coq-interval", () => {
  test("open and closed bounds, a hypothesis and a strict relation; the sides are moved to one", () => {
    const [first, second] = coqSources(parseClaim("forall x in (0,1], y real where x <= y: log(x) > y - 0.5"));
    expect(first).toBe(`From Coq Require Import Reals.
From Interval Require Import Tactic.
Open Scope R_scope.
Goal forall (x : R) (y : R),
  0 < x ->
  x <= 1 ->
  x <= y ->
  y - 1 / 2 < ln x.
Proof. intros.
(apply Rminus_le || apply Rminus_lt); interval.
Qed.
`);
    expect(second).toContain("interval with (i_bisect x, i_bisect y, i_depth 30, i_taylor x).\n");
  });
  test("a constant side stays where it is", () => {
    expect(coqSources(parseClaim("forall x real: x*(1 - x) <= 1/4"))[0]).toContain("\ninterval.\n");
  });
  test("equalities and vectors do not apply", () => {
    for (const text of ["forall x real: x = x", "forall v in R^c: norm2(v) >= 0"]) expect(coqInterval.ask(parseClaim(text), 1).answer).toBe("n.a.");
  });
});

describe("a claim for Sollya", () => {
  test("numbers are fractions, and a strict relation needs a strict enclosure", () => {
    const text = sollyaSource(parseClaim("forall t in (1/3,2]: 0.999*t > log(t)^2"))!;
    expect(text).toContain("f = ((999/1000) * _x_) - (log(_x_))^(2);\nlo = round((1 / 3), 165, RD);\nhi = round(2, 165, RU);\n");
    expect(text).toContain("if (!(inf(evaluate(f, box)) > 0))");
    expect(text).toContain("if (sup(evaluate(f, [m; m])) <= 0)");
    expect(sollyaSource(parseClaim("forall t in [1,2]: t <= t^2"))).toMatch(/f = \(_x_\)\^\(2\) - _x_;[^]*box\)\) >= 0\)[^]*\[m; m\]\)\) < 0\)/);
  });
  test("two variables, an unbounded domain, a hypothesis and an equality do not apply", () => {
    const texts = ["forall x, y in [0,1]: x*y <= 1", "forall x > 0: log(x) <= x", "forall x in [0,1] where x^2 >= x: x <= 1", "forall x in [0,1]: x = x"];
    for (const text of texts) expect(sollya.ask(parseClaim(text), 1).answer).toBe("n.a.");
  });
});

describe("a claim for Z3", () => {
  test("bounds, a hypothesis, a root, a quotient and the negated conclusion", () => {
    expect(smtSource(parseClaim("forall x in (0,1], y real where x < y: sqrt(x)/y >= 0.5*x^3"))).toBe(`(set-logic QF_NRA)
(declare-fun x () Real)
(declare-fun y () Real)
(declare-fun root!1 () Real)
(assert (>= root!1 0.0))
(assert (= (* root!1 root!1) x))
(assert (not (= y 0.0)))
(assert (> x 0.0))
(assert (<= x 1.0))
(assert (< x y))
(assert (not (>= (/ root!1 y) (* (/ 1.0 2.0) (* x x x)))))
(check-sat)
`);
  });
  test("absolute values and extrema choose a case; a variable of the name of a case is no matter", () => {
    const text = smtSource(parseClaim("forall a real: max(a, abs(a - 1))^2 >= 0"))!;
    expect(text).toContain("(let ((b (let ((a a) (b (let ((a (- a 1.0))) (ite (>= a 0.0) a (- a))))) (ite (>= a b) a b)))) (* b b))");
    expect(smtSource(parseClaim("forall a real: min(a, 1) <= 1"))).toContain("(ite (<= a b) a b)");
  });
  test("entries of vectors do not apply", () => {
    expect(z3.ask(parseClaim("forall v in R^3: v <= v"), 1).answer).toBe("n.a.");
  });
  test("it takes the six tight claims without exponentials and logarithms", () => {
    expect(TIGHT.flatMap(([holds], k) => (smtSource(read(holds)) === undefined ? [] : [k]))).toEqual([4, 9, 13, 14, 15, 16]);
  });
});

describe("the state of a tool", () => {
  const fake = (answer: (text: string) => Answer, there = true): Tool => ({
    name: "fake", packages: "fake", proves: ["0 <= 1"], neverProves: "1 <= 0",
    start: () => (there ? { seconds: 0 } : undefined),
    ask: (claim) => ({ answer: answer(claim.conclusion.tag === "relation" && claim.conclusion.left.tag === "number" && claim.conclusion.left.value.sign === 0 ? "0 <= 1" : "1 <= 0"), seconds: 0 }),
  });
  const honest = (text: string): Answer => (text === "0 <= 1" ? "proved" : "open");
  test("not installed, ready, too weak to be whole, believing what is false", () => {
    expect(stateOf(fake(honest, false)).state).toBe("not installed");
    expect(stateOf(fake(honest)).state).toBe("ready");
    expect(stateOf(fake(() => "open"))).toMatchObject({ state: "broken", why: '"0 <= 1" is open' });
    expect(stateOf(fake(() => "proved"))).toMatchObject({ state: "broken", why: '"1 <= 0" is proved' });
    expect(stateOf(fake((t) => (t === "0 <= 1" ? "proved" : "error"))).state).toBe("broken");
  });
  test("a program that is missing and one that does not end", () => {
    expect(run("lemmakit-no-such-program", [], "claim", "", 5).missing).toBe(true);
    expect(run(process.execPath, [], "loop.cjs", "for (;;);", 0.3)).toMatchObject({ missing: false, stopped: true });
  });
});

/** Whether a tool is there, found out without the code that starts it. */
function isInstalled(tool: Tool): boolean {
  const ask = (...args: [string, string]) => spawnSync(args[0], [args[1]], { encoding: "utf8" });
  if (tool !== coqInterval) return ask(tool === z3 ? "z3" : "sollya", "--version").error === undefined;
  const { error, stdout } = ask("coqc", "-where");
  return error === undefined && existsSync(join(stdout.trim(), "user-contrib", "Interval", "Tactic.vo"));
}

describe.each(TOOLS)("$name", (tool) => {
  test("decides what it must and proves no planted wrong claim, or is said not to be installed", () => {
    const state = stateOf(tool);
    if (!isInstalled(tool)) return expect(state).toEqual({ name: tool.name, packages: tool.packages, state: "not installed" });
    expect(state).toMatchObject({ state: "ready" });
    // The state of coq-interval, slow to start, has a wrong claim in it already.
    if (tool !== coqInterval) expect(tool.ask(parseClaim("forall x in [0,1]: x*(1 - x) <= 0.2499"), 10).answer).toBe("refuted");
    // Only the open end would refute it.
    if (tool === z3) expect(tool.ask(parseClaim("forall x in [0,1): x < 1"), 10).answer).toBe("proved");
  });
});

test("the summary counts what is wrong, and compares on the claims both decide", () => {
  const at = (answer: Answer, seconds: number) => ({ answer, seconds });
  const row = (truth: Comparison["truth"], fast: Answer, tool: Answer, seconds: number): Comparison => ({
    kind: "tight", claim: "", truth, attempts: { lemmakit: at(fast, 1), "lemmakit, cold": at("open", 2), Z3: at(tool, seconds) },
  });
  const comparisons = [row("proved", "proved", "proved", 2), row("proved", "proved", "refuted", 8), row("refuted", "refuted", "n.a.", 0), row("refuted", "open", "refuted", 100)];
  const summary = summarise({ timeout: 1, tools: [{ name: "Z3", packages: "z3", state: "ready" }], comparisons }).find((s) => s.name === "Z3")!;
  expect(summary).toMatchObject({ proved: 1, refuted: 2, notApplicable: 1, wrong: 1, seconds: 110 });
  expect(summary.over[0]).toMatchObject({ than: "lemmakit", claims: 2 });
  expect(summary.over[0]!.ratio).toBeCloseTo(4, 12);
  expect(summary.over[1]).toMatchObject({ ratio: null, claims: 0 });
});

test("each kind has pairs of a claim and its twin, spread over its file", () => {
  const all = kinds();
  expect(all.map((k) => k.name)).toEqual(["tight", "shifted", "trigonometric"]);
  for (const { name, pairs } of all) {
    expect(pairs.length, name).toBeGreaterThanOrEqual(12);
    expect(pairs.length, name).toBeLessThanOrEqual(18);
    expect(new Set(pairs.flat()).size, name).toBe(2 * pairs.length);
    for (const text of pairs.flat()) parseClaim(text);
  }
});
