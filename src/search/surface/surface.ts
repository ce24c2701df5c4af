import { Rational, rationalRoot, spend } from "../../exact/index.ts";
import type { GroundClaim } from "../../claim/index.ts";
import { coordinate, type Coordinate } from "../candidate.ts";
import type { Space } from "../space.ts";
import { affinity, homogeneity } from "./degree.ts";
import { leastStep } from "./least-step.ts";
import { Part } from "./part.ts";

/** How one equality is met: by scaling a family of inputs, by solving for one of some in which it is affine, or by steps along its slope. */
interface Way {
  readonly part: Part;
  /** Inputs that may be scaled together, and the degree of the left side in them. */
  readonly scale: { readonly slots: readonly number[]; readonly degree: number } | undefined;
  /** Inputs in which the difference is affine, the last first: people write the dependent one last. */
  readonly affine: readonly number[];
}

/** Newton steps: they double the digits, but where the slopes of two parts are nearly the same. */
const STEPS = 30;

/**
 * The equality hypotheses of a claim at fixed sizes, as a surface onto which points are moved: a family is scaled to its sum or
 * norm, an input that occurs linearly is solved for, and what is left is met by Newton's steps.
 */
export class Surface {
  private readonly ways: readonly Way[];
  private readonly space: Space;

  private constructor(space: Space, ways: readonly Way[]) {
    this.space = space;
    this.ways = ways;
  }

  /** The surface of a claim; nothing where it has no equality among its hypotheses. */
  static of(g: GroundClaim, space: Space): Surface | undefined {
    const parts = g.hypotheses.filter((h) => h.relation === "=").map((h) => new Part(g, h));
    if (parts.length === 0) return undefined;
    const others = (p: Part) => parts.filter((q) => q !== p);
    const scales = new Map(parts.map((p) => [p, scaleOf(p, others(p), space)]));
    // A part that holds on whole rays of a family keeps holding when that is scaled.
    const before = (p: Part) => others(p).filter((q) => scales.get(q)?.slots.some((s) => p.slots.includes(s)) && isCone(p, scales.get(q)!.slots));
    const ways = parts.map((part): Way => {
      const scaled = before(part);
      const affine = ownAffine(part, others(part).filter((p) => !scaled.includes(p)));
      return { part, affine, scale: scales.get(part) };
    });
    const rank = (w: Way): number => (w.scale ? 1 : before(w.part).length > 0 ? 0 : 2);
    return new Surface(space, [0, 1, 2].flatMap((k) => ways.filter((w) => rank(w) === k)));
  }

  /** Moves a point of doubles onto the surface; `false` where it does not get there within the domains. */
  project(x: Float64Array): boolean {
    if (this.holds(x)) return true;
    for (const way of this.ways) if (!way.part.holds(x) && !this.meet(way, x)) return this.newton(x);
    return this.holds(x) || this.newton(x);
  }
  private holds(x: Float64Array): boolean {
    return this.ways.every((w) => w.part.holds(x));
  }

  private meet({ part, scale, affine }: Way, x: Float64Array): boolean {
    if (scale) {
      const [l, r] = part.sides(x);
      const factor = (r / l) ** (1 / scale.degree);
      if (factor > 0 && Number.isFinite(factor)) {
        for (const s of scale.slots) x[s] = x[s]! * factor;
        if (scale.slots.every((s) => this.within(s, x[s]!)) && part.holds(x)) return true;
        // Rounding, or a bound on one of them.
        for (const s of scale.slots) x[s] = this.space.settleSlot(s, x[s]!);
      }
    }
    for (const s of affine) {
      const before = x[s]!;
      const root = affineRoot(part, x, s);
      if (root !== undefined && this.within(s, root)) {
        x[s] = root;
        return true;
      }
      x[s] = before;
    }
    return false;
  }
  private within(slot: number, v: number): boolean {
    return Number.isFinite(v) && this.space.settleSlot(slot, v) === v;
  }

  /** Newton's steps for all parts together, the shortest that meet them to first order. */
  private newton(x: Float64Array): boolean {
    const n = this.space.dimension;
    const slopes = this.ways.map(() => new Float64Array(n));
    for (let k = 0; k < STEPS; k++) {
      const differences = this.ways.map(({ part }, j) => {
        const d = part.difference(x);
        part.gradient(slopes[j]!);
        return d;
      });
      const step = leastStep(slopes, differences);
      if (!step) return false;
      for (let s = 0; s < n; s++) x[s] = this.space.settleSlot(s, x[s]! - step[s]!);
      if (this.holds(x)) return true;
    }
    return false;
  }

  /** An exact point on the surface, near an exact point; nothing where none is seen. */
  exact(near: readonly Rational[]): readonly Coordinate[] | undefined {
    const point: Coordinate[] = near.map(coordinate);
    const numbers = [...near];
    const put = (slot: number, q: Rational): void => {
      point[slot] = { q };
      numbers[slot] = q;
    };
    const rooted: Part[] = [];
    for (const { part, scale, affine } of this.ways) {
      const d = part.exactDifference(numbers);
      if (d?.sign === 0) continue;
      if (part.slots.some((s) => point[s]!.root)) return undefined;
      const solved = this.exactRoot(part, affine, numbers);
      if (solved) {
        put(solved.slot, solved.q);
        continue;
      }
      const scaled = scale && exactScale(part, scale, numbers, this.ways.every((w) => w.part === part || !isCone(w.part, scale.slots) || !w.part.slots.some((s) => scale.slots.includes(s))));
      if (!scaled) return undefined;
      if (scaled.root) rooted.push(part);
      for (const s of scale.slots) {
        const q = numbers[s]!.mul(scaled.q);
        if (scaled.root) point[s] = { q: numbers[s]!, root: scaled.root };
        else put(s, q);
      }
      if (scaled.moved) for (const [s, q] of scaled.moved) put(s, q);
    }
    // Where a root stands the checker looks; elsewhere it must be exact.
    return this.ways.every(({ part }) => rooted.includes(part) || part.slots.some((s) => point[s]!.root) || part.exactDifference(numbers)?.sign === 0) ? point : undefined;
  }

  /** The exact value of an input in which a part is affine: of the largest there, which rounding changes least. */
  private exactRoot(part: Part, affine: readonly number[], x: readonly Rational[]): { slot: number; q: Rational } | undefined {
    const bySize = [...affine].sort((a, b) => x[b]!.abs().compare(x[a]!.abs()));
    for (const slot of bySize) {
      const at = (q: Rational) => x.map((p, i) => (i === slot ? q : p));
      const zero = part.exactDifference(at(Rational.ZERO));
      const one = part.exactDifference(at(Rational.ONE));
      if (!zero || !one || zero.equals(one)) continue;
      const q = zero.div(zero.sub(one));
      if (part.exactDifference(at(q))?.sign === 0) return { slot, q };
    }
    return undefined;
  }
}

/** The family that may be scaled to meet a part: the other parts do not see it, or hold on whole rays. */
function scaleOf(part: Part, others: readonly Part[], space: Space): Way["scale"] {
  const families = [...space.groups.filter((f) => f.size > 1).map((f) => Array.from({ length: f.size }, (_, k) => f.from + k)), ...space.groups.filter((f) => f.size === 1).map((f) => [f.from]), part.slots];
  for (const slots of families) {
    if (!slots.some((s) => part.slots.includes(s))) continue;
    const family = new Set(slots);
    const degrees = homogeneity(part.tape, (s) => family.has(s));
    const [l, r] = part.tape.roots.map((p) => degrees[p]);
    if (typeof l !== "number" || l === 0 || r !== 0) continue;
    // What else is said of the family holds on rays, or is met afterwards by an input of its own.
    if (others.every((o) => !slots.some((s) => o.slots.includes(s)) || isCone(o, slots) || ownAffine(o, [part, ...others]).some((s) => !family.has(s)))) return { slots, degree: l };
  }
  return undefined;
}

/** The inputs in which a part is affine and that other parts do not see, the last first. */
function ownAffine(part: Part, others: readonly Part[]): number[] {
  return [...part.slots].reverse().filter((slot) => {
    const a = affinity(part.tape, slot);
    return Math.max(...part.tape.roots.map((r) => a[r]!)) === 1 && !others.some((p) => p !== part && p.slots.includes(slot));
  });
}

/** Whether a part that holds at a point holds on the ray of a family through it. */
function isCone(part: Part, slots: readonly number[]): boolean {
  const d = homogeneity(part.tape, (s) => slots.includes(s));
  const [a, b] = part.tape.roots.map((p) => d[p]);
  return a !== undefined && b !== undefined && (a === b || a === "any" || b === "any");
}

function affineRoot(part: Part, x: Float64Array, slot: number): number | undefined {
  x[slot] = 0;
  const zero = part.difference(x);
  x[slot] = 1;
  const one = part.difference(x);
  const root = zero / (zero - one);
  if (!Number.isFinite(root)) return undefined;
  x[slot] = root;
  return part.holds(x) ? root : undefined;
}

/** What a family is multiplied by so that a part of degree 1 or 2 in it holds: a number, the root of one, or a point nearby where the number is rational. */
function exactScale(
  part: Part,
  { slots, degree }: { readonly slots: readonly number[]; readonly degree: number },
  x: readonly Rational[],
  alone: boolean,
): { readonly q: Rational; readonly root?: Rational; readonly moved?: readonly (readonly [number, Rational])[] } | undefined {
  const sides = part.exactly(x);
  if (!sides || sides[0].sign === 0) return undefined;
  const ratio = sides[1].div(sides[0]);
  if (degree === 1) return { q: ratio };
  if (degree === -1) return { q: Rational.ONE.div(ratio) };
  if (degree !== 2 || ratio.sign <= 0) return undefined;
  // A chord leaves the rays on which the other parts hold.
  const chord = alone ? onChord(part, slots, x) : undefined;
  return chord ? { q: Rational.ONE, moved: chord } : { q: Rational.ONE, root: ratio };
}

/** On a quadric, the second point on the chord from a rational one through a point near it: the first has one coordinate, or is simple in two. */
function onChord(part: Part, slots: readonly number[], x: readonly Rational[]): (readonly [number, Rational])[] | undefined {
  spend(200 * slots.length);
  const bySize = [...slots].sort((a, b) => x[b]!.abs().compare(x[a]!.abs()));
  for (const s of bySize.slice(0, 3)) {
    const axis = x.map((q, i) => (i === s ? Rational.ONE : slots.includes(i) ? Rational.ZERO : q));
    const sides = part.exactly(axis);
    if (!sides || sides[0].sign === 0) continue;
    const length = rationalRoot(sides[1].div(sides[0]), 2n);
    if (!length) continue;
    // From the far side, so that the chord is long.
    const base = axis.map((q, i) => (i === s ? (x[s]!.sign > 0 ? length.neg() : length) : q));
    const along = (t: Rational) => base.map((b, i) => (slots.includes(i) ? b.add(t.mul(x[i]!.sub(b))) : b));
    const forth = part.exactDifference(along(Rational.ONE));
    const back = part.exactDifference(along(Rational.of(-1)));
    if (!forth || !back || forth.add(back).sign === 0) continue;
    // The difference along the chord is a·t² + b·t: the other root is −b/a.
    const there = along(back.sub(forth).div(forth.add(back)));
    if (part.exactDifference(there)?.sign === 0) return slots.map((i) => [i, there[i]!] as const);
  }
  return undefined;
}
