import { printClaim, settled, type Claim, type Formula, type Relation } from "../claim/index.ts";
import { partsOf, type Node } from "../term/index.ts";
import { RefutedByModel, refuteByModel } from "../certificate/model/refute.ts";
import { reject, type Rejection, type Witness } from "../certificate/witness.ts";
import { decimalLayer, isBounded, type PointValue } from "../enclosure/index.ts";
import { Refuted as RefutedByKernel } from "../kernel/refuted.ts";
import { isStated, refuteAt } from "./at-point.ts";
import { judge, readWitness } from "./judge.ts";

/** Precisions tried in turn, in decimal digits. */
const DIGITS = [32, 80, 200, 500] as const;

/** Bounds as decimal text, low end first; both ends are sound. */
export type Bounds = readonly [lo: string, hi: string];

const minted = new WeakSet<object>();
const key = Symbol("refuted");

/**
 * The verdict that a claim is false, with the point that shows it: a verdict of the kernel, and what people want to see of it.
 * Only {@link refute} makes one; `Refuted.is` tells a real one from a forgery.
 *
 * @example
 * ```ts
 * import { check, Refuted } from "lemmakit";
 * const { verdict } = await check("forall x real: x^2 >= x");
 * Refuted.is(verdict) && verdict.witness.point; // { x: "0.5" }
 * Refuted.is(verdict) && [verdict.left, verdict.right]; // [["0.25", "0.25"], ["0.5", "0.5"]]
 * ```
 */
export class Refuted {
  readonly verdict = "refuted";
  readonly claim: Claim;
  readonly witness: Witness;
  /** What shows it: the verdict of the kernel; of a claim with functions that the kernel has no words for, that of a model. */
  readonly by: RefutedByKernel | RefutedByModel;
  /** The relation that fails: the conclusion, or one of those it joins. */
  readonly relation: Relation;
  /** Its sides, as the claim prints them. */
  readonly left: Bounds;
  readonly right: Bounds;
  /** Encloses left − right. */
  readonly violation: Bounds;
  /** The precision, in decimal digits, at which the sides are shown. */
  readonly digits: number;

  /** @internal */
  constructor(token: symbol, by: RefutedByKernel | RefutedByModel, witness: Witness, relation: Relation, sides: { left: Bounds; right: Bounds; violation: Bounds }, digits: number) {
    if (token !== key) throw new TypeError("only refute() makes this verdict");
    if (!RefutedByKernel.is(by) && !RefutedByModel.is(by)) throw new TypeError("a verdict rests on one of the kernel or of a model");
    this.by = by;
    this.claim = by.claim;
    this.witness = witness;
    this.relation = relation;
    this.left = sides.left;
    this.right = sides.right;
    this.violation = sides.violation;
    this.digits = digits;
    Object.freeze(this);
    minted.add(this);
  }

  /** Whether a value is a verdict that {@link refute} made. */
  static is(x: unknown): x is Refuted {
    return typeof x === "object" && x !== null && minted.has(x);
  }
  toString(): string {
    return `refuted: ${printClaim(this.claim)}`;
  }
}

/**
 * Checks a proposed counterexample: the point must lie in the domains and meet the hypotheses, and the claim must fail there.
 * Decimals look first, and say why where it does not; then the kernel shows it. Gives the verdict, or says why there is none.
 *
 * @example
 * ```ts
 * import { parseClaim, refute } from "lemmakit";
 * const claim = parseClaim("forall x real: exp(x) <= x - 1");
 * refute(claim, { sizes: { dimensions: {}, indices: {} }, point: { x: "0" } }).kind; // "refuted"
 * ```
 */
export function refute(given: Claim, proposed: Witness, most: number = DIGITS.at(-1)!): { readonly kind: "refuted"; readonly refuted: Refuted } | Rejection {
  const claim = settled(given);
  const witness = copied(proposed);
  const seen = look(claim, witness, most);
  if (seen.kind === "rejected") return seen;
  const by = shown(claim, witness);
  return "kind" in by ? by : { kind: "refuted", refuted: new Refuted(key, by, witness, seen.relation, seen, seen.digits) };
}
/** Whether decimals see a claim fail at a point. It is no verdict; finders ask it first. */
export const failsAt = (claim: Claim, witness: Witness, most: number = DIGITS.at(-1)!): boolean => look(claim, witness, most).kind === "seen";

/** What decimals see of a claim that fails at a point: the relation that fails, and its sides. */
interface Seen {
  readonly kind: "seen";
  readonly relation: Relation;
  readonly left: Bounds;
  readonly right: Bounds;
  readonly violation: Bounds;
  readonly digits: number;
}
function look(claim: Claim, witness: Witness, most: number): Seen | Rejection {
  const read = readWitness(claim, witness);
  if (read.kind === "rejected") return read;
  let last: Rejection | undefined;
  for (const digits of DIGITS) {
    if (digits > most && last) break;
    const layer = decimalLayer(digits);
    const { values, violated, rejection } = judge(read, layer);
    if (violated) {
      const [left, right] = violated.flipped ? [violated.right, violated.left] : [violated.left, violated.right];
      const difference = layer.sub(values[left]!.enclosure, values[right]!.enclosure);
      const text = (v: PointValue<unknown>["enclosure"]): Bounds => (isBounded(v) ? [String(v.lo), String(v.hi)] : ["-Infinity", "Infinity"]);
      return { kind: "seen", relation: violated.of, left: text(values[left]!.enclosure), right: text(values[right]!.enclosure), violation: text(difference), digits };
    }
    last = rejection;
    if (rejection && rejection.reason !== "not-separated") return rejection;
  }
  return last!;
}

/** The verdict on a point where decimals see the claim fail. */
function shown(claim: Claim, witness: Witness): RefutedByKernel | RefutedByModel | Rejection {
  if (isStated(claim, witness)) {
    const r = refuteAt(claim, witness);
    if (r.kind === "refuted") return r.refuted;
    // A real power is 0 at 0 for claims, and has no value there for the kernel.
    if (![...claim.hypotheses, claim.conclusion].some(hasRealPower)) return r;
  }
  const m = refuteByModel(claim, witness);
  return m.kind === "refuted" ? m.refuted : reject("not-separated", m.message);
}

const hasRealPower = (x: Node | Formula): boolean => (x.tag === "apply" && x.operator === "rpow") || partsOf(x).some((p) => hasRealPower(p.of));

/** A verdict speaks of its witness for ever. */
function copied(w: Witness): Witness {
  const { sizes, point } = w;
  const copy = <T>(o: Readonly<Record<string, T>>): Readonly<Record<string, T>> => Object.freeze({ ...o });
  return Object.freeze({ ...w, sizes: Object.freeze({ dimensions: copy(sizes.dimensions), indices: copy(sizes.indices) }), point: copy(point) });
}
