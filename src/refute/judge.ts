import { parseRational, Rational } from "../exact/index.ts";
import { ground, type Claim, type GroundClaim, type GroundRelation } from "../claim/index.ts";
import { compareValues, encloseAt, type Layer, type PointValue, type Truth } from "../enclosure/index.ts";
import { InputError, isConstant, parseTerm, type Real } from "../term/index.ts";
import { encloseConstant } from "../certificate/box.ts";
import { areEqual } from "../certificate/equal.ts";
import { reject, type Rejection, type Witness } from "../certificate/witness.ts";

/** A witness that can be read: the claim at its sizes and the exact point by slot. */
export interface ReadWitness {
  readonly kind: "read";
  readonly ground: GroundClaim;
  readonly point: readonly Coordinate[];
}
/** An exact number: rational, or a term without variables, such as √2. */
export type Coordinate = Rational | Real;

/** Characters of the longest term that is read as a number. */
const LONGEST = 1000;

function coordinateOf(text: unknown): Coordinate | undefined {
  if (typeof text !== "string") return undefined;
  const q = parseRational(text);
  if (q || text.length > LONGEST) return q;
  try {
    const term = parseTerm(text, { variables: new Map(), dimensions: new Set() });
    return term.sort.kind === "real" && isConstant(term) ? (term as Real) : undefined;
  } catch (e) {
    if (e instanceof InputError) return undefined;
    throw e;
  }
}

const isCount = (n: unknown): n is number => Number.isSafeInteger(n) && (n as number) >= 1;

/** Instantiates the claim at the sizes of a witness and reads its numbers; refuses anything missing, extra or too small. */
export function readWitness(c: Claim, w: Witness): ReadWitness | Rejection {
  for (const d of c.dimensions) {
    const n = w.sizes.dimensions[d.name];
    if (!isCount(n) || n < d.atLeast) return reject("malformed", `the size of ${d.name} must be an integer of at least ${d.atLeast}`);
  }
  for (const v of c.variables) {
    if (v.sort.kind !== "index") continue;
    const size = /^\d+$/.test(v.sort.dim) ? Number(v.sort.dim) : w.sizes.dimensions[v.sort.dim]!;
    const i = w.sizes.indices[v.name];
    if (!isCount(i) || i > size) return reject("malformed", `the index ${v.name} must be a position from 1 to ${size}`);
  }
  const g = ground(c, w.sizes);
  const point: Coordinate[] = [];
  for (const { name } of g.inputs) {
    const value = coordinateOf(w.point[name]);
    if (!value) return reject("malformed", `the point gives no number for ${name}`);
    point.push(value);
  }
  if (Object.keys(w.point).length !== g.inputs.length) return reject("malformed", "the point names variables the claim does not have");
  return { kind: "read", ground: g, point };
}

/** What one precision tells of a point. */
export interface Judgement<N> {
  readonly values: readonly PointValue<N>[];
  /** The conclusion that fails there, when one is certain to. */
  readonly violated: GroundRelation | undefined;
  readonly rejection: Rejection | undefined;
}

/** Judges a point at one precision: domain, hypotheses, then the conclusion. Anything uncertain is `not-separated`. */
export function judge<N>({ ground: g, point }: ReadWitness, layer: Layer<N>): Judgement<N> {
  const values = encloseAt(g.tape, layer, point.map((c) => (c instanceof Rational ? c : encloseConstant(c, layer))));
  const truth = (left: number, relation: GroundRelation["relation"], right: number): Truth =>
    compareValues(layer, values[left]!, relation, values[right]!);
  const verdict = (rejection: Rejection | undefined, violated?: GroundRelation): Judgement<N> => ({ values, violated, rejection });
  const unsure = reject("not-separated", `${layer.digits} digits do not decide this point`);

  let uncertain = false;
  const places = new Map(g.tape.code.flatMap((c, place) => (c.op === "input" ? [[c.slot, place] as const] : [])));
  for (const [slot, i] of g.inputs.entries()) {
    const [place, at] = [places.get(slot)!, point[slot]!];
    // A coordinate without a value is no number.
    if (values[place]!.enclosure.kind !== "interval") return verdict(reject("malformed", `the value of ${i.name} is no number`));
    if (i.integer && !(at instanceof Rational && at.isInteger)) return verdict(reject("outside-domain", `${i.name} is no integer`));
    const bounds: Truth[] = [];
    if (i.lo !== null) bounds.push(truth(i.lo, i.loOpen ? "<" : "<=", place));
    if (i.hi !== null) bounds.push(truth(place, i.hiOpen ? "<" : "<=", i.hi));
    if (bounds.some((t) => t === "false" || t === "undefined")) return verdict(reject("outside-domain", `${i.name} is outside its domain`));
    uncertain ||= bounds.includes("unknown");
  }
  for (const h of g.hypotheses) {
    const t = truth(h.left, h.relation, h.right);
    if (t === "false" || t === "undefined") return verdict(reject("hypothesis-fails", "a hypothesis does not hold at this point"));
    const valued = values[h.left]!.enclosure.kind === "interval" && values[h.right]!.enclosure.kind === "interval";
    uncertain ||= t === "unknown" && !(h.relation === "=" && valued && areEqual(g.tape, h, point));
  }
  if (uncertain) return verdict(unsure);
  const truths = g.conclusions.map((r) => truth(r.left, r.relation, r.right));
  if (truths.includes("undefined")) return verdict(reject("undefined", "a side of the claim has no value at this point"));
  // Between vectors: where one entry fails, the others must have a value too.
  const defined = g.conclusions.every((r) => values[r.left]!.enclosure.kind === "interval" && values[r.right]!.enclosure.kind === "interval");
  const failed = truths.indexOf("false");
  if (failed >= 0 && defined) return verdict(undefined, g.conclusions[failed]);
  if (!defined || truths.includes("unknown")) return verdict(unsure);
  return verdict(reject("claim-holds-here", "the claim holds at this point"));
}
