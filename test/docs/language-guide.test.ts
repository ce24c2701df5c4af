import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check, findModel, parseClaim } from "lemmakit";

const guide = readFileSync(new URL("../../docs/guides/functions-sets-and-laws.md", import.meta.url), "utf8");
const shown = [...guide.matchAll(/^\$ lemmakit check "(.+)"\n(\w+)$/gm)].map((m) => [m[1]!, m[2]!] as const);

describe("the guide to functions, sets and laws", () => {
  test("shows four lines with their repairs, and four more", () =>
    expect(shown.map(([, verdict]) => verdict)).toEqual([...Array.from({ length: 4 }, () => ["refuted", "open"]).flat(), ...Array.from({ length: 4 }, () => "refuted")]));
  test.each(shown.filter(([, verdict]) => verdict === "refuted"))("%s is %s", async (text) => {
    expect((await check(text, { timeout: 60 })).verdict.verdict).toBe("refuted");
  }, 90_000);
  test.each(shown.filter(([, verdict]) => verdict === "open"))("what it calls true is not refuted: %s", async (text) => {
    expect(findModel(parseClaim(text), { structures: 10 })).toBeUndefined();
    expect((await check(text, { work: 3e7, timeout: 60 })).verdict.verdict).toBe("open");
  }, 90_000);
});
