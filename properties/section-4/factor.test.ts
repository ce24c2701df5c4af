/** The factor of Theorem 4.1, at a perturbation: with sqrt(2) and >= a model is found whatever the seed, with 2 none is. */
import { expect, test } from "vitest";
import { findModel, parseClaim, refuteByModel, type Claim } from "lemmakit";
import { paper } from "lemmakit/paper";

const kept = (factor: string): Claim =>
  parseClaim(
    `forall f : R^d -> R^r, W in R^(c x r), x in R^d, delta in R^d, y in 1..c, j in 1..c where (W*f(x))[j] < (W*f(x))[y], ${factor}*normF(W)*norm2(f(x + delta) - f(x)) <= (W*f(x))[y] - (W*f(x))[j]: (W*f(x + delta))[j] < (W*f(x + delta))[y]`,
  );

test.each([1, 2, 3, 4, 5])("sqrt(2), with seed %i", (seed) => {
  const found = findModel(kept("sqrt(2)"), { seed });
  expect(found?.verdict).toBe("refuted");
  expect(refuteByModel(kept("sqrt(2)"), JSON.parse(JSON.stringify(found!.witness))).kind).toBe("refuted");
}, 120_000);

test("2", () => expect(findModel(kept("2"), { seed: 1, structures: 100 })).toBeUndefined(), 120_000);

const twin = paper.sections.flatMap((s) => s.steps).find((s) => s.label === "theorem-4-1")!.twins!.find((t) => t.name.startsWith("factor sqrt(2), with >=, over"))!;
test("over the whole ball, sqrt(2) with >= is refuted by a model that is kept", () => {
  expect(Object.values(paper.models!).some((m) => refuteByModel(twin.claim, m).kind === "refuted")).toBe(true);
});
test.each([1, 2, 3, 4, 5])("over the whole ball, sqrt(2) with >= is refuted by the finder with seed %i", (seed) => {
  expect(refuteByModel(twin.claim, JSON.parse(JSON.stringify(findModel(twin.claim, { seed })!.witness))).kind).toBe("refuted");
}, 120_000);
