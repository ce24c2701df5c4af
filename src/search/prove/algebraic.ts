import { printTerm } from "../../term/index.ts";
import type { Goal, GoalVariable } from "../../certificate/goal.ts";
import { occurs, occursIn } from "../../certificate/algebra/differentiate.ts";
import { divideSums } from "../../certificate/algebra/divide.ts";
import { add, pow, productOf, neg, sub, ZERO } from "../../certificate/algebra/product.ts";
import { POSITIVE } from "../../certificate/algebra/signs.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import { signsAt, signsOf } from "../../certificate/place.ts";
import { atomsOf, sumOf, type Product, type Sum, type Term } from "../../certificate/algebra/sum.ts";
import type { Atom } from "../../certificate/algebra/atom.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import { linearInAtom, nameOf } from "../../certificate/rules/atoms.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { Rational } from "../../exact/index.ts";
import { readingOf } from "./reading.ts";
import { closedForms } from "./constants.ts";
import { gridOf, pointsOf } from "./sampler.ts";
import { constantTerm, valueAt, vanishes } from "./vanish.ts";
import { components, separated } from "./separate.ts";
import type { Step } from "./node.ts";

/** The signs a value takes at sampled points: 1, −1, or 0 where it takes both. */
export function sampledSign(p: Product, g: Goal, points: readonly number[][]): -1 | 0 | 1 {
  const r = readingOf(p, g.variables.map((v) => v.name));
  let plus = false;
  let minus = false;
  for (const x of points) {
    const v = r.at(x);
    if (v > 0 ? plus : minus || !(v < 0)) continue;
    if (!r.isCertain) continue;
    if (v > 0) plus = true;
    else minus = true;
    if (plus && minus) return 0;
  }
  return minus ? -1 : 1;
}
export const textOf = (p: Product): string => printTerm(writeValue(p));

/** Every absolute value at any depth. */
function absolutes(p: Product, out: Set<Atom>): void {
  const visit = (s: Sum): void => {
    for (const a of atomsOf(s)) {
      if (a.kind === "abs") out.add(a);
      if (a.kind === "log" || a.kind === "root" || a.kind === "abs") visit(a.of);
      if (a.kind === "exp" || a.kind === "call") absolutes(a.of, out);
    }
  };
  visit(p.sum);
  for (const f of p.factors) visit(f.base);
}

/** The sign of a product follows from the signs of its factors. */
export function* factors(g: Goal, points: readonly number[][]): Iterable<Step> {
  const all = [g.value.sum, ...g.value.factors.map((f) => f.base)];
  if (g.value.factors.length === 0 || g.value.factors.some((f) => f.power !== 1)) return;
  const signs = all.map((s) => sampledSign(productOf(s), g, points));
  if (signs.includes(0) || signs.reduce<number>((a, b) => a * b, 1) !== 1) return;
  yield { rule: "product", data: { signs }, cost: 1 };
}

/** An absolute value in a goal, with the slope of the goal in it where that is linear. */
interface Absolute {
  readonly name: string;
  readonly inner: Product;
  /** The sign of the slope at sampled points; `undefined` where the goal is not linear in it. */
  readonly slope: -1 | 0 | 1 | undefined;
  readonly atom: Atom;
}
function absolutesOf(g: Goal, points: readonly number[][]): Absolute[] {
  const found = new Set<Atom>();
  absolutes(g.value, found);
  const list = [...found].filter((a): a is Atom & { of: Sum } => "of" in a).sort((a, b) => a.key.length - b.key.length);
  return list.map((atom) => {
    const line = g.value.factors.length === 0 ? linearInAtom(g.value.sum, atom) : undefined;
    return { atom, name: nameOf(atom), inner: productOf(atom.of), slope: line && !isRefusal(line) ? sampledSign(line.slope, g, points) : undefined };
  });
}

/** Steps that lose nothing: an absolute value that is subtracted stands for both signs; one of known sign for its argument. */
export function* plainly(g: Goal, points: readonly number[][]): Iterable<Step> {
  for (const a of absolutesOf(g, points)) {
    if (a.slope === undefined) continue;
    if (a.slope <= 0) yield { rule: "absolute", data: { of: a.name }, cost: 0 };
    else if (points.length > 0) {
      const s = sampledSign(a.inner, g, points);
      if (s !== 0) yield { rule: "absolute", data: { of: a.name, as: s }, cost: 0 };
    }
  }
}

/** Exact zeros of a value in one variable at which its sign changes. */
function crossings(p: Product, v: GoalVariable): string[] {
  const reading = readingOf(p, [v.name]);
  const known = gridOf(v).map((x) => ({ x, s: reading.sign([x]) })).filter((k) => Math.abs(k.s) === 1);
  const out: string[] = [];
  for (let i = 1; i < known.length && out.length < 4; i++) {
    const [a, b] = [known[i - 1]!, known[i]!];
    if (a.s === b.s) continue;
    let [lo, hi] = [a.x, b.x];
    for (let k = 0; k < 60; k++) {
      const mid = (lo + hi) / 2;
      if (reading.at([mid]) * a.s > 0) lo = mid;
      else hi = mid;
    }
    const zero = closedForms((lo + hi) / 2).find((c) => vanishes(p, new Map([[v.name, constantTerm(c)]])));
    if (zero !== undefined) out.push(zero);
  }
  return out;
}

/** A sign that changes more often, on a bounded interval and on others, is taken by cases and not by cuts. */
const MOST_CROSSINGS = [8, 3] as const;
/** Absolute values: a case for each sign. */
export function* absoluteValues(g: Goal, points: readonly number[][]): Iterable<Step> {
  for (const { atom, inner } of absolutesOf(g, points)) {
    const [only, other] = g.variables.filter((v) => occurs(v.name, atom));
    const zeros = only && !other ? crossings(inner, only) : [];
    const few = zeros.length <= MOST_CROSSINGS[only?.lo && only.hi ? 0 : 1];
    if (few) for (const at of zeros) yield { rule: "split", data: { variable: only!.name, at }, cost: 0 };
    yield { rule: "cases", data: { on: textOf(inner) }, cost: other || !few ? 0 : 1 };
  }
}

/** Roots: compare squares. */
export function* squares(g: Goal, points: readonly number[][]): Iterable<Step> {
  if (g.value.factors.length) return;
  const moving = [...atomsOf(g.value.sum)].filter((a) => !isConstantAtom(a));
  for (const a of atomsOf(g.value.sum)) {
    // A root of a number is in the way of Sturm's theorem only.
    if (a.kind !== "root" || (isConstantAtom(a) && moving.length !== 1)) continue;
    const line = linearInAtom(g.value.sum, a);
    if (isRefusal(line)) continue;
    const name = nameOf(a);
    const slope = sampledSign(line.slope, g, points);
    const rest = sampledSign(line.rest, g, points);
    if (slope > 0) yield { rule: "roots", data: { root: name, side: "more" }, cost: 2 };
    if (rest > 0) yield { rule: "roots", data: { root: name, side: "less" }, cost: 2 };
    if (slope > 0 && rest === 0) yield { rule: "cases", data: { on: textOf(neg(line.rest)) }, cost: 2 };
  }
}

/** The terms of a sum by the exponentials in them. */
export function byExponentials(s: Sum): Map<string, Term[]> {
  const groups = new Map<string, Term[]>();
  for (const t of s.terms.values()) {
    const key = t.monomial.powers.filter(([a]) => a.kind === "exp" && a.of.sum.terms.size > 0 && !isConstantAtom(a)).map(([a, e]) => `${a.id}^${e.num}/${e.den}`).join(" ");
    groups.set(key, [...(groups.get(key) ?? []), t]);
  }
  return groups;
}
function isConstantAtom(a: Atom): boolean {
  const visit = (p: Product): boolean => [p.sum, ...p.factors.map((f) => f.base)].every((s) => [...atomsOf(s)].every(constantAtom));
  const constantAtom = (b: Atom): boolean => (b.kind === "variable" ? false : b.kind === "pi" ? true : "of" in b ? (b.kind === "exp" || b.kind === "call" ? visit(b.of) : visit(productOf(b.of))) : true);
  return constantAtom(a);
}
export { isConstantAtom };

/** Parts without a common variable, a constant shared out so that each is least at 0: its least value is looked for at simple points. */
function levelled(list: readonly Product[], g: Goal, points: readonly number[][]): Product[] {
  const names = g.variables.map((v) => v.name);
  const moving = list.filter((p) => names.some((n) => occursIn(n, p)));
  if (moving.length === list.length || moving.length < 2) return [...list];
  let rest = list.filter((p) => !moving.includes(p)).reduce(add, ZERO);
  const out = moving.slice(1).map((p) => {
    const reading = readingOf(p, names);
    const mine = names.filter((n) => occursIn(n, p));
    const at = (c: number): number => reading.at(names.map(() => c));
    const least = points.reduce((m, x) => Math.min(m, reading.at(x) || m), Infinity);
    const best = [0, 1, -1, 0.5, 2].filter((c) => at(c) <= least + 1e-9 * Math.max(1, Math.abs(least))).map(String)[0];
    if (best === undefined) return p;
    const level = readValue(valueAt(p, new Map(mine.map((n) => [n, constantTerm(best)]))), signsAt([], []));
    rest = add(rest, level);
    return sub(p, level);
  });
  return [add(moving[0]!, rest), ...out];
}

/** A sum whose parts, taken together by their exponentials, are each of one sign. */
export function* parts(g: Goal, points: readonly number[][]): Iterable<Step> {
  if (g.value.factors.length) return;
  const exponentials = [...byExponentials(g.value.sum).values()].map((terms) => productOf(sumOf(terms)));
  for (const groups of g.variables.length > 1 ? [levelled(components(g), g, points), exponentials] : [exponentials]) {
    if (groups.length < 2 || groups.length > 4) continue;
    if (groups.every((p) => sampledSign(p, g, points) === 1)) yield { rule: "sum", data: { terms: groups.map(textOf) }, cost: 1 };
  }
}

/** The argument of a logarithm where it divides the logarithm's coefficient: over it, the term no longer vanishes where the logarithm is infinite. */
function contentOf(log: Sum, slope: Sum, g: Goal): Product | undefined {
  if (slope.terms.size < 2 || signsOf(g).sum(log) !== POSITIVE) return undefined;
  return divideSums(slope, log) ? productOf(log) : undefined;
}

/** A value as a product of sums without a common variable, where it is one. */
function separatedText(p: Product, g: Goal): string | undefined {
  const parts = g.variables.length < 2 || p.factors.length ? undefined : separated(p.sum, g.variables.map((v) => v.name));
  return parts?.map((s) => `(${textOf(productOf(s))})`).join("*");
}

/** Logarithms and exponentials: one side of the other, or set free of a coefficient. */
export function* transcendental(g: Goal, points: readonly number[][]): Iterable<Step> {
  if (g.value.factors.length) return;
  const groups = [...byExponentials(g.value.sum).values()];
  if (groups.length > 1) {
    const seen = new Set<string>();
    for (const group of groups) {
      const one = productOf(sumOf(group));
      const others = sub(g.value, one);
      const [s, t] = [sampledSign(one, g, points), sampledSign(others, g, points)];
      const more = s > 0 && t < 0 ? one : s < 0 && t > 0 ? others : undefined;
      const text = more && textOf(more);
      if (text === undefined || seen.has(text)) continue;
      seen.add(text);
      const [p, q] = [separatedText(more!, g), separatedText(sub(more!, g.value), g)];
      yield { rule: "logarithm", data: p || q ? { more: p ?? text, less: q ?? textOf(sub(more!, g.value)) } : { more: text }, cost: 1 };
    }
  }
  for (const a of atomsOf(g.value.sum)) {
    if (a.kind !== "log" || isConstantAtom(a)) continue;
    const line = linearInAtom(g.value.sum, a);
    if (isRefusal(line) || [...atomsOf(line.slope.sum)].every(isConstantAtom)) continue;
    const s = sampledSign(line.slope, g, points);
    if (s !== 0) yield { rule: "scale", data: { by: textOf(pow(s > 0 ? line.slope : neg(line.slope), -1)) }, cost: 1 };
    const content = s === 0 ? undefined : contentOf(a.of, line.slope.sum, g);
    if (content) yield { rule: "scale", data: { by: textOf(pow(content, -1)) }, cost: 1 };
  }
  const terms = [...g.value.sum.terms.values()];
  const logs = terms.filter((t) => t.monomial.powers.some(([a]) => a.kind === "log" && !isConstantAtom(a)));
  if (logs.length === 0 || terms.some((t) => t.monomial.powers.length > 1 && t.monomial.powers.some(([a]) => a.kind === "log"))) return;
  // The coefficients of the logarithms become whole numbers without a common divisor.
  const times = logs.map((t) => t.coefficient).reduce((q, c) => Rational.of(gcd(q.num, c.num), (q.den * c.den) / gcd(q.den, c.den)));
  if (logs.every((t) => t.coefficient.div(times).abs().compare(HIGHEST) < 0)) yield { rule: "exponentiate", data: { times: Rational.ONE.div(times.abs()).toString() }, cost: 2 };
}
/** Beyond this a power is left alone. */
const HIGHEST = Rational.of(8);
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
export const samplesOf = (g: Goal): number[][] => pointsOf(g, 120);
