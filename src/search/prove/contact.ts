import { exactDouble, Rational } from "../../exact/index.ts";
import { constantValue, num, printTerm, type Real } from "../../term/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { differentiate } from "../../certificate/algebra/differentiate.ts";
import { isZeroProduct, neg } from "../../certificate/algebra/product.ts";
import type { Product } from "../../certificate/algebra/sum.ts";
import { doublesOf } from "../../certificate/box.ts";
import { bisect } from "./boxes.ts";
import { simplest } from "./constants.ts";
import type { Step } from "./node.ts";
import { vanishes } from "./vanish.ts";

/** The highest order of contact that is looked for. */
const MOST_ORDER = 9;
/** Boxes for a derivative of one sign. */
const FEW = 60;
/** Terms of a derivative beyond which no higher one is formed. */
const MOST_TERMS = 60;

type Side = "lower" | "upper";

/** The first derivative that does not vanish at an end, with the sign it has inside when the value rises from 0 there. */
function firstMoving(g: Goal, x: string, side: Side, end: Real): Product | undefined {
  const at = new Map([[x, end]]);
  let value = g.value;
  if (!vanishes(value, at)) return undefined;
  for (let order = 1; order <= MOST_ORDER; order++) {
    value = differentiate(value, x, []);
    if (isZeroProduct(value) || value.sum.terms.size > MOST_TERMS) return undefined;
    if (!vanishes(value, at)) return side === "upper" && order % 2 === 1 ? neg(value) : value;
  }
  return undefined;
}

/** Points between an end and the other, the far ones first. */
function* inwards(from: number, to: number): Iterable<Rational> {
  const away = Math.sign(to - from);
  const reach = Number.isFinite(to) ? Math.abs(to - from) / 2 : 64;
  for (let step = reach; step > reach / 2000; step /= 2) {
    const q = simplest(from + away * step, step / 8) ?? exactDouble(from + away * step);
    yield q;
  }
}

/**
 * A goal in one variable that is 0 at an end of its interval rises from there as far as its first derivative that does not
 * vanish keeps its sign. The interval is cut where that is seen.
 */
export function* fromContacts(g: Goal, expired: () => boolean): Iterable<Step> {
  const v = g.variables[0]!;
  const { lo, hi } = doublesOf(v);
  for (const side of ["lower", "upper"] as const) {
    const [end, near, far] = side === "lower" ? [v.lo, lo, hi] : [v.hi, hi, lo];
    const moving = end && firstMoving(g, v.name, side, end);
    if (!moving) continue;
    const risesTo = (q?: Rational): boolean => {
      const cut = q === undefined ? v : side === "lower" ? { ...v, hi: num(q), hiOpen: false } : { ...v, lo: num(q), loOpen: false };
      return bisect({ variables: [cut], hypotheses: [], value: moving, strict: true }, FEW, expired) !== undefined;
    };
    if (risesTo()) {
      yield { rule: "rise", data: { variable: v.name, side, index: 0 }, cost: 0 };
      continue;
    }
    for (const q of inwards(near, far)) {
      if (!isInside(q, v.lo, v.hi) || expired() || !risesTo(q)) continue;
      yield { rule: "split", data: { variable: v.name, at: q.toString() }, cost: 0 };
      break;
    }
  }
}
const isInside = (q: Rational, lo: Real | null, hi: Real | null): boolean =>
  [lo && constantValue(lo), hi && constantValue(hi)].every((b, i) => !b || q.compare(b) === (i === 0 ? 1 : -1)) && printTerm(num(q)).length < 30;
