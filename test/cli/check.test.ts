import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lemmakit } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("lemmakit check", () => {
  test("a proof over vectors names the sizes for which it holds", () => {
    expect(lemmakit(["check", "forall dim n >= 2, W in R^(m x n): normF(W) >= 0"]).out).toContain("\n  for every n from 2, m\n");
    expect(lemmakit(["check", "forall x real: x^2 >= 0"]).out).not.toContain("for every");
  });

test("a false claim: exit 1, the point, both sides", () => {
    const r = lemmakit(["check", "forall x > 0: log(x) <= x - 1.1"]);
    expect(r.code).toBe(1);
    expect(r.out).toContain("forall x > 0: log(x) <= x - 1.1\nrefuted");
    expect(r.out).toContain("at x = 1");
    expect(r.out).toContain("left - right in [0.1, 0.1]");
    expect(r.out).toContain('again with: lemmakit check "forall x > 0: log(x) <= x - 1.1" --seed 1');
    expect(r.err).toBe("");
  });
  test("a true claim is never refuted", () => {
    expect(lemmakit(["check", "forall x > 0: log(x) <= x - 1"]).code).not.toBe(1);
  });
  test("a claim without a value somewhere: exit 2, and where", () => {
    const r = lemmakit(["check", "forall x real: log(x) <= x - 1"]);
    expect(r.code).toBe(2);
    expect(r.out).toMatch(/open.*\n\s*domain: .* x = /);
  });
  test("an open claim says what was searched: how many points, at which sizes, and where the sides came nearest", () => {
    const open = ["forall W in R^(m x n), u in R^n: norm2(W*u) <= spectral(W)*norm2(u)", "--timeout", "600", "--work", "20000000"];
    expect(lemmakit(["check", ...open]).out).toMatch(/searched at m = 1, n = 1; m = 2.*\n\s*nearest at W\[1,1\] = .*in doubles the sides/);
    const { searched } = JSON.parse(lemmakit(["check", "--json", ...open]).out);
    expect(searched.points).toBeGreaterThan(100);
    expect(searched.sizes[0]).toEqual({ m: 1, n: 1 });
    expect(searched.nearest.gap).toBeGreaterThanOrEqual(0);
  });
  test("JSON is one object a claim, and nothing else", () => {
    const r = lemmakit(["check", "--json", "forall x real: x^2 <= 1"]);
    const d = JSON.parse(r.out);
    expect(d.verdict).toBe("refuted");
    expect(Number(d.witness.x) ** 2).toBeGreaterThan(1);
    expect(d.violation).toHaveLength(2);
    expect(d).toMatchObject({ claim: "forall x real: x^2 <= 1", right: ["1", "1"], seed: 1, work: expect.any(Number) });
    expect(Number(d.left[0])).toBeGreaterThan(1);
    expect(r.err).toBe("");
  });
  test.each<[string, RegExp, number]>([
    ["forall x > 0: log(x <= 1", /expected "\)".*\n.*\n {21,}\^ column 21/, 21],
    ["forall x real: foo(x) <= 1", /"foo" is not a function/, 16],
    ["forall x real: x <= z", /"z" is not bound/, 21],
    ["forall x in [2,1]: x <= 3", /the domain \[2, 1\] of x is empty/, 8],
    ["forall x, y real where x < y, y < x: x <= 1", /hypotheses/, 18],
    ["forall u in R^c, v in R^d: norm2(u - v) <= 1", /vector over c and a vector over d/, 36],
  ])("bad input: exit 3 and a message: %s", (claim, message, column) => {
    const r = lemmakit(["check", claim]);
    expect(r.code).toBe(3);
    expect(r.out).toBe("");
    expect(r.err).toMatch(message);
    if (column > 0) expect(r.err).toContain(`column ${column}`);
  });
  test("neither claim nor file, or both: exit 3", () => {
    expect(lemmakit(["check"]).code).toBe(3);
    expect(lemmakit(["check", "1 <= 2", "--file", "x"]).code).toBe(3);
    expect(lemmakit(["check", "1 <= 2", "--timeout", "soon"]).err).toContain("whole number");
    expect(lemmakit(["chek"]).code).toBe(3);
    expect(lemmakit(["--help"]).code).toBe(0);
  });
});

describe("lemmakit check --file", () => {
  const line = (id: string, lhs: string, rhs: string) => JSON.stringify({ id, vars: [{ name: "x", lo: "0", hi: null, loOpen: true }], hypotheses: [], lhs, rel: "<=", rhs, extra: 1 });
  const write = (name: string, lines: readonly string[]) => writeFileSync(join(folder, name), `${lines.join("\n")}\n`);

  test("each line on its own; a bad one does not stop the rest", () => {
    write("claims.jsonl", [line("a", "log(x)", "x - 2"), "{nonsense", line("b", "log(x", "x"), "", line("c", "x", "0")]);
    const r = lemmakit(["check", "--file", "claims.jsonl", "--json"], { cwd: folder });
    const rows = r.out.trim().split("\n").map((l) => JSON.parse(l));
    expect(rows.map((x) => [x.id, x.verdict ?? "error"])).toEqual([["a", "refuted"], ["line 2", "error"], ["b", "error"], ["c", "refuted"]]);
    expect(rows[0]).toMatchObject({ claim: "forall x > 0: log(x) <= x - 2", seed: 1, left: expect.any(Array) });
    expect(rows[2].error).toContain("column 6");
    expect(r.code).toBe(3);
  });
  test("bounds are exact text, such as pi/2", () => {
    const value = { id: 1, vars: [{ name: "x", lo: "0", hi: "pi/2", loOpen: false, hiOpen: false }], lhs: "x", rel: ">", rhs: "1.5" };
    const r = lemmakit(["check", "--file", "-", "--json"], { input: `${JSON.stringify(value)}\n` });
    expect(JSON.parse(r.out)).toMatchObject({ id: "1", verdict: "refuted" });
  });
  test("a missing file: exit 3, and nothing printed", () => {
    const r = lemmakit(["check", "--file", "none.jsonl"], { cwd: folder });
    expect([r.code, r.out]).toEqual([3, ""]);
    expect(r.err).toContain("none.jsonl");
  });
});
