import { fact, names, neg, num, sub, variable, ZERO, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { parseRational } from "../../exact/index.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import type { Boxes } from "../../certificate/rules/subdivide.ts";
import type { Side } from "../core/bounds.ts";
import { boxOf, type Box } from "../core/box.ts";
import { constantTerm } from "../core/place.ts";
import { unproved, Unproved } from "../core/terms.ts";
import { arith, assume, make, weaken } from "../make.ts";
import type { Justify, Step } from "./justify.ts";
import { meanValue } from "./mean.ts";
import { Climber, Enclosures, putAll, Slopes, type Points } from "./slopes.ts";

/** An end at which a variable is put, for all of its interval. */
interface Face {
  readonly k: number;
  readonly end: "lo" | "hi";
}
const NOWHERE: Points = new Map();

/** A tree of boxes as CASES, with EVAL at the leaves. Sides of boxes are closed. */
class Walk {
  private readonly step: Step;
  readonly relation: ">" | ">=";
  readonly variables: readonly string[];
  readonly enclosures: Enclosures;
  readonly slopes: Slopes;
  readonly climber: Climber;
  private readonly outside = new Map<number, { readonly term: Term; readonly th: Theorem }>();

  constructor(step: Step) {
    this.step = step;
    this.relation = step.goal.strict ? ">" : ">=";
    this.variables = step.goal.variables.map((v) => v.name);
    this.enclosures = new Enclosures(step.here);
    this.slopes = new Slopes(step.goal, step.here);
    this.climber = new Climber(step, this.slopes, this.enclosures);
  }

  /** The value, with variables put at ends, is ≥ 0 (> 0) on a box. What the finder saw and the kernel does not is seen in parts. */
  prove(node: Boxes, box: Box, points: Points = NOWHERE, pending: readonly Face[] = [], depth = 0): Theorem {
    if (this.step.session.halvings === 0 || pending.length > 0 || restsOnHypotheses(node) || (Array.isArray(node) && node.length === 4)) return this.proveAs(node, box, points, pending);
    for (const way of [node, "mean", 0] as const) {
      try {
        return this.proveAs(way, box, points, pending);
      } catch (e) {
        if (!(e instanceof Unproved)) throw e;
      }
    }
    const widths = box.map((s, k) => (s?.lo && s.hi && !points.has(this.variables[k]!) ? s.hi.at.sub(s.lo.at) : undefined));
    const widest = widths.reduce<number | undefined>((best, w, k) => (w && w.sign > 0 && (best === undefined || w.compare(widths[best]!) > 0) ? k : best), undefined);
    if (widest === undefined || depth === this.step.session.halvings) return unproved("an enclosure does not tell");
    const { lo, hi } = box[widest]!;
    return this.halve(widest, lo!.at.add(hi!.at).div(Rational.of(2)), box, (half) => this.prove(node, half, points, pending, depth + 1));
  }
  private proveAs(node: Boxes, box: Box, points: Points, pending: readonly Face[]): Theorem {
    if (node === 0 || node === "mean") {
      const [face, ...more] = pending;
      if (face) return this.atEnd(face, more.reduceRight<Boxes>((n, f) => [f.k, f.end, n], node), box, points);
      return node === 0 ? this.enclosures.show(putAll(this.slopes.value, points), this.relation, box) : meanValue(this, box, points);
    }
    if (node[0] === "outside") return this.empty(node[1], box, points);
    if (node.length === 3) {
      const [k, end, inner] = node;
      return pending.length > 0 || restsOnHypotheses(inner) ? this.prove(inner, box, points, [...pending, { k, end }]) : this.atEnd({ k, end }, inner, box, points);
    }
    const [k, text, below, above] = node as readonly [number, string, Boxes, Boxes];
    const at = parseRational(text) ?? unproved("a bisection names a point");
    return this.halve(k, at, box, (half, side) => this.prove(side === "above" ? above : below, half, points, pending));
  }
  private halve(k: number, at: Rational, box: Box, prove: (half: Box, side: "above" | "below") => Theorem): Theorem {
    const on = sub(variable(this.variables[k]!), num(at));
    const part = (side: Side): Box => box.map((s, i) => (i === k ? { ...s, ...side } : s));
    const left = prove(part({ lo: { at, th: assume(fact(on, ">=")) } }), "above");
    const right = prove(part({ hi: { at, th: assume(fact(neg(on), ">=")) } }), "below");
    return make("cases", { on, left, right: make("cut", { lemma: weaken(assume(fact(neg(on), ">")), ">="), in: right }) });
  }

  /** From an end of one variable, by its slope. */
  private atEnd({ k, end }: Face, inner: Boxes, box: Box, points: Points): Theorem {
    const bound = box[k]?.[end] ?? unproved("an end is not finite");
    const x = this.variables[k]!;
    const start = this.prove(inner, box.map((s, i) => (i === k ? undefined : s)), new Map(points).set(x, bound.at));
    if (!names(this.slopes.value).reals.has(x)) return start;
    return this.climber.from(x, k, bound, end, points, box, Rational.ZERO, Rational.ZERO, start);
  }

  /** A hypothesis that holds nowhere in a box. */
  private empty(index: number, box: Box, points: Points): Theorem {
    const { here, goal, session } = this.step;
    const { kind, value } = goal.hypotheses[index] ?? unproved("there is no such hypothesis");
    let known = this.outside.get(index);
    if (!known) {
      const term = constantTerm(writeValue(value));
      this.outside.set(index, (known = { term, th: session.toTerm(here, assume(here.place.facts[index]!), term) }));
    }
    const { term, th } = known;
    // The other sign of the term, and what follows with the hypothesis: 0 > 0.
    const against = (turn: 1 | -1): Theorem => arith(ZERO, ">", [{ th: [this.enclosures.show(turn === 1 ? neg(term) : term, kind === "positive" ? ">=" : ">", box)] }, { q: turn, th: [th] }]);
    if (kind === "nonzero") return unproved("a hypothesis that something is not 0 holds nowhere");
    const contradiction = kind === "zero" ? eitherOf(() => against(1), () => against(-1)) : against(1);
    return make("absurd", { from: contradiction, fact: fact(putAll(this.slopes.value, points), this.relation) });
  }
}
function eitherOf<T>(first: () => T, second: () => T): T {
  try {
    return first();
  } catch (e) {
    if (!(e instanceof Unproved)) throw e;
    return second();
  }
}
/** Whether a leaf rests on a hypothesis, which speaks of the whole box. */
function restsOnHypotheses(n: Boxes): boolean {
  if (n === 0 || n === "mean") return false;
  if (n[0] === "outside") return true;
  return n.length === 3 ? restsOnHypotheses(n[2]) : (n as readonly unknown[]).slice(2).some((k) => restsOnHypotheses(k as Boxes));
}

/** Bisections, and at the leaves an enclosure of the value, its mean value form, or of a hypothesis that fails. */
export const subdivide: Justify = (step) => {
  const { session, goal, here, data } = step;
  const box = boxOf(here).map((s): Side => ({ lo: s?.lo && { ...s.lo, th: weaken(s.lo.th, ">=") }, hi: s?.hi && { ...s.hi, th: weaken(s.hi.th, ">=") } }));
  for (const s of box) for (const e of [s.lo, s.hi]) if (e) here.learn(e.th);
  const th = here.settle(new Walk(step).prove(data["boxes"] as Boxes, box));
  here.learnDomains(th);
  return session.same(here, here.normal(th), session.factOf(goal).term);
};
