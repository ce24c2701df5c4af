import { Rational } from "../../exact/index.ts";
import { constantValue, printTerm } from "../../term/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { occurs, occursIn } from "../../certificate/algebra/differentiate.ts";
import { atomProduct, mul, pow, powAtom, productOf, rationalValue, scale, sub } from "../../certificate/algebra/product.ts";
import { variableAtom, type Atom } from "../../certificate/algebra/atom.ts";
import { NEGATIVE, NOTHING } from "../../certificate/algebra/signs.ts";
import { atomsOf, type Sum } from "../../certificate/algebra/sum.ts";
import { linearIn } from "../../certificate/ends.ts";
import { signsOf } from "../../certificate/place.ts";
import { byExponentials, textOf } from "./algebraic.ts";
import type { Step } from "./node.ts";

/** A name that no variable of a goal has. */
export function freshName(g: Goal): string {
  const taken = new Set(g.variables.map((v) => v.name));
  return ["u", "v", "w", "s", "r", "d"].find((n) => !taken.has(n)) ?? `u${g.variables.length}`;
}

/** The roots in the value of a goal, at any depth. */
export function rootsOf(g: Goal): Set<Atom> {
  const found = new Set<Atom>();
  for (const s of [g.value.sum, ...g.value.factors.map((f) => f.base)]) rootsIn(s, found);
  return found;
}
function rootsIn(s: Sum, out: Set<Atom>): void {
  for (const a of atomsOf(s)) {
    if (a.kind === "root") out.add(a);
    if (a.kind === "log" || a.kind === "abs") rootsIn(a.of, out);
    if (a.kind === "exp" || a.kind === "call") rootsIn(a.of.sum, out);
  }
}

/** An equation among the hypotheses gives one of its variables. */
export function* equations(g: Goal): Iterable<Step> {
  for (const [i, h] of g.hypotheses.entries()) {
    if (h.kind !== "zero") continue;
    for (const v of [...g.variables].reverse()) if (occursIn(v.name, h.value)) yield { rule: "solve", data: { hypothesis: i, variable: v.name }, cost: 1 };
  }
}

/** A number that an assumption keeps a variable away from cuts its interval in two. */
export function* exclusions(g: Goal): Iterable<Step> {
  for (const h of g.hypotheses) {
    if (h.kind !== "nonzero" || h.value.factors.length > 0) continue;
    for (const v of g.variables) {
      const line = linearIn(v.name, h.value);
      const rest = line && rationalValue(line.rest);
      if (rest) yield { rule: "split", data: { variable: v.name, at: rest.neg().div(line.coefficient).toString() }, cost: 0 };
    }
  }
}

/** An assumption that one variable is above others, y − (x + …) > 0, makes the gap a variable in its place. */
export function* gaps(g: Goal): Iterable<Step> {
  const name = freshName(g);
  for (const h of g.hypotheses) {
    if (h.everywhere || (h.kind !== "positive" && h.kind !== "nonnegative")) continue;
    for (const y of g.variables) {
      const line = linearIn(y.name, h.value);
      if (!line || y.hi !== null || line.coefficient.sign < 0 || line.rest.sum.terms.size > 2) continue;
      const rest = scale(line.rest, Rational.ONE.div(line.coefficient));
      const data = { variable: y.name, by: `${name} - (${textOf(rest)})`, inverse: `${y.name} + ${textOf(rest)}`, name, lo: "0", hi: null, loOpen: h.kind === "positive" };
      yield { rule: "substitute", data, cost: 1 };
    }
  }
}

/** The goal over one of its exponentials, in several variables: what clearing it has tied together comes apart again. */
export function* overExponentials(g: Goal): Iterable<Step> {
  if (g.variables.length < 2 || g.value.factors.length) return;
  for (const terms of [...byExponentials(g.value.sum).values()].slice(0, 5)) {
    const powers = terms[0]!.monomial.powers.filter(([a]) => a.kind === "exp" && g.variables.some((v) => occurs(v.name, a)));
    if (powers.length === 0) continue;
    const by = powers.map(([a, e]) => powAtom(a, e.neg())).reduce(mul);
    yield { rule: "scale", data: { by: textOf(by) }, cost: 3 };
  }
}

/** A root of a·x + b becomes a new variable: x = (u² − b)/a. */
export function* withoutRoots(g: Goal): Iterable<Step> {
  const u = freshName(g);
  for (const a of rootsOf(g)) {
    if (a.kind !== "root") continue;
    for (const { name: x } of g.variables) {
      const line = occurs(x, a) ? linearIn(x, productOf(a.of)) : undefined;
      if (!line || line.rest.sum.terms.size > 1) continue;
      const by = scale(sub(pow(atomProduct(variableAtom(u)), 2), line.rest), Rational.ONE.div(line.coefficient));
      const sign = signsOf(g).sum(a.of);
      if (sign & NEGATIVE) continue;
      yield {
        rule: "substitute",
        data: { variable: x, by: textOf(by), inverse: `sqrt(${textOf(productOf(a.of))})`, name: u, lo: "0", hi: null, loOpen: (sign & NOTHING) === 0 },
        cost: 2,
      };
    }
  }
}

/**
 * A variable without a bound on one side becomes one near 0: x = 1/u where x > 0, and x = ∓log u where exponentials of x
 * occur. What tends to a value at infinity then often has it at 0.
 */
export function* fromInfinity(g: Goal): Iterable<Step> {
  const u = freshName(g);
  for (const v of g.variables) {
    const x = v.name;
    const bound = (b: typeof v.lo): string | null => (b === null ? null : printTerm(b));
    if (v.hi === null && v.lo !== null && (signsOf(g).product(atomProduct(variableAtom(x))) & (NEGATIVE | NOTHING)) === 0) {
      const zero = constantValue(v.lo)?.sign === 0;
      yield { rule: "substitute", data: { variable: x, by: `1/${u}`, inverse: `1/${x}`, name: u, lo: "0", hi: zero ? null : `1/(${bound(v.lo)})`, loOpen: true, hiOpen: v.loOpen }, cost: 2 };
    }
    const exponentials = [...atomsOf(g.value.sum), ...g.value.factors.flatMap((f) => [...atomsOf(f.base)])].some((a) => a.kind === "exp" && occurs(x, a));
    if (!exponentials || (v.lo !== null && v.hi !== null)) continue;
    if (v.hi === null) yield { rule: "substitute", data: { variable: x, by: `-log(${u})`, inverse: `exp(-${x})`, name: u, lo: "0", hi: v.lo === null ? null : `exp(-(${bound(v.lo)}))`, loOpen: true, hiOpen: v.loOpen }, cost: 2 };
    if (v.lo === null) yield { rule: "substitute", data: { variable: x, by: `log(${u})`, inverse: `exp(${x})`, name: u, lo: "0", hi: v.hi === null ? null : `exp(${bound(v.hi)})`, loOpen: true, hiOpen: v.hiOpen }, cost: 2 };
  }
}
