import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rational } from "lemmakit";
import { Polynomial } from "../../../src/certificate/polynomial/polynomial.ts";
import { polynomials } from "../../certificate/polynomial/draws.ts";
import { positivityFault, type Fact, type PositivityData } from "../../../src/certificate/polynomial/positivity.ts";
import { polynomialView } from "../../../src/certificate/polynomial/view.ts";
import { findPositivity } from "../../../src/search/sos/find.ts";
import { goalFrom } from "../../certificate/polynomial/goals.ts";
import { outcome } from "../../prove/justified.ts";

function certify(claim: string, budget = 6e8): PositivityData | undefined {
  const g = goalFrom(claim);
  const { target, facts } = polynomialView(g);
  const found = findPositivity(target, g.strict, facts, { budget });
  if (!found) return undefined;
  expect(positivityFault(target, g.strict, facts, JSON.parse(JSON.stringify(found)))).toBeUndefined();
  // It becomes a theorem of the kernel.
  expect(outcome(g, "sum-of-squares", { ...found }, [])).toBe("proved");
  return found;
}

/** A claim with a constant, where it is tight, and where it is false. */
const TIGHT: readonly (readonly [claim: string, tight: string, broken: string])[] = [
  ["forall x, y real: (x + y)^2 <= K*(x^2 + y^2)", "2", "1.999"],
  ["forall x, y, u, v real: (x*u + y*v)^2 <= K*(x^2 + y^2)*(u^2 + v^2)", "1", "0.999"],
  ["forall x, y, z, u, v, w real: (x*u + y*v + z*w)^2 <= K*(x^2 + y^2 + z^2)*(u^2 + v^2 + w^2)", "1", "0.999"],
  ["forall x, y real: K*x^2*y^2 <= x^4*y^2 + x^2*y^4 + 1", "3", "3.003"],
  ["forall x, y real: x^4*y^2 + x^4 + x^2*y^4 + x^2 + y^4 + y^2 <= x^6 + y^6 + 1 + K*x^2*y^2", "3", "2.997"],
  ["forall x, y, z >= 0: x*y*z <= K*(x + y + z)^3", "1/27", "1/27.03"],
  ["forall x, y, z > 0: K <= x/(y + z) + y/(x + z) + z/(x + y)", "3/2", "1.5015"],
  ["forall x, y real, a, b > 0: (x + y)^2/(a + b) <= K*(x^2/a + y^2/b)", "1", "0.999"],
  ["forall a, b, c real: K*(a^3*b + b^3*c + c^3*a) <= (a^2 + b^2 + c^2)^2", "3", "3.003"],
  ["forall x, y, z >= 0: K*(x^2*(y + z) + y^2*(z + x) + z^2*(x + y)) <= x^3 + y^3 + z^3 + 3*x*y*z", "1", "1.001"],
  ["forall x, y >= 0: K*x^2*y <= 2*x^3 + y^3", "3", "3.003"],
  ["forall a, b, c > 0 where a*b*c = 1: K <= a + b + c", "3", "3.003"],
  ["forall x, y real where x^2 + y^2 = 1: x*y <= K", "1/2", "0.4995"],
  ["forall x, y, z real where x^2 + y^2 + z^2 <= 1: (x + y + z)^2 <= K", "3", "2.997"],
  ["forall x in [-1, 1], y in [-1, 1]: x^2 + y^2 - x^2*y^2 <= K", "1", "0.999"],
  ["forall x, y, z in [0, 1]: x*(1 - y) + y*(1 - z) + z*(1 - x) <= K", "1", "0.999"],
  ["forall x, y, z, w real: K*x*y*z*w <= x^4 + y^4 + z^4 + w^4", "4", "4.004"],
  ["forall a, b real, t in [0, 1]: (t*a + (1 - t)*b)^2 <= K*(t*a^2 + (1 - t)*b^2)", "1", "0.999"],
  ["forall x, y real: exp((x + y)/2) <= K*(exp(x) + exp(y))", "1/2", "0.4995"],
];

describe("sums of squares", () => {
  test.each(TIGHT)("%s, tight at %s", (claim, tight) => {
    expect(certify(claim.replace("K", `(${tight})`))).toBeDefined();
  });
  test.each(TIGHT)("%s is not certified where it is false (tight at %s, tried at %s)", (claim, _, broken) => {
    expect(certify(claim.replace("K", `(${broken})`), 1500)).toBeUndefined();
  });
  test.each([
    "forall x > 0, y > 0: x*y < x^2 + y^2",
    "forall x, y real: x*y < x^2 + y^2 + 1/10",
    "forall x in (0, 1), y in (0, 1): x + y < 1 + x*y",
    "forall x, y, z > 0: x*y*z < (x + y + z)^3/26",
    "forall a > 0, b > 0, t in [0, 1]: 0 < t*a + (1 - t)*b",
  ])("strictly: %s", (claim) => expect(certify(claim)).toBeDefined());
  test.each(["forall x, y real: 2*x*y < x^2 + y^2", "forall x, y, z > 0: x*y*z < (x + y + z)^3/27", "forall x >= 0, y > 0: 0 < x*y"])(
    "what is only ≥ is not certified as >: %s",
    (claim) => expect(certify(claim, 1500)).toBeUndefined(),
  );
  test("the search can be called off", () => {
    const { target, facts } = polynomialView(goalFrom("forall x, y real: 3*x^2*y^2 <= x^4*y^2 + x^2*y^4 + 1"));
    expect(findPositivity(target, false, facts, { alive: () => false })).toBeUndefined();
  });
  test("what is certified of random polynomials under random facts holds at every point that meets them", () => {
    let certified = 0;
    fc.assert(
      fc.property(polynomials(2, 2, 4), fc.array(polynomials(2, 1, 3), { maxLength: 3 }), fc.nat(2), (p, list, kind) => {
        const signs = ["nonnegative", "positive", "zero"] as const;
        const facts = list.map((polynomial, i): Fact => ({ polynomial, sign: signs[(i + kind) % 3]! }));
        const target = p.mul(p).add(p).add(Polynomial.constant(Rational.of(1, 3)));
        const found = findPositivity(target, false, facts, { budget: 4e6, light: true });
        if (!found) return;
        certified++;
        expect(positivityFault(target, false, facts, found)).toBeUndefined();
        for (let i = -6; i <= 6; i++)
          for (let j = -6; j <= 6; j++) {
            const x = [Rational.of(i, 2), Rational.of(j, 3)];
            const meets = facts.every((f) => {
              const s = f.polynomial.evaluate(x).sign;
              return f.sign === "zero" ? s === 0 : s >= (f.sign === "positive" ? 1 : 0);
            });
            if (meets) expect(target.evaluate(x).sign).toBeGreaterThanOrEqual(0);
          }
      }),
      { numRuns: 80, seed: 11 },
    );
    expect(certified).toBeGreaterThan(10);
  });
});
