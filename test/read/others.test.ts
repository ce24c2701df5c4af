import { describe, expect, test } from "vitest";
import { printClaim } from "lemmakit";
import { readPaper } from "lemmakit/read";

/** How each relation of a note is meant, and what it says; why it was not read, else. */
const says = (text: string): string[] =>
  readPaper({ file: "note.md", text }).lines.map(({ line, reading }) => `${line.stance}: ${reading.kind === "read" ? printClaim(reading.claim) : reading.why}`);

describe("prose that is not English may assume or deny: nothing is held against its author", () => {
  test.each([
    ["French", "Soit $x > 0$. Supposons que la somme est finie. Alors\n\n$$x > 1.$$"],
    ["German", "Sei $x > 0$. Wir nehmen an, dass die Summe endlich ist. Dann gilt\n\n$$x > 1.$$"],
    ["Spanish", "Sea $x > 0$. Entonces, para las sumas,\n\n$$x > 1.$$"],
    ["Chinese", "令 $x > 0$。则\n\n$$x > 1.$$"],
    ["Russian", "Пусть $x > 0$. Тогда\n\n$$x > 1.$$"],
    ["one such sentence in an English note", "Let $x > 0$, and let the sum be finite. We have that it is so.\n\nПредположим, что\n\n$$x > 1.$$"],
  ])("%s", (_, text) => expect(says(text).at(-1)).toBe("unclear: forall x > 0: x > 1"));
  test("what a directive reads is judged in any", () => expect(says("令 $x > 0$。则\n\n<!-- lemmakit: reads forall x > 1: x > 0 -->\n\n$$x > 1.$$").at(-1)).toBe("claimed: forall x > 1: x > 0"));
  test("Greek letters and names are English", () => expect(says("Let $x > 0$ and let the α-divergence of von Neumann be given. Then\n\n$$x > 1.$$").at(-1)).toBe("claimed: forall x > 0: x > 1"));
});

describe("a condition that is named is not claimed", () => {
  test.each(["the stability condition is", "the constraint becomes", "the requirement then reads", "we require", "we only need", "one must impose"])("%s", (words) =>
    expect(says(`For the quadratic with $x > 0$, ${words}\n\n$$x < 2.$$`)).toEqual(["unclear: forall x > 0: x < 2"]),
  );
  test.each(["the condition is satisfied, so", "under this condition we have", "we need to show that"])("%s", (words) => expect(says(`For $x > 0$, ${words}\n\n$$x < 2.$$`)).toEqual(["claimed: forall x > 0: x < 2"]));
  test("what is needed of terms is a lemma", () => expect(says("Let $x > 0$. One needs\n\n$$1/x \\le x^2 + 1.$$")).toEqual(["claimed: forall x > 0: 1/x <= x^2 + 1"]));
});

describe("an equation of a function's value and a number says where it is so, not what the function is", () => {
  test.each([
    ["when", "A point is critical when $g(x) = 0$."],
    ["satisfy", "Minimizers satisfy $g(x) = 0$."],
    ["in a display", "Minimizers satisfy\n\n$$g(x) = 0.$$\n\nThey are few."],
    ["a root", "The equation $g(x) = 0$ has a root."],
    ["such that", "Let $z > 0$ be such that $g(z) = 0$."],
    ["setting", "Setting $g(x) = 0$ gives it."],
    ["consider", "Consider $g(x) = 0$."],
  ])("%s", (_, text) => expect(says(`${text} For $x > 1$ we have\n\n$$x \\le g(x).$$`).at(-1)).toBe("claimed: undeclared"));
  test.each(["Let $g(x) = 1$ for all real $x$.", "Define $g(x) = 1$."])("%s", (text) => expect(says(`${text} For $x > 1$ we have\n\n$$x \\le g(x).$$`).at(-1)).toBe("claimed: forall x > 1: x <= 1"));
});

describe("words that stand at a term as a unit does", () => {
  test.each(["25\\text{M}", "25\\text{k}", "5 \\text{ hours}", "5\\,\\text{GB}"])("%s", (side) => expect(says(`Let $x > 3$. Then\n\n$$x < ${side}.$$`)).toEqual(["claimed: grammar"]));
  test.each(["x^2\\text{ by Jensen}", "x^2\\text{ (Jensen)}", "x^2 \\quad \\text{Jensen}", "x^2, \\text{Jensen}"])("%s", (side) => expect(says(`Let $x > 3$. Then\n\n$$x \\le ${side}.$$`)).toEqual(["claimed: forall x > 3: x <= x^2"]));
});

test("the largest member of a set that a condition gives is not read, and ends nothing", () =>
  expect(says("Let $m > 0$. Then\n\n$$m \\le \\max\\{m : p(m) = 2^m\\}.$$\n\nAnd for $x > 0$\n\n$$x \\le 2x.$$")).toEqual(["claimed: foreign", "claimed: forall x > 0: x <= 2*x"]));

test("letters that count may be whole where they are only positive", () => {
  const [line] = readPaper({ file: "note.md", text: "Let $k > 0$. Then\n\n$$k^2 \\le k^3.$$" }).lines;
  expect(line?.reading.kind === "read" && line.reading.also.map((a) => printClaim(a.claim))).toEqual(["forall integer k > 0: k^2 <= k^3"]);
});

describe("a function that is given twice may be two functions", () => {
  const doubts = (text: string): string[] => readPaper({ file: "note.md", text }).lines.flatMap(({ reading }) => (reading.kind === "read" ? [`${printClaim(reading.claim)}${reading.unread.length > 0 ? " ?" : ""}`] : []));
  test("what is said then is of the last, and is not accused", () =>
    expect(doubts("Let $L(w) = w^2$ for real $w$. Then\n\n$$L(w) \\ge 0.$$\n\nFor the shifted one\n\n$$L(w) = (w-1)^2.$$\n\nWe have\n\n$$L(w) \\ge w^2.$$")).toEqual([
      "forall w real: w^2 >= 0",
      "forall w real: w^2 = (w - 1)^2 ?",
      "forall w real: (w - 1)^2 >= w^2 ?",
    ]));
  test("a value of it at a point, or at one letter twice, gives nothing anew", () =>
    expect(doubts("Let $d(a,b) = a - b$ for real $a$ and $b$. Then $$d(a,a) = 0, \\qquad d(a,b) \\ge a.$$")).toEqual(["forall a real: a - a = 0 ?", "forall a real, b real: a - b >= a"]));
});
