import type { Goal, Tree } from "../../certificate/goal.ts";
import type { Atom } from "../../certificate/algebra/atom.ts";
import { occurs } from "../../certificate/algebra/differentiate.ts";
import { productOf } from "../../certificate/algebra/product.ts";
import { atomsOf, type Sum } from "../../certificate/algebra/sum.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import { nameOf } from "../../certificate/rules/atoms.ts";
import { isClosed } from "../../certificate/rules/sign.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { applyRule } from "../../certificate/tree.ts";
import { printTerm } from "../../term/index.ts";
import { plausible } from "./plausible.ts";
import { closeByPolynomials } from "./polynomial.ts";
import { exponentialBounds, scalings, solvings, type Trial } from "./simplify.ts";

/** How deep case splits and squarings may nest. */
const DEEPEST = 8;
/** The effort at leaves, and before a split. */
const FULL = { budget: 2500 };
const LIGHT = { budget: 250, light: true };

/** Every atom of a goal's value that depends on a variable, with those inside roots and absolute values, inner ones first. */
function atomsWithin(g: Goal): Atom[] {
  const out = new Set<Atom>();
  const visit = (a: Atom): void => {
    if (out.has(a) || !g.variables.some((v) => occurs(v.name, a))) return;
    if (a.kind === "root" || a.kind === "abs") atomsOf(a.of).forEach(visit);
    out.add(a);
  };
  for (const s of [g.value.sum, ...g.value.factors.map((f) => f.base)]) atomsOf(s).forEach(visit);
  return [...out];
}

/** Whether exponentials are all that keeps a goal from being semialgebraic. */
export function hasExponentials(g: Goal): boolean {
  const atoms = atomsWithin(g);
  return atoms.some((a) => a.kind === "exp") && atoms.every((a) => a.kind === "exp" || a.kind === "variable" || a.kind === "root" || a.kind === "abs");
}

/**
 * Proves a goal that is polynomial in exponentials as well, each a new positive indeterminate; where that does not do,
 * products of them that stay on one side of 1 are bounded first.
 */
export function proveWithExponentials(g: Goal, alive: () => boolean, depth = 0): Tree | undefined {
  if (isClosed(g)) return { rule: "sign", children: [] };
  if (depth > 2 || !alive() || !plausible(g)) return undefined;
  if (!hasExponentials(g)) return proveSemialgebraic(g, alive, depth);
  return closeByPolynomials(g, LIGHT, alive) ?? along(exponentialBounds(g), g, (child) => proveWithExponentials(child, alive, depth + 1));
}

/** Whether a goal is built of variables, constants, roots and absolute values by arithmetic alone. */
export function isSemialgebraic(g: Goal): boolean {
  return atomsWithin(g).every((a) => a.kind === "variable" || a.kind === "root" || a.kind === "abs");
}

/**
 * Proves a goal between semialgebraic terms: splits by the signs inside absolute values, squares roots away, and closes
 * what is polynomial by Sturm's theorem or sums of squares. `undefined` when it finds no proof.
 */
export function proveSemialgebraic(g: Goal, alive: () => boolean, depth = 0): Tree | undefined {
  if (isClosed(g)) return { rule: "sign", children: [] };
  if (depth > DEEPEST || !alive() || !plausible(g)) return undefined;
  const prove = (child: Goal): Tree | undefined => proveSemialgebraic(child, alive, depth + 1);
  const atoms = atomsWithin(g);
  const roots = atoms.filter((a) => a.kind === "root");
  const absolutes = atoms.filter((a) => a.kind === "abs");
  if (roots.length === 0 && absolutes.length === 0)
    return along(scalings(g), g, prove) ?? closeByPolynomials(g, FULL, alive) ?? along(solvings(g), g, prove);
  return closeByPolynomials(g, LIGHT, alive) ?? along(stepsOf(roots.reverse(), absolutes.reverse(), g.variables.map((v) => v.name)), g, prove);
}

/** The first of some steps all of whose goals can be proved. */
function along(steps: Iterable<Trial>, g: Goal, prove: (child: Goal) => Tree | undefined): Tree | undefined {
  for (const step of steps) {
    const goals = applyRule(g, step.rule, step.data);
    if (isRefusal(goals)) continue;
    const list = goals as readonly Goal[];
    if (!list.every((child) => isClosed(child) || plausible(child))) continue;
    const children: Tree[] = [];
    for (const child of list) {
      const proof = prove(child);
      if (!proof) break;
      children.push(proof);
    }
    if (children.length === list.length) return { rule: step.rule, ...step.data, children };
  }
  return undefined;
}

/** Absolute values that stand alone are replaced by both signs; roots are squared; then the sign inside an absolute value is split on. */
function* stepsOf(roots: readonly Atom[], absolutes: readonly Atom[], variables: readonly string[]): Generator<Trial> {
  for (const a of absolutes) yield { rule: "absolute", data: { of: nameOf(a) } };
  for (const a of roots) for (const side of ["less", "more"]) yield { rule: "roots", data: { root: nameOf(a), side } };
  for (const a of absolutes) {
    const inner = printTerm(writeValue(productOf((a as { of: Sum }).of)));
    if (variables.includes(inner)) yield { rule: "split", data: { variable: inner, at: "0" } };
    else yield { rule: "cases", data: { on: inner } };
  }
}
