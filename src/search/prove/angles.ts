import { isCircular } from "../../certificate/algebra/angles.ts";
import { occurs } from "../../certificate/algebra/differentiate.ts";
import { atomProduct } from "../../certificate/algebra/product.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import { atomsOf, type Product } from "../../certificate/algebra/sum.ts";
import type { Atom } from "../../certificate/algebra/atom.ts";
import type { Goal } from "../../certificate/goal.ts";
import { nameOf } from "../../certificate/rules/atoms.ts";
import { POSITIVE } from "../../certificate/algebra/signs.ts";
import { signsOf } from "../../certificate/place.ts";
import { printTerm, real, withParts, type Node, type Real } from "../../term/index.ts";
import { sampledSign } from "./algebraic.ts";
import { freshName } from "./changes.ts";
import type { Step } from "./node.ts";

/** The sines and cosines in a value that speak of a variable of the goal, at any depth, the inner ones first. */
function circularIn(p: Product, g: Goal, out = new Set<Atom>()): Set<Atom> {
  for (const s of [p.sum, ...p.factors.map((f) => f.base)])
    for (const a of atomsOf(s)) {
      if (a.kind === "log" || a.kind === "root" || a.kind === "abs") circularIn({ sum: a.of, factors: [] }, g, out);
      if (a.kind === "exp" || a.kind === "call") circularIn(a.of, g, out);
      if (isCircular(a) && g.variables.some((v) => occurs(v.name, a))) out.add(a);
    }
  return out;
}

/** Angles taken apart, with powers of the cosine, or of the sine. */
export function* anglesApart(g: Goal): Iterable<Step> {
  const list = [...circularIn(g.value, g)];
  const turns = [...g.value.sum.terms.values()].some((t) => t.monomial.powers.some(([a, e]) => isCircular(a) && e.isInteger && e.num > 1n));
  if (list.length === 0 || (list.length === 1 && !turns)) return;
  for (const keep of ["cos", "sin"]) yield { rule: "circle", data: { keep }, cost: 1 };
}

/** A value that depends on its variables by way of one sine or cosine: that is any number from −1 to 1. */
export function* overOneAngle(g: Goal, points: readonly number[][]): Iterable<Step> {
  if (g.hypotheses.some((h) => !h.everywhere)) return;
  for (const a of circularIn(g.value, g)) {
    const name = freshName(g);
    const of = printTerm(writeValue(atomProduct(a)));
    const to = replaced(writeValue(g.value), of, name);
    const rest = printTerm(to);
    if (g.variables.some((v) => new RegExp(`\\b${v.name}\\b`).test(rest))) continue;
    const sign = sampledSign(atomProduct(a), g, points);
    yield { rule: "generalise", data: { of, to: rest, name, lo: sign === 1 ? "0" : "-1", hi: sign === -1 ? "0" : "1", loOpen: false, hiOpen: false }, cost: 1 };
  }
}
function replaced(t: Real, of: string, name: string): Real {
  const visit = (n: Node): Node => (n.tag === "apply" && printTerm(n) === of ? real(name) : withParts(n, (part) => visit(part as Node) as typeof part));
  return visit(t) as Real;
}

/** Arc tangents of what grows without end on the box, by their complements. */
export function* complements(g: Goal): Iterable<Step> {
  const endless = g.variables.filter((v) => v.hi === null || v.lo === null);
  for (const a of atomsOf(g.value.sum)) {
    if (a.kind !== "call" || a.name !== "atan" || !endless.some((v) => occurs(v.name, a))) continue;
    if (signsOf(g).product(a.of) === POSITIVE) yield { rule: "complement", data: { atom: nameOf(a) }, cost: 1 };
  }
}
