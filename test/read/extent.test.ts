import { describe, expect, test } from "vitest";
import { Extents } from "../../src/read/latex/extent.ts";

const NEXT = /\\newcommand/y;
/** The text of each definition, from behind its `\newcommand`. */
function definitions(text: string): (string | undefined)[] {
  const extents = new Extents(text);
  return [...text.matchAll(/\\newcommand/g)].map((m) => {
    const from = m.index + m[0].length;
    const end = extents.endOf(from, NEXT);
    return end === undefined ? undefined : text.slice(from, end);
  });
}

describe("how far a definition reaches", () => {
  test.each<[string, string, readonly (string | undefined)[]]>([
    ["whole groups, up to the next one", "\\newcommand{\\a}[1]{x{#1}}\\newcommand\\b{y}", ["{\\a}[1]{x{#1}}", "\\b{y}"]],
    ["braces that are letters, or in a comment", "\\newcommand{\\a}{\\{} % }\n}", ["{\\a}{\\{} % }\n"]],
    ["up to a blank line", "\\newcommand{\\a}{x\n\ny}\n\n{z}", ["{\\a}{x\n\ny}"]],
    ["up to what closes the group around it", "{\\newcommand{\\a}{x} y} z", ["{\\a}{x} y"]],
    ["one in another", "\\newcommand{\\a}{\\newcommand{\\b}{y}}", ["{\\a}{\\newcommand{\\b}{y}}", "{\\b}{y}"]],
    ["a group that is not closed", "\\newcommand{\\a}{x \\newcommand{\\b}{y}", [undefined, "{\\b}{y}"]],
  ])("%s", (_, text, expected) => expect(definitions(text)).toEqual(expected));

  test.each([["closed", "}"], ["not closed", ""]])("thousands in each other, %s, are read a few times at most", (_, close) => {
    const text = "\\newcommand{\\a}{".repeat(1800) + close.repeat(1800);
    const read = definitions(text).map((d) => d?.length ?? 0);
    expect(read.reduce((a, b) => a + b)).toBeLessThan(10 * text.length);
  });
  test("after thousands in each other, the next is read", () => expect(definitions(`${"{\\newcommand{\\a}{".repeat(20)}x${"}}".repeat(20)}\n\n\\newcommand\\b{y}`).at(-1)).toBe("\\b{y}"));
});
