import { expect, test } from "vitest";
import { printClaim } from "lemmakit";
import { readPaper } from "lemmakit/read";

/** What each line of a note is read as: `?` before what is not held against the author, the reason where it is not read. */
const read = (text: string): string[] =>
  readPaper({ file: "n.md", text }).lines.map(({ line, reading }) => (reading.kind === "unread" ? reading.message : `${line.stance === "claimed" && reading.unread.length === 0 ? "" : "? "}${printClaim(reading.claim)}`));

test("a set with a condition for every entry is not a set for one", () => {
  expect(read("Let $d \\ge 1$. Then\n\n$$\\max_{x \\in \\{x \\in \\mathbb{R}^d : x_i \\ge 0, \\|x\\|_1 \\le 1\\}} \\|x\\|_2 \\le \\frac12 .$$")).toEqual(["a condition for every i inside of a term"]);
});
test("a condition on a function holds for all that its sentence says, and at a point it is a doubt", () => {
  const f = "Let $f : \\mathbb{R} \\to \\mathbb{R}$ be a function. ";
  expect(read(`${f}Assume that $f(x) \\ge 1$ for all $x \\in \\mathbb{R}$. Let $z$ be real. Then $$f(z) \\ge 0 .$$`)).toEqual(["forall f : R -> R, z real where (forall x1 in R: f(x1) >= 1): f(z) >= 0"]);
  expect(read(`${f}Let $a$ and $z$ be real. Assume that $f(a) \\ge 1$. Then $$f(z) \\ge 0 .$$`)).toEqual(["? forall f : R -> R, z real, a real where f(a) >= 1: f(z) >= 0"]);
});
test("a loss of which nothing was read is not any function", () => {
  expect(read("Consider a loss $\\ell : \\mathbb{R} \\to \\mathbb{R}$. For all $u \\in \\mathbb{R}$, $$\\ell(u) \\ge 0 .$$")).toEqual(["? forall ell : R -> R, u real: ell(u) >= 0"]);
  expect(read("Let $g : \\mathbb{R} \\to \\mathbb{R}$ be a function. For all $u \\in \\mathbb{R}$, $$g(u) \\ge 0 .$$")).toEqual(["forall g : R -> R, u real: g(u) >= 0"]);
});
test("a property of one argument that names no argument is not read", () => {
  const loss = "Let $\\ell : \\mathbb{R}^c \\times \\{1,\\dots,c\\} \\to \\mathbb{R}$ be a function and $L \\ge 0$. Assume that $\\ell(u, y)$ is $L$-Lipschitz";
  const claim = "For all $u, v \\in \\mathbb{R}^c$ and $y \\in \\{1,\\dots,c\\}$, $$|\\ell(u,y) - \\ell(v,y)| \\le L\\|u-v\\|_2 .$$";
  expect(read(`${loss} in $u$. ${claim}`)).toEqual([expect.stringMatching(/^forall .*lipschitz\(\(.* \|-> ell\(.*\)\), R\^c, L\)/)]);
  expect(read(`${loss}. ${claim}`)).toEqual([expect.stringMatching(/^\? /)]);
});
test("expectations and probabilities ask for a law with a name", () => {
  expect(read("Let $X \\in \\mathbb{R}^m$. Then $$\\mathbb{E}[X] \\le \\max_i X_i .$$")).toEqual(["expectation under a law that is not named"]);
  expect(read("Let $p, X \\in \\mathbb{R}^m$. Then $$\\mathbb{E}_{i \\sim p}[X_i] \\le \\max_i X_i .$$")).toEqual(["expectation under p, which was not said to be a law on finitely many values"]);
});
test("a maximum over an open ball is read as printed, and must fail as a supremum too", () => {
  const { reading } = readPaper({ file: "n.md", text: "Let $f : \\mathbb{R} \\to \\mathbb{R}$ be a function, $\\epsilon > 0$ and $x \\in \\mathbb{R}$. Then $$\\max_{|\\delta| < \\epsilon} f(x + \\delta) \\ge f(x) .$$" }).lines[0]!;
  expect(reading.kind === "read" && [printClaim(reading.claim), ...reading.also.map((a) => printClaim(a.claim))].map((c) => /(?:max|sup)\(.*\)/.exec(c)![0])).toEqual(["max(delta in ball(R, epsilon), f(x + delta)) >= f(x)", "sup(delta in ball(R, epsilon), f(x + delta)) >= f(x)"]);
});
