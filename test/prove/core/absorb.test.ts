import { describe, expect, test } from "vitest";
import { parseClaim } from "lemmakit";
import { idOfFact } from "../../../src/kernel/index.ts";
import { elaborate } from "../../../src/prove/elaborate.ts";

/** Whether a claim follows by signs once its hypotheses have moved into the box. */
function holds(text: string): string {
  const made = elaborate(parseClaim(text), { defined: [], proofs: [{ rule: "sign", children: [] }] });
  if ("missing" in made) return made.missing;
  const given = new Set(made.obligation.hypotheses.map(idOfFact));
  const [th] = made.theorems;
  return idOfFact(th!.fact) === idOfFact(made.obligation.goals[0]!) && th!.hypotheses.every((h) => given.has(idOfFact(h))) ? "proved" : "another theorem";
}

describe("bounds that a hypothesis gives", () => {
  test.each([
    "forall x real where 2*x <= 3: x <= 3/2",
    "forall x real where 3 < -2*x: x < -3/2",
    "forall x real where x^2 <= 4: x <= 2",
    "forall x real where x^2 <= 4: -2 <= x",
    "forall x real where x^2 < 9/4: x < 3/2",
    "forall x real where 4*x^2 <= 9: x <= 3/2",
    "forall x >= 0 where x^2 >= 4: x >= 2",
    "forall x <= 0 where x^2 >= 4: x <= -2",
    "forall x >= 0 where x^2 > 4: x > 2",
    "forall x >= 0, y <= 0 where x*y < 0: x > 0",
    "forall x >= 0, y <= 0 where x*y < 0: y < 0",
    "forall x in [0, 5] where x <= 3, x < 4: x < 4",
    "forall x real where abs(x) <= 2: x <= 2",
    "forall x real where 2*abs(x) < 3: -3/2 < x",
    "forall x >= 0 where x != 0: x > 0",
    "forall x >= 1 where 2*x != 2: x > 1",
    "forall x <= 1 where x != 1: x < 1",
  ])("%s", (claim) => expect(holds(claim)).toBe("proved"));
  test.each([
    "forall x real where x^2 <= 4: x < 2",
    "forall x real where abs(x) <= 2: x < 2",
    "forall x real where abs(x) >= 2: x >= 2",
    "forall x >= 1 where x != 2: x > 1",
    "forall x real where x != 0: x > 0",
    "forall x real where x^2 <= 4: x <= 1",
    "forall x real where x^2 >= 4: x >= 2",
    "forall x >= 0 where x^2 >= 4: x > 2",
    "forall x >= 0, y real where x*y >= 0: x > 0",
  ])("not: %s", (claim) => expect(holds(claim)).not.toBe("proved"));
});

test("a root of a root is not asked for its own sign", () => {
  const c = parseClaim("forall x in [1, 2], s >= 0 where s^2 = x: sqrt(s) >= 1/2");
  const leaf = { rule: "subdivide", boxes: 0, children: [] };
  expect("theorems" in elaborate(c, { defined: [], proofs: [{ rule: "solve", hypothesis: 0, variable: "s", children: [leaf] }] })).toBe(true);
});
