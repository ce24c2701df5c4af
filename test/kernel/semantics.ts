import { Rational } from "../../src/exact/rational.ts";
import { exactDouble } from "../../src/exact/double.ts";
import { idOf, type Fact, type Fn, type Index, type Sequent, type Term } from "../../src/kernel/index.ts";

/** What a theorem speaks about: a size for each dimension, a position (from 0) for each name, and rationals. */
export interface World {
  readonly size: (dim: string) => number;
  readonly position: (i: Index) => number;
  readonly real: (name: string) => Rational;
  readonly entry: (name: string, at: readonly (readonly [dim: string, place: number])[]) => Rational;
}
/** A value: exact where it is rational and that is seen, and bounds that are a little wider than the rounding of doubles. */
export interface Value {
  readonly exact?: Rational;
  readonly lo: number;
  readonly hi: number;
}
/** `none`: no value there; `unknown`: doubles do not tell. */
export type Outcome = Value | "none" | "unknown";

const SLACK = 1e-11;
const wide = (lo: number, hi: number): Outcome => (Number.isFinite(lo) && Number.isFinite(hi) ? { lo: lo - SLACK * Math.abs(lo) - 1e-300, hi: hi + SLACK * Math.abs(hi) + 1e-300 } : "unknown");
const ofRational = (q: Rational): Outcome => {
  if (q.size > 3_000) return "unknown";
  const n = q.den === 1n ? Number(q.num) : Number((q.num << 64n) / q.den) / 2 ** 64;
  const w = wide(n - 2 ** -63, n + 2 ** -63);
  return typeof w === "string" ? w : { exact: q, ...w };
};
const isValue = (x: Outcome): x is Value => typeof x !== "string";
const bad = (...list: Outcome[]): "none" | "unknown" | undefined => (list.includes("none") ? "none" : list.includes("unknown") ? "unknown" : undefined);

/** The value of a term, straight from what the forms of terms say: no code of the kernel has a part in it. */
export function valueOf(t: Term, w: World): Outcome {
  switch (t.tag) {
    case "number":
      return ofRational(t.value);
    case "variable":
      return ofRational(w.real(t.name));
    case "pi":
      return wide(Math.PI, Math.PI);
    case "size":
      return ofRational(Rational.of(w.size(t.dim)));
    case "entry":
      return ofRational(w.entry(t.name, t.at.map((i) => [i.dim, w.position(i)] as const)));
    case "delta":
      return ofRational(w.position(t.left) === w.position(t.right) ? Rational.ONE : Rational.ZERO);
    case "add":
    case "mul":
      return (t.tag === "add" ? plus : times)(valueOf(t.left, w), valueOf(t.right, w));
    case "power": {
      const b = valueOf(t.base, w);
      if (!isValue(b)) return b;
      return Array.from({ length: t.exponent }, () => b as Outcome).reduce(times, ofRational(Rational.ONE));
    }
    case "apply":
      return call(t.fn, valueOf(t.of, w));
    case "sum":
    case "max": {
      const values = Array.from({ length: w.size(t.index.dim) }, (_, n) => valueOf(t.body, { ...w, position: (i) => (idOf(i) === idOf(t.index) ? n : w.position(i)) }));
      return t.tag === "sum" ? values.reduce(plus, ofRational(Rational.ZERO)) : values.reduce(largest);
    }
  }
}
function plus(a: Outcome, b: Outcome): Outcome {
  if (!isValue(a) || !isValue(b)) return bad(a, b)!;
  return a.exact && b.exact ? ofRational(a.exact.add(b.exact)) : wide(a.lo + b.lo, a.hi + b.hi);
}
function times(a: Outcome, b: Outcome): Outcome {
  if (!isValue(a) || !isValue(b)) return bad(a, b)!;
  if (a.exact && b.exact) return ofRational(a.exact.mul(b.exact));
  if (a.exact?.sign === 0 || b.exact?.sign === 0) return ofRational(Rational.ZERO);
  const ends = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
  return wide(Math.min(...ends), Math.max(...ends));
}
function largest(a: Outcome, b: Outcome): Outcome {
  if (!isValue(a) || !isValue(b)) return bad(a, b)!;
  return a.exact && b.exact ? ofRational(a.exact.max(b.exact)) : { lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}
const rootOf = (q: Rational): Rational | undefined => {
  const [n, d] = [q.num, q.den].map((k) => BigInt(Math.round(Math.sqrt(Number(k)))));
  return n! * n! === q.num && d! * d! === q.den ? Rational.of(n!, d!) : undefined;
};
function call(fn: Fn, a: Outcome): Outcome {
  if (!isValue(a)) return a;
  const { exact: q, lo, hi } = a;
  const sign = q ? q.sign : lo > 0 ? 1 : hi < 0 ? -1 : undefined;
  if (sign === undefined && (fn === "inv" || fn === "log" || fn === "sqrt")) return "unknown";
  switch (fn) {
    case "inv":
      return sign === 0 ? "none" : q ? ofRational(Rational.ONE.div(q)) : wide(1 / hi, 1 / lo);
    case "log":
      return sign !== 1 ? "none" : q?.equals(Rational.ONE) ? ofRational(Rational.ZERO) : lo > 0 ? wide(Math.log(lo) - 1e-11, Math.log(hi) + 1e-11) : "unknown";
    case "sqrt":
      return sign === -1 ? "none" : q && rootOf(q) ? ofRational(rootOf(q)!) : wide(Math.sqrt(Math.max(lo, 0)), Math.sqrt(hi));
    case "abs":
      return q ? ofRational(q.abs()) : sign === 1 ? a : sign === -1 ? { lo: -hi, hi: -lo } : { lo: 0, hi: Math.max(-lo, hi) };
    case "exp":
      return q?.sign === 0 ? ofRational(Rational.ONE) : wide(Math.exp(lo), Math.exp(hi));
    case "atan":
      return q?.sign === 0 ? ofRational(Rational.ZERO) : wide(Math.atan(lo), Math.atan(hi));
    case "sin":
    case "cos": {
      if (q?.sign === 0) return ofRational(fn === "cos" ? Rational.ONE : Rational.ZERO);
      const [middle, radius] = [(lo + hi) / 2, (hi - lo) / 2 + 1e-11 * (1 + Math.abs(lo))];
      return Math.abs(middle) > 1e6 || radius > 1 ? { lo: -1, hi: 1 } : wide(Math[fn](middle) - radius, Math[fn](middle) + radius);
    }
  }
}

/** Whether a fact holds in a world. */
export function holds(f: Fact, w: World): "yes" | "no" | "unknown" {
  const [i, ...rest] = f.over;
  if (i) {
    const all = Array.from({ length: w.size(i.dim) }, (_, n) => holds({ ...f, over: rest }, { ...w, position: (k) => (idOf(k) === idOf(i) ? n : w.position(k)) }));
    return all.includes("no") ? "no" : all.includes("unknown") ? "unknown" : "yes";
  }
  const v = valueOf(f.term, w);
  if (v === "none") return "no";
  if (v === "unknown") return "unknown";
  const sign = v.exact ? v.exact.sign : v.lo > 0 ? 1 : v.hi < 0 ? -1 : undefined;
  if (sign === undefined) return "unknown";
  return (f.relation === ">=" ? sign >= 0 : f.relation === ">" ? sign > 0 : f.relation === "=" ? sign === 0 : sign !== 0) ? "yes" : "no";
}
/** Whether a world shows a sequent to be false: all its hypotheses hold there, and its fact does not. */
export const refutes = (s: Sequent, w: World): boolean => holds(s.fact, w) === "no" && s.hypotheses.every((h) => holds(h, w) === "yes");

/** A world from a stream of numbers from 0 to 1: small sizes, and values that often meet, vanish or are 1. */
export function worldFrom(random: () => number): World {
  const memo = new Map<string, number | Rational>();
  const keep = <T extends number | Rational>(key: string, make: () => T): T => {
    let v = memo.get(key) as T | undefined;
    if (v === undefined) memo.set(key, (v = make()));
    return v;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const value = (): Rational => {
    const how = random();
    if (how < 0.45) return pick([Rational.ZERO, Rational.ONE, Rational.of(-1), Rational.of(2), Rational.of(1, 2), Rational.of(-2), Rational.of(-1, 2), Rational.of(4), Rational.of(1, 4)]);
    if (how < 0.85) return Rational.of(Math.round((random() - 0.5) * 64), pick([1, 2, 3, 4, 8]));
    return exactDouble((random() - 0.5) * 10 ** Math.round((random() - 0.5) * 12));
  };
  const size = (dim: string): number => keep(`#${dim}`, () => pick([1, 1, 2, 2, 3, 4]));
  return {
    size,
    position: (i) => keep(`@${idOf(i)}`, () => Math.floor(random() * size(i.dim))),
    real: (name) => keep(`$${name}`, value),
    entry: (name, at) => keep(`${name} ${at.flat().join(" ")}`, value),
  };
}
/** Numbers from 0 to 1 from a seed: mulberry32. */
export function stream(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
