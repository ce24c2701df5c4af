import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isFlat, type Claim } from "../../src/claim/index.ts";
import { decide, search, WORK_PER_SECOND } from "../../src/search/index.ts";
import { noteOf, scoreNote, type KeyEntry, type Scored } from "./score.ts";

const folder = fileURLToPath(new URL("../papers", import.meta.url));
const keys = readdirSync(folder).filter((f) => f.endsWith(".key.json")).sort();
const readOf = (s: Scored): NonNullable<Scored["read"]> => {
  if (!s.read) throw new Error(`${s.entry.line}:${s.entry.column} was not read`);
  return s.read;
};

/** Whether a short search finds anything against a claim. */
async function refuted(c: Claim): Promise<boolean> {
  if (isFlat(c)) return (await search(c, { points: 15, climbing: 60, elsewhere: 0, timeout: 5 })).refuted !== undefined;
  return (await decide(c, { timeout: 5, work: WORK_PER_SECOND })).verdict.verdict === "refuted";
}

describe("what is planted in a practice note is found, and nothing else", () => {
  test.each(keys)("%s", async (name) => {
    const scored = scoreNote(noteOf(folder, name), JSON.parse(readFileSync(join(folder, name), "utf8")) as KeyEntry[]);
    const at = (s: Scored): string => `${s.entry.line}:${s.entry.column}`;
    const missed: string[] = [];
    for (const s of scored.filter((k) => k.entry.kind === "planted")) if ((await decide(readOf(s), { timeout: 30, work: 10 * WORK_PER_SECOND })).verdict.verdict !== "refuted") missed.push(at(s));
    expect(missed).toEqual([]);
    const accused: string[] = [];
    for (const s of scored.filter((k) => k.entry.expected === "true" && k.judged)) if (await refuted(readOf(s))) accused.push(at(s));
    expect(accused).toEqual([]);
  }, 240_000);
});
