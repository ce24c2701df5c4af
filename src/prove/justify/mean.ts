import { Evaluator, fact, KernelError, names, neg, num, sub, variable, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import type { Box } from "../core/box.ts";
import type { End } from "../core/range.ts";
import { unproved, Unproved } from "../core/terms.ts";
import { arith, assume, make, weaken } from "../make.ts";
import { Climber, Enclosures, putAll, Slopes, type Points } from "./slopes.ts";

/** What a mean value form works with. */
export interface Leaf {
  readonly relation: ">" | ">=";
  readonly variables: readonly string[];
  readonly enclosures: Enclosures;
  readonly slopes: Slopes;
  readonly climber: Climber;
}
/** One variable of a box: from where to where, and how much the value may fall on the way. */
interface Way {
  readonly k: number;
  readonly x: string;
  readonly lo: End;
  readonly hi: End;
  readonly from: "lo" | "hi" | "middle";
  readonly start: Rational;
  readonly speed: Rational;
  readonly fall: Rational;
}
const HALF = Rational.of(1, 2);

/**
 * `t r 0` on a box by what the value is at one point of it and how fast it falls from there, one variable after the
 * other: from the end towards which it falls where the slope has a sign, else from the middle.
 */
export function meanValue(leaf: Leaf, box: Box, points: Points): Theorem {
  for (const digits of [40, 80, 160])
    for (const straddling of ["end", "middle"] as const) {
      const ways = waysOf(leaf, box, points, digits, straddling);
      const th = ways && along(leaf, box, points, ways);
      if (th) return th;
    }
  return unproved("a mean value form does not tell");
}

function waysOf({ slopes, variables }: Leaf, box: Box, points: Points, digits: number, straddling: "end" | "middle"): Way[] | undefined {
  const bounds = box.flatMap((s) => [s?.lo, s?.hi].flatMap((e) => (e ? [e.th.fact] : [])));
  const p = BigInt(digits);
  try {
    const evaluator = new Evaluator(bounds, p);
    return box.flatMap((s, k): Way[] => {
      const x = variables[k]!;
      if (!s || !names(slopes.value).reals.has(x)) return [];
      const { lo, hi } = s;
      if (!lo || !hi) throw new KernelError("a side is not finite");
      const [down, up] = fallsOf(slopes.of(x).map((o) => putAll(o.term, points)), evaluator, p);
      const width = hi.at.sub(lo.at);
      const way = (from: Way["from"], start: Rational, speed: Rational, path: Rational): Way => ({ k, x, lo, hi, from, start, speed, fall: speed.mul(path) });
      if (down.sign > 0 && up.sign > 0 && straddling === "middle") return [way("middle", lo.at.add(hi.at).mul(HALF), down.max(up), width.mul(HALF))];
      return [down.compare(up) <= 0 ? way("lo", lo.at, down, width) : way("hi", hi.at, up, width)];
    });
  } catch (e) {
    if (e instanceof KernelError) return undefined;
    throw e;
  }
}
/** How fast a value falls down from a lower end, and from an upper: as the first term tells, unless another tells much more. */
function fallsOf(terms: readonly Term[], evaluator: Evaluator, p: bigint): readonly [Rational, Rational] {
  const all = terms.flatMap((t): (readonly [Rational, Rational])[] => {
    const { lo, hi } = evaluator.value(t);
    return lo === null || hi === null ? [] : [[above(-lo, p), above(hi, p)]];
  });
  const size = ([down, up]: readonly [Rational, Rational]): Rational => down.min(up);
  const best = all.reduce((a, b) => (size(b).mul(Rational.of(5, 4)).compare(size(a)) < 0 ? b : a), all[0]!);
  return best ?? refuseSlope();
}
const refuseSlope = (): never => {
  throw new KernelError("a slope is not finite");
};
/** A number a little above n/2^p, of few digits; 0 where that is ≤ 0. */
function above(n: bigint, p: bigint): Rational {
  if (n <= 0n) return Rational.ZERO;
  const coarse = p / 2n;
  return Rational.of((n >> coarse) + 1n + (n >> (coarse + 12n)), 1n << (p - coarse));
}

function along(leaf: Leaf, box: Box, points: Points, ways: readonly Way[]): Theorem | undefined {
  const { slopes, enclosures, relation } = leaf;
  let left = ways.reduce((s, w) => s.add(w.fall), Rational.ZERO);
  const at = new Map(points);
  for (const w of ways) at.set(w.x, w.start);
  let th: Theorem;
  try {
    const t = putAll(slopes.value, at);
    th = enclosures.show(left.sign === 0 ? t : sub(t, num(left)), relation, []);
  } catch (e) {
    if (e instanceof Unproved) return undefined;
    throw e;
  }
  let around: Box = box.map(() => undefined);
  for (const w of ways) {
    at.delete(w.x);
    around = around.map((s, k) => (k === w.k ? box[k] : s));
    const rest = left.sub(w.fall);
    th = step(leaf, w, at, around, left, rest, th);
    left = rest;
  }
  return th;
}
/** `t − rest r 0` with x anywhere, from `t − left r 0` where x starts. */
function step({ climber, slopes, relation }: Leaf, w: Way, points: Points, box: Box, left: Rational, rest: Rational, start: Theorem): Theorem {
  const t = putAll(slopes.value, points);
  const target = rest.sign === 0 ? t : sub(t, num(rest));
  /** The value falls by `speed` times the distance at most, and that is short. */
  const whole = (th: Theorem, end: End): Theorem => (w.speed.sign === 0 ? th : arith(target, relation, [{ th: [th] }, { q: w.speed, th: [end.th] }]));
  if (w.from === "lo") return whole(climber.from(w.x, w.k, w.lo, "lo", points, box, w.speed, left, start), w.hi);
  if (w.from === "hi") return whole(climber.from(w.x, w.k, w.hi, "hi", points, box, w.speed, left, start), w.lo);
  const on = sub(variable(w.x), num(w.start));
  const half = (side: "lo" | "hi", bound: Theorem, end: End): Theorem => whole(climber.from(w.x, w.k, { at: w.start, th: bound }, side, points, box, w.speed, left, start), end);
  const up = half("lo", assume(fact(on, ">=")), w.hi);
  const down = half("hi", assume(fact(neg(on), ">=")), w.lo);
  return make("cases", { on, left: up, right: make("cut", { lemma: weaken(assume(fact(neg(on), ">")), ">="), in: down }) });
}
