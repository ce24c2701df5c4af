import type { Goal, GoalVariable } from "../../certificate/goal.ts";
import type { Monomial } from "../../certificate/polynomial/monomial.ts";
import { polynomialView } from "../../certificate/polynomial/view.ts";
import { constantValue, printTerm } from "../../term/index.ts";
import { occurs } from "../../certificate/algebra/differentiate.ts";
import { atomSum, rationalOf } from "../../certificate/algebra/sum.ts";
import { add, keyOfProduct, neg, productOf, scale, sub, ZERO } from "../../certificate/algebra/product.ts";
import { writeSum, writeValue } from "../../certificate/algebra/write.ts";
import { pointsOf } from "./sampler.ts";
import { readingOf } from "./reading.ts";

/** A rule and its data, to be tried. */
export interface Trial {
  readonly rule: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Linear equations among the hypotheses, solved for a variable. */
export function* solvings(g: Goal): Generator<Trial> {
  for (const [hypothesis, h] of g.hypotheses.entries())
    if (h.kind === "zero") for (const v of g.variables) yield { rule: "solve", data: { hypothesis, variable: v.name } };
}

/** Whether an interval is all reals or a half-line from 0, so that scaling by a positive number keeps it. */
function isCone(v: GoalVariable): boolean {
  const zero = (b: GoalVariable["lo"]): boolean => b === null || constantValue(b)?.sign === 0;
  return zero(v.lo) && zero(v.hi);
}

/**
 * Where a number √c occurs, x = √c·t for some of the variables may make the goal √c^k times a polynomial over the
 * rationals: when the power of √c plus the degree in these variables has one parity in all terms.
 */
export function* scalings(g: Goal): Generator<Trial> {
  const { indeterminates, target } = polynomialView(g);
  const named = new Map(indeterminates.map(({ atom }, i) => [atom.kind === "variable" ? atom.name : "", i]));
  for (const [root, { atom, unit }] of indeterminates.entries()) {
    if (atom.kind !== "root" || unit.den !== 2n || !rationalOf(atom.of) || target.degreeIn(root) === 0) continue;
    const free = g.variables.filter(isCone).filter((v) => named.has(v.name) && target.degreeIn(named.get(v.name)!) > 0);
    if (free.length > 6) continue;
    for (let mask = (1 << free.length) - 1; mask > 0; mask--) {
      const chosen = free.filter((_, k) => mask & (1 << k));
      const parity = (m: Monomial): number => chosen.reduce((s, v) => s + (m[named.get(v.name)!] ?? 0), m[root] ?? 0) % 2;
      const parities = new Set([...target.terms.values()].map((t) => parity(t.monomial)));
      if (parities.size !== 1) continue;
      yield scaling(chosen[0]!, printTerm(writeSum(atom.of)), g);
      break;
    }
  }
}

function scaling(v: GoalVariable, of: string, g: Goal): Trial {
  const names = new Set(g.variables.map((w) => w.name));
  const name = ["t", "r", "s", "q", "w", "k"].flatMap((n) => [n, `${n}1`, `${n}2`]).find((n) => !names.has(n))!;
  const end = (b: GoalVariable["lo"]): string | null => (b ? "0" : null);
  const data = {
    variable: v.name, by: `sqrt(${of})*${name}`, inverse: `${v.name}/sqrt(${of})`, name,
    lo: end(v.lo), hi: end(v.hi), loOpen: v.loOpen, hiOpen: v.hiOpen,
  };
  return { rule: "substitute", data };
}

/** Comparisons of the products of exponentials in a goal, with each other and with 1, where their exponents seem ordered. */
export function* exponentialBounds(g: Goal): Generator<Trial> {
  const points = pointsOf(g, 80);
  const exponents = new Map([["0", ZERO]]);
  for (const t of g.value.sum.terms.values()) {
    const exponent = t.monomial.powers.reduce((q, [a, e]) => (a.kind === "exp" ? add(q, scale(a.of, e)) : q), ZERO);
    exponents.set(printTerm(writeValue(exponent)), exponent);
  }
  const list = [...exponents];
  for (const [i, [more, p]] of list.entries())
    for (const [less, q] of list.slice(0, i)) {
      const reading = readingOf(sub(p, q), g.variables.map((v) => v.name));
      const signs = points.map((x) => reading.sign(x));
      if (signs.every((s) => !(s < 0))) yield { rule: "have", data: { term: `exp(${more}) - exp(${less})`, strict: false } };
      else if (signs.every((s) => !(s > 0))) yield { rule: "have", data: { term: `exp(${less}) - exp(${more})`, strict: false } };
    }
}

/** Comparisons of the roots in a goal, one with another, where one seems the larger and no hypothesis says so yet. */
export function* rootComparisons(g: Goal): Generator<Trial> {
  const { indeterminates } = polynomialView(g);
  const roots = indeterminates.filter(({ atom, unit }) => atom.kind === "root" && unit.den === 2n && g.variables.some((v) => occurs(v.name, atom)));
  if (roots.length < 2 || roots.length > 6) return;
  const points = pointsOf(g, 80);
  const known = new Set(g.hypotheses.map((h) => keyOfProduct(h.value)));
  for (const [i, a] of roots.entries())
    for (const b of roots.slice(0, i)) {
      const difference = sub(productOf(atomSum(a.atom, a.unit)), productOf(atomSum(b.atom, b.unit)));
      if (known.has(keyOfProduct(difference)) || known.has(keyOfProduct(neg(difference)))) continue;
      const reading = readingOf(difference, g.variables.map((v) => v.name));
      const signs = points.map((x) => reading.sign(x));
      const larger = signs.every((s) => !(s < 0)) ? difference : signs.every((s) => !(s > 0)) ? neg(difference) : undefined;
      if (larger) yield { rule: "have", data: { term: printTerm(writeValue(larger)), strict: false } };
    }
}

/** Free variables of a goal split by their sign. */
export function* signSplits(g: Goal): Generator<Trial> {
  for (const v of g.variables) if (v.lo === null && v.hi === null) yield { rule: "split", data: { variable: v.name, at: "0" } };
}
