import { describe, expect, test } from "vitest";
import { InputError, parseClaim } from "lemmakit";
import { admit } from "../../src/certificate/index.ts";

const kind = (text: string): string => {
  try {
    admit(parseClaim(text));
    return "admitted";
  } catch (e) {
    return (e as InputError).kind;
  }
};

describe("a claim about nothing is refused", () => {
  test.each([
    ["forall x in [2,1]: x <= 3", "empty-domain"],
    ["forall x in (1,1): x <= 3", "empty-domain"],
    ["forall x in [1,1]: x <= 3", "admitted"],
    ["forall x in [pi, 3.14159]: x <= 4", "empty-domain"],
    ["forall x in [3.14159, pi]: x <= 4", "admitted"],
    ["forall x in [0, 1/0]: x <= 4", "empty-domain"],
    ["forall x real where x^2 < -1: x <= 3", "contradictory-hypotheses"],
    ["forall x, y real where x < y, y < x: x <= 3", "contradictory-hypotheses"],
    ["forall x, y real where x <= y, y <= x: x <= 3", "admitted"],
    ["forall x in [0,1] where x >= 2: x <= 3", "contradictory-hypotheses"],
    ["forall x in [0,1], y in [0,1] where x + y > 2.1: x <= 3", "contradictory-hypotheses"],
    ["forall x in [0,1], y in [0,1] where x + y >= 2: x <= 3", "admitted"],
    ["forall x real where exp(x) <= -1: x <= 3", "contradictory-hypotheses"],
    ["forall v in R^2 where norm2(v) < 0: v[1] <= 3", "contradictory-hypotheses"],
    // Nothing at the least size, or at the first position, but something beyond.
    ["forall p in [0,1]^c where sum(i in c, p[i]) = 2: norm2(p)^2 <= 2", "admitted"],
    ["forall v in [0,1]^2, y in 1..2 where v[1] >= 1, v[y] < 1/2: v[2] <= 1", "admitted"],
  ])("%s: %s", (text, expected) => expect(kind(text)).toBe(expected));
});
