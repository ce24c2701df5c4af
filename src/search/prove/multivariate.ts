import { Rational } from "../../exact/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { differentiate, occursIn } from "../../certificate/algebra/differentiate.ts";
import { add, atomProduct, mul, neg, powAtom, productOf, scale, sub, ZERO } from "../../certificate/algebra/product.ts";
import { variableAtom, type Atom } from "../../certificate/algebra/atom.ts";
import { atomsOf, sumOf, type Product } from "../../certificate/algebra/sum.ts";
import { doublesOf } from "../../certificate/box.ts";
import { fiberOf } from "../../certificate/ends.ts";
import { signsOf } from "../../certificate/place.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { linearInAtom, nameOf } from "../../certificate/rules/atoms.ts";
import { byExponentials, sampledSign, textOf, isConstantAtom } from "./algebraic.ts";
import type { RuleData } from "../../certificate/rule.ts";
import { applyRule } from "../../certificate/tree.ts";
import { POSITIVE } from "../../certificate/algebra/signs.ts";
import { constantValue } from "../../term/index.ts";
import { freshName } from "./changes.ts";
import { bisect } from "./boxes.ts";
import { stationaryPoints } from "./solutions.ts";
import { readingOf } from "./reading.ts";
import { slopeIn } from "./slope.ts";
import type { Step } from "./node.ts";

/** Variables that only a common shift, or a common factor, leaves the value alone or multiplies it: the subsets and how. */
export function* symmetries(g: Goal, points: readonly number[][]): Iterable<Step> {
  const names = g.variables.map((v) => v.name);
  const assumed = g.hypotheses.filter((h) => !h.everywhere);
  // Under assumptions only a common factor is looked for, of which one is positive.
  if (assumed.length > 0 && !names.some((n) => signsOf(g).atom(variableAtom(n)) === POSITIVE)) return;
  const reading = readingOf(g.value, names);
  const slopes = names.map((x) => slopeIn(g, x)).map((d) => d && readingOf(d, names));
  const rows = points
    .filter((p) => p.every((x) => Math.abs(x) < 20))
    .map((p) => ({ p, value: reading.at(p), slope: slopes.map((d) => d?.at(p) ?? NaN) }))
    .filter((r) => r.value === r.value && r.slope.every((d) => d === d))
    .slice(0, 12);
  if (rows.length < 4) return;
  const fresh = ["d", "r", "s", "u", "w"].find((n) => !names.includes(n)) ?? "q";
  for (let mask = (1 << names.length) - 1; mask > 0; mask--) {
    const members = names.map((_, i) => i).filter((i) => mask & (1 << i));
    if (members.length < 2) continue;
    const still = rows.every(({ slope }) => {
      const parts = members.map((i) => slope[i]!);
      const size = parts.reduce((a, b) => a + Math.abs(b), 0);
      return Math.abs(parts.reduce((a, b) => a + b, 0)) <= 1e-9 * size;
    });
    const tied = assumed.every((h) => isHomogeneous(h.value, members.map((i) => names[i]!), names, points));
    if (still && assumed.length === 0) {
      const [base, other] = [names[members[0]!]!, names[members[1]!]!];
      const v = g.variables[members[1]!]!;
      if (v.lo === null && v.hi === null) {
        yield { rule: "substitute", data: { variable: other, by: `${base} + ${fresh}`, inverse: `${other} - ${base}`, name: fresh, lo: null, hi: null }, cost: 1 };
        return;
      }
    }
    const positive = members.find((i) => signsOf(g).atom(variableAtom(names[i]!)) === 4);
    if (positive === undefined || !tied) continue;
    let degree: number | undefined;
    const homogeneous = rows.every(({ p, value, slope }) => {
      const parts = members.map((i) => p[i]! * slope[i]!);
      const k = parts.reduce((a, b) => a + b, 0) / value;
      const size = parts.reduce((a, b) => a + Math.abs(b), 0) / Math.abs(value);
      if (!Number.isFinite(k)) return true;
      degree ??= Math.round(k * 4) / 4;
      return Math.abs(k - degree) <= 1e-8 * (1 + size);
    });
    if (homogeneous && degree !== undefined) {
      for (const i of members) {
        if (i === positive) continue;
        const v = g.variables[i]!;
        const s = signsOf(g).atom(variableAtom(v.name));
        if (v.hi !== null) continue;
        const lo = s & 1 ? null : "0";
        yield { rule: "substitute", data: { variable: v.name, by: `${fresh}*${names[positive]!}`, inverse: `${v.name}/${names[positive]!}`, name: fresh, lo, hi: null, loOpen: s === 4 }, cost: 1 };
        break;
      }
    }
  }
}

/** Whether a value is multiplied by a power of a common factor of some variables: seen by trying. */
function isHomogeneous(p: Product, members: readonly string[], names: readonly string[], points: readonly number[][]): boolean {
  const reading = readingOf(p, names);
  let degree: number | undefined;
  return points.slice(0, 12).every((x) => {
    const [one, two] = [reading.at(x), reading.at(x.map((v, i) => (members.includes(names[i]!) ? 2 * v : v)))];
    const k = Math.log2(two / one);
    if (!Number.isFinite(k)) return one === 0 && two === 0;
    degree ??= Math.round(k * 4) / 4;
    return Math.abs(k - degree) < 1e-9;
  });
}

/** Cuts at simple constants where the value vanishes for all other variables. */
export function* zeros(g: Goal, points: readonly number[][]): Iterable<Step> {
  const reading = readingOf(g.value, g.variables.map((v) => v.name));
  for (const [k, v] of g.variables.entries()) {
    const { lo, hi } = doublesOf(v);
    for (const c of [0, 1, 0.5, -1, 2]) {
      if (!(lo < c && c < hi)) continue;
      const signs = points.slice(0, 20).map((p) => reading.sign(p.map((x, i) => (i === k ? c : x))));
      if (signs.filter((s) => s === 0).length < 5 || !signs.every((s) => s !== s || s === 0)) continue;
      yield* touching(g, v.name, String(c), points);
      yield { rule: "split", data: { variable: v.name, at: String(c) }, cost: 1 };
    }
  }
}

/** Two variables that enter by their difference alone, or by their product, but for a positive factor: seen by trying. */
export function* differences(g: Goal): Iterable<Step> {
  const name = freshName(g);
  const fewer = (data: RuleData): boolean => {
    const goals = applyRule(g, "substitute", data);
    return !isRefusal(goals) && (goals as readonly Goal[]).every((h) => h.variables.length < g.variables.length);
  };
  for (const [i, x] of g.variables.entries())
    for (const y of g.variables.slice(i + 1)) {
      if (y.lo !== null || y.hi !== null) continue;
      const data = { variable: y.name, by: `${x.name} + ${name}`, inverse: `${y.name} - ${x.name}`, name, lo: null, hi: null };
      if (fewer(data)) yield { rule: "substitute", data, cost: 1 };
    }
  const signs = signsOf(g);
  for (const y of g.variables) {
    if (signs.atom(variableAtom(y.name)) !== POSITIVE) continue;
    for (const x of g.variables) {
      if (x === y || x.hi !== null || (x.lo !== null && constantValue(x.lo)?.sign !== 0)) continue;
      const data = { variable: x.name, by: `${name}/${y.name}`, inverse: `${x.name}*${y.name}`, name, lo: x.lo && "0", hi: null, loOpen: x.loOpen };
      if (fewer(data)) yield { rule: "substitute", data, cost: 1 };
    }
  }
}

const endsOf = (list: readonly unknown[]): number => Math.max(1, list.length);

/** Variables in which the value is monotone or concave: to the ends of their intervals. */
export function* monotone(g: Goal, points: readonly number[][]): Iterable<Step> {
  for (const { name: x } of g.variables) {
    const fiber = fiberOf(g, x);
    const d = slopeIn(g, x);
    if (isRefusal(fiber) || !d) continue;
    const s = sampledSign(d, g, points);
    if (s > 0) for (let i = endsOf(fiber.lower) - 1; i >= 0; i--) yield { rule: "rise", data: { variable: x, side: "lower", index: i }, cost: 1 };
    if (s < 0) for (let i = endsOf(fiber.upper) - 1; i >= 0; i--) yield { rule: "rise", data: { variable: x, side: "upper", index: i }, cost: 1 };
  }
  for (const { name: x } of g.variables) {
    const fiber = fiberOf(g, x);
    const d = slopeIn(g, x);
    if (isRefusal(fiber) || !d) continue;
    const second = differentiate(d, x, []);
    if (sampledSign(neg(second), g, points) !== 1) continue;
    for (let i = 0; i < endsOf(fiber.lower); i++)
      for (let j = 0; j < endsOf(fiber.upper); j++) yield { rule: "concave", data: { variable: x, lower: i, upper: j }, cost: 1 };
  }
}

/** The point x = c, where the value is convex in x. */
function* touching(g: Goal, x: string, c: string, points: readonly number[][]): Iterable<Step> {
  const d = slopeIn(g, x);
  if (d && sampledSign(differentiate(d, x, []), g, points) === 1) yield { rule: "touch", data: { variable: x, at: c }, cost: 1 };
}

/** Both sides of a stationary point x = c of one variable, c a term in the others. */
export function* stationary(g: Goal, points: readonly number[][]): Iterable<Step> {
  for (const { name: x } of g.variables) {
    const d = slopeIn(g, x);
    if (!d) continue;
    for (const c of stationaryPoints(d, x, g)) {
      yield* touching(g, x, textOf(c), points);
      yield { rule: "cases", data: { on: textOf(sub(atomProduct(variableAtom(x)), c)) }, cost: 2 };
    }
  }
}

/** Two variables in either order. */
export function* ordered(g: Goal): Iterable<Step> {
  const names = g.variables.map((v) => v.name);
  for (const [i, x] of names.entries())
    for (const y of names.slice(i + 1)) {
      const known = g.hypotheses.some((h) => !h.everywhere && occursIn(x, h.value) && occursIn(y, h.value));
      if (!known) yield { rule: "cases", data: { on: `${x} - ${y}` }, cost: 2 };
    }
}

/** A share of the greatest sampled value that the least must have for few boxes to be worth a try. */
const SLACK = 1e-3;
/** Whether sampled values are well above 0. */
export function hasSlack(g: Goal, points: readonly number[][]): boolean {
  const reading = readingOf(g.value, g.variables.map((v) => v.name));
  const values = points.map((p) => reading.at(p)).filter((v) => v === v);
  return Math.min(...values) > SLACK * Math.max(...values);
}
/** Subdivision into few boxes, where the samples leave slack. */
export function* inFewBoxes(g: Goal, points: readonly number[][], expired: () => boolean): Iterable<Step> {
  if (hasSlack(g, points)) yield* inBoxes(g, expired, FEW);
}
const FEW = 300;

/** Subdivision of the whole box. */
export function* inBoxes(g: Goal, expired: () => boolean, most: number): Iterable<Step> {
  const boxes = bisect(g, most, expired);
  if (boxes !== undefined) yield { rule: "subdivide", data: { boxes }, cost: 1 };
}

/** Products of several exponentials on the large side bounded by tangents, where their exponents sum to 0 or to one that occurs as a constant. */
function* productTangents(g: Goal, points: readonly number[][]): Iterable<Step> {
  const constants = new Set(["0"]);
  for (const a of atomsOf(g.value.sum)) if (a.kind === "exp" && isConstantAtom(a)) constants.add(textOf(scale(a.of, powerOf(g, a))));
  for (const terms of byExponentials(g.value.sum).values()) {
    const shared = terms[0]!.monomial.powers.filter(([a, e]) => a.kind === "exp" && terms.every((t) => t.monomial.powers.some(([b, k]) => b === a && k.equals(e))));
    if (shared.length < 2) continue;
    const exponent = shared.reduce<Product>((p, [a, e]) => (a.kind === "exp" ? add(p, scale(a.of, e)) : p), ZERO);
    const weight = mul(productOf(sumOf(terms)), shared.map(([a, e]) => powAtom(a, e.neg())).reduce(mul));
    if (sampledSign(weight, g, points) !== 1) continue;
    for (const at of constants) yield { rule: "tangent", data: { exponent: textOf(exponent), weight: textOf(weight), at }, cost: 2 };
  }
}
/** The power of an atom in the first term that has it. */
function powerOf(g: Goal, a: Atom): Rational {
  for (const t of g.value.sum.terms.values()) for (const [b, e] of t.monomial.powers) if (b === a) return e;
  return Rational.ONE;
}

/** Exponentials on the large side bounded by tangents, at the exponents that occur beside them and at 0. */
export function* tangents(g: Goal, points: readonly number[][]): Iterable<Step> {
  if (g.value.factors.length) return;
  yield* productTangents(g, points);
  const exponents = new Map<string, Product>();
  for (const a of atomsOf(g.value.sum)) if (a.kind === "exp") exponents.set(nameOf(a), a.of);
  for (const a of atomsOf(g.value.sum)) {
    if ((a.kind !== "exp" && a.kind !== "log") || isConstantAtom(a)) continue;
    const line = linearInAtom(g.value.sum, a);
    if (isRefusal(line)) continue;
    const s = sampledSign(line.slope, g, points);
    if (a.kind === "exp" && s > 0) {
      for (const at of ["0", ...[...exponents].filter(([n]) => n !== nameOf(a)).map(([, p]) => textOf(p))]) yield { rule: "tangent", data: { atom: nameOf(a), at }, cost: 3 };
    }
    if (a.kind === "log" && s < 0) yield { rule: "tangent", data: { atom: nameOf(a), at: "1" }, cost: 3 };
  }
}
