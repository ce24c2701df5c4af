import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { claim, free, leq, real, sentence, step, type Paper } from "lemmakit";
import { parseTerm, REAL } from "../../src/term/index.ts";
import { paper } from "lemmakit/paper";
import { NO_PROOFS, type ProofIndex, type Status } from "../../src/audit/index.ts";
import { trustDocument, unprovedSteps, type TrustSources } from "../../src/report/index.ts";
import { trustSources } from "../../src/cli/trust.ts";
import { FROM_DEFINITIONS } from "../../src/rocq/statement/expression.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const x = real("x");
const small: Paper = {
  title: "A small paper",
  source: "nowhere",
  results: [{ name: "Result", statement: "true-line", proof: ["false-line"], repaired: "It holds." }],
  unproved: { "said-why": "for this reason" },
  sections: [
    {
      name: "Section",
      steps: [
        step({ label: "true-line", where: "here", printed: claim([free(x)], leq(x, x)), note: "" }),
        step({ label: "false-line", where: "here", printed: claim([free(x)], leq(1, x)), repair: { claim: claim([free(x)], leq(0, parseTerm("x^2", { variables: new Map([["x", REAL]]), dimensions: new Set() }) as never)) }, note: "" }),
        step({ label: "no-claim", where: "here", printed: sentence("words"), note: "" }),
        step({ label: "said-why", where: "here", printed: sentence("words"), note: "" }),
      ],
    },
  ],
};
const statuses = new Map<string, Status>([["true-line", "holds"], ["false-line", "false"], ["no-claim", "holds"], ["said-why", "holds"]]);
const sources = (proofs: ProofIndex): TrustSources => ({ paper: small, statuses, proofs, kernel: "a kernel", axioms: ["Classical_Prop.classic"], definitions: [{ path: "words.v", source: "Definition one := 1.\n" }] });

describe("the list of what is not proved", () => {
  test("a true line, a repair and a line without claims, each with its reason, empty where none is known", () => {
    expect(unprovedSteps(sources(NO_PROOFS)).map((u) => [u.step.label, u.reason])).toEqual([
      ["true-line", ""],
      ["false-line", ""],
      ["no-claim", "the line makes no claim that terms can state"],
      ["said-why", "for this reason"],
    ]);
  });
  test("what is proved leaves it", () => {
    const verdict = { theorem: "true_line", recorded: true } as never;
    const proofs: ProofIndex = { ...NO_PROOFS, proved: new Map([["forall x real: x <= x", verdict]]) };
    expect(unprovedSteps(sources(proofs)).map((u) => u.step.label)).not.toContain("true-line");
    expect(trustDocument(sources(proofs))).toContain("| `true-line` | holds | `true_line` |");
  });
  test("axioms and kernel are named", () => {
    const text = trustDocument(sources(NO_PROOFS));
    expect(text).toContain("Kernel: a kernel.");
    expect(text).toContain("`Classical_Prop.classic`: a proposition holds or does not");
  });
  test("definitions are given in full", () => {
    expect(trustDocument(sources(NO_PROOFS))).toContain("`words.v`\n\n```coq\nDefinition one := 1.\n```");
  });
});

describe("docs/trust.md", () => {
  const now = trustSources(root, paper);
  test("is up to date; `npm run trust` writes it anew", () => {
    expect(existsSync(`${root}docs/trust.md`) && readFileSync(`${root}docs/trust.md`, "utf8")).toBe(trustDocument(now));
  });
  test("it gives every definition that a statement may use: what Rocq has not is defined there", () => {
    const text = trustDocument(now);
    for (const name of FROM_DEFINITIONS) expect(text).toMatch(new RegExp(`^(?:Definition|Fixpoint) ${name} `, "m"));
  });
  test("every step on the list has a reason, and no reason is out of date", () => {
    const list = unprovedSteps(now);
    expect(list.filter((u) => u.reason === "").map((u) => u.step.label)).toEqual([]);
    expect(Object.keys(paper.unproved ?? {}).filter((label) => !list.some((u) => u.step.label === label))).toEqual([]);
  });
});
