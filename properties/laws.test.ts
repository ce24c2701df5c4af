/** The laws can fail: each of these steps breaks one. */
import { expect, test } from "vitest";
import { parseClaim, sentence, step, type StepSource } from "lemmakit";
import { lawsOf } from "./laws.ts";

const good: StepSource = step({
  label: "good",
  where: "nowhere",
  printed: parseClaim("forall x real: x + 1 <= exp(x)"),
  best: { constant: "1", at: parseClaim("forall x real: x + 1 <= exp(x)"), below: parseClaim("forall x real: x + 1 <= 0.99*exp(x)") },
  charges: [{ of: "gap", why: "none", fails: [parseClaim("2 < 1")], illTyped: () => parseClaim("forall x real: y < x") }],
  twins: [{ name: "strict", claim: parseClaim("forall x real: x + 1 < exp(x)") }],
  note: "A step that keeps all laws.",
});
const faults = async (s: StepSource) => (await lawsOf(s, { seeds: 2, points: 20, climbing: 50 })).faults;
const truth = parseClaim("forall x real: 0 <= x^2");
const falsehood = parseClaim("forall x real: x <= 1");

test("a good step has no fault, and its refutations are logged", async () => {
  expect(await faults(good)).toEqual([]);
  expect((await lawsOf(good, { seeds: 2, points: 20, climbing: 50 })).log).toHaveLength(3);
});
test.each<[string, Partial<StepSource>, RegExp]>([
  ["a false line without a repair", { printed: falsehood }, /^a line without a repair is refuted at seed \d/],
  ["a false reading without a repair", { printed: sentence("it is at most 1"), readings: [falsehood] }, /^a line without a repair is refuted/],
  ["a false repair", { repair: { claim: falsehood } }, /^the repair is refuted/],
  ["a true twin", { twins: [{ name: "none", claim: truth }] }, /^the twin "none" survives/],
  ["a constant that is not best", { best: { ...good.best!, below: truth } }, /^a constant below the best survives/],
  ["a best constant that is false", { best: { ...good.best!, at: falsehood } }, /^the best constant is refuted/],
  ["a charge that does not stand", { charges: [{ of: "false", why: "", fails: [truth] }] }, /^what charge 1 says fails survives/],
  ["a charge that rests on a falsehood", { charges: [{ of: "false", why: "", holds: [falsehood] }] }, /^what charge 1 says holds is refuted/],
  ["a line called ill-typed that builds", { charges: [{ of: "ill-posed", why: "", illTyped: () => truth }] }, /is ill-typed builds$/],
])("%s is a fault", async (_, change, message) => {
  const found = await faults({ ...good, ...change });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(message);
});
