import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { audit, parseClaim, step, type Paper } from "lemmakit";
import { expect, test } from "vitest";
import { investigate } from "../../src/audit/index.ts";
import { stepPage, type SiteModel } from "../../src/report/site/index.ts";

const sample = fileURLToPath(new URL("sample.md", import.meta.url));

const bound = (constant: string) => parseClaim(`forall x > 0: log(x) <= ${constant}*(x - 1)`);
const logBound = step({
  label: "log-bound",
  where: "equation (2)",
  printed: bound("0.9"),
  repair: { text: "the constant is 1", claim: bound("1") },
  best: { constant: "1", at: bound("1"), below: bound("0.999") },
  twins: [{ name: "sign lost", claim: parseClaim("forall x > 0: log(x) <= 1 - x") }],
  note: "Put log(x) for x in the inequality of the tangent.",
});
const paper: Paper = { title: "A note on the logarithm", source: "a draft", sections: [{ name: "Section 1", steps: [logBound] }], results: [] };

/** The page of a step of a small paper, as the site would have it. */
async function page(): Promise<string> {
  const found = await audit(paper, { seed: 1 });
  const [twin] = logBound.twins!;
  const seen = investigate(twin!.claim, { seed: 1 });
  const theorem = { name: "log_bound_repaired", polarity: "proves", statement: "forall x : R, 0 < x -> ln x <= 1 * (x - 1)", accepted: false } as const;
  const model: SiteModel = {
    audit: found,
    steps: [{ audited: found.steps[0]!, usedBy: [], twins: [{ twin: twin!, verdict: seen.verdict, evidence: seen.evidence }], theorems: [theorem] }],
  };
  return stepPage(model.steps[0]!, model);
}

test("the page of a step is what the sample shows; UPDATE_SAMPLE=1 writes it anew", async () => {
  const text = await page();
  if (process.env["UPDATE_SAMPLE"]) writeFileSync(sample, text);
  expect(text).toBe(readFileSync(sample, "utf8"));
});

test("a page is made of the same bytes each time", async () => {
  expect(await page()).toBe(await page());
});

test("nothing on a page is read as Markdown or as a tag by accident", async () => {
  const text = await page();
  expect(text).not.toMatch(/<script/);
  for (const line of text.split("\n").filter((l) => l.startsWith("<"))) expect(line).not.toContain("`");
});
