import { Rational } from "../../exact/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { occurs, occursIn } from "../../certificate/algebra/differentiate.ts";
import { atomProduct, mul, pow, powAtom, productOf, scale, sub } from "../../certificate/algebra/product.ts";
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
  const found = new Set<Atom>();
  for (const s of [g.value.sum, ...g.value.factors.map((f) => f.base)]) rootsIn(s, found);
  const u = freshName(g);
  for (const a of found) {
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
