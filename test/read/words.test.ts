import { describe, expect, test } from "vitest";
import { InputError, printClaim } from "lemmakit";
import { claimFromLatex, readPaper } from "lemmakit/read";
import { bearing } from "../../src/read/math/words.ts";

/** What each relation of a formula over y in [0,1] was understood to say, with how it is meant; why it was not read, else. */
const says = (body: string): string[] =>
  readPaper({ file: "note.tex", text: `\\begin{document}\nLet $y \\in [0,1]$.\n${body}\n\\end{document}` }).lines.map(({ line, reading }) =>
    reading.kind === "unread" ? reading.why : `${line.stance}: ${printClaim(reading.claim)}`);
const display = (formula: string): string[] => says(`\\[ ${formula} \\]`);
const Y = "forall y in [0,1]: ";

describe("words inside a formula that may change what it says: nothing is judged", () => {
  test.each([
    ["a function in letters of text", "\\text{ReLU}(-y) = -y"],
    ["one in another font", "\\textrm{Var}(y) \\ge y"],
    ["in a box", "\\mbox{double}(y) = y"],
    ["an operator", "y = y \\text{ plus } 1"],
    ["a factor", "\\text{half } y = y"],
    ["only if", "y > 1/2 \\text{ only if } y > 2/3"],
    ["even if", "y > 1/2 \\text{ even if } y > 2/3"],
    ["except for", "y > 1/2 \\text{ except for } y > 2/3"],
    ["that it fails", "\\text{if } y > 1/2 \\text{ then } y > 2/3 \\text{ fails}"],
    ["or", "y > 1/2 \\text{ or } y < 2/3"],
    ["is false", "y > 2 \\text{ is false}"],
    ["not", "\\text{not } y > 2"],
    ["for some", "y > 1/2 \\text{ for some } y"],
    ["assume", "\\text{Assume } y > 1/2"],
    ["a tag that says so", "y > 1/2 \\tag{assumption}"],
    ["gives", "y > 1/2 \\text{ gives } y > 1/3"],
    ["then, without an if", "y \\le 1 \\text{ then } y > 2"],
    ["then, at the end", "y > 1/2 \\text{ then}"],
    ["on average", "y > 1/2 \\text{ on average}"],
    ["almost surely", "y > 1/2 \\text{ a.s.}"],
    ["a probability", "y > 1/2 \\text{ w.h.p.}"],
    ["to be shown", "y > 1/2 \\text{ (to be shown)}"],
    ["for large n", "y > 1/2 \\text{ for large } n"],
    ["a question", "y \\stackrel{?}{>} 2"],
    ["a wish", "y \\overset{!}{=} 2"],
  ])("%s", (_, formula) => {
    const read = display(formula);
    expect(read.length).toBeGreaterThan(0);
    expect([...new Set(read)]).toEqual(["grammar"]);
  });
  test("as a hypothesis neither", () => {
    const read = says("Assume that $y \\text{ plus } 1 \\le 1/2$. Then\n\\[ y \\le 1/2 . \\]");
    expect(read).toEqual([`claimed: ${Y}y <= 1/2`]);
    const [, line] = readPaper({ file: "n.tex", text: "\\begin{document}\nLet $y \\in [0,1]$. Suppose\n\\[ y = \\text{half } y . \\]\nThen\n\\[ y \\le 0 . \\]\n\\end{document}" }).lines;
    expect(line?.reading).toMatchObject({ kind: "read" });
    expect(line?.reading.kind === "read" && line.reading.unread.join()).toContain("half");
  });
});

test.each(["y > 1/2 \\quad (y \\to 1)", "y > 1/2 \\quad \\text{as } y \\to 1"])("a limit: %s", (formula) => expect(display(formula)).toEqual(["grammar", "foreign"]));

describe("words that say what is read", () => {
  test.each<[string, string, string[]]>([
    ["implies", "y > 1/2 \\text{ implies } y > 1/3", [`assumed: ${Y}y > 1/2`, "claimed: forall y in (1/2,1]: y > 1/3"]],
    ["if and only if", "y > 1/2 \\text{ if and only if } y > 2/3", [`unclear: ${Y}y > 1/2`, `unclear: ${Y}y > 2/3`]],
    ["if and then", "\\text{if } y > 1/2 \\text{ then } y > 1/3", ["claimed: forall y in (1/2,1]: y > 1/3"]],
    ["and", "y^2 \\ge 0 \\text{ and } y^2 \\le y", [`claimed: ${Y}y^2 >= 0`, `claimed: ${Y}y^2 <= y`]],
    ["a remark at the end of a row", "y^2 &\\le y && \\text{(by Jensen's inequality)} \\\\ &\\le 1", [`claimed: ${Y}y^2 <= y`, `claimed: ${Y}y <= 1`]],
    ["since", "y^2 \\le y \\text{ since } 0 \\le y \\le 1", [`claimed: ${Y}y^2 <= y`]],
    ["a number before it", "\\text{(ii)} \\quad y^2 \\le y", [`claimed: ${Y}y^2 <= y`]],
    ["what stands between rows", "y^2 &\\le y \\\\ \\intertext{and with the usual conventions} y^2 &\\le 1", [`claimed: ${Y}y^2 <= y`, `claimed: ${Y}y^2 <= 1`]],
  ])("%s", (_, formula, expected) => expect(says(`\\begin{align*} ${formula} \\end{align*}`)).toEqual(expected));

  test.each([[" ", "none"], ["and", "none"], ["for all real", "none"], ["(A1)", "none"], ["f", "unknown"], ["by Jensen", "remark"], ["doesn't hold", "denies"], ["otherwise", "denies"]])("%j: %s", (text, expected) => expect(bearing(text)).toBe(expected));
});

describe("signs that are struck out", () => {
  test.each([["2 \\not= 3", ["claimed: 2 != 3"]], ["2 \\not< 3", ["foreign"]], ["2 \\not\\le 2", ["foreign"]], ["2 \\not\\ge 3", ["foreign"]], ["y \\not\\ni 2", ["foreign"]]])("%s", (formula, expected) => expect(display(formula)).toEqual(expected));
});

describe("signs of logic between relations", () => {
  test.each(["0 < 3 \\wedge 5 < 4", "0 < 3 \\land 5 < 4", "3 < 2 \\vee 1 < 5", "3 < 2 \\lor 1 < 5"])("%s", (formula) => expect(display(formula)).toEqual(["grammar", "grammar"]));
  test("at the end of a chain they are the least and the greatest still", () => expect(display("y \\wedge 1 \\le y \\le y \\vee 0")).toEqual([`claimed: ${Y}min(y, 1) <= y`, `claimed: ${Y}y <= max(y, 0)`]));
});

test.each(["1\\,000 = 0", "10\\,000 < 9", "1\\tfrac12 = \\tfrac32", "2\\frac{1}{2} > 2"])("two numbers side by side are not multiplied: %s", (formula) => expect(display(formula)).toEqual(["ambiguous"]));

describe("what a sentence denies is not claimed", () => {
  test.each(["We do not have $3<2$.", "Nobody claims that $3<2$.", "We don't have $3<2$.", "We can't have $3<2$.", "Then $3<2$. Contradiction.", "Then $3<2$. This is absurd.", "Were it so, we would get $3<2$.", "Suppose not. Then $3<2$.", "Assume the converse. Then $3<2$.", "For contradiction, let $y = 1$. Then $3<2$.", "It is never true that\n\\[ 3<2 . \\]"])("%s", (text) => expect(says(text)).toEqual(["denied: 3 < 2"]));
  test.each(["It is not zero, hence $3<2$ holds.", "This is not tight: we have $3<2$.", "We can show that $3<2$.", "Suppose not.\n\n We have $3<2$.", "Then $3<2$. This is not tight."])("%s", (text) => expect(says(text)).toEqual(["claimed: 3 < 2"]));
});

describe("a claim in LaTeX", () => {
  const said = (latex: string): string => {
    try {
      return printClaim(claimFromLatex(latex));
    } catch (e) {
      if (!(e instanceof InputError)) throw e;
      return e.kind;
    }
  };
  test.each([
    ["\\forall y \\in [0,1]: y \\ge 0 \\text{ and } y \\le 1", "forall y in [0,1]: y >= 0 and y <= 1"],
    ["\\forall x > 0: \\text{Li}(x) \\le x", "unsupported"],
    ["\\forall x > 0: x > 1 \\implies x > 2", "unsupported"],
    ["\\forall x > 0: x > 1 \\iff x > 2", "unsupported"],
    ["\\forall x > 0: x > 1 \\text{ or } x < 2", "unsupported"],
    ["\\forall x > 0: x \\le 2 \\text{ where } x < 1", "unsupported"],
    ["\\forall x > 0: 0 < 3 \\wedge 5 < x", "syntax"],
    ["\\forall x > 0 \\text{ or } x < 2: x > 1", "unsupported"],
    ["\\forall x > 0: x \\not< 2", "unsupported"],
    ["\\forall x > 0: x \\stackrel{?}{=} 2", "syntax"],
  ])("%s", (latex, expected) => expect(said(latex)).toBe(expected));
});

describe("a condition inside a formula", () => {
  const under = (body: string): unknown[] =>
    readPaper({ file: "n.tex", text: `\\begin{document}\n${body}\n\\end{document}` }).lines.map(({ reading }) => (reading.kind === "read" ? [printClaim(reading.claim), ...reading.also.map((a) => printClaim(a.claim))] : reading.why));
  test("narrows a letter that is known for this formula alone; for those behind it, it is another reading", () => {
    expect(under("Let $x>0$. We have \\[ x \\le 1 \\text{ if } x \\le 1. \\] Then \\[ x \\le 1 . \\]")).toEqual([["forall x in (0,1]: x <= 1"], ["forall x > 0: x <= 1", "forall x in (0,1]: x <= 1"]]);
  });
  test("declares a letter that is not", () => {
    expect(under("We have \\[ \\log x \\le x - 1 \\quad \\text{for } x > 0. \\] Then \\[ x^2 \\ge x . \\]")).toEqual([["forall x > 0: log(x) <= x - 1"], ["forall x > 0: x^2 >= x"]]);
  });
});
