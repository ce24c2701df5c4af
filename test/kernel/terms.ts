import fc from "fast-check";
import { Rational } from "../../src/exact/rational.ts";
import {
  add, apply, delta, entry, fact, FUNCTIONS, index, max, mul, num, PI, power, size, sum, variable, type Fact, type Index, type Relation, type Term,
} from "../../src/kernel/index.ts";

/** Whether two trees are one: not only their values. */
export function same(a: unknown, b: unknown): boolean {
  if (a instanceof Rational && b instanceof Rational) return a.equals(b);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [x, y] = [Object.entries(a), Object.entries(b)];
  return x.length === y.length && x.every(([k, v], i) => y[i]![0] === k && same(v, y[i]![1]));
}

export const anyRational = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 12 })).map(([n, d]) => Rational.of(n, d));
export const anyPosition: fc.Arbitrary<Index> = fc.tuple(fc.constantFrom("i", "k", "_1", "_f0", "l'"), fc.constantFrom("n", "m")).map(([name, dim]) => index(name, dim));
const inN: fc.Arbitrary<Index> = anyPosition.filter((i) => i.dim === "n");
const inM: fc.Arbitrary<Index> = anyPosition.filter((i) => i.dim === "m");

/** Terms of every form, with names that are easily confused. */
export const anyTerm: fc.Arbitrary<Term> = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyRational.map(num),
    fc.constantFrom("x", "y", "pi", "exp", "sum", "forall", "size", "x'").map(variable),
    fc.constant(PI),
    fc.constantFrom("n", "m").map(size),
    inN.map((i) => entry("u", [i])),
    fc.tuple(inN, inM).map(([i, k]) => entry("A", [i, k])),
    fc.tuple(inN, inN).map(([i, k]) => delta(i, k)),
    fc.tuple(tie("term"), tie("term")).map(([a, b]) => add(a, b)),
    fc.tuple(tie("term"), tie("term")).map(([a, b]) => mul(a, b)),
    fc.tuple(fc.constantFrom(-1, -2, 3), tie("term")).map(([q, b]) => mul(num(q), b)),
    fc.tuple(tie("term"), fc.nat(3)).map(([a, n]) => power(a, n)),
    fc.tuple(fc.constantFrom(...FUNCTIONS), tie("term")).map(([f, a]) => apply(f, a)),
    fc.tuple(anyPosition, tie("term")).map(([i, a]) => sum(i, a)),
    fc.tuple(anyPosition, tie("term")).map(([i, a]) => max(i, a)),
  ),
})).term;

export const anyRelation: fc.Arbitrary<Relation> = fc.constantFrom(">=", ">", "=", "!=");
export const anyFact: fc.Arbitrary<Fact> = fc.tuple(anyTerm, anyRelation, fc.uniqueArray(anyPosition, { maxLength: 2, selector: (i) => i.name + i.dim })).map(([t, r, over]) => fact(t, r, over));
