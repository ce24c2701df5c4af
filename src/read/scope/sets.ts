import type { Expr } from "../math/expr.ts";
import { fullName } from "../math/expr.ts";
import { lookUp } from "./active.ts";
import type { Fact, Interval, Shape } from "./fact.ts";

/** What membership in a set says: what kind of thing the member is, and where its entries lie. */
export interface Membership {
  readonly shape: Shape;
  readonly interval?: Interval;
  /** More than an interval says: entries that sum to 1, length 1, entries of two values. */
  readonly special?: "simplex" | "sphere" | "signs" | "bits" | "nonzero";
}

const zero = (e: Expr): Expr => ({ kind: "number", text: "0", span: e.span });
const one = (e: Expr): Expr => ({ kind: "number", text: "1", span: e.span });
const ray = (e: Expr, open: boolean): Interval => ({ lo: zero(e), loOpen: open, hiOpen: true });

/** `\R_+`, `\R_{>0}`, `\R_{\ge 0}`, `\R_{++}`. */
function half(base: Expr & { kind: "letter" }): Interval | undefined | null {
  if (!base.below) return undefined;
  const name = base.below.map((b) => (b.kind === "letter" ? b.name : "?")).join("");
  if (name === ">0" || name === "++") return ray(base, true);
  if (name === "+" || name === ">=0") return ray(base, false);
  return null;
}

function shaped(exponent: Expr | undefined): Shape | undefined {
  if (!exponent) return { kind: "real" };
  if (exponent.kind === "letter" || exponent.kind === "number") return { kind: "vector", dim: exponent };
  if (exponent.kind === "infix" && exponent.op === "*" && isDimension(exponent.left) && isDimension(exponent.right)) return { kind: "matrix", rows: exponent.left, cols: exponent.right };
  return { kind: "other", what: "a vector whose dimension is a term" };
}
export const isDimension = (e: Expr): boolean => (e.kind === "letter" && !e.below) || (e.kind === "number" && /^[1-9]\d*$/.test(e.text));

/** Reads a set; nothing where it is none that claims know. */
export function readSet(set: Expr): Membership | undefined {
  const power = set.kind === "power" ? set : undefined;
  const base = power ? power.base : set;
  const shape = shaped(power?.exponent);
  if (!shape) return undefined;
  if (base.kind === "letter" && base.name === "bbR") {
    const interval = half(base);
    if (interval === null) return undefined;
    return interval ? { shape, interval } : { shape };
  }
  if (base.kind === "letter" && (base.name === "bbN" || base.name === "bbZ") && !power) {
    const positive = base.below?.map((b) => (b.kind === "letter" ? b.name : b.kind === "number" ? b.text : "")).join("");
    if (base.name === "bbZ" && positive === undefined) return { shape: { kind: "integer" } };
    return { shape: { kind: "integer" }, interval: { lo: positive === "0" || positive === ">=0" ? zero(base) : one(base), loOpen: false, hiOpen: true } };
  }
  if (base.kind === "letter" && /^(?:Delta|calDelta)$/.test(base.name)) {
    const below = base.below?.[0];
    if (below && isDimension(below) && !power) return { shape: { kind: "vector", dim: below }, special: "simplex" };
    const e = power?.exponent;
    if (e?.kind === "infix" && e.op === "-" && e.right.kind === "number" && e.right.text === "1" && isDimension(e.left)) return { shape: { kind: "vector", dim: e.left }, special: "simplex" };
    return undefined;
  }
  if (base.kind === "letter" && /^(?:bbS|S|calS)$/.test(base.name)) {
    const e = power?.exponent;
    if (e?.kind === "infix" && e.op === "-" && e.right.kind === "number" && e.right.text === "1" && isDimension(e.left)) return { shape: { kind: "vector", dim: e.left }, special: "sphere" };
    return undefined;
  }
  if (base.kind !== "group") return undefined;
  const { items, open, close } = base;
  if (items.length === 2 && /[[(]/.test(open) && /[\])]/.test(close) && base.separators[0] === ",") {
    const [lo, hi] = items as [Expr, Expr];
    const endless = (e: Expr): boolean => e.kind === "infinity" || (e.kind === "minus" && e.of.kind === "infinity");
    return {
      shape,
      interval: { ...(endless(lo) ? {} : { lo }), ...(endless(hi) ? {} : { hi }), loOpen: open === "(", hiOpen: close === ")" },
    };
  }
  if (open === "[" && items.length === 1 && !power && isDimension(items[0]!)) return { shape: { kind: "index", dim: items[0]! } };
  if (open === "{" && items.some((i) => i.kind === "dots") && items[0]!.kind === "number" && items[0]!.text === "1" && isDimension(items.at(-1)!) && !power) return { shape: { kind: "index", dim: items.at(-1)! } };
  if (open === "{" && items.length === 2) {
    const values = items.map((i) => (i.kind === "minus" && i.of.kind === "number" ? -Number(i.of.text) : i.kind === "number" ? Number(i.text) : NaN)).sort((a, b) => a - b);
    if (values[0] === 0 && values[1] === 1) return { shape, special: "bits" };
    if (values[0] === -1 && values[1] === 1) return { shape, special: "signs" };
  }
  return undefined;
}

/** A set where facts hold: one that claims know, one with a name that stands for such a one, or one that was declared, whose members are of a kind. */
export function knownSet(set: Expr, facts: readonly Fact[]): (Membership & { readonly named: boolean }) | undefined {
  const direct = readSet(set);
  if (direct) return { ...direct, named: false };
  if (set.kind !== "letter") return undefined;
  const known = lookUp(facts, fullName(set));
  if (known.definition && !known.definition.parameters && !known.definition.indices) return known.definition.body.kind === "letter" ? undefined : knownSet(known.definition.body, facts);
  if (known.shape?.kind === "set") return { shape: known.shape.of, named: true };
  return undefined;
}
