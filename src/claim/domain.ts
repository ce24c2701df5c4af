import {
  InputError, num, type FunctionSort, type IndexSort, type MatrixSort, type Node, type RealSort, type SetSort, type Sort, type VariableNode, type VectorSort,
} from "../term/index.ts";

/** An interval of reals; bounds are constant terms, `null` is unbounded. */
export interface Domain {
  readonly lo: Node | null;
  readonly hi: Node | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  /** Only the integers of the interval. */
  readonly integer?: true;
}

/** A variable with its sort and the interval its entries range over. The domain of an index is its whole dimension. */
export interface Declaration {
  readonly name: string;
  readonly sort: Sort;
  readonly domain: Domain;
}

export const ALL_REALS: Domain = Object.freeze({ lo: null, hi: null, loOpen: false, hiOpen: false });

type AnyVariable = Node<RealSort | VectorSort | MatrixSort | IndexSort | FunctionSort | SetSort>;

function declare(v: AnyVariable, domain: Domain): Declaration {
  if (v.tag !== "variable") throw new InputError("usage", "only a variable can be given a domain");
  return Object.freeze({ name: (v as VariableNode).name, sort: v.sort, domain });
}
const bound = (b: Node | string | number | null): Node | null => (b === null ? null : typeof b === "object" ? b : num(b));

/**
 * Any real, or real entries, any position of an index, any function, any set.
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
 * An integer, from `lo` on where that is given.
 *
 * @example
 * ```ts
 * import { claim, geq, integer, pow, printClaim, real } from "lemmakit";
 * const n = real("n");
 * printClaim(claim([integer(n, 1)], geq(pow(n, 2), n))); // "forall integer n >= 1: n^2 >= n"
 * ```
 */
export function integer(v: Node<RealSort>, lo: Node | string | number | null = null, hi: Node | string | number | null = null): Declaration {
  return declare(v, { ...ALL_REALS, lo: bound(lo), hi: bound(hi), integer: true });
}
