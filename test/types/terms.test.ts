import { expect, test } from "vitest";
import { InputError } from "lemmakit";
import { allowed, refused } from "./terms.ts";

test("what compiles builds", () => {
  expect(allowed).toHaveLength(9);
  expect(allowed.every((t) => Object.isFrozen(t))).toBe(true);
});
test("what does not compile is refused at run time too", () => {
  expect(refused).toThrow(InputError);
});
