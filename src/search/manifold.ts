import { Rational } from "../exact/index.ts";
import type { GroundClaim, GroundRelation } from "../claim/index.ts";
import { encloseAt, doubleLayer } from "../enclosure/index.ts";

/**
 * Moves an exact point onto the equality hypotheses, or gives `undefined`. For each hypothesis it solves for the first
 * input in which the difference of the sides is linear there: two exact evaluations give the root, a third checks it.
 */
export function onManifold(g: GroundClaim, point: readonly Rational[]): readonly Rational[] | undefined {
  const equalities = g.hypotheses.filter((h) => h.relation === "=");
  if (equalities.length === 0) return point;
  let current = [...point];
  const solved = new Set<number>();
  for (const h of equalities) {
    const slot = solve(g, h, current, solved);
    if (slot === undefined) return undefined;
    current = slot.point;
    solved.add(slot.slot);
  }
  return equalities.every((h) => difference(g, h, current)?.sign === 0) ? current : undefined;
}

function difference(g: GroundClaim, h: GroundRelation, point: readonly Rational[]): Rational | undefined {
  const values = encloseAt(g.tape, doubleLayer, point);
  const [l, r] = [values[h.left]!.exact, values[h.right]!.exact];
  return l && r ? l.sub(r) : undefined;
}

function solve(g: GroundClaim, h: GroundRelation, point: readonly Rational[], taken: ReadonlySet<number>): { slot: number; point: Rational[] } | undefined {
  if (difference(g, h, point)?.sign === 0) return { slot: -1, point: [...point] };
  // The last variable first: people write the dependent one last.
  for (let slot = point.length - 1; slot >= 0; slot--) {
    if (taken.has(slot)) continue;
    const at = (q: Rational) => point.map((p, i) => (i === slot ? q : p));
    const zero = difference(g, h, at(Rational.ZERO));
    const one = difference(g, h, at(Rational.ONE));
    if (!zero || !one || zero.equals(one)) continue;
    const root = zero.div(zero.sub(one));
    if (difference(g, h, at(root))?.sign === 0) return { slot, point: at(root) };
  }
  return undefined;
}
