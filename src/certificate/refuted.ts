import { printClaim, settled, type Claim } from "../claim/index.ts";
import { decimalLayer, isBounded, type PointValue } from "../enclosure/index.ts";
import { judge, readWitness, type Rejection, type Witness } from "./witness.ts";

/** Precisions tried in turn, in decimal digits. */
const DIGITS = [32, 80, 200, 500] as const;

/** Bounds as decimal text, low end first; both ends are sound. */
export type Bounds = readonly [lo: string, hi: string];

const minted = new WeakSet<object>();
const key = Symbol("refuted");

/**
 * The verdict that a claim is false, with the point that shows it. Only {@link refute} makes one, after it has
 * separated the two sides at the exact point; `Refuted.is` tells a real one from a forgery.
 */
export class Refuted {
  readonly verdict = "refuted";
  readonly claim: Claim;
  readonly witness: Witness;
  /** The sides of the relation that fails, as the claim prints them. */
  readonly left: Bounds;
  readonly right: Bounds;
  /** Encloses left − right. */
  readonly violation: Bounds;
  /** The precision, in digits, at which the sides separate. */
  readonly digits: number;

  /** @internal */
  constructor(token: symbol, claim: Claim, witness: Witness, sides: { left: Bounds; right: Bounds; violation: Bounds }, digits: number) {
    if (token !== key) throw new TypeError("only refute() makes this verdict");
    this.claim = claim;
    this.witness = witness;
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
 * Checks a proposed counterexample: the point must lie in the domains and meet the hypotheses, and exact decimal
 * enclosures must separate the two sides the wrong way. Gives the verdict, or says why the point does not show it.
 *
 * @example
 * ```ts
 * import { parseClaim, refute } from "lemmakit";
 * const claim = parseClaim("forall x real: exp(x) <= x - 1");
 * refute(claim, { sizes: { dimensions: {}, indices: {} }, point: { x: "0" } }).kind; // "refuted"
 * ```
 */
export function refute(given: Claim, witness: Witness, most: number = DIGITS.at(-1)!): { readonly kind: "refuted"; readonly refuted: Refuted } | Rejection {
  const claim = settled(given);
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
      const sides = { left: text(values[left]!.enclosure), right: text(values[right]!.enclosure), violation: text(difference) };
      return { kind: "refuted", refuted: new Refuted(key, claim, witness, sides, digits) };
    }
    last = rejection;
    if (rejection && rejection.reason !== "not-separated") return rejection;
  }
  return last!;
}
