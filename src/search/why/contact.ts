import { Rational } from "../../exact/index.ts";
import { decimalLayer, isBounded } from "../../enclosure/index.ts";
import { add, num, printTerm, type Real } from "../../term/index.ts";
import { doublesOf, encloseConstant } from "../../certificate/box.ts";
import type { Product } from "../../certificate/algebra/sum.ts";
import type { GoalVariable } from "../../certificate/goal.ts";
import { closedForms, simplest } from "../prove/constants.ts";
import { constantTerm, valueAt, vanishes } from "../prove/vanish.ts";

/** A point where the two sides of a claim are equal: the obstacle to every enclosure. */
export interface Contact {
  /** Exact values, as terms. */
  readonly at: Readonly<Record<string, string>>;
  /**
   * How the sides part as one variable moves away, the others staying: like h^order. `null` where they stay equal.
   * Variables that cannot move are left out.
   */
  readonly order: Readonly<Record<string, number | null>>;
}

/** How finely the coordinates of a point are rounded to few digits, coarse first. */
const TOLERANCES = [1e-2, 1e-3, 1e-4, 1e-6, 1e-8];
/** Orders are read off the gap at these distances; between them lies a factor 2^10. */
const [FAR, NEAR] = [Rational.of(1, 2 ** 12), Rational.of(1, 2 ** 22)];
const LAYER = decimalLayer(80);

/** The size of the gap at a point; `undefined` where it has none, 0 where it vanishes. */
function sizeOfGap(gap: Product, at: ReadonlyMap<string, Real>): number | undefined {
  if (vanishes(gap, at)) return 0;
  const e = encloseConstant(valueAt(gap, at), LAYER);
  if (!isBounded(e) || e.kind !== "interval") return undefined;
  const lo = e.lo.abs().toNumber();
  return e.lo.isZero() || lo === 0 ? undefined : lo;
}

function orderIn(gap: Product, v: GoalVariable, at: ReadonlyMap<string, Real>): number | null | undefined {
  const x = at.get(v.name)!;
  const { lo, hi } = doublesOf(v);
  const here = encloseConstant(x, LAYER);
  if (!isBounded(here)) return undefined;
  const orders: (number | null)[] = [];
  for (const side of [1, -1]) {
    const moved = here.lo.toNumber() + side * 2 ** -12;
    if (moved > hi || moved < lo) continue;
    const [far, near] = [FAR, NEAR].map((h) => sizeOfGap(gap, new Map(at).set(v.name, add(x, num(side > 0 ? h : h.neg())) as Real)));
    if (far === undefined || near === undefined) continue;
    orders.push(near === 0 ? null : Math.round((2 * Math.log2(far / near)) / 10) / 2);
  }
  if (orders.length === 0) return undefined;
  const known = orders.filter((o) => o !== null);
  return known.length ? Math.min(...known) : null;
}

/** Points of few digits near one of doubles. */
function* near(point: readonly number[]): Iterable<string[]> {
  for (const t of TOLERANCES) {
    const rounded = point.map((x) => simplest(x, t * Math.max(1, Math.abs(x))));
    if (rounded.every((q) => q !== undefined)) yield rounded.map(String);
  }
  const forms = point.map((x) => closedForms(x).slice(0, 6));
  if (point.length === 1) for (const f of forms[0]!) yield [f];
  else if (forms.every((f) => f.length)) for (let k = 0; k < 6; k++) yield forms.map((f) => f[k % f.length]!);
}

/** The touching point near a point of doubles, where it is one of few digits or a closed form. */
export function contactNear(gap: Product, variables: readonly GoalVariable[], point: readonly number[], expired: () => boolean = () => false): Contact | undefined {
  const inside = (texts: readonly string[]): boolean =>
    variables.every((v, i) => {
      const e = encloseConstant(constantTerm(texts[i]!), LAYER);
      const { lo, hi } = doublesOf(v);
      return isBounded(e) && e.lo.gte(lo) && e.hi.lte(hi) && !(v.loOpen && e.lo.lte(lo)) && !(v.hiOpen && e.hi.gte(hi));
    });
  for (const texts of near(point)) {
    if (expired()) return undefined;
    const at = new Map(variables.map((v, i) => [v.name, constantTerm(texts[i]!)]));
    if (!vanishes(gap, at) || !inside(texts)) continue;
    const orders = variables.map((v) => [v.name, orderIn(gap, v, at)] as const).filter(([, o]) => o !== undefined);
    return {
      at: Object.fromEntries([...at].map(([name, t]) => [name, printTerm(t)])),
      order: Object.fromEntries(orders) as Record<string, number | null>,
    };
  }
  return undefined;
}
