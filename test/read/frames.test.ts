/** Displays whose relations stand inside of one frame, and frames that make no relations of their own. */
import { describe, expect, test } from "vitest";
import { printClaim } from "lemmakit";
import { readPaper } from "lemmakit/read";

const says = (formula: string): string[] =>
  readPaper({ file: "note.tex", text: `\\begin{document}Let $x>0$ and $a,b,y\\in\\mathbb R$. Then \\[ ${formula} \\]\\end{document}` }).lines.map(({ line, reading }) => `${line.stance === "claimed" ? "" : "? "}${reading.kind === "read" ? printClaim(reading.claim) : reading.why}`);

describe("a frame around relations", () => {
  const inside = ["forall x > 0: log(x) <= x - 1", "forall x > 0: x - 1 <= x"];
  test.each([
    String.raw`\boxed{\log x \le x-1 \le x}`,
    String.raw`{ \log x \le x-1 \le x } .`,
    String.raw`\left\{ \begin{aligned} \log x &\le x-1, \\ x-1 &\le x \end{aligned} \right.`,
    String.raw`\begin{cases} \log x \le x-1, \\ x-1 \le x \end{cases}`,
    String.raw`\begin{array}{rcl} \log x &\le& x-1 \\ &\le& x \end{array}`,
    String.raw`\log x \le x-1\footnote{Known.} \le x`,
  ])("%s", (formula) => expect(says(formula)).toEqual(inside));
});

describe("no claims of their own", () => {
  test("equations behind a brace are solved", () => {
    expect(says(String.raw`\left\{ \begin{aligned} a+b &= y \\ a-b &= x \end{aligned} \right.`)).toEqual([]);
    expect(says(String.raw`\begin{cases} a+b = y \\ a-b = x \end{cases}`)).toEqual([]);
  });
  test("a second column of cases is for its row alone", () => {
    expect(says(String.raw`\begin{cases} x^2 \ge x & x>1 \\ x^2 \le x & x<1 \end{cases}`)).toEqual([]);
  });
  test("complementary ones hold at some points", () => {
    expect(says(String.raw`0 \le x \perp y \ge 0`).at(-1)).toBe("? forall y real: y >= 0");
  });
  test("a convention", () => {
    const lines = readPaper({ file: "note.md", text: "We use the convention $0\\log 0=0$." }).lines;
    expect(lines.map((l) => l.line.stance)).toEqual(["assumed"]);
  });
});
