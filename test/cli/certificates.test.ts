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
    expect(r.code).toBe(1);
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
  test("the best constant lies between a refuted and a proved value", () => {
    const r = lemmakit(["check", "--best", "K", "--json", "forall K real, x in [0,1]: x*(1 - x) <= K"]);
    const d = JSON.parse(r.out);
    expect(r.code).toBe(0);
    expect([d.direction, d.holds]).toEqual(["least", "0.25"]);
    expect(Number(d.fails)).toBeGreaterThan(0.2499);
  });
});
