import { describe, expect, test } from "vitest";
import { atomSum } from "../../../src/certificate/algebra/sum.ts";
import { writeSum, writeValue } from "../../../src/certificate/algebra/write.ts";
import { Compiled } from "../../../src/search/sos/compiled.ts";
import { polynomialView } from "../../../src/certificate/polynomial/view.ts";
import { nearestDouble, type Real } from "lemmakit";
import { doubleReading, instantiate } from "../../../src/term/index.ts";
import { goalFrom } from "./goals.ts";

/** A term as a function of a point, in doubles. */
function reader(t: Real): (at: ReadonlyMap<string, number>) => number {
  const tape = instantiate([t]);
  const out = new Float64Array(tape.code.length);
  const read = doubleReading(tape);
  return (at) => (read(tape.inputs.map((n) => at.get(n)!), out), out[tape.roots[0]!]!);
}

const CLAIMS = [
  "forall x real, y > 0: x/y^3 - 2 <= (x^2 + 1)/y",
  "forall x, y real where x < y: x^3/(y - x) >= y*x",
  "forall x >= 0, y >= 0: sqrt(x + y)*sqrt(x) <= sqrt(x) + abs(x - y)*y^2",
  "forall x in [1/2, 3]: sqrt(1 + 1/x) <= abs(1 - 2/x) + x",
  "forall x in [-1, 2], y real: exp(x/2) + exp(-x)*y <= exp(3*x) + abs(y)",
  "forall x in (0, 1), y in (0, 1) where x < y: x/(1 - x) - y^2/(1 - y)^2 <= 1/(x - y)^2",
  "forall x in [0, 3], y real: sin(x)*y - cos(x) <= sqrt(1 + y^2) + sin(y)*cos(x)",
  "forall x, y > 0 where x*y = 1: pi*x + sqrt(3)*y >= log(x)*2",
];

describe("the polynomial view of a goal", () => {
  test.each(CLAIMS)("has true facts, and a target with the sign of the goal: %s", (claim) => {
    const g = goalFrom(claim);
    const { indeterminates, target, facts } = polynomialView(g);
    const value = reader(writeValue(g.value));
    const units = indeterminates.map(({ atom, unit }) => reader(writeSum(atomSum(atom, unit))));
    const assumptions = g.hypotheses.map((h) => ({ kind: h.kind, value: reader(writeValue(h.value)) }));
    const ends = g.variables.map((v) => ({ name: v.name, lo: v.lo ? reader(v.lo)(new Map()) : -Infinity, hi: v.hi ? reader(v.hi)(new Map()) : Infinity }));
    const compiled = new Compiled(target);
    const known = facts.map((f) => ({ sign: f.sign, compiled: new Compiled(f.polynomial) }));
    const faults: string[] = [];
    let [seen, seed] = [0, 17];
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let k = 0; k < 4000; k++) {
      const at = new Map(g.variables.map((v) => [v.name, (random() - 0.4) * 10 ** (2 * random() - 1)]));
      if (claim.includes("x*y = 1")) at.set("y", 1 / at.get("x")!);
      if (!ends.every((e) => at.get(e.name)! > e.lo && at.get(e.name)! < e.hi)) continue;
      if (!assumptions.every((h) => (h.kind === "zero" ? Math.abs(h.value(at)) < 1e-9 : h.kind === "nonzero" ? h.value(at) !== 0 : h.value(at) > 0))) continue;
      const v = value(at);
      if (!Number.isFinite(v)) continue;
      seen++;
      const u = units.map((read) => read(at));
      const t = compiled.value(u);
      if (Math.abs(t) > 1e-9 * compiled.size(u) && Math.sign(t) !== Math.sign(v)) faults.push(`the target at ${[...at]}`);
      known.forEach((f, i) => {
        const [w, noise] = [f.compiled.value(u), 1e-9 * (f.compiled.size(u) + 1e-9)];
        if (f.sign === "zero" ? Math.abs(w) > noise : w < -noise) faults.push(`fact ${i} at ${[...at]}`);
      });
    }
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(50);
  });
  test("knows the law and the sign of a root, and the interval of an exponential", () => {
    const { indeterminates, facts } = polynomialView(goalFrom("forall x in [0, 1], y >= 0: sqrt(2) + sqrt(y + 1)*y <= exp(x)*y"));
    expect(indeterminates.map((i) => i.atom.kind).sort()).toEqual(["exp", "root", "root", "variable", "variable"]);
    expect(facts.filter((f) => f.sign === "zero")).toHaveLength(2);
    const exp = indeterminates.findIndex((i) => i.atom.kind === "exp");
    const ends = facts.filter((f) => f.polynomial.atoms.length === 1 && f.polynomial.atoms[0] === exp).map((f) => nearestDouble(f.polynomial.coefficient([])));
    expect(Math.max(...ends)).toBeCloseTo(Math.E, 12);
  });
});
