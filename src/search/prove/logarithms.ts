import type { Goal } from "../../certificate/goal.ts";
import { keyOfProduct, neg, pow, productOf, mul } from "../../certificate/algebra/product.ts";
import { atomsOf, type Product } from "../../certificate/algebra/sum.ts";
import { linearInAtom } from "../../certificate/rules/atoms.ts";
import { isRefusal } from "../../certificate/terms.ts";
import { isConstantAtom, sampledSign, textOf } from "./algebraic.ts";
import type { Step } from "./node.ts";

/** One term of −Σ S·log R. */
interface Weighted {
  readonly weight: Product;
  readonly of: Product;
}

/**
 * Jensen's inequality for the logarithms on the wrong side: those with opposite weights are taken together, as in
 * p·log p − p·log q; the others stand alone.
 */
export function* logarithms(g: Goal, points: readonly number[][]): Iterable<Step> {
  if (g.value.factors.length) return;
  const found: { weight: Product; of: Product; sign: number; key: string }[] = [];
  for (const a of atomsOf(g.value.sum)) {
    if (a.kind !== "log" || isConstantAtom(a)) continue;
    const line = linearInAtom(g.value.sum, a);
    if (isRefusal(line) || [...atomsOf(line.slope.sum)].some((b) => b.kind === "log" && !isConstantAtom(b))) continue;
    const sign = sampledSign(line.slope, g, points);
    if (sign !== 0) found.push({ weight: line.slope, of: productOf(a.of), sign, key: keyOfProduct(line.slope) });
  }
  const pairs: Weighted[] = [];
  const singles: Weighted[] = [];
  const used = new Set<object>();
  for (const b of found) {
    if (b.sign > 0 || used.has(b)) continue;
    const weight = neg(b.weight);
    const a = found.find((f) => f.sign > 0 && !used.has(f) && f.key === keyOfProduct(weight));
    used.add(b);
    if (a) {
      used.add(a);
      pairs.push({ weight, of: mul(b.of, pow(a.of, -1)) });
    } else singles.push({ weight, of: b.of });
  }
  for (const a of found) if (!used.has(a)) singles.push({ weight: a.weight, of: pow(a.of, -1) });
  const data = (terms: readonly Weighted[], root: 1 | 2, form: "mean" | "line") => ({
    terms: terms.map((t) => ({ weight: textOf(t.weight), of: textOf(t.of) })), root, form,
  });
  for (const terms of pairs.length && singles.length ? [pairs, [...pairs, ...singles]] : pairs.length ? [pairs] : [singles]) {
    if (terms.length === 0) continue;
    for (const root of [1, 2] as const) {
      if (terms.length > 1) yield { rule: "jensen", data: data(terms, root, "mean"), cost: 2 };
      yield { rule: "jensen", data: data(terms, root, "line"), cost: 2 };
    }
  }
}

/** Assumptions that no sampled point meets. */
export function* contradictions(g: Goal, points: readonly number[][]): Iterable<Step> {
  if (points.length > 0 || g.hypotheses.some((h) => h.kind === "zero" && !h.everywhere)) return;
  for (const [hypothesis, h] of g.hypotheses.entries()) if (!h.everywhere) yield { rule: "absurd", data: { hypothesis }, cost: 1 };
}
