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
