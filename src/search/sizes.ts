import { children, type Node, type Sizes } from "../term/index.ts";
import { relationsOf, type Claim } from "../claim/index.ts";

/** Sizes tried for each dimension beyond its least, chosen so that two dimensions often differ. */
const LADDERS: readonly (readonly number[])[] = [
  [0, 1, 2, 9, 4],
  [0, 2, 1, 3, 5],
  [0, 1, 3, 2, 2],
];
/** More scalar inputs than this make a climb slow and find nothing new. */
const MOST_INPUTS = 24;

function drawsOf(n: Node): string[] {
  const here = n.tag === "tail" ? [n.draws] : [];
  return [...here, ...children(n).flatMap(drawsOf)];
}

/**
 * The sizes a search tries, small ones first: every dimension at its least size, then grown, with each index at some
 * positions. A claim without dimensions has one.
 *
 * @example
 * ```ts
 * import { parseClaim } from "lemmakit";
 * import { sizePlans } from "./index.ts";
 * sizePlans(parseClaim("forall x > 0: x > 0")).length; // 1
 * ```
 */
export function sizePlans(c: Claim, most = 10): Sizes[] {
  const heavy = new Set(relationsOf(c.conclusion).flatMap((r) => [r.left, r.right]).flatMap(drawsOf));
  const free = c.dimensions;
  const count = free.length === 0 ? 1 : LADDERS[0]!.length;
  const plans: Sizes[] = [];
  for (let k = 0; k < count; k++) {
    const dimensions = Object.fromEntries(
      free.map((d, i) => [d.name, Math.min(most, d.atLeast + LADDERS[i % LADDERS.length]![k]!)]),
    );
    // The exact law of a sum needs all outcomes: keep their number small.
    if (heavy.size > 0) for (const d of free) if (!heavy.has(d.name)) dimensions[d.name] = Math.min(dimensions[d.name]!, 3);
    while (inputsOf(c, dimensions) > MOST_INPUTS && shrinkLargest(dimensions, free)) continue;
    // Where an index stands matters little once the sizes have grown.
    const places = positions(c, dimensions);
    for (const indices of k <= 1 ? places : places.slice(-2, -1).concat(places.length === 1 ? places : [])) plans.push({ dimensions, indices });
  }
  return plans.filter((p, i) => plans.findIndex((q) => JSON.stringify(q) === JSON.stringify(p)) === i);
}

/** Scalar inputs of a claim at given sizes. */
function inputsOf(c: Claim, dimensions: Readonly<Record<string, number>>): number {
  const size = (dim: string) => (/^\d+$/.test(dim) ? Number(dim) : dimensions[dim]!);
  return c.variables.reduce((n, { sort }) => {
    if (sort.kind === "vector") return n + size(sort.dim);
    if (sort.kind === "matrix") return n + size(sort.rows) * size(sort.cols);
    return n + (sort.kind === "real" ? 1 : 0);
  }, 0);
}

/** Takes one from the largest dimension that may still shrink; `false` where none may. */
function shrinkLargest(dimensions: Record<string, number>, free: Claim["dimensions"]): boolean {
  const [largest] = free.filter((d) => dimensions[d.name]! > d.atLeast).sort((a, b) => dimensions[b.name]! - dimensions[a.name]!);
  if (!largest) return false;
  dimensions[largest.name]! -= 1;
  return true;
}

/** A few assignments of the free indices: all at the first position, each at one of its own where there is room, and two of three together. */
function positions(c: Claim, dimensions: Readonly<Record<string, number>>): Record<string, number>[] {
  const indices = c.variables.filter((v) => v.sort.kind === "index");
  if (indices.length === 0) return [{}];
  const sizeOf = (dim: string) => (/^\d+$/.test(dim) ? Number(dim) : dimensions[dim]!);
  const at = (place: (k: number) => number) =>
    Object.fromEntries(indices.map((v, k) => [v.name, Math.min(place(k), sizeOf((v.sort as { dim: string }).dim))]));
  const lists = [at(() => 1), at((k) => k + 1), at((k) => indices.length - k), at((k) => 1 + (k % 2)), at((k) => 1 + (k >> 1)), at((k) => 1 + ((k + 1) >> 1))];
  return lists.filter((p, i) => lists.findIndex((q) => JSON.stringify(q) === JSON.stringify(p)) === i);
}
