import type { Goal } from "../../certificate/goal.ts";
import { polynomialView } from "../../certificate/polynomial/view.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { applyRule } from "../../certificate/tree.ts";
import { atomsOf } from "../../certificate/algebra/sum.ts";
import type { Atom } from "../../certificate/algebra/atom.ts";
import { findPositivity } from "../sos/find.ts";
import { isConstantAtom } from "./algebraic.ts";
import type { Step } from "./node.ts";

const allAtoms = (g: Goal): Atom[] => [...new Set([g.value.sum, ...g.value.factors.map((f) => f.base)].flatMap((s) => [...atomsOf(s)]))];
const movingAtoms = (g: Goal): Atom[] => allAtoms(g).filter((a) => !isConstantAtom(a));

/** Beyond this degree Sturm's theorem is not asked first. */
const MOST_DEGREE = 60n;
/** Whether Sturm's theorem decides a goal: a polynomial with rational coefficients in one variable and nothing else. */
export function isPolynomialInOne(g: Goal): boolean {
  const [x, ...others] = allAtoms(g);
  if (x?.kind !== "variable" || others.length > 0 || g.variables.length !== 1) return false;
  return [...g.value.sum.terms.values()].every((t) => t.monomial.powers.every(([, e]) => e.num <= MOST_DEGREE));
}

/** Sturm's theorem, where one indeterminate is left. */
export function* sturmStep(g: Goal): Iterable<Step> {
  if (movingAtoms(g).length === 1 && !isRefusal(applyRule(g, "sturm", {}))) yield { rule: "sturm", data: {}, cost: 0 };
}

function* squaresWithin(g: Goal, budget: number, cost: number, expired: () => boolean): Iterable<Step> {
  try {
    const { target, facts } = polynomialView(g);
    if (target.atoms.length < 2 || target.atoms.length > 7 || target.degree > 14) return;
    const found = findPositivity(target, g.strict, facts, { budget, alive: () => !expired() });
    if (found) yield { rule: "sum-of-squares", data: { ...found }, cost };
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
  }
}

/** Units of work for a short look, and where something else than variables is taken for free. Identities that were found took less than half of it. */
const QUICK = { polynomial: 5e6, free: 2e6 };
/** A sum of squares for a goal that is a polynomial in its variables: a short look, also where exponentials and roots may be taken for free. */
export function* quickSquares(g: Goal, expired: () => boolean): Iterable<Step> {
  const atoms = movingAtoms(g);
  const terms = g.value.sum.terms.size;
  if (atoms.length < 2) return;
  const isFree = atoms.length < allAtoms(g).length;
  if (atoms.every((a) => a.kind === "variable")) yield* terms < 80 ? squaresWithin(g, isFree ? QUICK.free : QUICK.polynomial, 1, expired) : [];
  else if (atoms.length < 4 && terms < 12 && atoms.every((a) => a.kind !== "log" && a.kind !== "call")) yield* squaresWithin(g, QUICK.free, 1, expired);
}

/** The same with more time, also for roots, absolute values and, as if they were free, exponentials and logarithms. */
export function* slowSquares(g: Goal, expired: () => boolean): Iterable<Step> {
  const atoms = movingAtoms(g);
  const plain = atoms.every((a) => a.kind === "variable" || a.kind === "root" || a.kind === "abs");
  if (!plain && (atoms.length > 4 || g.value.sum.terms.size > 20)) return;
  yield* squaresWithin(g, plain ? 90e6 : 15e6, 2, expired);
}
