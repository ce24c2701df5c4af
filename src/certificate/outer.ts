import { exactDouble, Rational } from "../exact/index.ts";
import { isBounded, interval, type Bounded, type Layer } from "../enclosure/index.ts";
import { productOf } from "./algebra/product.ts";
import { POSITIVE } from "./algebra/signs.ts";
import { negSum, sumOf, type Sum, type Term } from "./algebra/sum.ts";
import { encloseDomain } from "./box.ts";
import type { Goal } from "./goal-type.ts";
import { signsOf } from "./place.ts";

/** A rational not below the k-th root of q, near it. */
function rootAbove(q: Rational, k: number): Rational {
  let b = exactDouble(Math.min(Number.MAX_VALUE, (Number(q.num) / Number(q.den)) ** (1 / k) * (1 + 1e-12) + Number.MIN_VALUE));
  while (b.pow(k).compare(q) < 0) b = b.add(b);
  return b;
}

/** Bounds that c₀ − Σ c·m ≥ 0 gives, where no c·m is negative: c·x^k ≤ c₀ for each term that is a power of one variable. */
function boundsFrom(s: Sum, g: Goal, out: Map<string, Rational>): void {
  const signs = signsOf(g);
  const terms = [...s.terms.values()];
  const rest = terms.find((t) => t.monomial.powers.length === 0);
  if (!rest || rest.coefficient.sign <= 0) return;
  const others = terms.filter((t) => t !== rest);
  if (others.some((t) => (signs.product(productOf(sumOf([t]))) & POSITIVE) !== 0)) return;
  const power = (t: Term) => {
    const [first, second] = t.monomial.powers;
    return first && !second && first[0].kind === "variable" && first[1].isInteger && first[1].sign > 0 && first[1].num <= 8n ? { name: first[0].name, k: Number(first[1].num) } : undefined;
  };
  for (const t of others) {
    const p = power(t);
    if (!p) continue;
    const q = rest.coefficient.div(t.coefficient.neg());
    const bound = p.k === 1 ? q : rootAbove(q.abs(), p.k);
    const old = out.get(p.name);
    // An odd power with a negative coefficient is of a variable that is ≥ 0; others are left to its sign.
    if (t.coefficient.sign < 0 && (!old || bound.compare(old) < 0)) out.set(p.name, bound);
  }
}

/**
 * An outer box of the points of a goal that meet its hypotheses, in the order of its variables: the domains, cut by what
 * assumptions such as x² + y² ≤ 1, or x + y ≤ 1 for x, y ≥ 0, say of each variable alone.
 */
export function outerBox<N>(g: Goal, layer: Layer<N>): Bounded<N>[] | undefined {
  const sizes = new Map<string, Rational>();
  for (const h of g.hypotheses) {
    if (h.everywhere || h.kind === "nonzero" || h.value.factors.length) continue;
    boundsFrom(h.value.sum, g, sizes);
    if (h.kind === "zero") boundsFrom(negSum(h.value.sum), g, sizes);
  }
  const out: Bounded<N>[] = [];
  for (const v of g.variables) {
    const domain = encloseDomain(v, layer);
    if (!isBounded(domain)) return undefined;
    const size = sizes.get(v.name);
    const cut = size && layer.hull(size.neg(), size);
    if (!cut || !isBounded(cut)) {
      out.push(domain);
      continue;
    }
    const lo = layer.compare(cut.lo, domain.lo) > 0 ? cut.lo : domain.lo;
    const hi = layer.compare(cut.hi, domain.hi) < 0 ? cut.hi : domain.hi;
    out.push(layer.compare(lo, hi) <= 0 ? interval(lo, hi) : domain);
  }
  return out;
}
