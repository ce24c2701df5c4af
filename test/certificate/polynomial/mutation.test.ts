import { describe, expect, test } from "vitest";
import { nearestDouble, parseRational, Rational } from "lemmakit";
import { Polynomial } from "../../../src/certificate/polynomial/polynomial.ts";
import { positivityFault, type Fact, type PositivityData } from "../../../src/certificate/polynomial/positivity.ts";
import { polynomialView } from "../../../src/certificate/polynomial/view.ts";
import { eigen } from "../../../src/search/sos/eigen.ts";
import { findPositivity } from "../../../src/search/sos/find.ts";
import { fromRows } from "../../../src/search/sos/matrix.ts";
import { goalFrom } from "./goals.ts";

type Json = string | number | null | Json[] | { [key: string]: Json };

/** Every place in some data where a leaf or a list stands. */
function placesOf(data: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof data !== "object" || data === null) return [path];
  const inner = Object.entries(data).flatMap(([k, v]) => placesOf(v, [...path, Array.isArray(data) ? Number(k) : k]));
  return Array.isArray(data) ? [path, ...inner] : inner;
}

/** The data with one place changed: a number moved, a text's number moved or turned, a list shortened, doubled or emptied. */
function mutate(data: Json, random: () => number): Json {
  const copy = JSON.parse(JSON.stringify(data)) as Json;
  const places = placesOf(copy);
  const path = places[Math.floor(random() * places.length)]!;
  const at = path.slice(0, -1).reduce<Json>((d, k) => (d as { [key: string]: Json })[k]!, copy) as { [key: string]: Json };
  const key = path.at(-1);
  if (key === undefined) return copy;
  const old = at[key]!;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  if (typeof old === "number") at[key] = pick([old + 1, old - 1, 0, old + 0.5]);
  else if (typeof old === "string") {
    const q = parseRational(old)!;
    at[key] = pick([q.neg(), q.add(Rational.of(1n, 10n ** 9n)), q.mul(Rational.of(2)), Rational.ZERO, q.add(Rational.ONE)]).toString();
  } else if (Array.isArray(old)) at[key] = pick<Json>([old.slice(1), [...old, ...old], [], old.slice().reverse(), null]);
  return copy;
}

/** A second reading of the identity, at a point, in exact numbers and by other means than the checker's. */
function holdsAt(p: Polynomial, facts: readonly Fact[], data: PositivityData, x: readonly Rational[]): boolean {
  const cone = (blocks: PositivityData["blocks"]): Rational =>
    blocks.reduce((sum, b) => {
      const values = b.monomials.map((m) => m.reduce((v, e, i) => v.mul((x[i] ?? Rational.ONE).pow(e)), Rational.ONE));
      const square = b.gram.reduce(
        (s, row, i) => row.reduce((t, g, j) => t.add(parseRational(g)!.mul(values[i]!).mul(values[j]!).mul(Rational.of(i === j ? 1 : 2))), s),
        Rational.ZERO,
      );
      return sum.add(b.facts.reduce((f, k) => f.mul(facts[k]!.polynomial.evaluate(x)), square));
    }, Rational.ZERO);
  const m = data.multiplier.length === 0 ? Rational.ONE : cone(data.multiplier);
  const equations = data.equations.reduce((s, e) => {
    const cofactor = e.cofactor.reduce((t, [c, k]) => t.add(k.reduce((v, n, i) => v.mul((x[i] ?? Rational.ONE).pow(n)), parseRational(c)!)), Rational.ZERO);
    return s.add(cofactor.mul(facts[e.fact]!.polynomial.evaluate(x)));
  }, Rational.ZERO);
  return m.mul(p.evaluate(x)).equals(cone(data.blocks).add(equations));
}
const isNonnegative = (b: PositivityData["blocks"][number]): boolean => {
  const rows = b.gram.map((_, i) => b.gram.map((__, j) => nearestDouble(parseRational(b.gram[Math.max(i, j)]![Math.min(i, j)]!)!)));
  const { values } = eigen(fromRows(rows, rows.length));
  return values.every((v) => v > -1e-9 * Math.max(1, ...values));
};

const CLAIMS = [
  "forall x, y real: 3*x^2*y^2 <= x^4*y^2 + x^2*y^4 + 1",
  "forall x, y, z >= 0: x*y*z <= ((x + y + z)/3)^3",
  "forall x, y real where x^2 + y^2 = 1: x*y <= 1/2",
  "forall x, y in [0, 1]: x + y - 2*x*y <= 1",
  "forall x in (0, 1), y in (0, 1): x + y < 1 + x*y",
  "forall a, b > 0, t in [0, 1]: 0 < t*a + (1 - t)*b",
];

describe("mutated certificates", () => {
  test.each(CLAIMS)("are rejected unless they prove the same: %s", (claim) => {
    const g = goalFrom(claim);
    const { target, facts, indeterminates } = polynomialView(g);
    const found = findPositivity(target, g.strict, facts)!;
    expect(positivityFault(target, g.strict, facts, found)).toBeUndefined();
    let seed = 5;
    const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const x = indeterminates.map((_, i) => Rational.of(7 * i + 3, 5 + 2 * i));
    let rejected = 0;
    for (let k = 0; k < 1500; k++) {
      let data = found as unknown as Json;
      for (let n = 0; n <= k % 3; n++) data = mutate(data, random);
      if (positivityFault(target, g.strict, facts, data) !== undefined) {
        rejected++;
        continue;
      }
      const kept = data as unknown as PositivityData;
      expect(holdsAt(target, facts, kept, x)).toBe(true);
      expect([...kept.blocks, ...kept.multiplier].every(isNonnegative)).toBe(true);
    }
    expect(rejected).toBeGreaterThan(1000);
  });
  test.each(CLAIMS)("do not prove more than they did: %s", (claim) => {
    const g = goalFrom(claim);
    const { target, facts } = polynomialView(g);
    const found = findPositivity(target, g.strict, facts)!;
    const less = target.sub(Polynomial.constant(Rational.of(1n, 10n ** 12n)));
    expect(positivityFault(less, g.strict, facts, found)).toBeTypeOf("string");
    expect(positivityFault(target.neg(), g.strict, facts, found)).toBeTypeOf("string");
    for (const [i] of facts.entries()) {
      const moved = facts.map((f, k) => (k === i ? { ...f, polynomial: f.polynomial.add(Polynomial.constant(Rational.of(1, 97))) } : f));
      const used = [...found.blocks, ...found.multiplier].some((b) => b.facts.includes(i)) || found.equations.some((e) => e.fact === i);
      expect(positivityFault(target, g.strict, moved, found) === undefined).toBe(!used);
    }
  });
});
