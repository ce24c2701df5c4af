import { describe, expect, test } from "vitest";
import { checkFound } from "./check.ts";
import type { Tree } from "../../src/certificate/index.ts";
import { read } from "./claims.ts";

const SIGN: Tree = { rule: "sign", children: [] };

describe("a side that may be undefined is not proved", () => {
  test.each([
    "forall x real: log(x) <= x",
    "forall x real: 1/x <= 1/x",
    "forall x real: sqrt(x) >= 0",
    "forall x real: 0*log(x) <= 1",
    "forall x in [0,1]: x*log(x) <= 0",
    "forall x in [0,1]: x/x <= 1",
    "forall x real: exp(log(x)) >= 0",
    "forall x real, y real: (x - y)/(x - y) <= 1",
    "forall x real: x^-2 >= 0",
  ])("%s", (text) => {
    expect(checkFound(read(text), { defined: [], proofs: [SIGN] }).kind).toBe("refused");
    expect(checkFound(read(text), { defined: [{ sign: 1, proof: SIGN }], proofs: [SIGN] }).kind).toBe("refused");
    expect(checkFound(read(text), { defined: [{ sign: -1, proof: SIGN }], proofs: [SIGN] }).kind).toBe("refused");
  });
  test("and is proved where it is defined", () => {
    expect(checkFound(read("forall x > 0: exp(log(x)) >= x"), { defined: [], proofs: [SIGN] }).kind).toBe("proved");
    expect(checkFound(read("forall x real: x/(1 + x^2) <= x/(1 + x^2)"), { defined: [], proofs: [SIGN] }).kind).toBe("proved");
  });
});
