import { describe, expect, test } from "vitest";
import { parseClaim, printConditions, type Declaration } from "../../../src/claim/index.ts";
import { Proved } from "../../../src/kernel/proved.ts";
import { statementOf } from "../../../src/certificate/obligations.ts";
import { goalOf } from "../../../src/certificate/make-goal.ts";
import { readValue } from "../../../src/certificate/algebra/read.ts";
import { signsAt } from "../../../src/certificate/place.ts";
import { isRefusal } from "../../../src/certificate/terms.ts";
import { constantValue, type Real } from "../../../src/term/index.ts";
import { regionsOf } from "../../../src/search/why/regions.ts";

function explore(text: string) {
  const claim = parseClaim(text);
  const s = statementOf(claim);
  if (isRefusal(s)) throw new Error(s.message);
  const goal = goalOf(s.variables, s.hypotheses, readValue(s.conclusions[0]!.term, signsAt(s.variables, s.hypotheses)), s.conclusions[0]!.strict);
  return regionsOf(claim, [goal], () => false);
}
const holds = (box: readonly Declaration[], point: Record<string, number>): boolean =>
  box.every(({ name, domain }) => {
    const bound = (b: typeof domain.lo, otherwise: number) => (b ? Number(constantValue(b as Real)!.num) / Number(constantValue(b as Real)!.den) : otherwise);
    return bound(domain.lo, -Infinity) <= point[name]! && point[name]! <= bound(domain.hi, Infinity);
  });

describe("regions", () => {
  test("what is left holds every touching point, and little else", () => {
    // sin meets its chord at 0 and at π/2 ≈ 1.5708.
    const r = explore("forall x in [0,1.5707]: 2*x/3.1415 <= sin(x)")!;
    expect(r.left.some((b) => holds(b, { x: 0 }))).toBe(true);
    for (const x of [0.1, 0.5, 1, 1.4]) expect(r.left.some((b) => holds(b, { x }))).toBe(false);
  });
  test("what is proved is a verdict of the checker on a part of the domain, apart from what is left", () => {
    const r = explore("forall x in [-1,3]: 1 + x <= exp(x)")!;
    expect(Proved.is(r.proved)).toBe(true);
    expect(printConditions(r.proved!.claim)).toMatch(/^x in \[.*,3\]$/);
    expect(holds(r.proved!.claim.variables, { x: 2 })).toBe(true);
    expect(holds(r.proved!.claim.variables, { x: 0 })).toBe(false);
  });
  test("of a false claim the counterexamples are left", () => {
    const r = explore("forall x in [0,2], y in [0,2]: x*y <= 3.9")!;
    expect(r.left.some((b) => holds(b, { x: 2, y: 2 }))).toBe(true);
    expect(r.left.some((b) => holds(b, { x: 1, y: 1 }))).toBe(false);
  });
  test("nothing is left of a claim that boxes close", () => expect(explore("forall x in [0,1], y in [0,1]: x*y <= 1 + x/1000")).toBeUndefined());
});
