import { exactDouble, parseRational } from "../../exact/index.ts";
import { claim as makeClaim, type Claim, type Declaration } from "../../claim/index.ts";
import type { Proved } from "../../kernel/proved.ts";
import { certify } from "../../prove/certify.ts";
import type { Goal } from "../../certificate/goal.ts";
import { num } from "../../term/index.ts";
import { boxOf, halves, Subdivision, type DoubleBox, type Side } from "../prove/boxes.ts";
import { prove } from "../prove/prove.ts";

/** What is left of a claim that stays open. */
export interface Regions {
  /** The same claim on a part of its domain, proved. */
  readonly proved: Proved | undefined;
  /** Boxes that hold every point at which nothing was decided. */
  readonly left: readonly (readonly Declaration[])[];
}

/** Boxes looked at. */
const MOST = 600;
/** Each box may be divided further into so many while it is looked at. */
const EACH = 24;
/** Boxes smaller than this share of the domain are left. */
const SMALLEST = 1e-5;
/** Units of work for the proof of one region. */
const PROVING = 25e6;
/** Regions tried by the prover. */
const TRIES = 3;

/** A side seen through x/(1 + |x|), so that half lines have a length. */
const bent = (x: number): number => (x === Infinity ? 1 : x === -Infinity ? -1 : x / (1 + Math.abs(x)));
const lengthOf = (s: Side): number => bent(s.hi) - bent(s.lo);
const sizeOf = (box: DoubleBox): number => box.reduce((n, s) => n * Math.max(lengthOf(s), 1e-9), 1);
const meet = (a: DoubleBox, b: DoubleBox): boolean => a.every((s, k) => s.lo <= b[k]!.hi && b[k]!.lo <= s.hi);
const hull = (a: DoubleBox, b: DoubleBox): DoubleBox => a.map((s, k) => ({ lo: Math.min(s.lo, b[k]!.lo), hi: Math.max(s.hi, b[k]!.hi) }));

/** Boxes that touch are taken together. */
function clusters(boxes: readonly DoubleBox[]): DoubleBox[] {
  const out: DoubleBox[] = [];
  for (let b of boxes) {
    for (let k = 0; k < out.length; ) {
      if (meet(out[k]!, b)) {
        b = hull(out[k]!, b);
        out.splice(k, 1);
        k = 0;
      } else k++;
    }
    out.push(b);
  }
  return out;
}

/** Divides the box of the goals, the largest part first, and gives the parts that no enclosure decides. */
function undecided(goals: readonly Goal[], expired: () => boolean): DoubleBox[] {
  const subdivisions = goals.map((g) => ({ subdivision: new Subdivision(g), names: g.variables.map((v) => v.name) }));
  const names = subdivisions[0]!.names;
  const root = boxOf(goals[0]!);
  const whole = sizeOf(root);
  const queue: DoubleBox[] = [root];
  const left: DoubleBox[] = [];
  const never = () => false;
  for (let n = 0; queue.length && n < MOST && !expired(); n++) {
    let at = 0;
    for (let k = 1; k < queue.length; k++) if (sizeOf(queue[k]!) > sizeOf(queue[at]!)) at = k;
    const [box] = queue.splice(at, 1) as [DoubleBox];
    const part = (own: readonly string[]) => own.map((x) => box[names.indexOf(x)]!);
    if (subdivisions.every((s) => s.subdivision.tree(part(s.names), EACH, never) !== undefined)) continue;
    const k = box.reduce((best, s, i) => (lengthOf(s) > lengthOf(box[best]!) ? i : best), 0);
    const parts = sizeOf(box) < SMALLEST * whole ? undefined : halves(box[k]!);
    if (!parts) left.push(box);
    else for (const side of [parts.below, parts.above]) queue.push(box.map((s, i) => (i === k ? side : s)));
  }
  return [...left, ...queue];
}

/** A number of three digits on the given side of x. */
function fewDigits(x: number, up: boolean): number {
  if (!Number.isFinite(x) || x === 0) return x;
  const near = Number(x.toPrecision(3));
  const order = parseRational(String(near))!.compare(exactDouble(x));
  if (order === 0 || order > 0 === up) return near;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(x))) - 2);
  return Number((near + (up ? unit : -unit)).toPrecision(3));
}
/** The same box or a larger one, in few digits, inside the root. */
const rounded = (box: DoubleBox, root: DoubleBox): DoubleBox =>
  box.map((s, k) => ({ lo: Math.max(root[k]!.lo, fewDigits(s.lo, false)), hi: Math.min(root[k]!.hi, fewDigits(s.hi, true)) }));

/** A claim on a part of its domain. */
function restricted(c: Claim, variables: readonly Declaration[]): Claim {
  return makeClaim(variables, c.conclusion, { where: c.hypotheses });
}

/** A domain cut down to a box; where a side of the box is that of the domain, it stays as it was written. */
function declarationsOf(c: Claim, names: readonly string[], root: DoubleBox, box: DoubleBox): Declaration[] {
  return c.variables.map((v) => {
    const k = names.indexOf(v.name);
    if (k < 0) return v;
    const [whole, part] = [root[k]!, box[k]!];
    const bound = (x: number) => num(parseRational(String(x))!);
    const lo = part.lo === whole.lo ? {} : { lo: bound(part.lo), loOpen: false };
    const hi = part.hi === whole.hi ? {} : { hi: bound(part.hi), hiOpen: false };
    return { ...v, domain: { ...v.domain, ...lo, ...hi } };
  });
}

/** Parts of the root on one side of everything that is left, in one variable; between two clusters where there is one variable only. */
function candidates(root: DoubleBox, left: readonly DoubleBox[]): DoubleBox[] {
  const all = left.reduce(hull);
  const out: DoubleBox[] = [];
  for (const [k, s] of root.entries()) {
    const cut = (side: Side) => out.push(root.map((r, i) => (i === k ? side : r)));
    if (all[k]!.lo > s.lo) cut({ lo: s.lo, hi: all[k]!.lo });
    if (all[k]!.hi < s.hi) cut({ lo: all[k]!.hi, hi: s.hi });
  }
  if (root.length === 1) {
    const sorted = left.map((b) => b[0]!).sort((a, b) => a.lo - b.lo);
    for (let i = 1; i < sorted.length; i++) out.push([{ lo: sorted[i - 1]!.hi, hi: sorted[i]!.lo }]);
  }
  return out.sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** The largest part of the domain that the prover closes, found by enclosures first, and what they leave. */
export function regionsOf(c: Claim, goals: readonly Goal[], expired: () => boolean): Regions | undefined {
  const names = goals[0]!.variables.map((v) => v.name);
  if (names.length === 0 || goals.some((g) => g.variables.some((v) => !names.includes(v.name)))) return undefined;
  const root = boxOf(goals[0]!);
  const left = clusters(clusters(undecided(goals, expired)).map((b) => rounded(b, root)));
  if (left.length === 0) return undefined;
  let proved: Proved | undefined;
  for (const box of candidates(root, left).slice(0, TRIES)) {
    if (expired()) break;
    const part = restricted(c, declarationsOf(c, names, root, box));
    const found = prove(part, { work: PROVING });
    const made = "found" in found ? certify(part, found.found) : undefined;
    if (made && "proved" in made) {
      proved = made.proved;
      break;
    }
  }
  return { proved, left: left.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 3).map((b) => declarationsOf(c, names, root, b)) };
}
