import { describe, expect, test } from "vitest";
import { checkCertificate, ProvedByCertificate, type Tree } from "../../src/certificate/index.ts";
import { read } from "./claims.ts";

const SIGN: Tree = { rule: "sign", children: [] };
const touch: Tree = { rule: "touch", variable: "x", at: "0", children: [SIGN, SIGN] };
const CLAIM = "forall x real: 1 + x <= exp(x)";

describe("the verdict proved", () => {
  test("is made by the checker", () => {
    const result = checkCertificate(read(CLAIM), { defined: [], proofs: [touch] });
    expect(result.kind).toBe("proved");
    if (result.kind !== "proved") return;
    expect(ProvedByCertificate.is(result.proved)).toBe(true);
    expect(result.proved.assurance).toBe("certificate");
    expect(Object.isFrozen(result.proved)).toBe(true);
    expect(Object.isFrozen(result.proved.certificate.proofs)).toBe(true);
  });
  test("cannot be forged", () => {
    const result = checkCertificate(read(CLAIM), { defined: [], proofs: [touch] });
    if (result.kind !== "proved") throw new Error("not proved");
    const real = result.proved;
    expect(ProvedByCertificate.is({ ...real })).toBe(false);
    expect(ProvedByCertificate.is(Object.create(ProvedByCertificate.prototype))).toBe(false);
    expect(ProvedByCertificate.is(Object.create(real))).toBe(false);
    const Constructor = real.constructor as new (...a: unknown[]) => unknown;
    expect(() => new Constructor(Symbol("proved"), real.claim, real.certificate, 1, [])).toThrow(TypeError);
    class Sub extends (Constructor as unknown as new (...a: unknown[]) => object) {}
    expect(() => new Sub(Symbol.for("proved"), real.claim, real.certificate, 1, [])).toThrow(TypeError);
  });
  test("does not change when the data do", () => {
    const data = { defined: [], proofs: [{ ...touch, children: [SIGN, SIGN] }] };
    const result = checkCertificate(read(CLAIM), data);
    data.proofs.length = 0;
    if (result.kind !== "proved") throw new Error("not proved");
    expect(result.proved.certificate.proofs).toHaveLength(1);
  });
});

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
    expect(checkCertificate(read(text), { defined: [], proofs: [SIGN] }).kind).toBe("refused");
    expect(checkCertificate(read(text), { defined: [{ sign: 1, proof: SIGN }], proofs: [SIGN] }).kind).toBe("refused");
    expect(checkCertificate(read(text), { defined: [{ sign: -1, proof: SIGN }], proofs: [SIGN] }).kind).toBe("refused");
  });
  test("and is proved where it is defined", () => {
    expect(checkCertificate(read("forall x > 0: exp(log(x)) >= x"), { defined: [], proofs: [SIGN] }).kind).toBe("proved");
    expect(checkCertificate(read("forall x real: x/(1 + x^2) <= x/(1 + x^2)"), { defined: [], proofs: [SIGN] }).kind).toBe("proved");
  });
});
