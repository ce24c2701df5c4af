import { Rational } from "../../exact/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { differentiate } from "../../certificate/algebra/differentiate.ts";
import { isZeroProduct } from "../../certificate/algebra/product.ts";
import { variableAtom } from "../../certificate/algebra/atom.ts";
import { byExponentials, sampledSign, textOf } from "./algebraic.ts";
import { readingOf } from "./reading.ts";
import { stationaryPoints } from "./solutions.ts";
import { slopeIn } from "./slope.ts";
import { bisect, leavesOf } from "./boxes.ts";
import { closedForms, simplest } from "./constants.ts";
import { constantTerm, vanishes } from "./vanish.ts";
import { profileOf, type Profile, type Turn } from "./profile.ts";
import type { Step } from "./node.ts";
import { tangentLine } from "./tangent-line.ts";
import { doublesOf } from "../../certificate/box.ts";

/** Whether the value is exactly 0 at a constant. */
const vanishesAt = (g: Goal, text: string): boolean => vanishes(g.value, new Map([[g.variables[0]!.name, constantTerm(text)]]));

const splitAt = (g: Goal, at: string, cost = 1): Step => ({ rule: "split", data: { variable: g.variables[0]!.name, at }, cost });

/** Exact zeros of the slope near a point. */
function solved(g: Goal, at: number): string[] {
  const x = g.variables[0]!.name;
  const d = slopeIn(g, x);
  if (!d) return [];
  return stationaryPoints(d, x, g)
    .filter((c) => Math.abs(readingOf(c, []).at([]) - at) < 1e-4 * Math.max(1, Math.abs(at)))
    .map(textOf);
}

/** A fraction strictly between two points. */
function between(a: number, b: number): Rational | undefined {
  const m = (a + b) / 2;
  const q = simplest(m, (b - a) / 4);
  return q && Number(q.num) / Number(q.den) > a && Number(q.num) / Number(q.den) < b ? q : undefined;
}

/** Where to cut at a point where the goal is least: where it touches 0, exactly; where it does not, anywhere near. */
function* atLeast(g: Goal, t: Turn, convex: boolean, only: boolean): Iterable<Step> {
  const forms = [...new Set([...solved(g, t.at), ...closedForms(t.at)])];
  const exact = forms.filter((c) => vanishesAt(g, c));
  for (const c of exact.slice(0, 2)) {
    if (convex) yield* tangentLine(g, c);
    if (convex) yield { rule: "touch", data: { variable: g.variables[0]!.name, at: c }, cost: 1 };
    yield splitAt(g, c);
  }
  if (exact.length === 0 && t.value > 1e-12) {
    const width = Math.max(t.right - t.left, 1e-6);
    const q = simplest(t.at, Math.min(width, 1e-3 * Math.max(1, Math.abs(t.at))));
    if (q) yield splitAt(g, q.toString());
    // On an unbounded side no boxes help: beyond the only turn the value is monotone there.
    if (only) for (const side of [-1, 1] as const) if (isUnbounded(g, side)) yield* beside(g, t.at, side);
  }
  if (exact.length === 0) for (const c of forms.slice(0, 3)) yield splitAt(g, c, 2);
}

const isUnbounded = (g: Goal, side: -1 | 1): boolean => (side < 0 ? g.variables[0]!.lo : g.variables[0]!.hi) === null;
/** A cut a little beyond a point. */
function* beside(g: Goal, at: number, side: -1 | 1): Iterable<Step> {
  const away = Math.max(1, Math.abs(at)) / 4;
  const q = simplest(at + side * away, away / 4);
  if (q) yield splitAt(g, q.toString());
}

/** Where to cut beside a point where the goal is greatest, so that it is monotone on one side. */
function* atGreatest(g: Goal, p: Profile, t: Turn): Iterable<Step> {
  const { lo, hi } = doublesOf(g.variables[0]!);
  const top = p.reading.at([t.at]);
  const near = (from: number): number => {
    let x = Number.isFinite(from) ? from : t.at + Math.sign(from) * Math.max(1, Math.abs(t.at));
    for (let k = 0; k < 60 && !(p.reading.at([x]) > top / 3); k++) x = (x + t.at) / 2;
    return (x + t.at) / 2;
  };
  const startHigh = Number.isFinite(lo) && p.reading.at([lo]) > top / 50;
  const endHigh = Number.isFinite(hi) && p.reading.at([hi]) > top / 50;
  const a = between(Math.min(near(Math.max(lo, t.left - (t.right - t.left))), t.left), t.at);
  const b = between(t.at, near(Math.min(hi, t.right + (t.right - t.left))));
  const points = [startHigh ? b : undefined, endHigh ? a : undefined, a, b].flatMap((q) => (q ? [q.toString()] : []));
  for (const at of new Set(points)) yield splitAt(g, at, 2);
}

/** Where a polynomial beside an exponential is c·(x − r)^n inside the interval: logarithms are taken on both sides of it. */
function* powerRoots(g: Goal): Iterable<Step> {
  const x = g.variables[0]!;
  const atom = variableAtom(x.name);
  const { lo, hi } = doublesOf(x);
  for (const terms of byExponentials(g.value.sum).values()) {
    const degrees = terms.map((t) => t.monomial.powers.find(([a]) => a === atom)?.[1] ?? Rational.ZERO);
    if (terms.length < 3 || terms.some((t) => t.monomial.powers.some(([a]) => a !== atom && a.kind !== "exp")) || degrees.some((d) => !d.isInteger)) continue;
    const n = degrees.reduce((a, b) => a.max(b));
    const coefficient = (d: Rational) => terms.find((_, i) => degrees[i]!.equals(d))?.coefficient ?? Rational.ZERO;
    if (n.compare(Rational.of(terms.length - 1)) !== 0) continue;
    const r = coefficient(n.sub(Rational.ONE)).div(coefficient(n).mul(n)).neg();
    const at = Number(r.num) / Number(r.den);
    if (lo < at && at < hi && terms.every((t, i) => t.coefficient.equals(binomial(n, degrees[i]!).mul(coefficient(n)).mul(r.neg().pow(Number(n.sub(degrees[i]!).num)))))) yield splitAt(g, r.toString());
  }
}
function binomial(n: Rational, k: Rational): Rational {
  let b = Rational.ONE;
  for (let i = 1; i <= Number(k.num); i++) b = b.mul(n.sub(Rational.of(i - 1))).div(Rational.of(i));
  return b;
}

/** What does not change is compared with 0 at one point: a line without ends is cut where it is 0. */
function* levelled(g: Goal): Iterable<Step> {
  const { lo, hi, name } = g.variables[0]!;
  const d = lo === null && hi === null ? slopeIn(g, name) : undefined;
  if (d && isZeroProduct(d)) yield splitAt(g, "0");
}

/** Up to so many boxes are the simplest proof. */
const FEW = 40;

/** Steps for a goal in one variable that follow its shape. */
export function* univariate(g: Goal, expired: () => boolean): Iterable<Step> {
  yield* powerRoots(g);
  const p = profileOf(g);
  const x = g.variables[0]!.name;
  const rise = (side: "lower" | "upper"): Step => ({ rule: "rise", data: { variable: x, side, index: 0 }, cost: 1 });
  const boxes = p.slack > 1e-7 ? bisect(g, p.bounded ? 600 : 300, expired) : undefined;
  const subdivide: Step = { rule: "subdivide", data: { boxes }, cost: 1 };
  const few = boxes !== undefined && leavesOf(boxes) <= FEW;
  if (few) yield subdivide;
  yield* levelled(g);
  if (p.turns.length === 0) {
    if (p.first >= 0) yield rise("lower");
    if (p.first <= 0) yield rise("upper");
  }
  // The kernel sees each box: where the slope has one sign, that may be shown with fewer.
  if (boxes !== undefined && !few) yield subdivide;
  if (p.turns.length > 0) {
    const zeros = p.turns.filter((t) => t.kind === "least").sort((a, b) => Math.abs(a.value) - Math.abs(b.value));
    const only = p.turns.length === 1 ? p.turns[0]! : undefined;
    if (only?.kind === "greatest") {
      yield { rule: "concave", data: { variable: x, lower: 0, upper: 0 }, cost: 1 };
      yield* atGreatest(g, p, only);
    }
    const second = zeros.length === 1 && only ? slopeIn(g, x) : undefined;
    const convex = second !== undefined && sampledSign(differentiate(second, x, []), g, p.grid.map((u) => [u])) === 1;
    for (const t of zeros) yield* atLeast(g, t, convex, only !== undefined);
    if (!only) for (const t of p.turns) if (t.kind === "greatest") yield* atGreatest(g, p, t);
  }
}
