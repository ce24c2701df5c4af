import { describe, expect, test } from "vitest";
import { mergeClaims, type Line } from "../../src/report/merge-claims.ts";

/** The report of one of two shards of a file of three claims. */
function shard(index: number, more: Partial<Record<"seed" | "claims", unknown>> = {}): { name: string; lines: Line[] } {
  const lines = [1, 2, 3].filter((line) => line % 2 === index % 2).map((line) => ({ line, id: `line ${line}`, verdict: "proved" }));
  return { name: `${index}.json`, lines: [...lines, { shard: { index, of: 2 }, lines: lines.length, seed: 1, claims: "abcd", ...more }] };
}

describe("shards of a file of claims", () => {
  test("are joined in the order of the file", () => {
    expect(mergeClaims([shard(2), shard(1)]).map((l) => l["id"])).toEqual(["line 1", "line 2", "line 3"]);
  });
  test.each<[string, { name: string; lines: Line[] }[], RegExp]>([
    ["of two files", [shard(1), shard(2, { claims: "ffff" })], /1\.json and 2\.json are not shards of one file, decided with one seed/],
    ["of two seeds", [shard(1, { seed: 2 }), shard(2)], /not shards of one file, decided with one seed/],
    ["one that is missing", [shard(1)], /shard 2 of 2 is missing/],
    ["one twice", [shard(1), shard(1)], /are both shard 1/],
    ["one that was cut off", [shard(1), { name: "2.json", lines: shard(2).lines.slice(0, -1) }], /was cut off/],
  ])("%s: refused", (_, reports, message) => expect(() => mergeClaims(reports)).toThrow(message));
});
