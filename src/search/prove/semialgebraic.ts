import { goalKey, type Goal, type Tree } from "../../certificate/goal.ts";
import type { Atom } from "../../certificate/algebra/atom.ts";
import { occurs } from "../../certificate/algebra/differentiate.ts";
import { productOf } from "../../certificate/algebra/product.ts";
import { atomsOf, rationalOf } from "../../certificate/algebra/sum.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import { nameOf } from "../../certificate/rules/atoms.ts";
import { isClosed } from "../../certificate/rules/sign.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { applyRule } from "../../certificate/tree.ts";
import { printTerm } from "../../term/index.ts";
import { rootsOf } from "./changes.ts";
import { plausible } from "./plausible.ts";
import { closeByPolynomials } from "./polynomial.ts";
import { exponentialBounds, rootComparisons, scalings, signSplits, solvings, type Trial } from "./simplify.ts";

/** How deep case splits and squarings may nest. */
const DEEPEST = 8;
/** The effort at leaves, and before a split. */
const FULL = { budget: 150e6 };
const LIGHT = { budget: 15e6, light: true };

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

/** Whether exponentials of semialgebraic terms are all that keeps a goal from being semialgebraic. */
export function hasExponentials(g: Goal): boolean {
  const atoms = atomsWithin(g);
  const simple = (a: Atom): boolean => a.kind === "exp" && [...atomsOf(a.of.sum)].every((b) => b.kind !== "log" && b.kind !== "call");
  return atoms.some((a) => a.kind === "exp") && atoms.every((a) => simple(a) || a.kind === "variable" || a.kind === "root" || a.kind === "abs");
}

/** A variable, or a sine or cosine of what occurs in no other way: what can be treated as an indeterminate. */
function isPlain(a: Atom, among: readonly Atom[]): boolean {
  if (a.kind === "variable") return true;
  return a.kind === "call" && (a.name === "sin" || a.name === "cos") && !among.some((v) => v.kind === "variable" && occurs(v.name, a));
}

/** Whether a goal is built of variables, constants, roots, absolute values, and sines and cosines apart from these, by arithmetic alone. */
export function isSemialgebraic(g: Goal): boolean {
  const atoms = atomsWithin(g);
  return atoms.every((a) => a.kind === "root" || a.kind === "abs" || isPlain(a, atoms));
}
function isPolynomial(g: Goal): boolean {
  const atoms = atomsWithin(g);
  return atoms.every((a) => isPlain(a, atoms));
}

/** Roots of numbers. */
const closedRoots = (g: Goal): Atom[] => [...rootsOf(g)].filter((a) => a.kind === "root" && rationalOf(a.of) !== undefined);

/** A step with the goals that it leaves. */
interface Move {
  readonly step: Trial;
  readonly children: readonly Node[];
}

/** One goal of the search, with what was found out about it. */
interface Node {
  readonly goal: Goal;
  proof: Tree | undefined;
  /** Whether what can be done at once was tried: to simplify the goal, or else to close it. */
  prepared: boolean;
  /** Whether it was closed with little effort only, for squaring a root of a number away may make it easy. */
  later: boolean;
  /** A step that loses nothing: no other is tried. */
  simpler: Move | undefined;
  /** No proof was found to this depth; `Infinity` where the goal is seen to be false. */
  failedWith: number;
  readonly moves: Move[];
  steps: Iterator<Trial> | undefined;
}

/**
 * Proves goals between semialgebraic terms, and between these and exponentials, by growing depth: splits by the signs
 * inside absolute values, squares roots away, and closes what is polynomial by Sturm's theorem or sums of squares.
 */
class Search {
  private readonly nodes = new Map<string, Node>();
  private readonly alive: () => boolean;
  constructor(alive: () => boolean) {
    this.alive = alive;
  }

  prove(g: Goal): Tree | undefined {
    const root = this.node(g);
    for (let depth = 1; depth <= DEEPEST && this.alive() && root.failedWith < Infinity; depth++) {
      const proof = this.attempt(root, depth);
      if (proof) return proof;
    }
    return root.proof;
  }

  private node(goal: Goal): Node {
    const key = goalKey(goal);
    let n = this.nodes.get(key);
    if (!n) {
      const proof = isClosed(goal) ? { rule: "sign", children: [] } : undefined;
      const failedWith = proof || plausible(goal) ? -1 : Infinity;
      this.nodes.set(key, (n = { goal, proof, prepared: false, later: false, simpler: undefined, failedWith, moves: [], steps: undefined }));
    }
    return n;
  }

  private attempt(n: Node, depth: number): Tree | undefined {
    if (n.proof || n.failedWith >= depth || !this.alive()) return n.proof;
    n.failedWith = depth; // a goal met again below itself is not proved by itself
    if (!n.prepared) this.prepare(n);
    if (n.proof || n.simpler) return (n.proof ??= this.along(n.simpler!, depth));
    if (depth === 0) return undefined;
    n.steps ??= stepsFor(n.goal);
    for (let i = 0; ; i++) {
      const move = n.moves[i] ?? this.next(n.steps, n.goal);
      if (!move) break;
      n.moves[i] = move;
      n.proof = this.along(move, depth - 1);
      if (n.proof) return n.proof;
    }
    if (n.later) {
      n.later = false;
      n.proof = closeByPolynomials(n.goal, FULL, this.alive);
    } else if (n.moves.length === 0) n.failedWith = Infinity;
    return n.proof;
  }

  private prepare(n: Node): void {
    n.prepared = true;
    n.simpler = this.next(simplifications(n.goal), n.goal);
    if (n.simpler) return;
    n.later = isPolynomial(n.goal) && closedRoots(n.goal).length > 0;
    n.proof = closeByPolynomials(n.goal, isPolynomial(n.goal) && !n.later ? FULL : LIGHT, this.alive);
  }

  private along({ step, children }: Move, depth: number): Tree | undefined {
    const proofs: Tree[] = [];
    for (const child of children) {
      const proof = this.attempt(child, depth);
      if (!proof) return undefined;
      proofs.push(proof);
    }
    return { rule: step.rule, ...step.data, children: proofs };
  }

  /** The next step that applies and leaves no goal that is seen to be false. */
  private next(steps: Iterator<Trial>, g: Goal): Move | undefined {
    for (;;) {
      const step = steps.next();
      if (step.done || !this.alive()) return undefined;
      const goals = applyRule(g, step.value.rule, step.value.data);
      if (isRefusal(goals)) continue;
      const children = (goals as readonly Goal[]).map((child) => this.node(child));
      if (!children.some((c) => c.failedWith === Infinity)) return { step: step.value, children };
    }
  }
}

/** A proof of a goal between semialgebraic terms, or with exponentials as well; `undefined` where none is found or the work gets out of reach. */
export function proveSemialgebraic(g: Goal, alive: () => boolean): Tree | undefined {
  try {
    return new Search(alive).prove(g);
  } catch (e) {
    if (e instanceof RangeError) return undefined;
    throw e;
  }
}

/** Absolute values that stand alone are replaced by both signs, numbers like √2 scaled away. */
function* simplifications(g: Goal): Generator<Trial> {
  const outer = atomsWithin(g).reverse();
  for (const a of outer) if (a.kind === "abs") yield { rule: "absolute", data: { of: nameOf(a) } };
  if (isPolynomial(g)) yield* scalings(g);
}

/** Roots are squared; the sign inside an absolute value is split on; at last roots are compared, and variables split by sign. */
function* stepsFor(g: Goal): Generator<Trial> {
  yield* solvings(g);
  if (hasExponentials(g)) yield* exponentialBounds(g);
  const atoms = atomsWithin(g).reverse();
  // A root of a number that nothing scales away: √2 ≥ sin x + cos x.
  const closed = closedRoots(g);
  const roots = [...atoms.filter((a) => a.kind === "root"), ...closed];
  for (const a of roots) for (const side of ["less", "more"]) yield { rule: "roots", data: { root: nameOf(a), side } };
  for (const a of atoms) {
    if (a.kind !== "abs") continue;
    const inner = printTerm(writeValue(productOf(a.of)));
    if (g.variables.some((v) => v.name === inner)) yield { rule: "split", data: { variable: inner, at: "0" } };
    else yield { rule: "cases", data: { on: inner } };
  }
  if (roots.length - closed.length < 2) return;
  yield* rootComparisons(g);
  yield* signSplits(g);
}
