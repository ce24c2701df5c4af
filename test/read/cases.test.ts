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

describe("several values in one sentence are no fact of a letter", () => {
  test.each(["The roots are $x=1$ and $x=2$. For $1<x<2$ we have", "The roots are $x=1$ and $x=2$. For $x\\in(1,2)$ we have", "We test $x=1$ and $x=2$. If $1<x<2$, then"])("%s", (text) => expect(last(`${text} $x^2-3x+2<0$.`)).toBe("forall x in (1,2): x^2 - 3*x + 2 < 0 ?"));
  test("what follows may be of them", () => expect(last("Let $x$ be real. The points are $x=1$ and $x=2$. Thus $x^2-3x \\le -2$ holds.")).toBe("forall x real: x^2 - 3*x <= -2 ?"));
});

describe("words take conditions away", () => {
  const first = "forall x >= 0: x^3 >= 0";
  test.each([
    ["If $x\\ge0$ then $x^3\\ge0$; otherwise $x^3\\ge0$.", "forall x real: x^3 >= 0 ?"],
    ["If $x\\ge0$ then $x^3\\ge0$ and else $x^3\\ge0$.", "forall x real: x^3 >= 0 ?"],
    ["If $x\\ge0$ then $x^3\\ge0$. In the other case $x^3\\ge0$.", "forall x real: x^3 >= 0 ?"],
    ["If $x\\ge0$ then $x^3\\ge0$. In general we have $x^3\\ge0$.", `forall x real: x^3 >= 0 or ${first}`],
    ["If $x\\ge0$ then $x^3\\ge0$. Hence $x^3\\ge0$ in all cases.", `forall x real: x^3 >= 0 or ${first}`],
    ["Suppose $x\\ge0$. Then $x^3\\ge0$. We conclude that $x^3\\ge0$ always.", `forall x real: x^3 >= 0 or ${first}`],
    ["Suppose $x\\ge0$. Then $x^3\\ge0$. Suppose instead $x\\le0$. Then $x^3\\ge0$.", "forall x <= 0: x^3 >= 0 or forall x in [0,0]: x^3 >= 0"],
    ["Suppose $x\\ge0$.\n\nThen $x^3\\ge0$.\n\nWithout this assumption we have $x^3\\ge0$ for all $x$.", `forall x real: x^3 >= 0 ? or ${first}`],
    ["Suppose $x\\ge0$. Then $x^3\\ge0$. Now drop this assumption. Then $x^3\\ge0$.", `forall x real: x^3 >= 0 or ${first}`],
    ["Let $x\\ge0$. Then $x^3\\ge0$. In fact we have $x^3\\ge0$ for all $x$.", `forall x real: x^3 >= 0 or ${first}`],
    ["Let $x\\ge0$. Then $x^3\\ge0$. We have $x^3\\ge0$ for every $x\\in\\mathbb R$.", `forall x real: x^3 >= 0 or ${first}`],
  ])("%s", (text, claim) => expect(last(text)).toBe(claim));
  test.each([
    "Suppose $x\\ge0$. Everything else is known. Then $x^3\\ge0$.",
    "Suppose $x\\ge0$.\n\nThen we always have $x^3\\ge0$.",
    "Let $x\\ge0$. In general we have $x^3\\ge0$.",
    "Let $x\\ge0$. Then $x^3\\ge0$ for all $x$.",
    "Let $x\\ge0$. We have $x^3\\ge0$ since $e^x\\ge1+x$ for all real $x$.",
  ])("and others do not: %s", (text) => expect(says(text).find((s) => s.includes("x^3"))).toBe(first));
});

describe("the conditions of one case are not those of the next", () => {
  const second = "forall x real, y real where x < y: max(x, y) = y";
  test.each([
    ["Case 1: $x\\ge y$. Then $\\max(x,y)=x$.\n\nCase 2: $x<y$. Then $\\max(x,y)=y$.", second],
    ["**Case 1:** $x\\ge y$. Then $\\max(x,y)=x$.\n\n**Case 2:** $x<y$. Then $\\max(x,y)=y$.", second],
    ["If $x\\ge y$ then $\\max(x,y)=x$. If $x<y$ then $\\max(x,y)=y$.", second],
    ["### Case 1\n\nSuppose $x\\ge y$. Then $\\max(x,y)=x$.\n\n### Case 2\n\nSuppose $x<y$. Then $\\max(x,y)=y$.", `${second} or forall x real, y real where x < y, x >= y: max(x, y) = y`],
    ["Case 1: $x\\ge 0$. Then $|x|=x$.\n\nCase 2: $x<0$. Then $|x|=-x$.", "forall x < 0: abs(x) = -x"],
  ])("%s", (text, claim) => expect(last(text)).toBe(claim));
  test("what holds in all of them is under none", () => expect(last("Case 1: $x\\ge y$. Then $\\max(x,y)=x$.\n\nIn both cases we have $\\max(x,y)\\ge x$.")).toBe("forall x real, y real: max(x, y) >= x or forall x real, y real where x >= y: max(x, y) >= x"));
  test("a case goes on to the next", () => expect(last("Case 1: $x\\ge y$. Then $\\max(x,y)=x$. So we have $\\max(x,y)\\le x$.")).toBe("forall x real, y real where x >= y: max(x, y) <= x"));
});
