import { spend } from "../../exact/index.ts";
import { keyOf, monomial, times, type Monomial } from "../../certificate/polynomial/monomial.ts";
import type { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import type { BlockPlan } from "./gram.ts";

/** Beyond so many monomials a block is out of reach. */
const MOST_MONOMIALS = 20_000;

/** All monomials in the given atoms up to a degree. Throws `RangeError` where they are too many. */
export function monomialsUpTo(atoms: readonly number[], degree: number): Monomial[] {
  const width = atoms.length === 0 ? 0 : Math.max(...atoms) + 1;
  const list: Monomial[] = [];
  const exponents = new Array<number>(width).fill(0);
  const go = (k: number, left: number): void => {
    if (k === atoms.length) {
      spend(20);
      if (list.push(monomial([...exponents])) > MOST_MONOMIALS) throw new RangeError("the squares have too many monomials");
      return;
    }
    for (let e = 0; e <= left; e++) {
      exponents[atoms[k]!] = e;
      go(k + 1, left - e);
    }
    exponents[atoms[k]!] = 0;
  };
  go(0, degree);
  return list;
}

/** Directions in which to bound the Newton polytope: axes, sums of two and of all, and pseudo-random ones. */
function directions(width: number): number[][] {
  const list: number[][] = [];
  for (let i = 0; i < width; i++) {
    list.push(Array.from({ length: width }, (_, k) => (k === i ? 1 : 0)));
    for (let j = 0; j < i; j++) for (const s of [1, -1]) list.push(Array.from({ length: width }, (_, k) => (k === i ? 1 : k === j ? s : 0)));
  }
  list.push(new Array<number>(width).fill(1));
  let seed = 12345;
  for (let n = 0; n < 60; n++)
    list.push(
      Array.from({ length: width }, () => {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        return Math.floor((seed / 2147483648) * 7) - 3;
      }),
    );
  return list;
}

const dot = (w: readonly number[], m: Monomial): number => m.reduce((s, e, i) => s + e * w[i]!, 0);

function spread(p: Polynomial, w: readonly number[]): [number, number] {
  let [lo, hi] = [Infinity, -Infinity];
  for (const { monomial: m } of p.terms.values()) {
    const v = dot(w, m);
    if (v < lo) lo = v;
    if (v > hi) hi = v;
  }
  return [lo, hi];
}

const isPositiveMonomial = (p: Polynomial): boolean => p.terms.size === 1 && p.sorted()[0]!.coefficient.sign > 0;

/**
 * Keeps the monomials m for which product·m² stays inside the Newton polytope of the target, bounded from outside by
 * finitely many directions (Reznick 1978). Right when every product is a monomial with a positive coefficient; with other
 * products it is used only for directions in which target and products are homogeneous.
 */
export function insidePolytope(target: Polynomial, products: readonly Polynomial[], lists: readonly (readonly Monomial[])[]): Monomial[][] {
  const width = Math.max(0, ...[target, ...products].flatMap((p) => p.atoms.map((i) => i + 1)));
  const single = products.every(isPositiveMonomial);
  const kept = lists.map((l) => [...l]);
  for (const w of directions(width)) {
    const [lo, hi] = spread(target, w);
    const ranges = products.map((p) => spread(p, w));
    if (!single && !(lo === hi && ranges.every(([a, b]) => a === b))) continue;
    kept.forEach((l, b) => {
      spend(5 * l.length);
      const [a, c] = ranges[b]!;
      kept[b] = l.filter((m) => 2 * dot(w, m) + a >= lo && 2 * dot(w, m) + c <= hi);
    });
  }
  return kept;
}

/**
 * Drops a monomial whose square no other product can cancel and the target does not have: its row of the Gram matrix is
 * 0. Right when all products are single monomials with positive coefficients.
 */
export function withoutLonelySquares(target: Polynomial, blocks: readonly BlockPlan[]): BlockPlan[] {
  if (!blocks.every((b) => isPositiveMonomial(b.product))) return [...blocks];
  let plans = [...blocks];
  for (;;) {
    const cross = new Set<string>(target.terms.keys());
    const lead = plans.map((b) => b.product.sorted()[0]!.monomial);
    plans.forEach((b, k) =>
      b.monomials.forEach((m, i) => {
        spend(30 * i);
        for (let j = 0; j < i; j++) cross.add(keyOf(times(lead[k]!, times(m, b.monomials[j]!))));
      }),
    );
    let changed = false;
    plans = plans.map((b, k) => {
      const monomials = b.monomials.filter((m) => cross.has(keyOf(times(lead[k]!, times(m, m)))));
      changed ||= monomials.length < b.monomials.length;
      return { ...b, monomials };
    });
    if (!changed) return plans.filter((b) => b.monomials.length > 0);
  }
}

/** The exponents modulo 2, as bits. */
const bits = (m: Monomial): bigint => m.reduce((s, e, i) => (e % 2 === 1 ? s | (1n << BigInt(i)) : s), 0n);

/**
 * Splits blocks by sign symmetry (Löfberg 2009): where every polynomial keeps its value when some atoms change sign,
 * monomials of different parity never meet in a square.
 */
export function splitByParity(polynomials: readonly Polynomial[], blocks: readonly BlockPlan[]): BlockPlan[] {
  const span: bigint[] = [];
  const reduce = (v: bigint): bigint => span.reduce((x, s) => ((x ^ s) < x ? x ^ s : x), v);
  for (const p of polynomials)
    for (const { monomial: m } of p.terms.values()) {
      const v = reduce(bits(m));
      if (v !== 0n) span.push(v), span.sort((a, b) => (a < b ? 1 : -1));
    }
  return blocks.flatMap((b) => {
    const classes = new Map<bigint, Monomial[]>();
    for (const m of b.monomials) {
      spend(30);
      const c = reduce(bits(m));
      const alike = classes.get(c);
      if (alike) alike.push(m);
      else classes.set(c, [m]);
    }
    return [...classes.values()].map((monomials) => ({ ...b, monomials }));
  });
}
