import { describe, expect, test } from "vitest";
import { printClaim } from "lemmakit";
import { readPaper } from "lemmakit/read";
import { readMarkdown } from "../../src/read/markdown/document.ts";
import { readProse } from "../../src/read/prose/read.ts";
import type { Trouble } from "../../src/read/source.ts";

const AFTER = "\n\nFor $x>0$,\n\\[ \\log x \\le x-1 . \\]\n";
const tex = (body: string) => readPaper({ file: "note.tex", text: `\\begin{document}\n${body}${AFTER}\\end{document}\n` });
const md = (body: string) => readPaper({ file: "note.md", text: `${body}\n\nFor $x>0$,\n\n$$\n\\log x \\le x-1 .\n$$\n` });
/** The last line is read, whatever stands before it. */
const rest = (r: ReturnType<typeof readPaper>): string => {
  const last = r.lines.at(-1);
  return last?.reading.kind === "read" ? printClaim(last.reading.claim) : "not read";
};
const said = (r: ReturnType<typeof readPaper>): string[] => r.troubles.map((t) => `${t.place.line}:${t.place.column} ${t.message}`);

describe("malformed LaTeX gets a message with its place, and the rest is read", () => {
  test.each<[string, string, readonly string[]]>([
    ["a dollar without a partner", "We pay $x \\le y here.", ["2:8 this $ has no partner in its paragraph"]],
    ["a display that is not closed", "\\[ x \\le y", ["2:1 \\[ has no partner in its paragraph"]],
    ["a display that is not opened", "x \\le y \\]", ["2:9 \\] has no partner in its paragraph"]],
    ["an environment that is not closed", "\\begin{align} x &\\le y", ["2:1 \\begin{align} is not closed before its paragraph ends"]],
    ["an environment that is not opened", "x \\end{align} y", ["2:3 \\end{align} closes nothing in its paragraph"]],
    ["a blank line in a display", "\\begin{equation}\nx \\le y\n\nz\n\\end{equation}", ["2:1 \\begin{equation} is not closed before its paragraph ends", "6:1 \\end{equation} closes nothing in its paragraph"]],
    ["a theorem that is not closed", "\\begin{lemma} Let $y>0$.", ["2:1 \\begin{lemma} is not closed"]],
    ["a theorem closed by another name", "\\begin{lemma} Let $y>0$.\n\n\\end{theorem}", ["4:1 \\end{theorem} closes nothing", "2:1 \\begin{lemma} is not closed"]],
    ["a brace too few", "$x_{1 \\le y$", ['2:4 "{" is not closed in this formula']],
    ["a brace too many", "$x} \\le y$", [`2:3 "}" closes nothing`]],
    ["a nested environment that is not closed", "\\[ \\begin{cases} 1 \\le 2 \\]", ["2:4 \\begin{cases} is not closed in this formula"]],
    ["an inner environment outside a formula", "\\begin{cases} x \\le y \\end{cases}", ["2:1 \\begin{cases} stands outside a formula"]],
    ["an inner environment outside a formula that is not closed", "\\begin{aligned} x \\le y", ["2:1 \\begin{aligned} stands outside a formula"]],
    ["an inner environment that is not opened", "x \\end{split} y", ["2:3 \\end{split} closes nothing in its paragraph"]],
    ["a file that is not there", "\\input{gone}", ['2:1 the file "gone" cannot be read']],
    ["a comment that says nothing we know", "% lemmakit: frobnicate\n$1 \\le 2$", ['2:1 "lemmakit: frobnicate": it is none of let, reads and skip']],
    ["a declaration that cannot be read", "% lemmakit: let x >\ny", ['2:1 "lemmakit: let x >" is not understood: ']],
    ["a claim that cannot be read", "% lemmakit: reads forall z: \n$z \\le 2$", ['2:1 "lemmakit: reads forall z:": ']],
  ])("%s", (_, body, messages) => {
    const r = tex(body);
    for (const m of messages) expect(said(r).some((s) => s.startsWith(m)), `${m}\nof ${said(r).join("\n")}`).toBe(true);
    expect(r.troubles).toHaveLength(messages.length);
    expect(rest(r)).toBe("forall x > 0: log(x) <= x - 1");
  });

  test.each(["\\frac{1", "\\left( x \\le y", "\\sqrt", "x^ \\le y", "x__y \\le 2", "\\le", "\\frac", "|x \\le y", "\\langle x \\le 1", "\\sum \\le 1", "\\max \\le 1", "\\log \\le 1", "((((", "\\newcommand{\\a}{\\a}", "x \\le y \\le", "\\{x : x \\le 1\\}", "\\operatorname{} \\le 1", "a \\\\ \\\\ \\le b"])("a formula that is none: %s", (formula) => {
    const r = tex(`\\begin{gather} ${formula} \\end{gather}`);
    expect(rest(r)).toBe("forall x > 0: log(x) <= x - 1");
    for (const { reading } of r.lines.slice(0, -1)) expect(reading.kind).toBe("unread");
  });

  test("macros that call themselves end", () => {
    const r = tex("\\newcommand{\\a}{\\b}\\newcommand{\\b}{\\a x}\n$\\a \\le 1$");
    expect(rest(r)).toBe("forall x > 0: log(x) <= x - 1");
  });
  test("a definition that uses itself is not unfolded for ever", () => {
    const r = tex("Let $f(t) := f(t) + 1$ for $t \\in \\mathbb{R}$. Then $$ f(t) \\le t . $$");
    expect(r.lines.find((l) => l.line.display)!.reading).toMatchObject({ kind: "unread", why: "foreign", message: "the definition of f uses f" });
  });
});

describe("malformed Markdown", () => {
  test.each<[string, string, readonly string[]]>([
    ["a display that is not closed", "$$\nx \\le y", ["1:1 $$ is not closed"]],
    ["a bracket that is not closed", "so \\[ x \\le y here", ["1:4 \\[ is not closed"]],
    ["a dollar without a partner", "We pay $x \\le y here.", ["1:8 this $ has no partner in its paragraph"]],
    ["money is no formula", "It costs $5 and then $10 more.", []],
    ["formulas in code are no formulas", "`$x \\le y$` and\n\n```\n$$ a \\le b $$\n```", []],
  ])("%s", (_, body, messages) => {
    const r = md(body);
    expect(said(r)).toEqual(messages);
    expect(rest(r)).toBe("forall x > 0: log(x) <= x - 1");
  });
});

test("reading that is out of time says where, and leaves the rest unread", () => {
  const text = "Let $x > 0$.\n\n$$\\log x \\le x - 1.$$\n";
  const late = readPaper({ file: "n.md", text }, { seconds: 0 });
  expect(late.lines.filter((l) => l.reading.kind === "read")).toEqual([]);
  expect(late.troubles.map((t) => t.message).join()).toMatch(/the time for reading was over/);
  expect(readPaper({ file: "n.md", text }).lines.map((l) => l.reading.kind)).toEqual(["read"]);
});

test("a sentence that the time does not suffice for is left whole, for its end may say on what it rests", () => {
  const source = { file: "n.md", text: "Then\n$$\n\\log x \\le x - 1\n$$\nfor all $x > 0$ and $y > 0$." };
  const troubles: Trouble[] = [];
  let asked = 0;
  expect(readProse(readMarkdown(source, troubles), troubles, () => ++asked > 3)).toEqual([]);
  expect(troubles.map((t) => `${t.place.line}:${t.place.column} ${t.message}`)).toEqual([expect.stringMatching(/^1:1 the time for reading was over/)]);
  expect(readProse(readMarkdown(source, troubles), troubles)).not.toEqual([]);
});

test("a bracket that swallows the relation is named", () => {
  for (const [body, at] of [["\\[ (x \\le 1 \\]", "2:4"], ["\\[ \\mathbb{E}_{i \\sim p}[x \\le 1 \\]", "2:25"]] as const) {
    const r = tex(body);
    expect(r.troubles.map((t) => `${t.place.line}:${t.place.column} ${t.message}`)).toEqual([expect.stringMatching(new RegExp(`^${at} "[([]" is not closed`))]);
  }
});
