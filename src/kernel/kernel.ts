import { sealed } from "../exact/marks.ts";
import type { Sequent } from "./fact.ts";
import { settling, type Kind, type Kinds } from "./kinds.ts";
import { mono } from "./rules/analysis.ts";
import { arith } from "./rules/arithmetic.ts";
import { evaluate } from "./rules/evaluate.ts";
import { atLeastOne, kronecker, maxAbove, maxBelow, sumOf, swap } from "./rules/families.ts";
import { absolute, absoluteOf, arctangent, arctangentOf, exponential, invert, logarithm, root, trigonometric } from "./rules/functions.ts";
import { absurd, both, cases, close, cut, domain, generalise, hyp, inst, replace, specialise } from "./rules/structure.ts";
import { KernelError, refuse } from "./term.ts";

/** What the rules are given: names of laws are texts, all else as the kinds say. */
type Signature = Readonly<Record<string, Kind>>;
type Arguments<S extends Signature> = { readonly [A in keyof S]: Kinds[S[A]] };
/** Lists may be left out. */
type Given<S extends Signature> = { readonly [A in keyof S as S[A] extends "theorems" | "multiples" | "facts" ? never : A]: Kinds[S[A]] } & { readonly [A in keyof S as S[A] extends "theorems" | "multiples" | "facts" ? A : never]?: Kinds[S[A]] };

const theorems = sealed<Theorem>();
/**
 * At every point where all hypotheses hold, the fact holds: its term has a value there and compares so with 0. A point
 * gives each dimension a size ≥ 1, each name a real, each position one of its dimension, each vector its entries.
 *
 * Only the rules of {@link RULES} make theorems; `Theorem.is` tells whether one did.
 */
export type Theorem = Sequent;
export const Theorem = Object.freeze({ is: theorems.is });
const settle: { readonly [K in Kind]: (x: unknown) => unknown } = settling((x) => (Theorem.is(x) ? x : refuse("not a theorem")));

export interface Rule<S extends Signature = Signature> {
  readonly signature: S;
  readonly apply: (given: Given<S>) => Theorem;
}
/** A rule: what it takes, in the order of the function that says what follows. */
function rule<const S extends Signature>(signature: S, follows: (a: Arguments<S>) => Sequent): Rule<S> {
  const apply = (given: Given<S>): Theorem => {
    if (typeof given !== "object" || given === null) return refuse("an object was expected");
    try {
      const settled = Object.entries(signature).map(([name, kind]) => [name, settle[kind]((given as Record<string, unknown>)[name])]);
      const { hypotheses, fact } = follows(Object.fromEntries(settled) as Arguments<S>);
      return theorems.make({ hypotheses: Object.freeze([...hypotheses]), fact });
    } catch (e) {
      // A number, a list or a stack that is too large for the machine.
      throw e instanceof RangeError ? new KernelError(`out of reach: ${e.message}`) : e;
    }
  };
  return Object.freeze({ signature: Object.freeze(signature), apply });
}

/** All rules. Each has its theorem in `proofs/kernel`, under its name here. */
export const RULES = Object.freeze({
  hyp: rule({ fact: "fact" }, (a) => hyp(a.fact)),
  cut: rule({ lemma: "theorem", in: "theorem" }, (a) => cut(a.lemma, a.in)),
  cases: rule({ on: "term", left: "theorem", right: "theorem", defined: "theorems" }, (a) => cases(a.on, a.left, a.right, a.defined)),
  absurd: rule({ from: "theorem", fact: "fact" }, (a) => absurd(a.from, a.fact)),
  inst: rule({ in: "theorem", put: "substitution", defined: "theorems" }, (a) => inst(a.in, a.put, a.defined)),
  generalise: rule({ from: "theorem", over: "position" }, (a) => generalise(a.from, a.over)),
  specialise: rule({ from: "theorem", at: "position" }, (a) => specialise(a.from, a.at)),
  close: rule({ from: "theorem", gap: "name", term: "term" }, (a) => close(a.from, a.gap, a.term)),
  domain: rule({ from: "theorem", of: "term" }, (a) => domain(a.from, a.of)),
  both: rule({ first: "theorem", second: "theorem" }, (a) => both(a.first, a.second)),
  replace: rule({ pattern: "fact", holes: "holes", in: "theorem", defined: "theorems" }, (a) => replace(a.pattern, a.holes, a.in, a.defined)),
  arith: rule({ term: "term", relation: "relation", summands: "summands", multiples: "multiples", nonzero: "theorems", defined: "theorems" }, (a) =>
    arith(a.term, a.relation, a.summands, a.multiples, a.nonzero, a.defined)),
  inv: rule({ law: "name", from: "theorem" }, (a) => invert(a.from, a.law)),
  exp: rule({ law: "name", of: "term", and: "term", defined: "theorems" }, (a) => exponential(a.law, a.of, a.and, a.defined)),
  log: rule({ from: "theorem" }, (a) => logarithm(a.from, "exp")),
  root: rule({ law: "name", from: "theorem" }, (a) => root(a.from, a.law)),
  abs: rule({ law: "name", of: "term", defined: "theorems" }, (a) => absolute(a.law, a.of, a.of, a.defined)),
  "abs-of": rule({ from: "theorem" }, (a) => absoluteOf(a.from, "itself")),
  trig: rule({ law: "name", of: "term", and: "term", defined: "theorems" }, (a) => trigonometric(a.law, a.of, a.and, a.defined)),
  atan: rule({ law: "name", of: "term", defined: "theorems" }, (a) => arctangent(a.law, a.of, a.of, a.defined)),
  "atan-of": rule({ of: "term", below: "theorem", above: "theorem" }, (a) => arctangentOf(a.of, a.below, a.above)),
  mono: rule({ variable: "name", term: "term", from: "term", defined: "theorems", slope: "theorem", start: "theorem" }, (a) =>
    mono(a.variable, a.term, a.from, a.defined, a.slope, a.start)),
  eval: rule({ term: "term", relation: "relation", bounds: "facts", digits: "number" }, (a) => evaluate(a.term, a.relation, a.bounds, a.digits)),
  sum: rule({ from: "theorem", over: "position" }, (a) => sumOf(a.from, a.over)),
  swap: rule({ outer: "position", inner: "position", body: "term", defined: "theorems" }, (a) => swap(a.outer, a.inner, a.body, a.defined)),
  size: rule({ dim: "name" }, (a) => atLeastOne(a.dim)),
  delta: rule({ law: "name", left: "position", right: "position", body: "term", defined: "theorems" }, (a) =>
    kronecker(a.law, a.left, a.right, a.body, a.defined)),
  max: rule({ over: "position", body: "term", at: "position", defined: "theorems" }, (a) => maxAbove(a.over, a.body, a.at, a.defined)),
  "max-least": rule({ from: "theorem", over: "position", bound: "term", body: "term" }, (a) => maxBelow(a.from, a.over, a.bound, a.body)),
});
export type RuleName = keyof typeof RULES;
