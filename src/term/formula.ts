import { InputError } from "./errors.ts";
import { num } from "./leaves.ts";
import type { Definition } from "./definition.ts";
import type { Binder, Node } from "./node.ts";
import { withParts } from "./parts.ts";
import { describe, sameSort } from "./sort.ts";

export type RelationName = "<=" | "<" | ">=" | ">" | "=" | "!=";

/** Two terms and how they compare. Between vectors it holds entry by entry. */
export interface Relation {
  readonly tag: "relation";
  readonly left: Node;
  readonly relation: RelationName;
  readonly right: Node;
}
/** All of its parts hold. A chain `a <= b < c` is one. */
export interface Conjunction {
  readonly tag: "and";
  readonly parts: readonly Formula[];
}
export interface Disjunction {
  readonly tag: "or";
  readonly parts: readonly Formula[];
}
export interface Negation {
  readonly tag: "not";
  readonly of: Formula;
}
/** The right side needs a value only where the left holds. */
export interface Implication {
  readonly tag: "implies" | "iff";
  readonly left: Formula;
  readonly right: Formula;
}
export interface Quantified {
  readonly tag: "forall" | "exists";
  readonly binders: readonly Binder[];
  readonly body: Formula;
}
export interface Membership {
  readonly tag: "member";
  readonly element: Node;
  readonly set: Node;
}
/** A defined formula by its name, and what it says of these arguments. */
export interface Use {
  readonly tag: "use";
  readonly name: string;
  readonly args: readonly Node[];
  readonly meaning: Formula;
  /** Absent for those that every claim may use. */
  readonly definition?: Definition;
}
export type Formula = Relation | Conjunction | Disjunction | Negation | Implication | Quantified | Membership | Use;

/**
 * The relation of two terms of one sort. Throws `InputError` when the sorts differ; integers stand for reals.
 *
 * @example
 * ```ts
 * import { printFormula, real } from "lemmakit";
 * import { relate } from "./index.ts";
 * printFormula(relate(real("x"), ">=", 0)); // "x >= 0"
 * ```
 */
export function relate(left: Node | number, relation: RelationName, right: Node | number): Relation {
  const l = typeof left === "number" ? num(left) : left;
  const r = typeof right === "number" ? num(right) : right;
  const mixed = l.sort.kind === "real" || r.sort.kind === "real";
  for (const side of [l, r]) if (side.sort.kind === "function" || side.sort.kind === "set") throw new InputError("sort-mismatch", `${describe(side.sort)} does not compare; say what holds of its values`);
  const positions = l.sort.kind === "index" && sameSort(l.sort, r.sort) && (relation === "=" || relation === "!=");
  if (!positions && (l.sort.kind === "index" || r.sort.kind === "index")) throw new InputError("sort-mismatch", "positions of one dimension are equal or not, and compare with nothing else");
  if (!mixed && !sameSort(l.sort, r.sort))
    throw new InputError("dimension-mismatch", `${describe(l.sort)} ${relation} ${describe(r.sort)}`);
  if (relation === "!=" && !positions && (l.sort.kind !== "real" || r.sort.kind !== "real")) throw new InputError("unsupported", "!= compares real numbers; of vectors it is not said which entries differ");
  return Object.freeze({ tag: "relation", left: l, relation, right: r });
}
/**
 * The left side is at most the right, entry by entry between vectors; a real stands for every entry. Throws `InputError` where
 * sorts differ.
 *
 * @example
 * ```ts
 * import { leq, printFormula, real, vector } from "lemmakit";
 * printFormula(leq(real("x"), 1)); // "x <= 1"
 * leq(vector("u", "c"), vector("v", "r")); // throws InputError: another dimension
 * ```
 */
export const leq = (l: Node | number, r: Node | number): Relation => relate(l, "<=", r);
/**
 * The left side is less than the right, entry by entry between vectors; a real stands for every entry. Throws `InputError` where
 * sorts differ.
 *
 * @example
 * ```ts
 * import { lt, printFormula, real } from "lemmakit";
 * printFormula(lt(real("x"), 1)); // "x < 1"
 * ```
 */
export const lt = (l: Node | number, r: Node | number): Relation => relate(l, "<", r);
/**
 * The left side is at least the right, entry by entry between vectors; a real stands for every entry. Throws `InputError` where
 * sorts differ.
 *
 * @example
 * ```ts
 * import { geq, printFormula, real } from "lemmakit";
 * printFormula(geq(real("x"), 1)); // "x >= 1"
 * ```
 */
export const geq = (l: Node | number, r: Node | number): Relation => relate(l, ">=", r);
/**
 * The left side is greater than the right, entry by entry between vectors; a real stands for every entry. Throws `InputError`
 * where sorts differ.
 *
 * @example
 * ```ts
 * import { gt, printFormula, real } from "lemmakit";
 * printFormula(gt(real("x"), 1)); // "x > 1"
 * ```
 */
export const gt = (l: Node | number, r: Node | number): Relation => relate(l, ">", r);
/**
 * The sides are equal, entry by entry between vectors; of positions, that they are the same. Throws `InputError` where sorts
 * differ.
 *
 * @example
 * ```ts
 * import { eq, index, position, printFormula } from "lemmakit";
 * printFormula(eq(index("y", "c"), position(1, "c"))); // "y = 1"
 * ```
 */
export const eq = (l: Node | number, r: Node | number): Relation => relate(l, "=", r);
/**
 * Two reals, or two positions of one dimension, differ. Throws `InputError` on vectors, of which it is not said which entries
 * differ.
 *
 * @example
 * ```ts
 * import { neq, printFormula, real, vector } from "lemmakit";
 * printFormula(neq(real("x"), 0)); // "x != 0"
 * neq(vector("u", "c"), vector("v", "c")); // throws InputError
 * ```
 */
export const neq = (l: Node | number, r: Node | number): Relation => relate(l, "!=", r);

/**
 * All of some formulas; one alone is itself.
 *
 * @example
 * ```ts
 * import { and, leq, printFormula, real } from "lemmakit";
 * const x = real("x");
 * printFormula(and(leq(0, x), leq(x, 1))); // "0 <= x <= 1"
 * ```
 */
export function and(first: Formula, ...rest: readonly Formula[]): Formula {
  if (rest.length === 0) return first;
  const parts = [first, ...rest].flatMap((f) => (f.tag === "and" ? f.parts : [f]));
  return Object.freeze({ tag: "and", parts: Object.freeze(parts) });
}

/** The relations whose conjunction a formula is, in order; `undefined` where it is no conjunction of relations. */
export function flatRelations(f: Formula): readonly Relation[] | undefined {
  if (f.tag === "relation") return [f];
  if (f.tag !== "and") return undefined;
  const parts = f.parts.map(flatRelations);
  return parts.every((p) => p !== undefined) ? parts.flat() : undefined;
}
/** As {@link flatRelations}; throws `InputError` where there are none. */
export function relationsOf(f: Formula): readonly Relation[] {
  const flat = flatRelations(f);
  if (!flat) throw new InputError("unsupported", "only relations, chains and conjunctions of them are read here");
  return flat;
}

/** The formula with every term in it replaced, those inside sets and quantifiers too. */
export function mapTerms<F extends Formula>(f: F, by: (n: Node) => Node): F {
  return withParts(f, (part) => (isTerm(part) ? (by(part) as typeof part) : (mapTerms(part as Formula, by) as typeof part)));
}
const isTerm = (x: Node | Formula): x is Node => "sort" in x;

/**
 * At least one of some formulas; one alone is itself.
 *
 * @example
 * ```ts
 * import { leq, or, printFormula, real } from "lemmakit";
 * const x = real("x");
 * printFormula(or(leq(x, 0), leq(1, x))); // "x <= 0 or 1 <= x"
 * ```
 */
export function or(first: Formula, ...rest: readonly Formula[]): Formula {
  return rest.length === 0 ? first : Object.freeze({ tag: "or", parts: Object.freeze([first, ...rest]) });
}
/**
 * That a formula is false: it needs a value where the formula needs one.
 *
 * @example
 * ```ts
 * import { leq, not, printFormula, real } from "lemmakit";
 * printFormula(not(leq(real("x"), 0))); // "not x <= 0"
 * ```
 */
export const not = (f: Formula): Formula => Object.freeze({ tag: "not", of: f });
/**
 * The right side holds wherever the left does. The right needs a value only there; as the conclusion of a claim, the left is a
 * hypothesis.
 *
 * @example
 * ```ts
 * import { claim, free, geq, gt, implies, pow, printClaim, real } from "lemmakit";
 * const x = real("x");
 * printClaim(claim([free(x)], implies(gt(x, 1), geq(pow(x, 2), x)))); // "forall x real where x > 1: x^2 >= x"
 * ```
 */
export const implies = (left: Formula, right: Formula): Formula => Object.freeze({ tag: "implies", left, right });
/**
 * Both sides hold, or neither does.
 *
 * @example
 * ```ts
 * import { geq, iff, leq, neg, printFormula, real } from "lemmakit";
 * const x = real("x");
 * printFormula(iff(geq(x, 0), leq(neg(x), 0))); // "x >= 0 iff -x <= 0"
 * ```
 */
export const iff = (left: Formula, right: Formula): Formula => Object.freeze({ tag: "iff", left, right });

/**
 * `element` is a member of `set`. Throws `InputError` when the sorts differ.
 *
 * @example
 * ```ts
 * import { member, printFormula, simplex, vector } from "lemmakit";
 * printFormula(member(vector("p", "c"), simplex("c"))); // "p in simplex(c)"
 * ```
 */
export function member(element: Node, set: Node): Formula {
  if (set.sort.kind !== "set") throw new InputError("sort-mismatch", `${describe(set.sort)} has no members`);
  if (!sameSort(set.sort.of, element.sort)) throw new InputError("sort-mismatch", `${describe(element.sort)} is no member of ${describe(set.sort)}`);
  return Object.freeze({ tag: "member", element, set });
}

/** A quantifier over names that are bound already. */
export function quantified(tag: "forall" | "exists", binders: readonly Binder[], body: Formula): Formula {
  for (const b of binders) if (b.over.sort.kind !== "set") throw new InputError("sort-mismatch", `"${b.name}" ranges over ${describe(b.over.sort)}, which is no set`);
  return Object.freeze({ tag, binders: Object.freeze(binders.map((b) => Object.freeze({ name: b.name, over: b.over }))), body });
}
