import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseClaim } from "../../../src/claim/index.ts";
import { framed } from "../../../src/search/prove/affine.ts";
import { decide } from "../../../src/search/index.ts";

const rows = readFileSync(new URL("../kinds/frames.jsonl", import.meta.url), "utf8").trim().split("\n").map((l) => JSON.parse(l) as { id: string; text: string; expected: string });

/** Units of work, counted; what proved these before took more than twice as many, or did not. */
const WORK = 24e7;

test.each(rows.filter((r) => r.expected === "true").map((r) => [r.id, r.text]))("%s is proved", async (_, text) => {
  expect((await decide(parseClaim(text), { work: WORK, timeout: 60 })).verdict.verdict).toBe("proved");
}, 30_000);

test.each(rows.filter((r) => r.expected === "false").map((r) => [r.id, r.text]))("%s is refuted", async (_, text) => {
  expect((await decide(parseClaim(text), { work: WORK, timeout: 60 })).verdict.verdict).toBe("refuted");
});

test("arguments of functions become variables, each with its own scale", () => {
  const { frames } = framed(parseClaim("forall x, y real: abs(tanh(2*x + 1) - tanh(3*y - 2)) <= abs(2*x - 3*y + 3)"));
  expect(frames).toEqual([{ variable: "x", scale: "0.5", shift: "-0.5" }, { variable: "y", scale: "1/3", shift: "2/3" }]);
});

test("what is written well stays as it is", () => {
  expect(framed(parseClaim("forall x, y real: abs(tanh(x) - tanh(y)) <= abs(x - y)")).frames).toEqual([]);
});
