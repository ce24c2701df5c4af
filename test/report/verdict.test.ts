import { describe, expect, test } from "vitest";
import { assuranceOf, assuranceText } from "../../src/report/index.ts";

const verdict = (v: object) => v as never;

describe("how a proved claim is assured", () => {
  test("a proof checked in this run and a recorded one are told apart", () => {
    expect(assuranceText(verdict({ verdict: "proved", assurance: "rocq", recorded: false }))).toBe("rocq, checked now");
    expect(assuranceText(verdict({ verdict: "proved", assurance: "recorded", recorded: true }))).toBe("recorded from an earlier run of Rocq");
    expect(assuranceOf(verdict({ verdict: "proved", assurance: "recorded", recorded: true }))).toBe("recorded");
  });
  test("a certificate is neither; a refuted or open claim has no assurance", () => {
    expect(assuranceText(verdict({ verdict: "proved", assurance: "certificate" }))).toBe("certificate");
    expect(assuranceText(verdict({ verdict: "refuted" }))).toBeUndefined();
  });
});
