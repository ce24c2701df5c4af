import { exactDouble, Rational } from "../exact/index.ts";
import { ground, isNumeric, printFormula, type Claim, type GroundClaim, type GroundInput } from "../claim/index.ts";
import { compareValues, decimalLayer, doubleLayer, encloseAll, encloseAt, isBounded, type Enclosure } from "../enclosure/index.ts";
import { InputError, printTerm, type Sizes } from "../term/index.ts";
import { refuseCircles } from "./circles.ts";

/** Every dimension at its least size, every index at the first position. */
function leastSizes(c: Claim): Sizes {
  return {
    dimensions: Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast])),
    indices: Object.fromEntries(c.variables.filter((v) => v.sort.kind === "index").map((v) => [v.name, 1])),
  };
}

/**
 * Refuses a claim that speaks of nothing: a domain that is empty or whose bound has no value, or hypotheses that
 * contradict each other, as far as enclosures on boxes and chains of inequalities can tell. Throws `InputError`.
 *
 * @example
 * ```ts
 * import { parseClaim } from "lemmakit";
 * import { admit } from "./index.ts";
 * admit(parseClaim("forall x > 0 where x < 0: x = 1")); // throws InputError: the hypotheses contradict each other
 * ```
 */
export function admit(c: Claim): void {
  if (!isNumeric(c)) return;
  const g = ground(c, leastSizes(c));
  refuseEmptyDomains(g);
  refuseCircles(c);
  // Boxes at the least size, and at the first position of an index, say nothing of the others.
  const onlyOne = c.dimensions.length === 0 && c.variables.every((v) => v.sort.kind !== "index");
  if (g.hypotheses.length > 0 && onlyOne && infeasible(g))
    throw InputError.about("where", "contradictory-hypotheses", `no point meets the hypotheses ${c.hypotheses.map((h) => printFormula(h)).join(", ")}`);
}

function refuseEmptyDomains(g: GroundClaim): void {
  const layer = decimalLayer(50);
  const values = encloseAt(g.tape, layer, g.inputs.map(() => Rational.ZERO));
  for (const i of g.inputs) {
    for (const bound of [i.lo, i.hi])
      if (bound !== null && values[bound]!.enclosure.kind !== "interval")
        throw InputError.about(i.variable, "empty-domain", `a bound of ${i.variable} has no value`);
    if (i.lo === null || i.hi === null) continue;
    if (i.integer && noInteger(i, values[i.lo]!.exact, values[i.hi]!.exact)) throw InputError.about(i.variable, "empty-domain", `there is no integer in the domain of ${i.variable}`);
    const open = i.loOpen || i.hiOpen;
    if (compareValues(layer, values[i.lo]!, open ? "<" : "<=", values[i.hi]!) === "false") {
      const { domain } = g.claim.variables.find((v) => v.name === i.variable)!;
      const text = `${open && i.loOpen ? "(" : "["}${printTerm(domain.lo!)}, ${printTerm(domain.hi!)}${i.hiOpen ? ")" : "]"}`;
      throw InputError.about(i.variable, "empty-domain", `the domain ${text} of ${i.variable} is empty`);
    }
  }
}

/** Whether an interval between rational bounds has no integer. */
function noInteger({ loOpen, hiOpen }: GroundInput, lo: Rational | undefined, hi: Rational | undefined): boolean {
  if (!lo || !hi) return false;
  const first = loOpen ? lo.floor() + 1n : -lo.neg().floor();
  const last = hiOpen ? -hi.neg().floor() - 1n : hi.floor();
  return first > last;
}

/** Whether boxes that cover the whole domain each break a hypothesis for certain. `false` when unsure. */
function infeasible(g: GroundClaim, most = 400): boolean {
  const start = encloseAll(g.tape, doubleLayer, g.inputs.map(() => doubleLayer.hull(null, null)));
  type Box = readonly { readonly lo: number; readonly hi: number }[];
  const ends = (place: number | null, low: boolean): number => {
    const e = place === null ? undefined : start[place];
    return e && isBounded(e) ? (low ? e.lo : e.hi) : low ? -Infinity : Infinity;
  };
  const queue: Box[] = [g.inputs.map((i) => ({ lo: ends(i.lo, true), hi: ends(i.hi, false) }))];
  const exact = (x: number) => (Number.isFinite(x) ? exactDouble(x) : null);
  for (let boxes = 0; queue.length > 0; boxes++) {
    if (boxes >= most) return false;
    const box = queue.shift()!;
    const inputs: Enclosure<number>[] = box.map((s) => doubleLayer.hull(exact(s.lo), exact(s.hi)));
    const out = encloseAll(g.tape, doubleLayer, inputs);
    const broken = g.hypotheses.some(({ left, right, relation }) => {
      const [a, b] = [out[left]!, out[right]!];
      if (a.kind === "undefined" || b.kind === "undefined") return true;
      if (!isBounded(a) || !isBounded(b)) return false;
      if (relation === "!=") return a.lo === a.hi && b.lo === b.hi && a.lo === b.lo;
      return a.lo > b.hi || (relation === "<" && a.lo >= b.hi) || (relation === "=" && a.hi < b.lo);
    });
    if (broken) continue;
    const k = widest(box);
    if (k < 0) return false;
    const middle = split(box[k]!.lo, box[k]!.hi);
    queue.push(
      box.map((s, i) => (i === k ? { lo: s.lo, hi: middle } : s)),
      box.map((s, i) => (i === k ? { lo: middle, hi: s.hi } : s)),
    );
  }
  return true;
}

/** A width that lets unbounded sides compare: through the arc tangent. */
const spread = (s: { readonly lo: number; readonly hi: number }): number => Math.atan(s.hi) - Math.atan(s.lo);

function widest(box: readonly { readonly lo: number; readonly hi: number }[]): number {
  let best = -1;
  for (const [k, s] of box.entries()) if (spread(s) > 1e-6 && (best < 0 || spread(s) > spread(box[best]!))) best = k;
  return best;
}

function split(lo: number, hi: number): number {
  return Math.tan((Math.atan(lo) + Math.atan(hi)) / 2);
}
