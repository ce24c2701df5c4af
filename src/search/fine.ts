import type { Decimal } from "decimal.js";
import { Rational } from "../exact/index.ts";
import type { GroundClaim } from "../claim/index.ts";
import { judge } from "../refute/index.ts";
import { decimalLayer, isBounded } from "../enclosure/index.ts";
import { rounded } from "./candidate.ts";

/** Digits of the sides, and of the coordinates. */
const LAYER = decimalLayer(80);
const COORDINATES = 32;
/** Coordinates beyond these sizes are not tried. */
const LARGEST = Rational.of(10).pow(60);
const SMALLEST = Rational.of(1, 10).pow(60);

/** What a coordinate is first multiplied by, again and again. */
const FACTORS = [Rational.of(1000), Rational.of(1, 1000)];

/** A point and how far the claim fails there, over the size of its sides: above 0 it is false. */
export interface FinePoint {
  readonly point: readonly Rational[];
  readonly score: Decimal;
}

/** The violation at an exact point in 80 digits, where the domain and the hypotheses allow the point. */
function scoreAt(g: GroundClaim, point: readonly Rational[]): Decimal | undefined {
  const { values, rejection } = judge({ kind: "read", ground: g, point }, LAYER);
  if (rejection && rejection.reason !== "claim-holds-here" && rejection.reason !== "not-separated") return undefined;
  let worst: Decimal | undefined;
  for (const c of g.conclusions) {
    const [l, r] = [values[c.left]!.enclosure, values[c.right]!.enclosure];
    if (!isBounded(l) || !isBounded(r) || !l.lo.isFinite() || !r.lo.isFinite()) continue;
    const difference = l.lo.minus(r.lo);
    const size = l.lo.abs().plus(r.lo.abs());
    const score = size.isZero() ? size : (c.relation === "=" ? difference.abs() : c.relation === "!=" ? difference.abs().neg() : difference).div(size);
    if (!worst || score.gt(worst)) worst = score;
  }
  return worst;
}

/**
 * A pattern search in decimals, for violations that doubles cannot see: each coordinate is multiplied, or moved by a
 * step of its own that grows on success and shrinks on failure. Ends at the first violation.
 */
export function climbFinely(g: GroundClaim, start: readonly Rational[], evaluations: number): FinePoint | undefined {
  let left = evaluations;
  const score = (p: readonly Rational[]) => (left-- > 0 ? scoreAt(g, p) : undefined);
  const first = score(start);
  if (!first) return undefined;
  let best: FinePoint = { point: start, score: first };
  const steps = start.map((q) => (q.sign === 0 ? Rational.of(1, 1024) : rounded(q.abs(), 1).mul(Rational.of(1, 1024))));
  const attempt = (k: number, q: Rational): boolean => {
    const size = q.abs();
    if (size.compare(LARGEST) > 0 || (size.sign !== 0 && size.compare(SMALLEST) < 0)) return false;
    const point = best.point.map((p, i) => (i === k ? rounded(q, COORDINATES) : p));
    const s = score(point);
    if (!s?.gt(best.score)) return false;
    best = { point, score: s };
    return true;
  };
  const isFalse = () => best.score.gt(0);
  for (let k = 0; k < start.length; k++)
    for (const by of FACTORS) while (left > 0 && !isFalse() && best.point[k]!.sign !== 0 && attempt(k, best.point[k]!.mul(by)));
  while (left > 0 && !isFalse()) {
    for (let k = 0; k < start.length && left > 0 && !isFalse(); k++) {
      const [x, h] = [best.point[k]!, steps[k]!];
      steps[k] = attempt(k, x.add(h)) || attempt(k, x.sub(h)) ? h.mul(Rational.of(4)) : h.div(Rational.of(8));
    }
    if (steps.every((h, k) => h.compare(SMALLEST.mul(best.point[k]!.abs().max(Rational.ONE))) < 0)) break;
  }
  return best;
}
