import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lemmakit, MAIN, type Run } from "./run.ts";

const NOTE = String.raw`\documentclass{article}
\usepackage{amsmath}
\newcommand{\half}[1]{\frac{#1}{2}}
\begin{document}
\section{Bounds}
\begin{lemma}\label{lem:a}
Let $x>0$. Then
\begin{align}
  \log x &\le x-1, \label{eq:a}\\
  \log x &\le \half{x-1} . \label{eq:b}
\end{align}
\end{lemma}
By \eqref{eq:a} we have, for $y\ge 1$,
\[ \log y \le y-1 . \]
For all real $t$,
\[ t^2 \ge \gamma t . \]
\end{document}
`;

interface Step {
  readonly label: string;
  readonly source: { file: string; line: number; column: number };
  readonly printed: { kind: string; text: string; latex: string };
  readonly status: string;
  readonly witness?: Record<string, string>;
  readonly uses: readonly string[];
  readonly reading: { state: string; fix?: string; taken: readonly { words: string; line: number }[] };
}
interface Report {
  readonly steps: readonly Step[];
  readonly share: { claimed: number; read: number; proved: number; refuted: number; left: number; reasons: readonly { reason: string; count: number }[] };
  readonly troubles: readonly { message: string; line: number; column: number }[];
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lemmakit-source-"));
  process.env.LEMMAKIT_CACHE = join(folder, "cache");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const run = (...args: string[]): Run => lemmakit(args, { cwd: folder });
const report = (r: Run): Report => JSON.parse(r.out) as Report;
const at = (r: Report, line: number): Step => r.steps.find((s) => s.source.line === line)!;

describe("lemmakit audit paper.tex", () => {
  test("as a page that needs nothing else, with the point against a line", () => {
    put("note.tex", NOTE);
    const r = run("audit", "note.tex", "--html", "note.html", "--timeout", "5");
    expect(r.code).toBe(0);
    const page = readFileSync(join(folder, "note.html"), "utf8");
    expect([...page.matchAll(/class="lk-mark"/g)]).toHaveLength(4);
    expect(page).toContain("The counterexample");
    expect(run("audit", "--html", "out.html").err).toContain("need the source of a paper");
    expect(run("audit", "note.tex", "--html", join(folder, "none", "x.html"), "--timeout", "1").code).toBe(3);
  });
  test("each relation at its place, as JSON", () => {
    put("note.tex", NOTE);
    const r = report(run("audit", "note.tex", "--json", "--timeout", "5"));
    expect(r.steps.map((s) => `${s.source.line}:${s.source.column} ${s.status}`)).toEqual(["9:11 holds", "10:11 false", "14:11 holds", "16:8 unchecked"]);
    expect(at(r, 10)).toMatchObject({ label: "display-1.2", source: { file: "note.tex" }, printed: { kind: "claim", text: "forall x > 0: log(x) <= (x - 1)/2", latex: "\\log x &\\le \\half{x-1}" }, verdict: "refuted" });
    expect(Number(at(r, 10).witness!.x)).toBeGreaterThan(0);
    expect(at(r, 9).reading.taken).toEqual([{ words: "Let $x>0$", file: "note.tex", line: 7, column: 5 }]);
    expect(at(r, 14).uses).toEqual(["display-1.1"]);
    expect(at(r, 16).reading).toMatchObject({ state: "undeclared", fix: "% lemmakit: let gamma real" });
    expect(r.share).toEqual({ claimed: 4, read: 3, proved: 2, refuted: 1, left: 0, reasons: [{ reason: "a letter has no declaration", count: 1 }] });
    expect(r.troubles).toEqual([]);
  });

  test("a chain and what it says together", () => {
    put("note.md", "For $x\\ge 1$,\n\n$$\n0 \\le \\log x \\le x-1 < x .\n$$\n");
    const r = JSON.parse(run("audit", "note.md", "--json", "--timeout", "5").out) as { chains: unknown };
    expect(r.chains).toEqual([{ steps: ["display-1.1", "display-1.2", "display-1.3"], whole: { text: "forall x >= 1: 0 < x", latex: "0 < x" }, status: "holds" }]);
  });

  test("as lines, with the share at the end", () => {
    put("note.tex", NOTE);
    const r = run("audit", "note.tex", "--timeout", "5");
    expect(r.code).toBe(0);
    expect(r.out).toMatch(/^10:11 {3}false +log\(x\) <= \(x - 1\)\/2 {2}\[point: x = /m);
    expect(r.out).toMatch(/^16:8 {4}undeclared +t\^2 \\ge \\gamma t {2}\[.*type % lemmakit: let gamma real\]$/m);
    expect(r.out).toMatch(/4 relations: 3 read \(75%\), 2 proved, 1 refuted, 0 left\.\nNot read: 1 × a letter has no declaration\./);
  });

  test("as SARIF, only what a person should look at", () => {
    put("note.tex", NOTE);
    const s = JSON.parse(run("audit", "note.tex", "--sarif", "--timeout", "5").out) as { version: string; runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations: { physicalLocation: unknown }[] }[] }[] };
    expect(s.version).toBe("2.1.0");
    const [{ tool, results }] = s.runs as [(typeof s.runs)[0]];
    expect(results.map((r) => [r.ruleId, r.level])).toEqual([["false", "error"], ["undeclared", "note"]]);
    expect(results.map((r) => tool.driver.rules[r.ruleIndex]!.id)).toEqual(["false", "undeclared"]);
    expect(results[0]!.locations[0]!.physicalLocation).toEqual({ artifactLocation: { uri: "note.tex" }, region: { startLine: 10, startColumn: 11 } });
    expect(results[0]!.message.text).toContain("Read as: forall x > 0: log(x) <= (x - 1)/2");
  });

  test("Markdown", () => {
    put("note.md", "# A note\n\nLet $u,v\\in\\mathbb{R}^d$. Then\n\n$$\n|\\langle u,v\\rangle| \\le \\tfrac12\\|u\\|_2\\|v\\|_2 .\n$$\n");
    const r = report(run("audit", "note.md", "--json", "--timeout", "5"));
    expect(r.steps).toMatchObject([{ source: { line: 6, column: 22 }, status: "false", printed: { text: "forall dim d, u in R^d, v in R^d: abs(dot(u, v)) <= 1/2*norm2(u)*norm2(v)" } }]);
  });

  test("a file that is no paper, and one that is not there", () => {
    put("note.txt", "x");
    expect(run("audit", "note.txt")).toMatchObject({ code: 3, out: "", err: expect.stringMatching(/neither LaTeX \(\.tex\) nor Markdown/) as string });
    expect(run("audit", "gone.tex")).toMatchObject({ code: 3, out: "", err: expect.stringMatching(/gone\.tex cannot be read/) as string });
  });

  test("a baseline beside the paper pins it", () => {
    put("note.tex", NOTE);
    expect(run("baseline", "note.tex", "--timeout", "5").code).toBe(0);
    expect(existsSync(join(folder, "note.baseline.json"))).toBe(true);
    expect(run("audit", "note.tex", "--timeout", "5").code).toBe(0);
    put("note.tex", NOTE.replace("&\\le x-1", "&\\le x-2"));
    const r = run("audit", "note.tex", "--timeout", "5");
    expect(r.code).toBe(1);
    expect(r.err).toMatch(/display-1\.1: .*log\(x\) <= x - 1/);
  });
});

describe("what the prose leaves open", () => {
  test("init writes a line for each thing that was not read; taking away # settles it", () => {
    put("note.tex", NOTE);
    const made = run("init", "note.tex");
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/4 relations, 3 read; wrote note\.lemmakit, with a line for each of the 1 that were not/) as string });
    const sidecar = readFileSync(join(folder, "note.lemmakit"), "utf8");
    expect(sidecar).toContain("# let gamma real\n");
    expect(sidecar).toContain('# 16:8 undeclared: \\gamma has no declaration\n# at "t^2 \\ge \\gamma t"');
    expect(report(run("audit", "note.tex", "--json", "--timeout", "5")).share.read).toBe(3);
    put("note.lemmakit", sidecar.replace("# let gamma real", "let gamma real"));
    const settled = report(run("audit", "note.tex", "--json", "--timeout", "5"));
    expect(at(settled, 16)).toMatchObject({ status: "false", printed: { text: "forall t real, gamma real: t^2 >= gamma*t" } });
    // A second init adds nothing.
    expect(run("init", "note.tex").out).toMatch(/nothing new for note\.lemmakit/);
  });

  test("comments in the source: let, reads, skip", () => {
    put("note.tex", NOTE.replace("\\[ t^2", "% lemmakit: let gamma > 0\n\\[ t^2").replace("\\[ \\log y", "% lemmakit: skip: shown above\n\\[ \\log y").replace("\\half{x-1} .", "\\half{x-1} . % lemmakit: reads forall x in [1,2]: log(x) <= x - 1\n"));
    const r = report(run("audit", "note.tex", "--json", "--timeout", "5"));
    expect(r.steps.map((s) => [s.reading.state, s.printed.text])).toEqual([
      ["read", "forall x > 0: log(x) <= x - 1"],
      ["read", "forall x in [1,2]: log(x) <= x - 1"],
      ["skipped", "\\log y \\le y-1"],
      ["read", "forall t real, gamma > 0: t^2 >= gamma*t"],
    ]);
    expect(r.share.claimed).toBe(3);
  });

  test("a sidecar by quotes; a quote that is gone is an error, and the rest is audited", () => {
    put("note.tex", NOTE);
    put("note.lemmakit", '# by hand\nlet gamma > 0\nat "\\log y  \\le y-1"\n  skip: shown above\nat "\\sin x"\n  skip: nothing\nbogus\n');
    const r = run("audit", "note.tex", "--json", "--timeout", "5");
    expect(r.code).toBe(3);
    expect(report(r).steps.map((s) => s.reading.state)).toEqual(["read", "read", "skipped", "read"]);
    expect(report(r).troubles.map((t) => `${t.line}:${t.column} ${t.message}`)).toEqual(['7:1 "bogus" is none of let, reads, skip and at', '5:1 no formula of the paper has the quote "\\sin x" any more']);
    expect(r.err).toMatch(/note\.lemmakit:5:1: no formula/);
  });
});

describe("--watch", () => {
  test("a changed constant changes its line, and nothing else is printed", async () => {
    put("note.tex", NOTE);
    const child = spawn(process.execPath, [MAIN, "audit", "note.tex", "--watch", "--timeout", "5"], { cwd: folder, env: { ...process.env, NO_COLOR: "1" } });
    let out = "";
    let wake = (): void => {};
    child.stdout.on("data", (d: Buffer) => {
      out += d.toString();
      wake();
    });
    const rounds = async (n: number): Promise<void> => {
      while (out.split("watching").length - 1 < n) await new Promise<void>((r) => (wake = r));
    };
    try {
      await rounds(1);
      expect(out).toMatch(/^9:11 {4}holds/m);
      out = "";
      put("note.tex", NOTE.replace("&\\le x-1", "&\\le x-2"));
      await rounds(1);
      expect(out.split("\n").filter((l) => /^\d/.test(l)).map((l) => l.replace(/ {2}\[.*/, ""))).toEqual(["9:11    false               log(x) <= x - 2", expect.stringMatching(/^4 relations/)]);
    } finally {
      const gone = new Promise((r) => child.once("exit", r));
      child.kill("SIGINT");
      await gone;
    }
  });

  test("of thousands of faults the first are told, and how many more there are", () => {
    put("broken.tex", `${"$x \\le {1$\n\n".repeat(2000)}`);
    const r = run("audit", "broken.tex");
    const told = r.err.trim().split("\n");
    expect(told[0]).toBe('lemmakit: broken.tex:1:8: "{" is not closed in this formula');
    expect(told.slice(-1)).toEqual(["lemmakit: and 1980 more; mend these first"]);
    expect(told).toHaveLength(21);
  });
});
