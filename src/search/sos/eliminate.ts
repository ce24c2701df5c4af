import { Rational } from "../../exact/index.ts";

/** A linear equation Σ coefficient·unknown = right. */
export interface Equation {
  readonly left: Map<number, Rational>;
  right: Rational;
}

/** A solved system: each pivot is its right side minus a combination of free unknowns. */
export interface Solved {
  readonly pivots: ReadonlyMap<number, Equation>;
}

function subtract(from: Equation, c: Rational, row: Equation, occurs: Map<number, Set<Equation>>): void {
  for (const [u, v] of row.left) {
    const before = from.left.get(u);
    const after = (before ?? Rational.ZERO).sub(c.mul(v));
    if (after.sign === 0) {
      from.left.delete(u);
      occurs.get(u)?.delete(from);
    } else {
      from.left.set(u, after);
      if (!before) occurs.get(u)!.add(from);
    }
  }
  from.right = from.right.sub(c.mul(row.right));
}

/**
 * Gauss–Jordan elimination in exact arithmetic on sparse equations: always the shortest equation next, and in it the
 * unknown that occurs least often elsewhere. `undefined` when the equations contradict each other, or time is up.
 */
export function eliminate(equations: readonly Equation[], alive: () => boolean = () => true): Solved | undefined {
  const occurs = new Map<number, Set<Equation>>();
  for (const e of equations)
    for (const u of e.left.keys()) {
      const set = occurs.get(u) ?? new Set<Equation>();
      occurs.set(u, set.add(e));
    }
  const open = new Set(equations);
  const pivots = new Map<number, Equation>();
  while (open.size > 0) {
    if (!alive()) return undefined;
    let next: Equation | undefined;
    for (const e of open) if (!next || e.left.size < next.left.size) next = e;
    open.delete(next!);
    if (next!.left.size === 0) {
      if (next!.right.sign !== 0) return undefined;
      continue;
    }
    const [pivot] = [...next!.left].sort(([u, a], [v, b]) => occurs.get(u)!.size - occurs.get(v)!.size || b.abs().compare(a.abs()))[0]!;
    const inverse = Rational.ONE.div(next!.left.get(pivot)!);
    for (const [u, v] of next!.left) next!.left.set(u, v.mul(inverse));
    next!.right = next!.right.mul(inverse);
    for (const other of [...occurs.get(pivot)!]) if (other !== next) subtract(other, other.left.get(pivot)!, next!, occurs);
    pivots.set(pivot, next!);
  }
  return { pivots };
}
