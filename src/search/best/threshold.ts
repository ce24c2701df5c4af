import type { Decimal } from "decimal.js";
import { exactDouble, type Rational } from "../../exact/index.ts";
import type { GroundClaim, GroundRelation } from "../../claim/index.ts";
import { decimalLayer, encloseAll, interval, isBounded, type Enclosure, type Layer } from "../../enclosure/index.ts";
import { decimalBelow } from "../../enclosure/decimal/index.ts";
import { affinity } from "../surface/degree.ts";

/** Which way a claim gets truer: 1 as the constant grows, -1 as it falls. */
export type Side = 1 | -1;

/** The constant at which a claim turns at a point: on one side of it the claim fails there. */
export interface Turn {
  readonly value: Decimal;
  /** What rounding may have done to it. */
  readonly noise: Decimal;
}

/** Digits of the sides, tried in turn. */
const DIGITS = [50, 110, 220, 440] as const;
const STEPS = 40;
/** Where a root is first looked for. What doubles do not hold is not followed. */
const firstAt = (hint: number): readonly number[] => [hint, hint + Math.max(Math.abs(hint), 1) / 16];

/** A difference of two sides at a value of the constant. */
interface Difference {
  readonly k: Decimal;
  readonly value: Decimal;
  readonly width: Decimal;
}

/** Where a claim turns, as a function of its other variables: read in decimals, and believed by nobody. */
export class Threshold {
  readonly g: GroundClaim;
  readonly slot: number;
  /** The place in `DIGITS` that sufficed last. */
  private level = 0;
  private readonly affine: readonly (0 | 1 | 2)[];

  constructor(g: GroundClaim, name: string) {
    this.g = g;
    this.slot = g.inputs.findIndex((i) => i.name === name);
    this.affine = affinity(g.tape, this.slot);
  }
  /** Whether the difference of two sides is affine in the constant; where it is not, the logarithms of the sides are nearer to that. */
  isAffine({ left, right }: GroundRelation): boolean {
    return this.affine[left]! < 2 && this.affine[right]! < 2;
  }

  /** The turn at a point to so many digits; the place of the constant in the point is not read. Nothing where there is none, or where a hypothesis fails. */
  at(point: readonly Rational[], side: Side, hint: number, places: number): Turn | undefined {
    if (!firstAt(hint).every(Number.isFinite)) return undefined;
    for (let level = places < 20 ? 0 : this.level; level < DIGITS.length; level++) {
      const turn = this.read(point, side, hint, decimalLayer(DIGITS[level]!), places);
      if (turn === "none") return undefined;
      if (turn?.noise.lte(turn.value.abs().plus("1e-50").times(`1e-${places}`))) {
        if (places >= 20) this.level = Math.max(0, level - 1);
        return turn;
      }
    }
    return undefined;
  }

  private read(point: readonly Rational[], side: Side, hint: number, layer: Layer<Decimal>, places: number): Turn | "none" | undefined {
    const box = point.map((q) => layer.point(q));
    const valuesAt = (k: Decimal) => encloseAll(this.g.tape, layer, box.with(this.slot, interval(k, k)));
    const [a, b] = firstAt(hint).map((x) => decimalBelow(exactDouble(x), layer.digits)) as [Decimal, Decimal];
    const [first, second] = [valuesAt(a), valuesAt(b)];
    let best: Turn | undefined;
    let unclear = false;
    for (const c of this.g.conclusions) {
      if (c.relation !== "<=" && c.relation !== "<") return "none";
      const logs = !this.isAffine(c) && [first, second].every((v) => isPositive(v[c.left]!) && isPositive(v[c.right]!)) ? layer : undefined;
      let [d, e] = [differenceAt(c, a, first, logs), differenceAt(c, b, second, logs)];
      if (!d || !e) return "none";
      let values = second;
      for (let step = 0; step < STEPS && e.value.abs().gt(e.width); step++) {
        const slope: Decimal = e.value.minus(d.value).div(e.k.minus(d.k));
        if (!slope.isFinite() || slope.isZero()) break;
        const k: Decimal = e.k.minus(e.value.div(slope));
        if (!k.isFinite() || k.eq(e.k)) break;
        values = valuesAt(k);
        const next = differenceAt(c, k, values, logs);
        if (!next) return "none";
        const far = k.minus(e.k).abs().gt(k.abs().times(`1e-${places + 2}`));
        [d, e] = [e, next];
        if (!far) break;
      }
      const slope = e.value.minus(d.value).div(e.k.minus(d.k));
      // What does not depend on the constant sets no bound; nor does what was not solved.
      if (!slope.isFinite() || slope.isZero()) {
        unclear ||= d.width.gt(0);
        continue;
      }
      if (slope.s === side) continue;
      const noise = e.value.abs().plus(e.width).div(slope.abs());
      if (!this.allowed(values)) continue;
      if (!best || (side > 0 ? e.k.gt(best.value) : e.k.lt(best.value))) best = { value: e.k, noise };
    }
    return best ?? (unclear ? undefined : "none");
  }

  /** Whether the hypotheses leave points near this one: strict ones may just fail there. */
  isNear(point: readonly Rational[], hint: number): boolean {
    if (!Number.isFinite(hint)) return false;
    const layer = decimalLayer(DIGITS[1]);
    return this.allowed(encloseAll(this.g.tape, layer, point.map((q) => layer.point(q)).with(this.slot, layer.point(exactDouble(hint)))), true);
  }

  /** Whether no hypothesis is seen to fail; at a limit, strict ones may. */
  private allowed(values: readonly Enclosure<Decimal>[], atLimit = false): boolean {
    return this.g.hypotheses.every(({ left, relation: given, right }) => {
      const [l, r] = [values[left]!, values[right]!];
      if (!isBounded(l) || !isBounded(r)) return false;
      const relation = atLimit && given === "<" ? "<=" : given;
      if (atLimit && relation === "!=") return true;
      if (relation === "!=") return l.hi.lt(r.lo) || r.hi.lt(l.lo);
      return relation === "<" ? l.hi.lt(r.lo) : relation === "<=" ? l.lo.lte(r.hi) : l.lo.lte(r.hi) && r.lo.lte(l.hi);
    });
  }
}

const isPositive = (e: Enclosure<Decimal>): boolean => isBounded(e) && e.lo.gt(0);

/** Left less right, or its logarithms. */
function differenceAt({ left, right }: GroundRelation, k: Decimal, values: readonly Enclosure<Decimal>[], logs?: Layer<Decimal>): Difference | undefined {
  const [l, r] = [values[left]!, values[right]!].map((v) => (logs ? logs.log(v) : v)) as [Enclosure<Decimal>, Enclosure<Decimal>];
  if (l.kind !== "interval" || r.kind !== "interval") return undefined;
  const [lo, hi] = [l.lo.minus(r.hi), l.hi.minus(r.lo)];
  return lo.isFinite() && hi.isFinite() ? { k, value: lo.plus(hi).div(2), width: hi.minus(lo) } : undefined;
}
