import { describe, expect, test } from "vitest";
import { REGIMES, search } from "lemmakit";
import { NEEDLES } from "./needles.ts";

const OPTIONS = { seed: 3, points: 300, climbing: 60 };

describe("each regime is needed", () => {
  test("there is a needle for each", () => {
    expect(NEEDLES.map((n) => n.regime)).toEqual(REGIMES.map((r) => r.name));
  });
  for (const { regime, claim } of NEEDLES) {
    test(`${regime}: refuted with it, and a survivor without it`, async () => {
      const found = await search(claim, OPTIONS);
      expect(found.refuted, `this false claim survives: it needs the regime "${regime}"`).toBeDefined();
      expect(found.regime).toBe(regime);
      const without = await search(claim, { ...OPTIONS, regimes: REGIMES.filter((r) => r.name !== regime) });
      expect(without.refuted, `"${regime}" is idle: ${without.regime} meets its needle`).toBeUndefined();
    });
  }
});
