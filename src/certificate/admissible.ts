import { exactDouble, Rational } from "../exact/index.ts";
import { ground, printRelation, type Claim, type GroundClaim } from "../claim/index.ts";
import { compareValues, decimalLayer, doubleLayer, encloseAll, encloseAt, isBounded, type Enclosure } from "../enclosure/index.ts";
import { constantValue, InputError, printTerm, type Sizes } from "../term/index.ts";

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
 * import { admit, parseClaim } from "lemmakit";
 * admit(parseClaim("forall x > 0 where x < 0: x = 1")); // throws InputError: the hypotheses contradict each other
 * ```
 */
export function admit(c: Claim): void {
  const g = ground(c, leastSizes(c));
  refuseEmptyDomains(g);
  refuseCircles(c);
  if (g.hypotheses.length > 0 && infeasible(g))
    throw new InputError("contradictory-hypotheses", `no point meets the hypotheses ${c.hypotheses.map(printRelation).join(", ")}`);
}

function refuseEmptyDomains(g: GroundClaim): void {
  const layer = decimalLayer(50);
  const values = encloseAt(g.tape, layer, g.inputs.map(() => Rational.ZERO));
  for (const i of g.inputs) {
    for (const bound of [i.lo, i.hi])
      if (bound !== null && values[bound]!.enclosure.kind !== "interval")
        throw new InputError("empty-domain", `a bound of ${i.variable} has no value`);
    if (i.lo === null || i.hi === null) continue;
    const open = i.loOpen || i.hiOpen;
    if (compareValues(layer, values[i.lo]!, open ? "<" : "<=", values[i.hi]!) === "false") {
      const { domain } = g.claim.variables.find((v) => v.name === i.variable)!;
      const text = `${open && i.loOpen ? "(" : "["}${printTerm(domain.lo!)}, ${printTerm(domain.hi!)}${i.hiOpen ? ")" : "]"}`;
      throw new InputError("empty-domain", `the domain ${text} of ${i.variable} is empty`);
    }
  }
}

/** Terms as nodes, `a <= b` as an edge from a to b: a circle with a strict edge is a contradiction. */
function refuseCircles(c: Claim): void {
  const edges: { from: string; to: string; strict: boolean }[] = [];
  const constants = new Map<string, Rational>();
  const link = (from: string, to: string, strict: boolean) => edges.push({ from, to, strict });
  for (const h of c.hypotheses) {
    const [l, r] = [printTerm(h.left), printTerm(h.right)];
    for (const [side, text] of [[h.left, l], [h.right, r]] as const) {
      const q = constantValue(side);
      if (q) constants.set(text, q);
    }
    if (h.relation === "=") link(l, r, false), link(r, l, false);
    else if (h.relation.startsWith("<")) link(l, r, h.relation === "<");
    else link(r, l, h.relation === ">");
  }
  for (const v of c.variables) {
    const { lo, hi, loOpen, hiOpen } = v.domain;
    for (const [bound, open, low] of [[lo, loOpen, true], [hi, hiOpen, false]] as const) {
      const q = bound && constantValue(bound);
      if (!q) continue;
      constants.set(printTerm(bound), q);
      if (low) link(printTerm(bound), v.name, open);
      else link(v.name, printTerm(bound), open);
    }
  }
  const list = [...constants];
  for (const [a, p] of list) for (const [b, q] of list) if (p.compare(q) < 0) link(a, b, true);
  const reach = new Map<string, boolean>();
  for (const e of edges) reach.set(`${e.from}\n${e.to}`, (reach.get(`${e.from}\n${e.to}`) ?? false) || e.strict);
  const names = [...new Set(edges.flatMap((e) => [e.from, e.to]))];
  for (const k of names) for (const a of names) for (const b of names) {
    const [x, y] = [reach.get(`${a}\n${k}`), reach.get(`${k}\n${b}`)];
    if (x !== undefined && y !== undefined) reach.set(`${a}\n${b}`, (reach.get(`${a}\n${b}`) ?? false) || x || y);
  }
  const bad = names.find((n) => reach.get(`${n}\n${n}`));
  if (bad !== undefined) throw new InputError("contradictory-hypotheses", `the hypotheses and domains force ${bad} < ${bad}`);
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
