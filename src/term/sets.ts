import { bind, freezeBinders, memberSort } from "./binders.ts";
import { InputError } from "./errors.ts";
import type { Formula } from "./formula.ts";
import { num, type RealLike } from "./leaves.ts";
import type { Binder, Fn, Node, SetOf } from "./node.ts";
import { describe, sameSort, type RealSort, type SetSort, type Sort, type VectorSort } from "./sort.ts";
import { callNode, vectorSort } from "./wide.ts";

const node = (n: Node | number): Node => (typeof n === "number" ? num(n) : n);
const aSet = <S extends Sort>(of: S): SetSort<S> => ({ kind: "set", of });
/**
 * A set variable: some reals, vectors, matrices or positions.
 *
 * @example
 * ```ts
 * import { claim, free, leq, member, norm2, printClaim, setOf, vector, vectorSort } from "lemmakit";
 * const [set, x] = [setOf("S", vectorSort("d")), vector("x", "d")];
 * printClaim(claim([free(set), free(x)], leq(norm2(x), 1), { where: [member(x, set)] })); // "forall dim d, S subset R^d, x in R^d where x in S: norm2(x) <= 1"
 * ```
 */
export function setOf<S extends Sort>(name: string, of: S): SetOf<S> {
  return Object.freeze({ tag: "variable", sort: { kind: "set" as const, of }, name });
}
/**
 * All values of a sort.
 *
 * @example
 * ```ts
 * import { exists, gt, printFormula, realSort, space } from "lemmakit";
 * printFormula(exists(space(realSort), (x) => gt(x, 0))); // "exists x in R: x > 0"
 * ```
 */
export const space = <S extends Sort>(of: S): SetOf<S> => Object.freeze({ tag: "space", sort: aSet(of) });
/**
 * An interval of reals, or the vectors or matrices whose entries lie in one; `null` is unbounded. Ends belong to it unless
 * `open` says otherwise; `integer` leaves the integers of it. Throws `InputError` on other sorts.
 *
 * @example
 * ```ts
 * import { box, member, num, printFormula, real, realSort, vector, vectorSort } from "lemmakit";
 * printFormula(member(real("x"), box(realSort, num(0), num(1), { hi: true }))); // "x in [0,1)"
 * printFormula(member(vector("x", "d"), box(vectorSort("d"), num(0), null))); // "x in [0,inf)^d"
 * ```
 */
export function box<S extends Sort>(of: S, lo: Node | null, hi: Node | null, open: { readonly lo?: boolean; readonly hi?: boolean; readonly integer?: true } = {}): SetOf<S> {
  if (of.kind === "index" || of.kind === "function" || of.kind === "set") throw new InputError("sort-mismatch", `an interval of ${describe(of)}`);
  const ends = { loOpen: lo !== null && open.lo === true, hiOpen: hi !== null && open.hi === true };
  return Object.freeze({ tag: "box", sort: aSet(of), lo, hi, ...ends, ...(open.integer ? { integer: true as const } : {}) });
}
/**
 * The open ball of a radius round a point, or round the origin of a sort, in the Euclidean norm, the 1-norm or the maximum norm.
 *
 * @example
 * ```ts
 * import { ball, member, printFormula, real, vector, vectorSort } from "lemmakit";
 * const [x, c] = [vector("x", "d"), vector("c", "d")];
 * printFormula(member(x, ball(c, real("r")))); // "x in ball(c, r)"
 * printFormula(member(x, ball(vectorSort("d"), 1, "inf"))); // "x in ball(R^d, 1, inf)"
 * ```
 */
export function ball<S extends VectorSort | RealSort>(center: Node<S> | S, radius: RealLike, norm: "1" | "2" | "inf" = "2"): SetOf<S> {
  return ballNode(center, node(radius), norm, false) as SetOf<S>;
}
/**
 * The closed ball of a radius round a point, or round the origin of a sort, in the Euclidean norm, the 1-norm or the maximum
 * norm.
 *
 * @example
 * ```ts
 * import { closedBall, member, printFormula, real, realSort } from "lemmakit";
 * printFormula(member(real("x"), closedBall(realSort, 1))); // "x in closedball(R, 1)"
 * ```
 */
export function closedBall<S extends VectorSort | RealSort>(center: Node<S> | S, radius: RealLike, norm: "1" | "2" | "inf" = "2"): SetOf<S> {
  return ballNode(center, node(radius), norm, true) as SetOf<S>;
}
export function ballNode(center: Node | Sort, radius: Node, norm: "1" | "2" | "inf", closed: boolean): SetOf {
  const of = "sort" in center ? center.sort : center;
  if (of.kind !== "real" && of.kind !== "vector") throw new InputError("sort-mismatch", `a ball round ${describe(of)}`);
  if (radius.sort.kind !== "real") throw new InputError("sort-mismatch", `a radius is a real number, not ${describe(radius.sort)}`);
  return Object.freeze({ tag: "ball", sort: aSet(of), norm, closed, center: "sort" in center ? center : null, radius });
}
/** A finite set by its members. */
export function listed(first: Node | number, ...rest: readonly (Node | number)[]): SetOf {
  const items = [first, ...rest].map(node);
  for (const i of items) if (!sameSort(i.sort, items[0]!.sort)) throw new InputError("sort-mismatch", `${describe(items[0]!.sort)} and ${describe(i.sort)} in one set`);
  return Object.freeze({ tag: "listed", sort: aSet(items[0]!.sort), items: Object.freeze(items) });
}
/** The values of a term over the members of sets that meet a condition. */
export function comprehension(element: Node, binders: readonly Binder[], where?: Formula): SetOf {
  binders.forEach(memberSort);
  return Object.freeze({ tag: "comprehension", sort: aSet(element.sort), element, binders: freezeBinders(binders), ...(where ? { where } : {}) });
}
/**
 * The values of a function on a set.
 *
 * @example
 * ```ts
 * import { fn, image, member, printFormula, realSort, setOf, vector, vectorSort } from "lemmakit";
 * const f = fn("f", [realSort], vectorSort("d"));
 * printFormula(member(vector("y", "d"), image(f, setOf("S", realSort)))); // "y in {f(x) : x in S}"
 * ```
 */
export function image<S extends Sort, T extends Sort>(f: Fn<readonly [S], T>, over: SetOf<S>, name = "x"): SetOf<T> {
  return comprehension(callNode(f, [bind(name, over)]), [{ name, over }]) as SetOf<T>;
}
/**
 * The laws on a dimension: vectors whose entries are at least 0 and add up to 1.
 *
 * @example
 * ```ts
 * import { claim, free, leq, member, normInf, printClaim, simplex, vector } from "lemmakit";
 * const p = vector("p", "c");
 * printClaim(claim([free(p)], leq(normInf(p), 1), { where: [member(p, simplex("c"))] })); // "forall dim c, p in R^c where p in simplex(c): norminf(p) <= 1"
 * ```
 */
export const simplex = <D extends string>(dim: D): SetOf<VectorSort<D>> => Object.freeze({ tag: "simplex", sort: aSet(vectorSort(dim)) });
