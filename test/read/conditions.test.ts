import { describe, expect, test } from "vitest";
import { audit } from "lemmakit";
import { paperFromSource, readPaper } from "lemmakit/read";

/** The status of each relation of a note, and whether it was read as one that is claimed. */
const statuses = async (text: string): Promise<string[]> => {
  const { steps } = await audit(paperFromSource(readPaper({ file: "note.md", text })), { timeout: 2 });
  return steps.map((s) => (s.step.reading?.state === "read" ? s.status : `${s.status}: ${s.step.reading?.state}`));
};

describe("a true formula whose sentence denies it, or says another thing, does not hold", () => {
  test.each([
    "It is false that $\\log x\\le x-1$.",
    "The inequality $\\log x\\le x-1$ is wrong.",
    "We do not have $\\log x\\le x-1$.",
    "No $x$ satisfies $\\log x\\le x-1$.",
    "$\\log x\\le x-1$ does not hold.",
    "The claim that $\\log x\\le x-1$ is incorrect.",
    "The bound $\\log x\\le x-1$ is violated at $x=3$.",
    "We have $\\log x\\le x-1$ only if $x<5$.",
    "The bound $\\log x\\le x-1$ holds only if $x<5$.",
    "We have $\\log x\\le x-1$ for no $x$.",
    "The following is false: \\[\\log x\\le x-1\\]",
    "We have \\[\\log x\\le x-1.\\] This is false.",
    "We have \\[\\log x\\le x-1.\\] This fails for $x=3$.",
    "We have \\[\\log x\\le x-1.\\] The last inequality is wrong.",
    "We have $e^x>0$ exactly for $x\\ge 3$.",
    "We have $e^x>0$ if and only if $x\\ge 3$.",
  ])("%s", async (text) => expect((await statuses(`Let $x>0$. ${text}`))[0]).toBe("unchecked: not claimed"));
  test("what is said of equality is another matter", async () => expect(await statuses("Let $x>0$. We have $\\log x\\le x-1$, with equality if and only if $x=1$.")).toEqual(["holds"]));
  test("what is denied of a letter is no condition on it", async () => expect((await statuses("Let $x>0$. It is false that $x\\le3$. Then\n\n$$x\\le4.$$")).at(-1)).toBe("unproved"));
  test("a comment says what is meant all the same", async () =>
    expect(await statuses("Let $x>0$. It is false that\n\n<!-- lemmakit: reads forall x > 0: log(x) <= x - 1 -->\n\n$$\\log x>x-1.$$")).toEqual(["holds"]));
});

describe("a condition behind a formula is read, or the line is not accused", () => {
  const behind = (words: string): Promise<string[]> => statuses(`Let $x\\in\\mathbb R$. We have $x^2\\ge x$ ${words}.`);
  test.each(["as long as $x\\ge1$", "so long as $x\\ge1$", "as soon as $x\\ge1$", "given $x\\ge1$", "given that $x\\ge1$", "subject to $x\\ge1$", "in case $x\\ge1$", "once $x\\ge1$", "because $x\\ge1$", "since $x\\ge1$", ", at least for $x\\ge1$", "for $x$ positive and $x\\ge1$"])("%s", async (words) =>
    expect((await behind(words))[0]).toBe("holds"),
  );
  test.each(["for $x$ an integer", "for $x$ a positive integer", "for $x$ greater than one", "for $x$ exceeding $1$", "for $x$ outside the unit interval", "outside $(0,1)$", "for at least one $x$", "for most $x$", ", unless $0<x<1$", "with the exception of $0<x<1$", "whatever $x\\ge1$", "beyond $x=1$"])("%s", async (words) =>
    expect((await behind(words))[0]).toBe("unproved"),
  );
  test("a reason that is given first is none of the formula before it", async () => expect((await statuses("Let $x\\in\\mathbb R$. We have $x^2\\ge x$, and since $x\\ge1$ we are done."))[0]).toBe("false"));
  test("only such a condition is read so: what fails under it is accused", async () => expect((await behind("as long as $x\\ge0$"))[0]).toBe("false"));
  test("one of several values, and letters that are not alike", async () => {
    expect(await statuses("Let $x\\in\\mathbb R$. Then $x^2\\ge0$. Let $x$ be one of $1$, $2$, $3$. Then $x^2\\le9$.")).toEqual(["holds", "unproved"]);
    expect(await statuses("Let $x$ and $y$ be real, one of them positive and the other negative. Then $xy<0$.")).toEqual(["unproved"]);
  });
});

describe("what uses a notation that the text gives a meaning of its own is not judged", () => {
  test.each([
    "Here $\\log$ is the binary logarithm. Then $\\log 8=3$.",
    "We write $\\log$ for $\\log_2$. Then $\\log 8=3$.",
    "All logarithms are to base 2. Then $\\log 8=3$.",
    "Logarithms are to base $10$. Then $\\log 100=2$.",
    "Let $\\log=\\log_2$. Then $\\log 8=3$.",
    "We have $\\log 8=3$, where the logarithm is in base 2.",
    "Then\n\n$$\\log 8=3.$$\n\nHere $\\log$ is the binary logarithm.",
    "Here $\\|\\cdot\\|=\\|\\cdot\\|_1$. Let $v\\in\\mathbb R^2$. Then\n\n$$\\|v\\|\\ge |v_1|+|v_2|.$$",
    "Let $v\\in\\mathbb R^2$, and $\\|\\cdot\\|$ denotes the $\\ell_1$ norm. Then $\\|v\\|\\ge |v_1|+|v_2|$.",
    "Let $v\\in\\mathbb R^2$. We have $\\|v\\|\\ge |v_1|+|v_2|$, where $\\|v\\|$ is the $\\ell_1$-norm of $v$.",
    "Angles are measured in degrees. Then $\\sin 90=1$.",
    "Let $x>0$ and let $\\{x\\}$ be its fractional part. Then $\\{x\\}<1$.",
    "All logarithms are to base 2. Let $L=\\log 8$. Then\n\n$$2L\\le 5.$$",
  ])("%s", async (text) => expect((await statuses(text)).at(-1)).toBe("unchecked: not understood"));
  test.each([
    "Throughout, $\\log$ denotes the natural logarithm. Then $\\log 8\\ge 2$.",
    "Logarithms are to base $e$. Then $\\log 8\\ge 2$.",
    "Let $\\|\\cdot\\|$ denote the Euclidean norm. Let $v\\in\\mathbb R^2$. Then $\\|v\\|\\le |v_1|+|v_2|$.",
    "The function $\\log$ is concave. Then $\\log 8\\ge 2$.",
    "All logarithms are to base 2. Then $e^2\\le 8$.",
    "All logarithms are to base 2. Then\n\n<!-- lemmakit: reads log(8) <= 3*log(2) -->\n\n$$\\log 8\\le3.$$",
  ])("%s", async (text) => expect((await statuses(text)).at(-1)).toBe("holds"));
});

test("a condition in words lasts as long as one in signs", async () => {
  const said = (first: string): Promise<string[]> => statuses(`Let $x$ be real. ${first} we have $x^3\\ge0$.\n\nMoreover, the following holds.\n\nFor the cube\n\n$$x^3\\ge0.$$`);
  expect(await said("For $x$ positive,")).toEqual(await said("For $x>0$,"));
});
