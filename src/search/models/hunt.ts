import { nearestDouble, Rational, spend } from "../../exact/index.ts";
import { compileDouble, constantValue, operands, type Tape } from "../../term/index.ts";
import { costOf } from "../../term/tape.ts";
import { pick } from "./coefficients.ts";
import type { Structure } from "./structure.ts";

/** Small rationals, the simplest more often. */
const LATTICE: readonly Rational[] = [
  [0, 1], [0, 1], [0, 1], [1, 1], [1, 1], [1, 1], [-1, 1], [-1, 1], [2, 1], [-2, 1], [1, 2], [-1, 2], [3, 1], [-3, 1], [1, 4], [1, 10], [4, 1], [10, 1],
].map(([n, d]) => Rational.of(n!, d!));
/** What tight models are mostly made of: rows that oppose each other, a kink at the point. */
const UNITS: readonly Rational[] = [0, 1, -1].map((n) => Rational.of(n));
/** Differences below this are rounding noise. */
export const NOISE = 1e-9;

const doubles = new WeakMap<Rational, number>();
function doubleOf(q: Rational): number {
  let x = doubles.get(q);
  if (x === undefined) doubles.set(q, (x = nearestDouble(q)));
  return x;
}

/** Exact numbers for all inputs of a structure, and how the claim fares there in doubles. */
export interface Candidate {
  readonly point: readonly Rational[];
  /** The sum of what hypotheses lack, at most 0. */
  readonly lack: number;
  /** The margin of the conclusion: below 0 it looks false. */
  readonly margin: number;
}

/** Runs over small rationals for the unknowns of a structure, and keeps points where the hypotheses seem to hold and the conclusion seems false. */
export class ModelHunt {
  readonly s: Structure;
  private readonly program: (point: readonly Rational[]) => { lack: number; margin: number };
  private readonly random: () => number;
  /** The slots that the claim depends on. */
  private readonly live: readonly number[];
  /** What each input may be, by slot; and of that 0, 1 and -1. */
  private readonly choices: readonly (readonly Rational[])[];
  private readonly units: readonly (readonly Rational[])[];
  private readonly lawOf: ReadonlyMap<number, readonly number[]>;

  constructor(s: Structure, random: () => number) {
    this.s = s;
    this.random = random;
    const roots = [...s.hypotheses, s.conclusion];
    const tape: Tape = s.run.tape.soFar(roots);
    const run = compileDouble(tape);
    const cost = costOf(tape);
    const out = new Float64Array(roots.length);
    const numbers = new Float64Array(tape.inputs.length);
    this.program = (point) => {
      for (let slot = 0; slot < point.length; slot++) numbers[slot] = doubleOf(point[slot]!);
      spend(cost);
      run(numbers, out, 1);
      let lack = 0;
      for (let k = 0; k < s.hypotheses.length; k++) {
        const h = out[k]!;
        lack += h !== h ? -1e6 : Math.min(0, h + NOISE);
      }
      const margin = out[s.hypotheses.length]!;
      return { lack, margin: margin === margin ? margin : Infinity };
    };
    this.live = liveSlots(tape);
    this.choices = tape.inputs.map((_, slot) => within(s, slot));
    this.units = this.choices.map((_, slot) => UNITS.filter((q) => inside(s, slot, q)));
    this.lawOf = new Map(s.laws.flatMap((law) => law.map((slot) => [slot, law] as const)));
  }

  /** Numbers for all inputs; every third time nearly all of them 0, 1 or -1. */
  private draw(): Rational[] {
    const plain = this.random() < 1 / 3;
    const point = this.choices.map((list, slot) => pick(this.random, plain && this.units[slot]!.length > 0 && this.random() < 0.8 ? this.units[slot]! : list));
    for (const law of this.s.laws) this.normalise(point, law);
    return point;
  }
  /** Weights that sum to 1. */
  private normalise(point: Rational[], law: readonly number[]): void {
    const parts = law.map(() => pick<number>(this.random, [0, 1, 1, 1, 2, 3]));
    if (Math.max(...parts) === 0) parts[0] = 1;
    const total = parts.reduce((a, b) => a + b, 0);
    law.forEach((slot, k) => (point[slot] = Rational.of(parts[k]!, total)));
  }
  private candidate(point: readonly Rational[]): Candidate {
    return { point, ...this.program(point) };
  }

  /** The best points of so many drawn and moved about. */
  run(draws: number, moves: number): Candidate[] {
    const found: Candidate[] = [];
    const best: Candidate[] = [];
    const keep = (c: Candidate): void => {
      if (c.lack === 0 && c.margin <= NOISE) found.push(c);
    };
    for (let n = 0; n < draws; n++) {
      const c = this.candidate(this.draw());
      keep(c);
      best.push(c);
      if (best.length > 40) best.sort(better).splice(6);
    }
    best.sort(better).splice(4);
    for (const start of best) {
      let here = start;
      for (let n = 0; n < moves; n++) {
        const point = [...here.point];
        const slot = this.live[Math.floor(this.random() * this.live.length)];
        const law = slot === undefined ? undefined : this.lawOf.get(slot);
        if (law) this.normalise(point, law);
        else if (slot !== undefined) point[slot] = this.random() < 0.2 ? this.tied(slot, point) : this.moved(slot, point[slot]!);
        const next = this.candidate(point);
        if (better(next, here) <= 0) {
          here = next;
          keep(here);
        }
      }
    }
    return found.sort(better).filter((c, i) => i === 0 || c.margin !== found[i - 1]!.margin).slice(0, 6);
  }
  /** What another input is, or its opposite: tight models have many equal numbers. */
  private tied(slot: number, point: readonly Rational[]): Rational {
    const other = point[pick(this.random, this.live)]!;
    const q = this.random() < 0.5 ? other : other.neg();
    return inside(this.s, slot, q) ? q : point[slot]!;
  }
  private moved(slot: number, q: Rational): Rational {
    const list = this.choices[slot]!;
    if (this.random() < 0.5) return pick(this.random, list);
    const next = pick(this.random, [q.mul(Rational.of(2)), q.div(Rational.of(2)), q.neg(), q.add(Rational.ONE), q.sub(Rational.ONE)]);
    return inside(this.s, slot, next) && next.size < 8 ? next : q;
  }
}

/** The slots of the inputs that the roots of a tape depend on. */
function liveSlots({ code, roots }: Tape): number[] {
  const live = new Set(roots);
  for (let k = code.length - 1; k >= 0; k--) if (live.has(k)) for (const a of operands(code[k]!)) live.add(a);
  return code.flatMap((i, k) => (i.op === "input" && live.has(k) ? [i.slot] : []));
}

/** First what holds of the hypotheses, then how false the conclusion is. */
function better(a: Candidate, b: Candidate): number {
  return b.lack - a.lack || a.margin - b.margin;
}

function bounds(s: Structure, slot: number): { lo: Rational | undefined; hi: Rational | undefined; loOpen: boolean; hiOpen: boolean; integer: boolean } {
  const d = s.domains.get(slot);
  return { lo: d?.lo ? constantValue(d.lo) : undefined, hi: d?.hi ? constantValue(d.hi) : undefined, loOpen: d?.loOpen === true, hiOpen: d?.hiOpen === true, integer: d?.integer === true };
}
function inside(s: Structure, slot: number, q: Rational): boolean {
  const { lo, hi, loOpen, hiOpen, integer } = bounds(s, slot);
  if (lo && (q.compare(lo) < 0 || (loOpen && q.equals(lo)))) return false;
  if (hi && (q.compare(hi) > 0 || (hiOpen && q.equals(hi)))) return false;
  return !integer || q.isInteger;
}
/** The rationals of the lattice that lie in a domain; where none does, some between its ends. */
function within(s: Structure, slot: number): readonly Rational[] {
  const list = LATTICE.filter((q) => inside(s, slot, q));
  if (list.length > 0) return list;
  const { lo, hi } = bounds(s, slot);
  const [a, b] = [lo ?? hi!.sub(Rational.ONE), hi ?? lo!.add(Rational.ONE)];
  return [1, 2, 3].map((k) => a.add(b.sub(a).mul(Rational.of(k, 4))));
}
