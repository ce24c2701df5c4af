import {
  children, describe, InputError, num, sameSort, type IndexSort, type MatrixSort, type Node, type RealSort, type Sort,
  type VariableNode, type VectorSort,
} from "../term/index.ts";

export type RelationName = "<=" | "<" | ">=" | ">" | "=";

/** Two terms and how they compare. Between vectors it holds entry by entry. */
export interface Relation {
  readonly left: Node;
  readonly relation: RelationName;
  readonly right: Node;
}

/** An interval of reals; bounds are constant terms, `null` is unbounded. */
export interface Domain {
  readonly lo: Node | null;
  readonly hi: Node | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** A variable with its sort and the interval its entries range over. The domain of an index is its whole dimension. */
export interface Declaration {
  readonly name: string;
  readonly sort: Sort;
  readonly domain: Domain;
}

/** A named dimension and the least size it is claimed for. */
export interface Dimension {
  readonly name: string;
  readonly atLeast: number;
}

/** For all sizes, and all variables in their domains that meet the hypotheses: the conclusion holds. */
export interface Claim {
  readonly dimensions: readonly Dimension[];
  readonly variables: readonly Declaration[];
  readonly hypotheses: readonly Relation[];
  readonly conclusion: Relation;
}

export const ALL_REALS: Domain = Object.freeze({ lo: null, hi: null, loOpen: false, hiOpen: false });

type AnyVariable = Node<RealSort | VectorSort | MatrixSort | IndexSort>;

function declare(v: AnyVariable, domain: Domain): Declaration {
  if (v.tag !== "variable") throw new InputError("usage", "only a variable can be given a domain");
  return Object.freeze({ name: (v as VariableNode).name, sort: v.sort, domain });
}
const bound = (b: Node | string | number | null): Node | null => (b === null ? null : typeof b === "object" ? b : num(b));

/**
 * Any real, or real entries, or any position of an index.
 *
 * @example
 * ```ts
 * import { claim, exp, free, leq, printClaim, real } from "lemmakit";
 * const x = real("x");
 * printClaim(claim([free(x)], leq(0, exp(x)))); // "forall x real: 0 <= exp(x)"
 * ```
 */
export function free(v: AnyVariable): Declaration {
  return declare(v, ALL_REALS);
}
/**
 * Greater than 0, entry by entry.
 *
 * @example
 * ```ts
 * import { claim, gt, positive, printClaim, real } from "lemmakit";
 * const x = real("x");
 * printClaim(claim([positive(x)], gt(x, 0))); // "forall x > 0: x > 0"
 * ```
 */
export function positive(v: AnyVariable): Declaration {
  return declare(v, { ...ALL_REALS, lo: num(0), loOpen: true });
}
/**
 * At least 0, entry by entry.
 *
 * @example
 * ```ts
 * import { claim, geq, nonNegative, printClaim, real } from "lemmakit";
 * const x = real("x");
 * printClaim(claim([nonNegative(x)], geq(x, 0))); // "forall x >= 0: x >= 0"
 * ```
 */
export function nonNegative(v: AnyVariable): Declaration {
  return declare(v, { ...ALL_REALS, lo: num(0) });
}
/**
 * In the closed interval [lo, hi]; `null` is unbounded.
 *
 * @example
 * ```ts
 * import { claim, leq, printClaim, real, within } from "lemmakit";
 * const p = real("p");
 * printClaim(claim([within(p, 0, 1)], leq(p, 1))); // "forall p in [0,1]: p <= 1"
 * ```
 */
export function within(v: AnyVariable, lo: Node | string | number | null, hi: Node | string | number | null): Declaration {
  return declare(v, { ...ALL_REALS, lo: bound(lo), hi: bound(hi) });
}
/**
 * In the open interval (lo, hi).
 *
 * @example
 * ```ts
 * import { claim, inside, lt, printClaim, real } from "lemmakit";
 * const p = real("p");
 * printClaim(claim([inside(p, 0, 1)], lt(p, 1))); // "forall p in (0,1): p < 1"
 * ```
 */
export function inside(v: AnyVariable, lo: Node | string | number | null, hi: Node | string | number | null): Declaration {
  return declare(v, { lo: bound(lo), hi: bound(hi), loOpen: lo !== null, hiOpen: hi !== null });
}

/**
 * The relation of two terms of one sort. Throws `InputError` when the sorts differ; integers stand for reals.
 *
 * @example
 * ```ts
 * import { printRelation, real, relate } from "lemmakit";
 * printRelation(relate(real("x"), ">=", 0)); // "x >= 0"
 * ```
 */
export function relate(left: Node | number, relation: RelationName, right: Node | number): Relation {
  const l = typeof left === "number" ? num(left) : left;
  const r = typeof right === "number" ? num(right) : right;
  const mixed = l.sort.kind === "real" || r.sort.kind === "real";
  if (l.sort.kind === "index" || r.sort.kind === "index") throw new InputError("sort-mismatch", "indices do not compare");
  if (!mixed && !sameSort(l.sort, r.sort))
    throw new InputError("dimension-mismatch", `${describe(l.sort)} ${relation} ${describe(r.sort)}`);
  return Object.freeze({ left: l, relation, right: r });
}
export const leq = (l: Node | number, r: Node | number): Relation => relate(l, "<=", r);
export const lt = (l: Node | number, r: Node | number): Relation => relate(l, "<", r);
export const geq = (l: Node | number, r: Node | number): Relation => relate(l, ">=", r);
export const gt = (l: Node | number, r: Node | number): Relation => relate(l, ">", r);
export const eq = (l: Node | number, r: Node | number): Relation => relate(l, "=", r);

/** What a claim may add to its variables and conclusion. */
export interface ClaimParts {
  readonly where?: readonly Relation[];
  /** The least size of a dimension; 1 where it is not said. */
  readonly atLeast?: Readonly<Record<string, number>>;
}

/**
 * A claim: for all the variables that meet the hypotheses, the conclusion. Dimensions are collected from the sorts.
 * Throws `InputError` when a variable is bound twice, or occurs without being bound or with another sort.
 *
 * @example
 * ```ts
 * import { claim, exp, free, leq, add, printClaim, real } from "lemmakit";
 * const x = real("x");
 * printClaim(claim([free(x)], leq(add(1, x), exp(x)))); // "forall x real: 1 + x <= exp(x)"
 * ```
 */
export function claim(variables: readonly Declaration[], conclusion: Relation, parts: ClaimParts = {}): Claim {
  const hypotheses = parts.where ?? [];
  const sorts = new Map<string, Sort>();
  const names = new Set<string>(Object.keys(parts.atLeast ?? {}));
  const meet = (dim: string) => {
    if (!/^\d+$/.test(dim)) names.add(dim);
  };
  for (const v of variables) {
    if (!NAME.test(v.name)) throw new InputError("syntax", `"${v.name}" is not the name of a variable`);
    if (sorts.has(v.name)) throw new InputError("usage", `the variable ${v.name} is bound twice`);
    sorts.set(v.name, v.sort);
    dimensionsOf(v.sort).forEach(meet);
  }
  for (const r of [...hypotheses, conclusion]) for (const side of [r.left, r.right]) checkNames(side, sorts, meet);
  for (const name of names) if (sorts.has(name)) throw new InputError("usage", `${name} is both a variable and a dimension`);
  const dimensions = [...names].map((name) => ({ name, atLeast: parts.atLeast?.[name] ?? 1 }));
  // A verdict speaks of its claim for ever: nothing of the claim may change under it.
  const relation = (r: Relation): Relation => Object.freeze({ left: r.left, relation: r.relation, right: r.right });
  const made = Object.freeze({
    dimensions: Object.freeze(dimensions.map((d) => Object.freeze(d))),
    variables: Object.freeze(variables.map((v) => Object.freeze({ name: v.name, sort: Object.freeze({ ...v.sort }), domain: Object.freeze({ ...v.domain }) }))),
    hypotheses: Object.freeze(hypotheses.map(relation)),
    conclusion: relation(conclusion),
  });
  minted.add(made);
  return made;
}

/** Letters, digits and primes: no name can be taken for a term. */
const NAME = /^[\p{L}_][\p{L}\p{N}_]*'*$/u;
const minted = new WeakSet<object>();

/** The claim itself where {@link claim} made it; a claim put together by hand is made anew, so that it is whole and cannot change. */
export function settled(c: Claim): Claim {
  if (minted.has(c)) return c;
  return claim(c.variables, c.conclusion, { where: c.hypotheses, atLeast: Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast])) });
}

function dimensionsOf(s: Sort): string[] {
  return s.kind === "real" ? [] : s.kind === "matrix" ? [s.rows, s.cols] : [s.dim];
}

/** Checks the names of a term, and freezes what of it is not frozen yet. */
function checkNames(n: Node, sorts: ReadonlyMap<string, Sort>, meet: (dim: string) => void): void {
  for (const part of Object.values(n)) if (typeof part === "object" && part !== null) Object.freeze(part);
  Object.freeze(n);
  if (n.tag === "variable") {
    const sort = sorts.get(n.name);
    if (!sort) throw new InputError("unbound-variable", `"${n.name}" is not bound`);
    if (!sameSort(sort, n.sort))
      throw new InputError("sort-mismatch", `"${n.name}" is ${describe(sort)}, used as ${describe(n.sort)}`);
  }
  if (n.tag === "size") meet(n.dim);
  if (n.tag === "tail") meet(n.draws);
  const inner = n.tag === "fold" ? new Map(sorts).set(n.index, { kind: "index" as const, dim: n.dim }) : sorts;
  if (n.tag === "fold") meet(n.dim);
  for (const k of children(n)) checkNames(k, inner, meet);
}
