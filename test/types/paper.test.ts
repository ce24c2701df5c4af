import { expect, test } from "vitest";
import { InputError } from "lemmakit";
import { printed, repaired } from "./paper.ts";

test("the repaired lines build", () => {
  expect(repaired.map((t) => t.sort.kind)).toEqual(["real", "vector", "real"]);
});
test.each(Object.entries(printed))("%s is refused at run time too", (_, build) => {
  expect(build).toThrow(InputError);
});
