import { add, derivative, KernelError, mul, neg, normalForm, num, partials, sub, variable, type Relation, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { differentiate } from "../../certificate/algebra/differentiate.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import type { Goal } from "../../certificate/goal-type.ts";
import type { Side } from "../core/bounds.ts";
import type { Box } from "../core/box.ts";
import { edgesOf, evaluated } from "../core/edges.ts";
import type { Here } from "../core/here.ts";
import { constantTerm } from "../core/place.ts";
import type { End } from "../core/range.ts";
import { unproved, Unproved } from "../core/terms.ts";
import { arith, assume, make, same } from "../make.ts";
import { climb, instance, put } from "./climb.ts";
import type { Step } from "./justify.ts";

/** Binary digits to try. */
const DIGITS = [24, 40, 64, 100, 160, 300];

/** EVAL over boxes, with as few digits as tell. */
export class Enclosures {
  private readonly here: Here;
  /** Where to begin: at what told last; now and then at one before. */
  private readonly start = { value: 0, slope: 0 };
  private shown = 0;
  constructor(here: Here) {
    this.here = here;
  }
  show(t: Term, relation: Relation, box: Box, what: "value" | "slope" = "value"): Theorem {
    const bounds = box.flatMap((s) => [s?.lo, s?.hi].flatMap((e) => (e ? [e.th.fact] : [])));
    let edges: readonly Theorem[] | undefined;
    for (let i = this.start[what]; i < DIGITS.length; i++) {
      try {
        const th = evaluated(t, relation, bounds, edges ?? [], DIGITS[i]!);
        this.start[what] = ++this.shown % 16 === 0 ? Math.max(0, i - 1) : i;
        return th;
      } catch (e) {
        if (!(e instanceof KernelError)) throw e;
        if (edges) continue;
        edges = edgesOf(this.here, bounds, t, 40);
        if (edges.length > 0) i--;
      }
    }
    return unproved("an enclosure does not tell");
  }
}

/** A term of a slope of a value; where it is not the kernel's own as a polynomial, with the equation `own − term = 0`. */
export interface Slope {
  readonly term: Term;
  readonly equation: Theorem | undefined;
}

/** The terms that a goal's value and its slopes are, with numbers put in for some variables. */
export class Slopes {
  private readonly goal: Goal;
  private readonly here: Here;
  private readonly known = new Map<string, readonly Slope[]>();
  readonly value: Term;
  constructor(goal: Goal, here: Here) {
    this.goal = goal;
    this.here = here;
    this.value = constantTerm(writeValue(goal.value));
  }
  /** Terms of the slope in a variable, the cheapest to show first. */
  of(x: string): readonly Slope[] {
    let s = this.known.get(x);
    if (!s) this.known.set(x, (s = this.make(x)));
    return s;
  }
  private make(x: string): Slope[] {
    const own = derivative(this.value, x);
    const written = this.written(x);
    const plain = { term: tidy(own), equation: undefined };
    if (!written) return [plain];
    if (same(own, written)) return [{ term: written, equation: undefined }];
    const equation = this.equal(own, written);
    return equation ? [plain, { term: written, equation }] : [plain];
  }
  /** `a − b = 0`, as quotients or by reading both. */
  private equal(a: Term, b: Term): Theorem | undefined {
    const { reading, zeros } = this.here;
    const ways = [() => zeros.show(sub(a, b)), () => zeros.show(sub(a, b), [[num(1), reading.of(a).equation], [num(-1), reading.of(b).equation]])];
    for (const way of ways) {
      try {
        return way();
      } catch (e) {
        if (!(e instanceof Unproved || e instanceof KernelError)) throw e;
      }
    }
    return undefined;
  }
  private written(x: string): Term | undefined {
    try {
      return constantTerm(writeValue(differentiate(this.goal.value, x, [])));
    } catch (e) {
      if (e instanceof RangeError) return undefined;
      throw e;
    }
  }
}
/** Without what is multiplied by 0 or 1, but for what may have no value. */
function tidy(t: Term): Term {
  const isNumber = (u: Term, n: number): boolean => u.tag === "number" && u.value.equals(Rational.of(n));
  switch (t.tag) {
    case "add": {
      const [l, r] = [tidy(t.left), tidy(t.right)];
      return isNumber(l, 0) ? r : isNumber(r, 0) ? l : add(l, r);
    }
    case "mul": {
      const [l, r] = [tidy(t.left), tidy(t.right)];
      return (isNumber(l, 0) && partials(r).size === 0) || (isNumber(r, 0) && partials(l).size === 0) ? num(0) : isNumber(l, 1) ? r : isNumber(r, 1) ? l : mul(l, r);
    }
    case "power":
      return t.exponent === 1 ? tidy(t.base) : t.exponent === 0 ? num(1) : t;
    default:
      return t;
  }
}

/** Numbers in the place of variables. */
export type Points = ReadonlyMap<string, Rational>;
export const putAll = (t: Term, points: Points): Term => [...points].reduce((u, [x, q]) => put(u, x, num(q)), t);

/** The mean value theorem on boxes. */
export class Climber {
  private readonly step: Step;
  private readonly slopes: Slopes;
  private readonly enclosures: Enclosures;
  constructor(step: Step, slopes: Slopes, enclosures: Enclosures) {
    this.step = step;
    this.slopes = slopes;
    this.enclosures = enclosures;
  }

  /**
   * `t + speed·|x − a| − c r 0` for x from an end (or a point) a on one side to the end of the box on the other, from
   * `t − c r 0` at a, where t is the value with numbers in for some variables, and its slope towards a is at most `speed`.
   */
  from(x: string, k: number, at: End, side: "lo" | "hi", points: Points, box: Box, speed: Rational, c: Rational, start: Theorem): Theorem {
    for (const s of this.slopes.of(x)) {
      try {
        return this.by(s, x, k, at, side, points, box, speed, c, start);
      } catch (e) {
        if (!(e instanceof Unproved)) throw e;
      }
    }
    return unproved("a slope does not tell");
  }
  private by({ term, equation }: Slope, x: string, k: number, at: End, side: "lo" | "hi", points: Points, box: Box, speed: Rational, c: Rational, start: Theorem): Theorem {
    const t = putAll(this.slopes.value, points);
    const X = variable(x);
    const away = side === "lo" ? sub(X, num(at.at)) : sub(num(at.at), X);
    const moved = speed.sign === 0 ? t : add(t, mul(num(speed), away));
    const f = c.sign === 0 ? moved : sub(moved, num(c));
    const slope = putAll(term, points);
    const outwards = add(side === "lo" ? slope : neg(slope), num(speed));
    const around: Box = box.map((s, i): Side | undefined => (i === k ? { ...s, [side]: at } : s));
    if (equation) return this.byQuotients(x, at, side, points, around, f, outwards, equation, start);
    const partial = partials(f).size > 0;
    const zero = (u: Term): Term => mul(num(0), u);
    if (side === "lo") {
      const defined = partial ? [this.enclosures.show(zero(f), ">=", around)] : [];
      return make("mono", { variable: x, term: f, from: num(at.at), defined, slope: this.enclosures.show(outwards, ">=", around, "slope"), start });
    }
    const turned = (u: Term): Term => put(u, x, neg(X));
    const back: Box = around.map((s, i) => (i === k ? { lo: s?.lo && turnedEnd(s.lo, turned), hi: s?.hi && turnedEnd(s.hi, turned) } : s));
    const defined = partial ? [this.enclosures.show(turned(zero(f)), ">=", back)] : [];
    const th = make("mono", { variable: x, term: turned(f), from: num(at.at.neg()), defined, slope: this.enclosures.show(turned(outwards), ">=", back, "slope"), start });
    return instance(th, x, neg(X));
  }
  /** Where the slope that encloses well is equal to the kernel's as a quotient only. */
  private byQuotients(x: string, at: End, side: "lo" | "hi", points: Points, box: Box, f: Term, outwards: Term, equation: Theorem, start: Theorem): Theorem {
    const d = derivative(f, x);
    const eq = grounded([...points].reduce((th, [y, q]) => instance(th, y, num(q)), equation));
    const slope = this.enclosures.show(outwards, ">=", box, "slope");
    const own = arith(side === "lo" ? d : neg(d), ">=", [{ th: [slope] }, { q: side === "lo" ? 1 : -1, th: [eq] }]);
    const defined = [this.enclosures.show(mul(num(0), f), ">=", box)];
    return climb({ session: this.step.session, x, f, a: num(at.at), side: side === "lo" ? "lower" : "upper", defined, slope: own, start, orders: [] });
  }
}
const turnedEnd = (e: End, turned: (u: Term) => Term): End => ({ at: e.at, th: assume({ ...e.th.fact, term: turned(e.th.fact.term) }) });

/** Cuts hypotheses without variables. */
function grounded(th: Theorem): Theorem {
  return th.hypotheses.reduce((out, h) => {
    if (normalForm(h.term).some((t) => t.powers.length > 0)) return out;
    return make("cut", { lemma: make("eval", { term: h.term, relation: h.relation, digits: 200 }), in: out });
  }, th);
}
