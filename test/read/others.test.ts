import { describe, expect, test } from "vitest";
import { printClaim } from "lemmakit";
import { claimFromLatex, readPaper } from "lemmakit/read";

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

describe("π and e are numbers until something makes letters of them", () => {
  test.each([
    ["Let $x\\ge\\pi$. Then\n\n$$x^2 \\ge 9.$$", "claimed: forall x >= pi: x^2 >= 9"],
    ["For $0<x<\\pi$ we have\n\n$$\\sin x > 0.$$", "claimed: forall x in (0,pi): sin(x) > 0"],
    ["Let $x>e$. Then\n\n$$\\log x > 1.$$", "claimed: forall x > exp(1): log(x) > 1"],
    ["Since $e<3$, we have\n\n$$e^2<9.$$", "claimed: exp(2) < 9"],
    ["Also $\\pi>3$ and $\\pi^2<10$.", "claimed: pi^2 < 10"],
    ["Let $e > 1$. Then\n\n$$e^2 > 1.$$", "claimed: forall e > 1: e^2 > 1"],
    ["Let $\\pi\\in[0,1]$. Then\n\n$$\\pi^2 \\le 1.$$", "claimed: forall pi_ in [0,1]: pi_^2 <= 1"],
  ])("%s", (text, last) => expect(says(text).at(-1)).toBe(last));
  test.each([
    ["\\forall x \\ge \\pi: x^2 \\ge 9", "forall x >= pi: x^2 >= 9"],
    ["\\forall 0 \\le x \\le \\pi: \\sin x \\ge 0", "forall x in [0,pi]: sin(x) >= 0"],
    ["\\forall x, y \\ge e: xy \\ge 7", "forall x >= exp(1), y >= exp(1): x*y >= 7"],
  ])("in one formula: %s", (latex, claim) => expect(printClaim(claimFromLatex(latex))).toBe(claim));
});

describe("what is introduced anew", () => {
  test.each([
    ["a function, by let", "Let $f(x)=x^2$ for real $x$. Then $$f(x)\\ge 0.$$ Let $f(x)=x^3$ for real $x$. Then $$f(2)>7.$$", "claimed: 2^3 > 7"],
    ["by consider", "Write $f(x)=x+1$ for real $x$. Then $$f(x)>x.$$ Consider now $f(x)=x-1$. Then $$f(x)<x.$$", "claimed: forall x real: x - 1 < x"],
    ["by suppose", "Let $x$ be real. Suppose first $h(x)=x^2+1$. Then $$h(x)\\ge1.$$ Suppose next that $h(x)=x^2+2$. Then $$h(x)\\ge2.$$", "claimed: forall x real: x^2 + 2 >= 2"],
    ["all reals after some", "Let $x\\ge1$. Then $$x^2\\ge x.$$\n\nLet $x\\in\\mathbb R$. Then $$x^2\\ge x.$$", "claimed: forall x real: x^2 >= x"],
    ["a recalled bound leaves what a letter stands for", "Write $\\gamma=1-\\beta$ where $\\beta\\in[0,1)$. Then $0<\\gamma\\le1$ and\n\n$$1-\\beta^2\\ge\\gamma.$$", "claimed: forall beta in [0,1), gamma in (0,1] where gamma = 1 - beta: 1 - beta^2 >= gamma"],
    ["in one sentence nothing is", "Let $x\\ge 1$ and $x\\in\\mathbb{R}$. Then $$x^2\\ge x.$$", "claimed: forall x >= 1: x^2 >= x"],
  ])("%s", (_, text, last) => expect(says(text).at(-1)).toBe(last));
});
