import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lemmakit } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "proof.json");

describe("certificates", () => {
  test("a proof is written, and checked again in another process", () => {
    const r = lemmakit(["check", "--certificate", file, "forall x real: 1 + x <= exp(x)"]);
    expect(r.code).toBe(0);
    expect(r.out).toContain("proved (certificate)");
    const again = lemmakit(["recheck", file]);
    expect([again.code, again.err]).toEqual([0, ""]);
  });
  test("the same certificate for another claim is refused", () => {
    const text = readFileSync(file, "utf8").replace("1 + x <= exp(x)", "1.001 + x <= exp(x)");
    writeFileSync(file, text);
    const r = lemmakit(["recheck", file]);
    expect(r.code).toBe(2);
    expect(r.out).toContain("refused");
  });
  test("what is no certificate: exit 3", () => {
    writeFileSync(file, "{}");
    expect(lemmakit(["recheck", file]).code).toBe(3);
    expect(lemmakit(["recheck", join(folder, "none.json")]).code).toBe(3);
  });
  test("a refuted claim writes none", () => {
    const target = join(folder, "refuted.json");
    expect(lemmakit(["check", "--certificate", target, "1 <= 0"]).code).toBe(1);
    expect(existsSync(target)).toBe(false);
  });
  test("a proof is written for Rocq, with the file it rests on beside it", () => {
    const r = lemmakit(["check", "--rocq", join(folder, "proof.v"), "forall x real: 1 + x <= exp(x)"]);
    expect([r.code, r.err]).toEqual([0, ""]);
    const [proof, kernel] = ["proof.v", "kernel.v"].map((f) => readFileSync(join(folder, f), "utf8"));
    expect(proof).toContain("forall x : R,\n    1 + x <= exp x.");
    expect(kernel).toContain("Theorem check_sound :");
  });
  test.each([
    ["a name that Rocq does not take", "a-b.v", "forall x real: 1 + x <= exp(x)", "a-b.v is no name of a Rocq file"],
    ["the name of the kernel's file", "kernel.v", "forall x real: 1 + x <= exp(x)", "kernel.v is no name"],
    ["a claim that it cannot state", "other.v", "forall integer n: 0 <= n^2", "a variable is an integer"],
  ])("nothing is decided for %s: exit 3", (_, name, text, message) => {
    const target = join(folder, "none", name);
    const r = lemmakit(["check", "--rocq", target, text]);
    expect([r.code, r.out]).toEqual([3, ""]);
    expect(r.err).toContain(message);
    expect(existsSync(target)).toBe(false);
  });
  test("a refuted claim writes no proof, and a file of claims none", () => {
    expect(lemmakit(["check", "--rocq", join(folder, "no.v"), "1 <= 0"]).code).toBe(1);
    expect(existsSync(join(folder, "no.v"))).toBe(false);
    expect(lemmakit(["check", "--rocq", join(folder, "no.v"), "--file", "-"]).code).toBe(3);
  });
  test.each([
    [["--best", "K", "--certificate", join(folder, "no.json"), "forall K real, x in [0,1]: x <= K"], "--best writes no certificate"],
    [["--best", "K", "--file", "-"], "not with --file"],
  ])("what --best does not do is refused: %j", (args, says) => {
    const r = lemmakit(["check", ...args]);
    expect([r.code, r.err.includes(says), existsSync(join(folder, "no.json"))]).toEqual([3, true, false]);
  });
  test("the best constant is proved, and refuted just beyond, with where it is attained", () => {
    const r = lemmakit(["check", "--best", "K", "--json", "forall K real, x in [0,1]: x*(1 - x) <= K"]);
    const d = JSON.parse(r.out);
    expect(r.code).toBe(0);
    expect([d.direction, d.holds, d.closedForm, d.attained]).toEqual(["least", "1/4", true, { kind: "at", point: { x: "1/2" } }]);
    expect(d.fails).toBe("0.24999999999999999999999999999999");
  });
  test.each([
    ["forall K real, x in [0,1]: x*(1 - x) <= K", ["the least K is 1/4, to 31 digits at least", "proved at K = 1/4", "refuted at K = 0.24999999999999999999999999999999, x = 0.5", "attained at x = 1/2"]],
    ["forall K real, x real: x/sqrt(1 + x^2) <= K", ["the least K is 1,", "approached as x -> oo"]],
    ["forall K real, x > -1: log(1 + x) <= K*x", ["the only K is 1,", "approached as x -> 0"]],
    ["forall K real, x real: x*(1 - x)/(1 + x^4) <= K", ["the least K lies between 0.23778377376034212310495749309714 and 0.23778377376034212310495749309713: 31 digits", "attained near, or approached near, x = 0.4551"]],
    ["forall K >= 1, x real: x^2/K <= x^2 + 1", ["the least K of its domain will do: 1"]],
    ["forall K > 2, x in [0,1]: x <= K", ["K = 2.0000000000000000000000000000001 will do, where its domain ends"]],
    ["forall K real: K*K >= 2", ["will do, and K = ", " just beside it will not"]],
  ])("as text: %s", (text, lines) => {
    const r = lemmakit(["check", "--best", "K", "--timeout", "60", text]);
    expect(r.code).toBe(0);
    for (const line of lines) expect(r.out).toContain(line);
  });
});
