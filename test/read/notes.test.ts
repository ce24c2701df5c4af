import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseClaim } from "../../src/claim/index.ts";
import { sameClaim } from "./same.ts";
import { noteOf, scoreNote, type KeyEntry } from "./score.ts";

const folder = fileURLToPath(new URL("../papers", import.meta.url));
const keys = readdirSync(folder).filter((f) => f.endsWith(".key.json")).sort();

describe("every relation of a practice note is read as in its key", () => {
  test("there are notes in both languages", () => {
    expect(keys.length).toBeGreaterThanOrEqual(6);
    expect(new Set(keys.map((k) => noteOf(folder, k).replace(/.*\./, "")))).toEqual(new Set(["tex", "md"]));
  });
  test.each(keys)("%s", (name) => {
    const scored = scoreNote(noteOf(folder, name), JSON.parse(readFileSync(join(folder, name), "utf8")) as KeyEntry[]);
    const unlike = scored.filter((s) => s.entry.claim !== null && s.state !== "same").map((s) => `${s.entry.line}:${s.entry.column} ${s.state}: ${s.why}`);
    expect(unlike).toEqual([]);
    // What is planted can be accused: it is claimed, and all that is said of its letters was read.
    expect(scored.filter((s) => s.entry.kind === "planted" && !s.judged).map((s) => s.entry.line)).toEqual([]);
    expect(scored.filter((s) => s.entry.claim === null && s.state !== "unread").map((s) => s.entry.line)).toEqual([]);
    // What is assumed is never judged.
    expect(scored.filter((s) => s.entry.kind === "assumption" && s.judged)).toEqual([]);
  });
});

describe("claims compared", () => {
  const like = (a: string, b: string): boolean => sameClaim(parseClaim(a), parseClaim(b)).same;
  test("one claim in two forms", () => {
    expect(like("forall x > 0: log(x) <= x - 1", "forall x > 0: -log(1/x) <= -1 + x")).toBe(true);
    expect(like("forall p in (0,1), k real where k = 1/p: k >= 1", "forall p in (0,1): 1/p >= 1")).toBe(true);
  });
  test("another constant, relation, or hypothesis", () => {
    expect(like("forall x > 0: log(x) <= x - 1", "forall x > 0: log(x) <= x - 2")).toBe(false);
    expect(like("forall x > 0: log(x) <= x - 1", "forall x > 0: log(x) < x - 1")).toBe(false);
    expect(like("forall x > 0: log(x) <= x - 1", "forall x > 1: log(x) <= x - 1")).toBe(false);
    expect(like("forall m, L > 0, k real where k = L/m: k + 1 >= 1", "forall m, L > 0, k real: k + 1 >= 1")).toBe(false);
    expect(like("forall m, L > 0, k real: k + 1 >= 1", "forall m, L > 0, k real where k = L/m: k + 1 >= 1")).toBe(false);
    expect(like("forall v in R^n: norm2(v) <= norm1(v)", "forall v in R^n: norminf(v) <= norm1(v)")).toBe(false);
  });
});
