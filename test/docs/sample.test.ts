import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseClaim, refute, step, type Audit, type Claim, type Finding, type Paper, type Verdict } from "lemmakit";
import { open } from "../../src/refute/index.ts";
import { expect, test } from "vitest";
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

/** A counterexample, certified here; the search has no part in the sample. */
function refutedAt(claim: Claim, x: string): Verdict {
  const found = refute(claim, { sizes: { dimensions: {}, indices: {} }, point: { x } });
  if (found.kind !== "refuted") throw new Error(found.message);
  return found.refuted;
}
const untried = open("budget", "no counterexample in 100 points");
const finding = (role: Finding["role"], claim: Claim, verdict: Verdict, evidence: string): Finding => ({ role, charge: undefined, claim, verdict, evidence, evaluations: 1, seconds: 0 });

/** The page of a step of a small paper, as the site would have it. */
function page(): string {
  const { repair, best, twins } = logBound;
  const findings = [
    finding("printed", bound("0.9"), refutedAt(bound("0.9"), "1.1"), "x = 1.1: 0.0953102 > 0.09"),
    finding("repair", repair!.claim, untried, untried.message),
    finding("best", best!.at, untried, untried.message),
    finding("below", best!.below, refutedAt(best!.below, "1.001"), "x = 1.001: 0.0009995 > 0.000999"),
    { ...finding("twin", twins![0]!.claim, refutedAt(twins![0]!.claim, "2"), "x = 2: 0.693147 > -1"), twin: twins![0]!.name },
  ];
  const audited = { step: logBound, section: "Section 1", status: "false", because: findings[0]!.evidence, evidence: { kind: "point", of: "line", scope: "one point", text: findings[0]!.evidence }, findings, seconds: 0 } as const;
  const audit: Audit = { paper, steps: [audited], results: [], seed: 1, seconds: 0, stopped: false };
  const theorem = { name: "log_bound_repaired", polarity: "proves", statement: "forall x : R,\n  0 < x ->\n  ln x <= 1 * (x - 1)", accepted: false } as const;
  const model: SiteModel = { audit, replay: { paper: "paper.mjs" }, steps: [{ audited, usedBy: [], theorems: [theorem] }] };
  return stepPage(model.steps[0]!, model);
}

test("the page of a step is what the sample shows; UPDATE_SAMPLE=1 writes it anew", () => {
  const text = page();
  if (process.env["UPDATE_SAMPLE"]) writeFileSync(sample, text);
  expect(text).toBe(readFileSync(sample, "utf8"));
});

test("a page is made of the same bytes each time", () => {
  expect(page()).toBe(page());
});

test("nothing on a page is read as Markdown or as a tag by accident", () => {
  const text = page();
  expect(text).not.toMatch(/<script/);
  for (const line of text.split("\n").filter((l) => l.startsWith("<"))) expect(line).not.toContain("`");
});
