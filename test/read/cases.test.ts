import { describe, expect, test } from "vitest";
import { printClaim } from "lemmakit";
import { readPaper } from "lemmakit/read";

/** What each claimed or unclear relation of a note says; `?` where it is in doubt, and what else must fail behind `or`. */
const says = (text: string): string[] =>
  readPaper({ file: "note.md", text }).lines.flatMap(({ line, reading }) =>
    reading.kind !== "read" ? [] : [`${printClaim(reading.claim)}${reading.unread.length > 0 || line.stance !== "claimed" ? " ?" : ""}${reading.also.map((a) => ` or ${printClaim(a.claim)}`).join("")}`],
  );
const last = (text: string): string | undefined => says(text).at(-1);

describe("an equation fixes a dimension", () => {
  test.each([
    ["let", "Let $n=1$ and $x\\in\\mathbb R^n$. Then $\\|x\\|_1=\\|x\\|_2$.", "forall dim n, x in R^n where n = 1: norm1(x) = norm2(x)"],
    ["if", "Let $x\\in\\mathbb R^n$. If $n=2$, then $\\|x\\|_1\\le\\sqrt2\\|x\\|_2$.", "forall dim n, x in R^n where n = 2: norm1(x) <= sqrt(2)*norm2(x)"],
    ["for", "Let $x\\in\\mathbb R^n$. For $n=1$, we have $\\|x\\|_1\\le\\|x\\|_2$.", "forall dim n, x in R^n where n = 1: norm1(x) <= norm2(x)"],
    ["in dimension", "Let $x\\in\\mathbb R^n$. In dimension $n=1$ we have $\\|x\\|_1\\le\\|x\\|_2$.", "forall dim n, x in R^n where n = 1: norm1(x) <= norm2(x)"],
    ["of a simplex", "Let $p\\in\\Delta_K$. For $K=2$ we have $\\sum_{i=1}^K p_i^2 \\ge 1/2$.", "forall dim K, p in [0,inf)^K where sum(i in K, p[i]) = 1, K = 2: sum(i in K, p[i]^2) >= 1/2"],
  ])("%s", (_, text, claim) => expect(last(text)).toBe(claim));
  test("of an earlier sentence's \"if\" and \"suppose\" it may be meant no more", () => {
    expect(last("Let $x\\in\\mathbb R^n$ and suppose $n=2$. Then $\\|x\\|_1\\le\\sqrt2\\|x\\|_2$.")).toBe("forall dim n, x in R^n: norm1(x) <= sqrt(2)*norm2(x) ?");
    expect(last("Let $x\\in\\mathbb R^n$. If $n=1$, all is plain. Then $\\|x\\|_1\\le\\|x\\|_2$.")).toBe("forall dim n, x in R^n: norm1(x) <= norm2(x) ?");
  });
  test.each(["Let $x\\in\\mathbb R^n$ with $n$ even.", "Let $n$ be even and $x\\in\\mathbb R^n$.", "Let $x\\in\\mathbb R^n$, where $n$ is even.", "Let $x\\in\\mathbb R^n$ with $n = 2m$."])("what is not read of it is a doubt: %s", (text) =>
    expect(last(`${text} Then $\\|x\\|_1\\le\\|x\\|_2$.`)).toBe("forall dim n, x in R^n: norm1(x) <= norm2(x) ?"),
  );
  test("even before a claim is no condition", () => expect(last("Let $x\\in\\mathbb R^n$. For $x\\ne0$ even the inequality\n\n$$\\|x\\|_1<\\|x\\|_2$$\n\nholds.")).toBe("forall dim n, x in R^n where norm2(x) > 0: norm1(x) < norm2(x)"));
});
