import { Rational } from "../exact/rational.ts";
import { remembered } from "../exact/work.ts";
import { spend } from "../exact/spend.ts";
import { Again } from "./again.ts";
import {
  add, fact, neg, normalForm, num, RULES, sub, variable, ZERO, type Fact, type Relation, type RuleName, type Term, type Theorem,
} from "../kernel/index.ts";

/** How a theorem was made: the rule, and what it was given. */
export interface Origin {
  readonly rule: RuleName;
  readonly given: Readonly<Record<string, unknown>>;
}
const origins = new WeakMap<Theorem, Origin>();
/** How a theorem was made; nothing is believed of it. */
export const originOf = (t: Theorem): Origin | undefined => origins.get(t);

/** About what a rule costs, in units of work. */
const [CHEAP, DEAR] = [20_000, 60_000];

type Given<R extends RuleName> = Parameters<(typeof RULES)[R]["apply"]>[0];
/** What was made for this question: made again, it is the same theorem, and one step of its certificate. */
const again = remembered(() => new Again());
/** Applies a rule of the kernel, and remembers how. Throws `KernelError` where the rule refuses. */
export function make<R extends RuleName>(rule: R, given: Given<R>): Theorem {
  spend(rule === "eval" ? DEAR : CHEAP);
  return again().the(rule, given, () => {
    const theorem = (RULES[rule].apply as (g: Given<R>) => Theorem)(given);
    origins.set(theorem, { rule, given: given as Origin["given"] });
    return theorem;
  });
}

/** Whether a term is 0 in normal form, and whether two terms have the same. */
export const isZero = (t: Term): boolean => normalForm(t).length === 0;
export const same = (a: Term, b: Term): boolean => isZero(sub(a, b));

export const assume = (f: Fact): Theorem => make("hyp", { fact: f });

/** A product of theorems and squares with a rational in front, for {@link arith}. */
export interface Part {
  readonly q?: Rational | number;
  readonly th?: readonly Theorem[];
  readonly sq?: readonly Term[];
}
export interface Using {
  /** Multiples of equations: `[multiplier, equation]`. */
  readonly eqs?: readonly (readonly [Term, Theorem])[];
  readonly nonzero?: readonly Theorem[];
  readonly defined?: readonly Theorem[];
}
const rational = (q: Rational | number | undefined): Rational => (q === undefined ? Rational.ONE : typeof q === "number" ? Rational.of(q) : q);

/** ARITH: `term relation 0` as a sum of parts, multiples of equations and quotients. */
export function arith(term: Term, relation: Relation, parts: readonly Part[], { eqs = [], nonzero = [], defined = [] }: Using = {}): Theorem {
  const [only, more] = parts;
  const [said, further] = only?.th ?? [];
  if (said && !further && !more && eqs.length === 0 && !only?.sq?.length && rational(only?.q).equals(Rational.ONE) && said.fact.relation === relation && said.fact.over.length === 0 && again().areOne(said.fact.term, term)) return said;
  return make("arith", {
    term,
    relation,
    summands: parts.map((p) => ({ coefficient: rational(p.q), facts: p.th ?? [], squares: p.sq ?? [] })),
    multiples: eqs.map(([by, equation]) => ({ by, equation })),
    nonzero,
    defined,
  });
}
/** A number compares with 0. */
export const constant = (q: Rational | number, relation: Relation): Theorem => {
  const value = rational(q);
  if (value.sign < 0 && relation === "!=") return arith(num(value), "!=", [{ q: -1, th: [constant(value.neg(), "!=")] }]);
  return arith(num(value), relation, value.sign === 0 ? [] : [{ q: value }]);
};
/** `t − t = 0` for a term that `defined` show to have a value. */
export const reflexive = (t: Term, defined: readonly Theorem[] = []): Theorem => arith(sub(t, t), "=", [], { defined });
/** The same fact about another term of the same normal form. */
export const restate = (th: Theorem, term: Term, using: Using = {}): Theorem =>
  arith(term, th.fact.relation, [{ th: [th] }], using);
/** `a > 0` or `a = 0` as `a >= 0`; `a > 0` as `a != 0`. */
export const weaken = (th: Theorem, relation: Relation): Theorem => (th.fact.relation === relation ? th : arith(th.fact.term, relation, [{ th: [th] }]));

/** From `a − b = 0` and `b − c = 0`: `a − c = 0`. */
export const transitive = (a: Term, c: Term, first: Theorem, second: Theorem): Theorem => arith(sub(a, c), "=", [{ th: [first] }, { th: [second] }]);
export const symmetric = (eq: Theorem, a: Term, b: Term): Theorem => arith(sub(b, a), "=", [{ q: -1, th: [eq] }]);

/** Counted anew for each question: a proof does not depend on what was proved before it. */
const holes = remembered(() => ({ made: 0 }));
/** A name that no claim uses. */
export const freshName = (): string => `z${holes().made++}__`;

/** From `a − b = 0`: `f(a) − f(b) = 0`, where f(a) has a value. */
export function congruence(f: (x: Term) => Term, a: Term, b: Term, equation: Theorem, defined: readonly Theorem[] = []): Theorem {
  if (same(f(a), f(b))) return arith(sub(f(a), f(b)), "=", [], { defined: [...defined, equation] });
  const z = "z__";
  return make("replace", {
    pattern: fact(sub(f(a), f(variable(z))), "="),
    holes: [{ name: z, from: a, to: b, equation }],
    in: reflexive(f(a), [...defined, equation]),
    defined: [...defined, equation],
  });
}
/** A fact about f(a) as one about f(b), from `a − b = 0`. */
export function rewrite(f: (x: Term) => Term, a: Term, b: Term, equation: Theorem, th: Theorem, defined: readonly Theorem[] = []): Theorem {
  const z = "z__";
  return make("replace", { pattern: fact(f(variable(z)), th.fact.relation), holes: [{ name: z, from: a, to: b, equation }], in: th, defined });
}

/** `d = 0` from `d·d = 0`. */
export function zeroOfSquare(d: Term, square: Theorem): Theorem {
  const half = (e: Term): Theorem => {
    const below = assume(fact(neg(e), ">"));
    const contradiction = arith(ZERO, ">", [{ th: [below, below] }, { q: -1, th: [square] }]);
    return make("cases", { on: e, left: assume(fact(e, ">=")), right: make("absurd", { from: contradiction, fact: fact(e, ">=") }), defined: [square] });
  };
  return make("both", { first: half(d), second: half(neg(d)) });
}
/** From `s ≥ 0`, `r ≥ 0` and `s·s − r·r = 0`: `s − r = 0`. */
export function equalRoots(s: Theorem, r: Theorem, squares: Theorem): Theorem {
  const [a, b] = [s.fact.term, r.fact.term];
  const d = sub(a, b);
  if (s.fact.relation === ">" || r.fact.relation === ">") {
    const positive = arith(add(a, b), ">", [{ th: [s] }, { th: [r] }]);
    return arith(d, "=", [], { eqs: [[make("inv", { law: "sign", from: positive }).fact.term, squares]], nonzero: [positive], defined: [s, r] });
  }
  // (a − b)² + 2·(a − b)·b = a² − b²: where a − b > 0 the left is above 0; where b − a > 0, likewise with a.
  const atMost = (e: Term, other: Theorem, sign: 1 | -1): Theorem => {
    const above = assume(fact(e, ">"));
    const contradiction = arith(ZERO, ">", [{ th: [above, above] }, { q: 2, th: [weaken(above, ">="), other] }, { q: -sign, th: [squares] }]);
    return make("cases", { on: neg(e), left: assume(fact(neg(e), ">=")), right: make("absurd", { from: contradiction, fact: fact(neg(e), ">=") }), defined: [s, r] });
  };
  const [upper, lower] = [atMost(d, r, 1), atMost(neg(d), s, -1)];
  return restate(make("both", { first: lower, second: upper }), d);
}
/** From b ≥ 0 and b² ≠ 0: b > 0. */
export function positiveBySquare(sign: Theorem, square: Theorem): Theorem {
  const b = sign.fact.term;
  const above = assume(fact(b, ">"));
  const zero = assume(fact(neg(b), ">="));
  // Where −b ≥ 0, b = 0 and b² = 0, which is not.
  const is0 = make("both", { first: sign, second: zero });
  const contradiction = arith(ZERO, "!=", [{ th: [square] }], { eqs: [[neg(b), is0]] });
  const absurd = make("absurd", { from: contradiction, fact: fact(b, ">") });
  // CASES on −b ≥ 0 or b > 0.
  return make("cases", { on: neg(b), left: absurd, right: above, defined: [sign] });
}
