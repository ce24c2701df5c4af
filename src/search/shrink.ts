import { Rational } from "../exact/index.ts";
import type { GroundClaim } from "../claim/index.ts";
import { refute, type Refuted } from "../certificate/index.ts";
import { rounded, witnessOf } from "./candidate.ts";

const DIGITS = [1, 2, 3, 4, 6, 8, 11] as const;

/**
 * Shrinks a certified point to one a person can type: all coordinates to few digits at once, then each on its own to 0,
 * to ±1 or to fewer digits. Each step is certified anew, so what comes out is a counterexample as what went in.
 */
export function shrink(g: GroundClaim, found: Refuted, point: readonly Rational[], most = 150): { refuted: Refuted; point: readonly Rational[] } {
  let best = { refuted: found, point };
  let tries = 0;
  const attempt = (candidate: readonly Rational[]): boolean => {
    if (tries++ >= most || candidate.every((q, i) => q.equals(best.point[i]!))) return false;
    const result = refute(g.claim, witnessOf(g, candidate), 80);
    if (result.kind !== "refuted") return false;
    best = { refuted: result.refuted, point: candidate };
    return true;
  };
  for (const digits of DIGITS) if (attempt(best.point.map((q) => rounded(q, digits)))) break;
  const replace = (k: number, q: Rational) => best.point.map((p, i) => (i === k ? q : p));
  for (let k = 0; k < point.length; k++) {
    const sign = Rational.of(best.point[k]!.sign);
    if (attempt(replace(k, Rational.ZERO)) || attempt(replace(k, sign))) continue;
    for (const digits of DIGITS) {
      const simpler = rounded(best.point[k]!, digits);
      if (simpler.toString().length >= best.point[k]!.toString().length) break;
      if (attempt(replace(k, simpler))) break;
    }
  }
  return best;
}
