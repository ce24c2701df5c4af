import { KernelError, type Theorem } from "../../kernel/index.ts";
import { exactDouble } from "../../exact/index.ts";
import { Rational } from "../../exact/rational.ts";
import { boundOf, powerBounds } from "./absorb.ts";
import type { Here } from "./here.ts";
import type { Side } from "./bounds.ts";
import type { End } from "./range.ts";
import { Unproved } from "./terms.ts";

/** Sides in the order of the variables of a goal; a variable that is put at an end has none. */
export type Box = readonly (Side | undefined)[];

/** A rational not below the k-th root of q, near it. */
function rootAbove(q: Rational, k: number): Rational {
  if (k === 1) return q;
  let b = exactDouble(Math.min(Number.MAX_VALUE, (Number(q.num) / Number(q.den)) ** (1 / k)));
  if (b.pow(k).compare(q) < 0) b = b.mul(Rational.of((1n << 40n) + 1n, 1n << 40n));
  while (b.pow(k).compare(q) < 0) b = b.add(b);
  return b;
}

/** A box that holds the points of a place: its own bounds, cut by what hypotheses such as x² + y² ≤ 1 say of each variable. */
export function boxOf(here: Here): Box {
  const powers = [...powerBounds(here)];
  return here.signs.bounds.sides().map((own, i): Side => {
    let { lo, hi } = own;
    for (const p of powers.filter((k) => k.name === here.place.variables[i]!.name)) {
      const b = rootAbove(p.most, p.k);
      if (!hi || b.compare(hi.at) < 0) hi = shown(b, () => boundOf(here, p, b, 1)) ?? hi;
      if (!lo || b.neg().compare(lo.at) > 0) lo = shown(b.neg(), () => boundOf(here, p, b, -1)) ?? lo;
    }
    return { lo, hi };
  });
}
function shown(at: Rational, make: () => Theorem | undefined): End | undefined {
  try {
    const th = make();
    return th && { at, th };
  } catch (e) {
    if (e instanceof Unproved || e instanceof KernelError) return undefined;
    throw e;
  }
}
