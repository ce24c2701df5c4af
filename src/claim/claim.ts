import { describe, dimensionsOf, InputError, isReserved, partsOf, sameSort, type Node, type Sort } from "../term/index.ts";
import { refuseTooLarge } from "./too-large.ts";
import type { Declaration } from "./domain.ts";
import { flatRelations, relationsOf, type Formula, type Relation } from "../term/formula.ts";

/** A named dimension and the least size it is claimed for. */
export interface Dimension {
  readonly name: string;
  readonly atLeast: number;
}

/** For all sizes, and all variables in their domains that meet the hypotheses: the conclusion holds. */
export interface Claim {
  readonly dimensions: readonly Dimension[];
  readonly variables: readonly Declaration[];
  readonly hypotheses: readonly Formula[];
  readonly conclusion: Formula;
}

/** What a claim may add to its variables and conclusion. */
export interface ClaimParts {
  readonly where?: readonly Formula[];
  /** The least size of a dimension; 1 where it is not said. */
  readonly atLeast?: Readonly<Record<string, number>>;
}

/**
 * A claim: for all the variables that meet the hypotheses, the conclusion. Dimensions are collected from the sorts.
 * Throws `InputError` when a variable is bound twice, bears
 * a reserved name such as `pi`, occurs without being bound or with another sort, or stands in a bound of another.
 *
 * @example
 * ```ts
 * import { claim, exp, free, leq, add, printClaim, real } from "lemmakit";
 * const x = real("x");
 * printClaim(claim([free(x)], leq(add(1, x), exp(x)))); // "forall x real: 1 + x <= exp(x)"
 * ```
 */
export function claim(variables: readonly Declaration[], claimed: Formula, parts: ClaimParts = {}): Claim {
  // What is claimed under a condition is claimed of less.
  const given: Formula[] = [...(parts.where ?? [])];
  let conclusion = claimed;
  while (conclusion.tag === "implies") {
    given.push(conclusion.left);
    conclusion = conclusion.right;
  }
  // What is assumed all at once is assumed one by one.
  const hypotheses = given.flatMap((h): readonly Formula[] => flatRelations(h) ?? [h]);
  refuseTooLarge(variables, [...hypotheses, conclusion], parts.atLeast);
  const sorts = new Map<string, Sort>();
  const names = new Set<string>(Object.keys(parts.atLeast ?? {}));
  const meet = (dim: string) => {
    if (!/^\d+$/.test(dim)) names.add(dim);
  };
  for (const v of variables) {
    if (!NAME.test(v.name)) throw new InputError("syntax", `"${v.name}" is not the name of a variable`);
    refuseReserved(v.name, "variable");
    if (sorts.has(v.name)) throw new InputError("usage", `the variable ${v.name} is bound twice`);
    sorts.set(v.name, v.sort);
    dimensionsOf(v.sort).forEach(meet);
    for (const end of [v.domain.lo, v.domain.hi]) {
      if (end && end.sort.kind !== "real") throw new InputError("sort-mismatch", `a bound of ${v.name} is ${describe(end.sort)}`);
      if (end) checkNames(end, NO_VARIABLES, meet);
    }
  }
  for (const f of [...hypotheses, conclusion]) checkNames(f, sorts, meet);
  for (const name of names) {
    refuseReserved(name, "dimension");
    if (sorts.has(name)) throw new InputError("usage", `${name} is both a variable and a dimension`);
  }
  const dimensions = [...names].map((name) => ({ name, atLeast: parts.atLeast?.[name] ?? 1 }));
  // A verdict speaks of its claim for ever: nothing of the claim may change under it.
  const made = Object.freeze({
    dimensions: Object.freeze(dimensions.map((d) => Object.freeze(d))),
    variables: Object.freeze(variables.map((v) => Object.freeze({ name: v.name, sort: Object.freeze({ ...v.sort }), domain: Object.freeze({ ...v.domain }) }))),
    hypotheses: Object.freeze(hypotheses),
    conclusion,
  });
  minted.add(made);
  return made;
}

/** Letters, digits and primes: no name can be taken for a term. */
const NAME = /^[\p{L}_][\p{L}\p{N}_]*'*$/u;
/** What bears the name of something else prints as that: a claim about it would read as another claim. */
function refuseReserved(name: string, what: string): void {
  if (isReserved(name)) throw new InputError("syntax", `"${name}" has a meaning of its own and cannot name a ${what}`);
}
const minted = new WeakSet<object>();

/** The claim itself where {@link claim} made it; a claim put together by hand is made anew, so that it is whole and cannot change. */
export function settled(c: Claim): Claim {
  if (minted.has(c)) return c;
  return claim(c.variables, c.conclusion, { where: c.hypotheses, atLeast: Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast])) });
}

/** Checks the names of a term or formula, and freezes what of it is not frozen yet. */
function checkNames(x: Node | Formula, sorts: ReadonlyMap<string, Sort>, meet: (dim: string) => void): void {
  const freeze = (part: unknown): void => {
    if (typeof part !== "object" || part === null || Object.isFrozen(part)) return;
    Object.freeze(part);
    if (Array.isArray(part)) part.forEach(freeze);
  };
  for (const part of Object.values(x)) freeze(part);
  Object.freeze(x);
  if (x.tag === "variable") {
    const sort = sorts.get(x.name);
    if (!sort) throw new InputError("unbound-variable", `"${x.name}" is not bound`);
    if (!sameSort(sort, x.sort)) throw new InputError("sort-mismatch", `"${x.name}" is ${describe(sort)}, used as ${describe(x.sort)}`);
  }
  if (x.tag === "size") meet(x.dim);
  if (x.tag === "tail" || (x.tag === "probability" && x.draws !== null)) meet(x.draws!);
  if (x.tag === "fold") meet(x.dim);
  if ("sort" in x) dimensionsOf(x.sort).forEach(meet);
  for (const p of partsOf(x)) {
    const inner = new Map(sorts);
    for (const b of p.binds) {
      refuseReserved(b.name, b.sort.kind === "index" ? "index" : "variable");
      inner.set(b.name, b.sort);
    }
    checkNames(p.of, inner, meet);
  }
}

const NO_VARIABLES: ReadonlyMap<string, Sort> = new Map();
/** The hypotheses of a claim as relations. Throws `InputError` where one is something else. */
export const assumed = (c: Claim): readonly Relation[] => c.hypotheses.flatMap(relationsOf);

/** Whether a claim relates numbers alone, and tells positions apart: no function, no set, no formula but relations and conjunctions. */
export function isFlat(c: Claim): boolean {
  return c.variables.every((v) => v.sort.kind !== "function" && v.sort.kind !== "set") && [...c.hypotheses, c.conclusion].every((f) => flatRelations(f)?.every((r) => r.left.sort.kind !== "index" || r.relation === "=" || r.relation === "!="));
}
