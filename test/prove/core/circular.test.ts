import { describe, expect, test } from "vitest";
import { decide, parseClaim } from "../../../src/index.ts";

/** A value that a term has, and one that it has not. */
const VALUES: readonly (readonly [term: string, value: string, other: string])[] = [
  ["sin(pi/6)", "1/2", "-1/2"],
  ["sin(pi/2)", "1", "0"],
  ["cos(pi/2)", "0", "1"],
  ["cos(pi/3)", "1/2", "sqrt(3)/2"],
  ["sin(pi/4)", "sqrt(2)/2", "1/2"],
  ["sin(5*pi/4)", "-sqrt(2)/2", "sqrt(2)/2"],
  ["cos(-7*pi/6)", "-sqrt(3)/2", "-1/2"],
  ["cos(17*pi)", "-1", "1"],
  ["atan(1)", "pi/4", "pi/3"],
  ["atan(-sqrt(3))", "-pi/3", "pi/3"],
  ["atan(1/sqrt(3))", "pi/6", "pi/3"],
  ["sin(pi - x)", "sin(x)", "-sin(x)"],
  ["cos(-3*pi/2 - x)", "sin(x)", "-sin(x)"],
  ["sin(x + pi/2)", "cos(x)", "-cos(x)"],
  ["sin(-x)", "-sin(x)", "sin(x)"],
  ["cos(2*pi - x)", "cos(x)", "-cos(x)"],
  ["atan(-x)", "-atan(x)", "atan(x)"],
];

describe("turns of the circle", () => {
  test.each(VALUES)("%s is %s", async (term, value, other) => {
    const { verdict } = await decide(parseClaim(`forall x in [1,2]: x*(${term}) = x*(${value})`), { work: 1e8 });
    expect(verdict.verdict).toBe("proved");
    expect((await decide(parseClaim(`forall x in [1,2]: x*(${term}) = x*(${other})`), { work: 1e8 })).verdict.verdict).not.toBe("proved");
  });
});
