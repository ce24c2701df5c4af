import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isNumeric, type Claim } from "../../src/claim/index.ts";
import { placeOf } from "../../src/read/index.ts";
import { decide, search, WORK_PER_SECOND } from "../../src/search/index.ts";
import { noteOf, readFile } from "./score.ts";

const folder = fileURLToPath(new URL("../papers/quoted", import.meta.url));
const PLANTED = ".planted.txt";
const notes = readdirSync(folder).filter((f) => f.endsWith(PLANTED)).map((f) => f.slice(0, -PLANTED.length)).sort();

const isRefuted = async (c: Claim, seconds: number): Promise<boolean> => (await decide(c, { timeout: 3 * seconds, work: seconds * WORK_PER_SECOND })).verdict.verdict === "refuted";
/** Whether a short search finds anything against a claim. */
const isAccused = async (c: Claim): Promise<boolean> =>
  isNumeric(c) ? (await search(c, { points: 15, climbing: 60, elsewhere: 0, timeout: 5 })).refuted !== undefined : isRefuted(c, 1);

describe("of notes in the style of many hands, what is planted is refuted and nothing else", () => {
  test.each(notes)("%s", async (name) => {
    const file = noteOf(folder, name);
    const text = readFileSync(file, "utf8");
    const quotes = readFileSync(join(folder, name + PLANTED), "utf8").split("\n").filter((q) => q.trim() !== "");
    const left = new Set(quotes);
    const accused: string[] = [];
    for (const { line, reading } of readFile(file).lines) {
      if (line.stance !== "claimed" || reading.kind !== "read" || reading.unread.length > 0) continue;
      const { start, source } = line.sign.span;
      const quote = source.text === text ? quotes.find((q) => text.lastIndexOf(q) <= start && start < text.lastIndexOf(q) + q.length) : undefined;
      if (quote === undefined) {
        if (await isAccused(reading.claim)) accused.push(`${placeOf(line.sign.span).line}:${placeOf(line.sign.span).column}`);
      } else if (await isRefuted(reading.claim, 10)) left.delete(quote);
    }
    expect(quotes.filter((q) => !text.includes(q))).toEqual([]);
    expect([...left]).toEqual([]);
    expect(accused).toEqual([]);
  }, 240_000);
});
