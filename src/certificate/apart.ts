import { claim, flatRelations, type Claim, type Relation } from "../claim/index.ts";
import { sub, type Real } from "../term/index.ts";
import { readValue } from "./algebra/read.ts";
import { atomsOf } from "./algebra/sum.ts";
import { signsAt } from "./place.ts";
import { allKnown } from "./terms.ts";

/** A claim in two: with `left < right`, and with `left > right`, in the place of a hypothesis `left != right`. */
export interface Apart {
  /** The place of the hypothesis among the relations assumed. */
  readonly place: number;
  readonly less: Claim;
  readonly more: Claim;
}

/** Whether two sides that differ do so in several variables. In one alone, and where a product is not 0, intervals are cut. */
function isAcross({ left, relation, right }: Relation): boolean {
  if (relation !== "!=" || ![left, right].every((s) => s.sort.kind === "real" && allKnown(s))) return false;
  const { sum, factors } = readValue(sub(left as Real, right as Real), signsAt([], []));
  return factors.length === 0 && sum.terms.size > 1 && [...atomsOf(sum)].filter((a) => a.kind === "variable").length > 1;
}

/** The first hypothesis `u != v` in several variables as two cases: then there is an order, and signs follow from it. */
export function apart(c: Claim): Apart | undefined {
  const lists = c.hypotheses.map(flatRelations);
  if (c.dimensions.length > 0 || lists.includes(undefined)) return undefined;
  const relations = lists.flatMap((l) => l!);
  const place = relations.findIndex(isAcross);
  if (place < 0) return undefined;
  const as = (relation: "<" | ">"): Claim => claim(c.variables, c.conclusion, { where: relations.map((r, k) => (k === place ? { ...r, relation } : r)) });
  return { place, less: as("<"), more: as(">") };
}
