import { printTerm, type Node } from "../term/index.ts";
import type { Declaration } from "../claim/index.ts";
import type { Decision } from "../search/index.ts";

const bound = (b: Node | null): string | null => (b ? printTerm(b) : null);
const box = (list: readonly Declaration[]) =>
  list.map(({ name, domain: { lo, hi, loOpen, hiOpen } }) => ({ name, lo: bound(lo), hi: bound(hi), loOpen, hiOpen }));

/**
 * What is known of a claim that stayed open: `touching` (where the sides meet, and the order in which they part along
 * each variable), `proved` (a part of the domain, certified), `left` (boxes that hold the rest) and `searched` (points, sizes and
 * the nearest point).
 */
export function diagnosisJson({ diagnosis: d, searched }: Decision): Record<string, unknown> {
  const looked = searched ? { searched } : {};
  if (!d) return looked;
  const { contact, nearest, regions } = d;
  return {
    ...(contact ? { touching: contact } : nearest ? { nearest } : {}),
    ...(regions?.proved ? { proved: box(regions.proved.claim.variables) } : {}),
    ...(regions ? { left: regions.left.map(box) } : {}),
    ...looked,
  };
}
