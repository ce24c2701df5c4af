import { printTerm } from "../../term/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { occurs } from "../../certificate/algebra/differentiate.ts";
import { pow, productOf, neg, sub } from "../../certificate/algebra/product.ts";
import { atomsOf, sumOf, type Product, type Sum, type Term } from "../../certificate/algebra/sum.ts";
import type { Atom } from "../../certificate/algebra/atom.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import { linearInAtom, nameOf } from "../../certificate/rules/atoms.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { readingOf } from "./reading.ts";
import { pointsOf } from "./sampler.ts";
import type { Step } from "./node.ts";

/** The signs a value takes at sampled points: 1, −1, or 0 where it takes both. */
export function sampledSign(p: Product, g: Goal, points: readonly number[][]): -1 | 0 | 1 {
  const r = readingOf(p, g.variables.map((v) => v.name));
  let plus = false;
  let minus = false;
  for (const x of points) {
    const v = r.sign(x);
    if (v > 0) plus = true;
    if (v < 0) minus = true;
  }
  return plus && minus ? 0 : minus ? -1 : 1;
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

/** Absolute values: both signs where they are subtracted, a case for each sign elsewhere. */
export function* absoluteValues(g: Goal, points: readonly number[][]): Iterable<Step> {
  const found = new Set<Atom>();
  absolutes(g.value, found);
  const list = [...found].filter((a): a is Atom & { of: Sum } => "of" in a).sort((a, b) => a.key.length - b.key.length);
  for (const a of list) {
    const line = g.value.factors.length === 0 ? linearInAtom(g.value.sum, a) : undefined;
    if (!line || isRefusal(line)) continue;
    if (sampledSign(line.slope, g, points) <= 0) yield { rule: "absolute", data: { of: nameOf(a) }, cost: 1 };
  }
  for (const a of list) {
    const line = g.value.factors.length === 0 ? linearInAtom(g.value.sum, a) : undefined;
    if (!line || isRefusal(line) || sampledSign(line.slope, g, points) < 0) continue;
    const s = sampledSign(productOf((a as { of: Sum }).of), g, points);
    if (s !== 0) yield { rule: "absolute", data: { of: nameOf(a), as: s }, cost: 1 };
  }
  for (const a of list) {
    const inner = productOf((a as { of: Sum }).of);
    const [only] = g.variables.filter((v) => occurs(v.name, a));
    if (only && inner.sum.terms.size === 1) yield { rule: "split", data: { variable: only.name, at: "0" }, cost: 1 };
    yield { rule: "cases", data: { on: textOf(inner) }, cost: 1 };
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

/** A sum whose parts, taken together by their exponentials, are each of one sign. */
export function* parts(g: Goal, points: readonly number[][]): Iterable<Step> {
  if (g.value.factors.length) return;
  const groups = [...byExponentials(g.value.sum).values()].map((terms) => productOf(sumOf(terms)));
  if (groups.length < 2 || groups.length > 4) return;
  if (groups.some((p) => sampledSign(p, g, points) !== 1)) return;
  yield { rule: "sum", data: { terms: groups.map(textOf) }, cost: 1 };
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
      yield { rule: "logarithm", data: { more: text }, cost: 2 };
    }
  }
  for (const a of atomsOf(g.value.sum)) {
    if (a.kind !== "log" || isConstantAtom(a)) continue;
    const line = linearInAtom(g.value.sum, a);
    if (isRefusal(line) || [...atomsOf(line.slope.sum)].every(isConstantAtom)) continue;
    const s = sampledSign(line.slope, g, points);
    if (s !== 0) yield { rule: "scale", data: { by: textOf(pow(s > 0 ? line.slope : neg(line.slope), -1)) }, cost: 2 };
  }
  const logs = [...g.value.sum.terms.values()];
  if (logs.some((t) => t.monomial.powers.some(([a]) => a.kind === "log" && !isConstantAtom(a)))) {
    const plain = logs.every((t) => t.monomial.powers.every(([a]) => a.kind !== "log" || t.monomial.powers.length === 1));
    if (plain) {
      let k = 1n;
      for (const t of logs) if (t.monomial.powers.some(([a]) => a.kind === "log") && k % t.coefficient.den !== 0n) k *= t.coefficient.den;
      if (k < 5n) yield { rule: "exponentiate", data: { times: k.toString() }, cost: 2 };
    }
  }
}
export const samplesOf = (g: Goal): number[][] => pointsOf(g, 120);
