import { audit, parseClaim, sentence, step, type Repair } from "lemmakit";
import { expect, test } from "vitest";
import { overclaims, type SiteModel } from "../../src/report/site/index.ts";

async function model(repair: Repair, note = ""): Promise<SiteModel> {
  const s = step({ label: "a", where: "", printed: sentence("so it is"), repair, note });
  const result = await audit({ title: "T", source: "", sections: [{ name: "S", steps: [s] }], results: [] }, { timeout: 2 });
  return { audit: result, replay: {}, steps: result.steps.map((audited) => ({ audited, usedBy: [], theorems: [] })) };
}
const claim = parseClaim("forall x real: x^2 >= 0");

test("words that restrict a proved repair need a badge that does", async () => {
  expect(overclaims(await model({ text: "it holds; shown for squares", claim }))).toHaveLength(1);
  expect(overclaims(await model({ text: "it holds", claim }, "Stated for squares."))).toHaveLength(1);
  expect(overclaims(await model({ text: "it holds; shown for squares", only: "squares", claim }))).toEqual([]);
  expect(overclaims(await model({ text: "it holds", claim }, "Well known."))).toEqual([]);
});
test("what is not proved claims nothing", async () => {
  expect(overclaims(await model({ text: "shown for squares", claim: parseClaim("forall x real: x^2 >= 1") }))).toEqual([]);
});
