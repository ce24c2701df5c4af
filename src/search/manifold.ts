import { Rational } from "../exact/index.ts";
import type { GroundClaim, GroundRelation } from "../claim/index.ts";
import { encloseAt, doubleLayer } from "../enclosure/index.ts";

/**
 * Moves an exact point onto the equality hypotheses, or gives `undefined`. For each hypothesis it solves for an input in
 * which the difference of the sides is linear there: two exact evaluations give the root, a third checks it. Where there
 * is none, it draws the chord from a simple point of the hypothesis through the given one: on a quadric, the second
 * intersection is rational.
 */
export function onManifold(g: GroundClaim, point: readonly Rational[]): readonly Rational[] | undefined {
  const equalities = g.hypotheses.filter((h) => h.relation === "=");
  if (equalities.length === 0) return point;
  let current = [...point];
  const solved = new Set<number>();
  for (const h of equalities) {
    const slot = solve(g, h, current, solved) ?? chord(g, h, current, solved);
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

/** Coordinates of the simple points that chords start from. */
const SIMPLE = [Rational.ZERO, Rational.ONE, Rational.of(-1), Rational.of(2), Rational.of(1, 2)];
/** Inputs beyond which the simple points are too many to try. */
const MOST_INPUTS = 4;

/** The slots a hypothesis reads. */
function slotsOf(g: GroundClaim, h: GroundRelation): number[] {
  const needed = new Set([h.left, h.right]);
  const slots = new Set<number>();
  for (let k = g.tape.code.length - 1; k >= 0; k--) {
    if (!needed.has(k)) continue;
    const i = g.tape.code[k]!;
    if (i.op === "input") slots.add(i.slot);
    else if (i.op === "spectral") i.entries.forEach((e) => needed.add(e));
    else if (i.op === "pow") needed.add(i.a);
    else if (i.op !== "number" && i.op !== "pi") needed.add(i.a).add(i.b);
  }
  return [...slots];
}

function chord(g: GroundClaim, h: GroundRelation, point: readonly Rational[], taken: ReadonlySet<number>): { slot: number; point: Rational[] } | undefined {
  const slots = slotsOf(g, h).filter((s) => !taken.has(s));
  if (slots.length === 0 || slots.length > MOST_INPUTS) return undefined;
  for (let n = 0; n < SIMPLE.length ** slots.length; n++) {
    const base = [...point];
    for (let k = 0, code = n; k < slots.length; k++, code = Math.floor(code / SIMPLE.length)) base[slots[k]!] = SIMPLE[code % SIMPLE.length]!;
    if (difference(g, h, base)?.sign !== 0) continue;
    const along = (t: Rational) => base.map((b, i) => (slots.includes(i) ? b.add(t.mul(point[i]!.sub(b))) : b));
    const forth = difference(g, h, along(Rational.ONE));
    const back = difference(g, h, along(Rational.of(-1)));
    // The difference along the chord is a t^2 + b t: the other root is -b/a.
    if (!forth || !back || forth.add(back).sign === 0) continue;
    const there = along(back.sub(forth).div(forth.add(back)));
    if (difference(g, h, there)?.sign === 0) return { slot: slots.at(-1)!, point: there };
  }
  return undefined;
}
