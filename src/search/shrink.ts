import { Rational } from "../exact/index.ts";
import { rounded } from "./candidate.ts";

const DIGITS = [1, 2, 3, 4, 6, 8, 11] as const;

/**
 * Shrinks a point to one a person can type: all coordinates to few digits at once, then each on its own to 0, to ±1 or to fewer
 * digits. `look` gives what is found at a point, or nothing; each step is looked at anew.
 */
export function shrink<T>(found: T, point: readonly Rational[], look: (point: readonly Rational[]) => T | undefined, most = 150): T {
  let best = { found, point };
  let tries = 0;
  const attempt = (candidate: readonly Rational[]): boolean => {
    if (tries++ >= most || candidate.every((q, i) => q.equals(best.point[i]!))) return false;
    const there = look(candidate);
    if (there === undefined) return false;
    best = { found: there, point: candidate };
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
  return best.found;
}
