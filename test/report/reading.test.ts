import { readFileSync } from "node:fs";
import { audit, step, parseClaim, sentence } from "lemmakit";
import { readPaper } from "lemmakit/read";
import { describe, expect, test } from "vitest";
import { paperFromSource } from "../../src/audit/index.ts";
import { displayLatex } from "../../src/report/site/math.ts";
import { formulasOfQuotes } from "../../src/report/site/reading/from-quotes.ts";
import { formulasOfSource, paperHtml } from "../../src/report/site/reading/index.ts";
import { paperPage } from "../../src/report/site/reading/paper-page.ts";
import type { Quote, SiteModel } from "../../src/report/site/index.ts";

const NOTE = String.raw`\title{A note}
\newcommand{\half}[1]{\frac{#1}{2}}
\begin{document}
\section{Bounds}
Let $x>0$. Then
\begin{align*}
  \log x &\le \half{x-1} \\ &\le x^2 .
\end{align*}
\section{Others}
For $x > 0$ we have $x \le \gamma$.
\end{document}`;

async function noted() {
  const read = readPaper({ file: "note.tex", text: NOTE });
  const paper = paperFromSource(read);
  const labels = paper.sections.flatMap((s) => s.steps.map((x) => x.label));
  const result = await audit(paper, { timeout: 5 });
  return { result, sections: formulasOfSource(read.lines, labels, result.steps) };
}

describe("the formulas of a source", () => {
  test("follow it, in its sections, macros expanded; a chain goes on from its sign", async () => {
    const { sections } = await noted();
    expect(sections.map((s) => s.name)).toEqual(["Bounds", "Others"]);
    const rows = sections[0]!.formulas.flatMap((f) => f.rows.map((r) => r.latex!.replace(/\s+/g, "")));
    expect(rows.slice(-2)).toEqual([String.raw`\logx\le\frac{x-1}{2}`, String.raw`{}\lex^2`]);
    expect(sections[0]!.formulas.at(-1)!.rows).toHaveLength(2);
  });
  test("as a page: every line has a mark, and every mark leads to the line's own part of the page", async () => {
    const { result, sections } = await noted();
    const page = paperHtml(sections, result, "0");
    const marks = [...page.matchAll(/class="lk-mark" href="#([^"]+)"/g)].map((m) => m[1]!);
    expect(marks.sort()).toEqual(result.steps.map((s) => s.step.label).sort());
    for (const id of marks) expect(page).toContain(`id="${id}"`);
    const status = result.steps.find((s) => s.status === "false")!;
    expect(page).toContain(`lk-banner-${status.status}" id="${status.step.label}"`);
    expect(page).not.toMatch(/<script|https?:|class="lk-formula"[^>]*><code>/);
  });
});

describe("the formulas of a paper that a module states", () => {
  const lines = [
    step({ label: "a", where: "first display", printed: parseClaim("forall x real: x <= x"), note: "" }),
    step({ label: "b", where: "in the text", printed: sentence("it is so"), note: "" }),
    step({ label: "c", where: "first display, end", printed: parseClaim("forall x real: x >= x"), note: "" }),
    step({ label: "d", where: "first display", printed: parseClaim("forall x real: x = x"), note: "" }),
  ];
  const model = async (quotes?: ReadonlyMap<string, Quote>): Promise<SiteModel> => {
    const result = await audit({ title: "T", source: "", sections: [{ name: "S", steps: lines }], results: [] }, { timeout: 1, work: 20_000 });
    return { audit: result, replay: {}, steps: result.steps.map((audited) => ({ audited, usedBy: [], theorems: [] })), ...(quotes ? { quotes } : {}) };
  };
  test("stand once, with every line that speaks of them; a line that is not quoted is one in words, and its own words are not shown", async () => {
    const quotes = new Map([["a", { quote: "x \\le x", formula: "1" }], ["c", { quote: "x \\ge x", formula: "1" }], ["d", { quote: "x \\le x", formula: "1" }]]);
    const m = await model(quotes);
    expect(formulasOfQuotes(m)[0]!.formulas.map((f) => f.rows.map((r) => [r.latex, r.steps.map((s) => s.step.label).join()]))).toEqual([
      [["x \\le x", "a,d"], ["x \\ge x", "c"]],
      [[undefined, "b"]],
    ]);
    const page = paperPage(m);
    for (const { label } of lines) expect(page).toContain(`href="${label}.md"`);
    expect(page).toContain("in the text, in words");
    expect(page).not.toContain("it is so");
  });
  test("every quote of the audited paper can be typeset", () => {
    const quotes = Object.entries(JSON.parse(readFileSync(new URL("../../proofs/quotes.json", import.meta.url), "utf8")) as Record<string, Quote>);
    expect(quotes.filter(([, q]) => /<code>/.test(displayLatex(q.quote))).map(([label]) => label)).toEqual([]);
  });
  test("without quotes, each line stands as it is stated", async () => {
    expect(formulasOfQuotes(await model())[0]!.formulas.map((f) => f.rows[0]!.latex)).toEqual(["x \\le x", undefined, "x \\ge x", "x = x"]);
  });
});
