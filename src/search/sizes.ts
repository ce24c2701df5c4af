import { children, type Node, type Sizes } from "../term/index.ts";
import type { Claim } from "../claim/index.ts";

/** Sizes tried for each dimension beyond its least, chosen so that two dimensions often differ. */
const LADDERS: readonly (readonly number[])[] = [
  [0, 1, 2, 9, 4],
  [0, 2, 1, 3, 5],
  [0, 1, 3, 2, 2],
];

function drawsOf(n: Node): string[] {
  const here = n.tag === "tail" ? [n.draws] : [];
  return [...here, ...children(n).flatMap(drawsOf)];
}

/**
 * The sizes a search tries, small ones first: every dimension at its least size, then grown, with each index at some
 * positions. A claim without dimensions has one.
 */
export function sizePlans(c: Claim, most = 10): Sizes[] {
  const heavy = new Set([c.conclusion.left, c.conclusion.right].flatMap(drawsOf));
  const free = c.dimensions;
  const count = free.length === 0 ? 1 : LADDERS[0]!.length;
  const plans: Sizes[] = [];
  for (let k = 0; k < count; k++) {
    const dimensions = Object.fromEntries(
      free.map((d, i) => [d.name, Math.min(most, d.atLeast + LADDERS[i % LADDERS.length]![k]!)]),
    );
    // The exact law of a sum needs all outcomes: keep their number small.
    if (heavy.size > 0) for (const d of free) if (!heavy.has(d.name)) dimensions[d.name] = Math.min(dimensions[d.name]!, 3);
    for (const indices of positions(c, dimensions)) plans.push({ dimensions, indices });
  }
  return plans.filter((p, i) => plans.findIndex((q) => JSON.stringify(q) === JSON.stringify(p)) === i);
}

/** A few assignments of the free indices: all at the first position, and each at one of its own where there is room. */
function positions(c: Claim, dimensions: Readonly<Record<string, number>>): Record<string, number>[] {
  const indices = c.variables.filter((v) => v.sort.kind === "index");
  if (indices.length === 0) return [{}];
  const sizeOf = (dim: string) => (/^\d+$/.test(dim) ? Number(dim) : dimensions[dim]!);
  const at = (place: (k: number) => number) =>
    Object.fromEntries(indices.map((v, k) => [v.name, Math.min(place(k), sizeOf((v.sort as { dim: string }).dim))]));
  const lists = [at(() => 1), at((k) => k + 1), at((k) => indices.length - k)];
  return lists.filter((p, i) => lists.findIndex((q) => JSON.stringify(q) === JSON.stringify(p)) === i);
}
