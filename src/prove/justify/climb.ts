import {
  add, derivative, fact, idOfFact, mul, names, neg, normalForm, num, sub, substitute, variable, ZERO, type Fact, type Term, type Theorem,
} from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { arith, assume, isZero, make, rewrite, same } from "../make.ts";
import type { Session } from "../session.ts";
import type { Here } from "../core/here.ts";
import { unproved } from "../core/terms.ts";

export type Side = "lower" | "upper";
export const put = (t: Term, x: string, by: Term): Term => substitute(t, { reals: new Map([[x, by]]) });
export const instance = (th: Theorem, x: string, by: Term, defined: readonly Theorem[] = []): Theorem =>
  make("inst", { in: th, put: { reals: new Map([[x, by]]) }, defined });
const reflected = (th: Theorem, x: string): Theorem => instance(th, x, neg(variable(x)));

/** The distance of x from a, on the side to which x moves: from a lower end x − a, from an upper end a − x. */
export const gapOf = (x: string, a: Term, side: Side): Term => (side === "lower" ? sub(variable(x), a) : sub(a, variable(x)));

/** The coefficient of x in a fact that is linear in it, else nothing. */
export function slopeIn(h: Fact, x: string): Rational | undefined {
  const q = normalForm(h.term).find((t) => t.powers.length === 1 && t.powers[0]![0] === x && t.powers[0]![1] === 1)?.coefficient;
  return q && same(h.term, add(put(h.term, x, ZERO), mul(num(q), variable(x)))) ? q : undefined;
}

/**
 * The mean value theorem from an end a of x: where f is ≥ 0 at a and does not fall away from it, f ≥ 0. `slope` is about
 * the derivative of f (its negative from an upper end). Hypotheses about x that bound it on the near side follow from the
 * distance to a and from `orders`, facts that a lies beyond other near bounds; those of the far side stay.
 */
export interface Climb {
  readonly session: Session;
  readonly x: string;
  readonly f: Term;
  readonly a: Term;
  readonly side: Side;
  readonly defined: readonly Theorem[];
  readonly slope: Theorem;
  readonly start: Theorem;
  readonly orders: readonly Theorem[];
  /** Where the other variables are, to strengthen an order. */
  readonly others?: Here;
}
export function climb(c: Climb): Theorem {
  const { x, f, a, side, start } = c;
  const [closed, open] = [assume(fact(gapOf(x, a, side), ">=")), assume(fact(gapOf(x, a, side), ">"))];
  const slope = adapt(c, c.slope, open);
  const defined = c.defined.map((d) => adapt(c, d, closed));
  if (side === "lower") return make("mono", { variable: x, term: f, from: a, defined, slope, start });
  const turn = (th: Theorem) => reflected(th, x);
  return turn(make("mono", { variable: x, term: put(f, x, neg(variable(x))), from: neg(a), defined: defined.map(turn), slope: turn(slope), start }));
}

/** Cuts hypotheses about x that bound it on the near side, or that hold everywhere. */
function adapt({ session, x, a, side, orders, others }: Climb, th: Theorem, gap: Theorem): Theorem {
  let out = th;
  for (let round = 0; round < 40; round++) {
    const h = out.hypotheses.find((k) => names(k.term).reals.has(x) && idOfFact(k) !== idOfFact(gap.fact) && !isFar(k, x, side));
    if (!h) return out;
    const known = session.everywhere(h);
    const lemma = known ? upTo(known, x, a, side, gap, others) : near(h, x, a, side, gap, orders, others);
    out = make("cut", { lemma, in: out });
  }
  return unproved("hypotheses about a variable that moves");
}
/** What holds inside, and at the end a that is met too: there by its value. */
function upTo(lemma: Theorem, x: string, a: Term, side: Side, gap: Theorem, others: Here | undefined): Theorem {
  const distance = gapOf(x, a, side);
  const open = idOfFact(fact(distance, ">"));
  if (!others || gap.fact.relation === ">" || !lemma.hypotheses.some((k) => idOfFact(k) === open)) return lemma;
  const { term, relation } = lemma.fact;
  const equal = make("both", { first: gap, second: assume(fact(neg(distance), ">=")) });
  const equation = arith(sub(a, variable(x)), "=", [{ q: side === "lower" ? -1 : 1, th: [equal] }]);
  const atEnd = rewrite((t) => put(term, x, t), a, variable(x), equation, others.show(put(term, x, a), relation));
  const beyond = make("cut", { lemma: arith(distance, ">", [{ th: [assume(fact(neg(neg(distance)), ">"))] }]), in: lemma });
  return make("cases", { on: neg(distance), left: atEnd, right: beyond });
}
function isFar(h: Fact, x: string, side: Side): boolean {
  const q = h.relation === ">=" || h.relation === ">" ? slopeIn(h, x) : undefined;
  return q !== undefined && q.sign === (side === "lower" ? -1 : 1);
}
/** A near bound q·x + u from the distance to a and the order of a and the bound. */
function near(h: Fact, x: string, a: Term, side: Side, gap: Theorem, orders: readonly Theorem[], others: Here | undefined): Theorem {
  const q = slopeIn(h, x)?.abs() ?? unproved("a hypothesis that does not bound the variable");
  const rest = sub(h.term, mul(num(q), gapOf(x, a, side))); // q·(a − bound), with the sign of the side
  if (isZero(rest)) return arith(h.term, h.relation, [{ q, th: [gap] }]);
  const [number, more] = normalForm(rest);
  if (!more && number!.powers.length === 0 && number!.coefficient.sign > 0) return arith(h.term, h.relation, [{ q, th: [gap] }, { q: number!.coefficient }]);
  for (const o of orders) {
    if (same(rest, mul(num(q), o.fact.term))) return arith(h.term, h.relation, [{ q, th: [gap] }, { q, th: [h.relation === ">" && gap.fact.relation !== ">" && o.fact.relation !== ">" && others ? others.show(o.fact.term, ">") : o] }]);
  }
  try {
    // The ends are numbers.
    const order = make("eval", { term: rest, relation: h.relation === ">" && gap.fact.relation !== ">" ? ">" : ">=", digits: 96 });
    return arith(h.term, h.relation, [{ q, th: [gap] }, { th: [order] }]);
  } catch {
    return unproved("the order of two bounds");
  }
}
/** A theorem about the kernel's derivative of f (its negative from an upper end), from one about a term of the same value. */
export function slopeTheorem(session: Session, here: Parameters<Session["same"]>[0], f: Term, x: string, side: Side, th: Theorem): Theorem {
  const d = derivative(f, x);
  return session.same(here, th, side === "lower" ? d : neg(d));
}
