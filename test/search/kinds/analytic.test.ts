import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decide, parseClaim } from "../../../src/index.ts";

interface Row {
  readonly id: string;
  readonly text: string;
  readonly expected: "true" | "false";
}
const folder = new URL("./", import.meta.url);
const rowsOf = (file: string): Row[] => readFileSync(new URL(file, folder), "utf8").trim().split("\n").map((l) => JSON.parse(l) as Row);

/** Units of work for each: counted, so that the outcome does not depend on the machine. */
const WORK = 6e7;
/** Some of each kind, which are proved with that. The rest of a file is for measuring. */
const PROVED: Readonly<Record<string, readonly string[]>> = {
  "functions.jsonl": ["tan-box", "cbrt-slope", "acos-plus-asin", "atan2-half", "nonzero-hyp", "nonzero-sin", "csc-above", "root4", "cbrt-taylor", "cbrt-exp", "root5-box", "power-23"],
  "circles.jsonl": ["shafer-above", "asin-third", "asin-pi", "asin-half", "atan-third"],
  "inversions.jsonl": ["log-3", "exp-5", "root-2", "cube-8", "inverse-3", "arctangent-1", "tanh-half", "two-exponentials", "used-on", "between"],
  "refusals.jsonl": ["over-tanh", "root-of-end", "over-root", "log-over", "turned-first", "coth"],
  "angles.jsonl": ["wave-root-two", "wave-root-thirteen", "wave-strict", "wave-of-two", "fourth-powers", "sixth-powers", "sine-and-square", "double-square", "double-sine", "third-of-sine", "two-angles", "inside", "fifth-multiple"],
  "equal-numbers.jsonl": ["cube-at-one", "cube-at-half", "exp-at-zero", "three-numbers", "power-hundred"],
  "arctangents.jsonl": ["below-half-pi", "third-order", "two-angles", "sum-below", "of-a-square", "shifted", "two-variables", "from-below"],
  "decimal-rates.jsonl": ["damped", "two-rates", "slow-and-fast", "three-rates"],
  "sines-and-exponentials.jsonl": ["log-sinc-quarter", "log-sinc-half", "sinc-below", "cosine-gauss", "log-cosine"],
  "over-roots.jsonl": ["lorentz", "lorentz-open", "lorentz-4", "assumed", "scaled", "two-variables"],
  "chains.jsonl": ["lazarevic", "cusa-huygens", "wilker", "pade-33", "pade-22", "taylor-8", "huygens-hyperbolic", "tail"],
  "fixed-sums.jsonl": ["roots-of-three", "inverses", "entropy-3", "exponentials", "cubes-of-one", "fractions"],
  "apart.jsonl": ["log-mean-below", "exp-secant", "atan-secant", "quartic", "root-secant", "three-apart", "sign-apart"],
  "definedness.jsonl": ["inverse-sine", "log-of-sine", "divide-sinh", "tan-open", "sqrt-of-sine"],
  "irrational-ends.jsonl": ["cos-positive", "sin-half", "cos-nonneg", "cos-sin"],
  "strict-at-ends.jsonl": ["sin-below", "cos-above", "atan-half-pi", "x-minus-sine", "sinx-cosx"],
  "small-slack.jsonl": ["sin-2-34", "log1p-taylor4", "cos-taylor6"],
  "trigonometric.jsonl": ["jordan", "kober", "snell", "fejer-3", "cusa-half"],
};

describe("kinds of claims with functions of analysis, and twins that are false", () => {
  describe.each(Object.entries(PROVED))("%s", (file, ids) => {
    const rows = rowsOf(file);
    const row = (id: string): Row => rows.find((r) => r.id === id) ?? expect.fail(`there is no claim ${id}`);
    test.each(ids)("%s is proved, and its twin refuted", async (id) => {
      expect((await decide(parseClaim(row(id).text), { work: WORK, timeout: 60 })).verdict.verdict).toBe("proved");
      expect((await decide(parseClaim(row(`${id}-f`).text), { work: WORK, timeout: 60 })).verdict.verdict).toBe("refuted");
    });
    test("no twin is proved", async () => {
      for (const r of rows.filter((k) => k.expected === "false")) expect((await decide(parseClaim(r.text), { work: 2e6, brief: true })).verdict.verdict, r.text).not.toBe("proved");
    });
  });
});
