import { apply, fact, mul, neg, num, power, sub, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { arith, assume, make } from "../make.ts";
import { logOf } from "../../certificate/algebra/functions.ts";
import { canonical, constant, factored, mul as times, neg as negate, pow, powAtom, productOf, sub as minus } from "../../certificate/algebra/product.ts";
import { POSITIVE } from "../../certificate/algebra/signs.ts";
import { isZero, ONE_SUM, onlyTerm, sortedTerms, subSums, type Product, type Sum } from "../../certificate/algebra/sum.ts";
import { effect, isEven, isExponential } from "../../certificate/strip.ts";
import type { Here } from "./here.ts";
import type { Signed } from "./signed.ts";
import { raised, unproved } from "./terms.ts";

/** A simpler value, and how a theorem about it (or its negative, where `turned`) becomes one about the first (its negative). */
export interface Stripped {
  readonly result: Product;
  readonly up: (th: Theorem, turned: boolean) => Theorem;
}

/** A factor that stays: what it is, what stands for it, and how its sign comes back. */
interface Kept {
  readonly term: Term;
  readonly stripped: Stripped;
  /** Where the factor is what stands for it times an even power of this. */
  readonly square?: { readonly of: Term; readonly half: number };
}

/** The finder's `strip`, with the way back. */
export function strip(here: Here, value: Product, strict: boolean): Stripped {
  const { signs } = here.place;
  const w = here.writer;
  if (isZero(value.sum)) return { result: value, up: (th) => th };
  const { sum, factors } = factored(value);
  const only = onlyTerm(sum)!;
  let result = constant(Rational.of(only.coefficient.sign));
  const dropped: (() => Signed | undefined)[] = [];
  const kept: Kept[] = [];
  const keep = (k: Kept): void => {
    kept.push(k);
    result = times(result, k.stripped.result);
  };
  for (const [a, e] of only.monomial.powers) {
    const turn = effect(signs.atom(a), e, strict);
    if (turn !== 0) {
      dropped.push(() => here.signs.ofProduct(productOf({ terms: new Map([[`${a.id}`, { coefficient: Rational.ONE, monomial: { key: `${a.id}`, powers: [[a, e]] } }]]) })));
      if (turn < 0) result = negate(result);
    } else if (a.kind === "log" && !isEven(e)) {
      const inner = level(here, subSums(a.of, ONE_SUM), strict);
      const L = w.base(a);
      keep({ term: w.atom(a, e), stripped: { result: inner.result, up: (th, turned) => logBack(here, L, w.steps(a, e), w.sum(a.of), inner.up(th, turned), turned) } });
    } else {
      const low = e.isInteger ? powAtom(a, Rational.of(isEven(e) ? 2 : 1)) : powAtom(a, e);
      keep(plainly(here, w.atom(a, e), w.base(a), w.steps(a, e), low, e.isInteger ? (isEven(e) ? 2 : 1) : w.steps(a, e)));
    }
  }
  for (const f of factors) {
    const p = Rational.of(f.power);
    const turn = effect(signs.sum(f.base), p, strict);
    const base = w.sum(f.base);
    if (turn !== 0) {
      dropped.push(() => here.signs.ofProduct(productOf(ONE_SUM, [f])));
      if (turn < 0) result = negate(result);
    } else if (isEven(p)) keep(plainly(here, raised(base, f.power), base, f.power, pow(productOf(f.base), 2), 2));
    else {
      const inner = level(here, f.base, strict);
      const own = inner.result;
      keep({
        term: raised(base, f.power),
        stripped: { result: own, up: (th, turned) => oddPower(base, f.power, inner.up(th, turned), turned, here) },
        ...(inner.plain ? { square: { of: base, half: (f.power - 1) / 2 } } : {}),
      });
    }
  }
  const whole = w.product(value);
  const up = (th: Theorem, turned: boolean): Theorem => {
    const signsOfDropped = dropped.map((d) => d() ?? unproved("the sign of a dropped factor"));
    const flips = signsOfDropped.filter((s) => s.turned && s.th.fact.relation !== "!=").length + (only.coefficient.sign < 0 ? 1 : 0);
    const c = only.coefficient.abs();
    const target = turned ? neg(whole) : whole;
    const relation = th.fact.relation;
    const combine = (parts: readonly Theorem[]): Theorem => {
      const { multiples, nonzero } = here.zeros.reduce(sub(target, [num(c), ...parts.map((p) => p.fact.term), ...signsOfDropped.map((s) => s.th.fact.term)].reduce(mul)));
      const strictly = parts.some((p) => p.fact.relation === ">=") || signsOfDropped.some((s) => s.th.fact.relation === ">=") ? ">=" : relation;
      return arith(target, strictly, [{ q: c, th: [...parts, ...signsOfDropped.map((s) => s.th)] }], { eqs: multiples, nonzero, defined: here.defined.of(target) });
    };
    if (kept.length === 0) return combine([]);
    // th is about ±Π of what stands for the kept factors; the sign it gives to Π of the factors themselves.
    const negative = turned !== (flips % 2 === 1);
    const values = kept.map((k) => w.product(k.stripped.result));
    const product = values.reduce(mul);
    const about = negative ? neg(product) : product;
    const { multiples, nonzero } = here.zeros.reduce(sub(about, th.fact.term));
    const moved = arith(about, relation, [{ th: [th] }], { eqs: multiples, nonzero, defined: here.defined.of(about) });
    if (kept.length > 1 && kept.every((k) => k.square)) return combine([moved, ...kept.filter((k) => k.square!.half !== 0).map((k) => squareOf(k, moved, kept, here))]);
    return combine([raise(here, kept, values, moved, negative)]);
  };
  return { result, up };
}

/** From ±Π v r 0: ±Π u r 0, where u and v have the same sign, by cases on the sign of one after the other. */
function raise(here: Here, kept: readonly Kept[], values: readonly Term[], th: Theorem, turned: boolean): Theorem {
  const [k, ...others] = kept as [Kept, ...Kept[]];
  if (others.length === 0) return k.stripped.up(th, turned);
  const [v, ...rest] = values as [Term, ...Term[]];
  const relation = th.fact.relation;
  const product = kept.map((o) => o.term).reduce(mul);
  const goal = fact(turned ? neg(product) : product, relation);
  const defined = here.defined.of(v, product);
  const side = (sign: 1 | -1): Theorem => {
    const known = assume(fact(sign === 1 ? v : neg(v), ">"));
    const flipped = turned !== (sign === -1);
    const m = rest.reduce(mul);
    // ±Π v is ±m·v, and v has a sign.
    const fewer = arith(flipped ? neg(m) : m, relation, [{ th: [th, make("inv", { law: "sign", from: known })] }], { nonzero: [known], defined: here.defined.of(m) });
    const u = k.stripped.up(known, sign === -1);
    return arith(goal.term, relation, [{ th: [raise(here, others, rest, fewer, flipped), u] }], { nonzero: here.zeros.divisors(product), defined });
  };
  const [nonnegative, nonpositive] = [assume(fact(v, ">=")), assume(fact(neg(v), ">="))];
  const zero = make("both", { first: nonnegative, second: nonpositive });
  const atZero = (): Theorem => {
    if (relation === ">") return make("absurd", { from: arith(num(0), ">", [{ th: [th] }], { eqs: [[neg(mul(num(turned ? -1 : 1), rest.reduce(mul))), zero]] }), fact: goal });
    const u = make("both", { first: k.stripped.up(nonnegative, false), second: k.stripped.up(nonpositive, true) });
    const others_ = others.map((o) => o.term).reduce(mul);
    return arith(goal.term, ">=", [], { eqs: [[mul(num(turned ? -1 : 1), others_), u]], nonzero: here.zeros.divisors(product), defined });
  };
  const positive = make("cut", { lemma: arith(v, ">", [{ th: [assume(fact(neg(neg(v)), ">"))] }]), in: side(1) });
  const upper = make("cases", { on: neg(v), left: atZero(), right: positive, defined });
  return make("cases", { on: v, left: upper, right: side(-1), defined });
}

/** A factor b^n with b or b² in its place. */
function plainly(here: Here, term: Term, base: Term, n: number, low: Product, lowPower: number): Kept {
  const stripped: Stripped = {
    result: low,
    up: (th, turned) => {
      if (n === lowPower) return th;
      if (lowPower === 2) return turned ? unproved("a square below 0") : arith(term, th.fact.relation, [{ th: Array.from({ length: n / 2 }, () => th) }], { defined: here.defined.of(term) });
      return oddPower(base, n, th, turned, here);
    },
  };
  return { term, stripped, square: { of: base, half: (n - lowPower) / 2 } };
}
/** From ±b r 0: ±b^n r 0 for odd n. */
function oddPower(base: Term, n: number, th: Theorem, turned: boolean, here: Here): Theorem {
  if (n === 1) return th;
  const t = raised(base, n);
  const target = turned ? neg(t) : t;
  if (n > 0) return arith(target, th.fact.relation, [{ th: Array.from({ length: n }, () => th) }], { defined: here.defined.of(target) });
  const nonzero = here.zeros.divisors(t);
  // b^(−n) = b·(1/b²)^…, and b is not 0 where its inverse stands.
  const inverse = make("inv", { law: "one", from: nonzero.at(-1)! });
  return arith(target, th.fact.relation, [{ th: [th], sq: [power(raised(base, -1), (1 - n) / 2)] }], { nonzero, defined: [inverse, ...here.defined.of(target)] });
}
/** b^(2h) > 0 where a product with b in it is; ≥ 0 otherwise. */
function squareOf(k: Kept, th: Theorem, kept: readonly Kept[], here: Here): Theorem {
  const { of, half } = k.square!;
  const t = raised(of, 2 * half);
  const nonzeros = here.zeros.divisors(t);
  const square = arith(t, ">=", [{ sq: [raised(of, half)] }], { nonzero: nonzeros, defined: here.defined.of(t) });
  if (half < 0 && th.fact.relation === ">") {
    const inverse = make("inv", { law: "sign", from: nonzeros.at(-1)! });
    return make("both", { first: square, second: arith(t, "!=", [{ th: Array.from({ length: -2 * half }, () => inverse) }], { nonzero: nonzeros, defined: [square] }) });
  }
  if (th.fact.relation !== ">") return square;
  const others = kept.filter((o) => o !== k).map((o) => here.writer.product(o.stripped.result));
  const nonzero = nonzeroFactor(th, of, others.reduce(mul, num(1)), here);
  return make("both", { first: square, second: arith(t, "!=", [{ th: Array.from({ length: 2 * half }, () => nonzero) }], { defined: [square] }) });
}
/** From ±b·m ≠ 0: b ≠ 0. */
export function nonzeroFactor(th: Theorem, b: Term, m: Term, here: Here): Theorem {
  const goal = fact(b, "!=");
  const defined = here.defined.of(b);
  const zero = make("both", { first: assume(fact(b, ">=")), second: assume(fact(neg(b), ">=")) });
  const product = arith(mul(b, m), "=", [], { eqs: [[m, zero]], defined: here.defined.of(mul(b, m)) });
  const { multiples } = here.zeros.reduce(sub(th.fact.term, mul(b, m)));
  const plus = multiples.length === 0 ? undefined : multiples;
  const contradiction = arith(num(0), "!=", [{ th: [th.fact.relation === "!=" ? th : arith(th.fact.term, "!=", [{ th: [th] }])] }], { eqs: [[num(-1), product], ...(plus ?? [])] });
  const absurd = make("absurd", { from: contradiction, fact: goal });
  const above = (t: Term, q: number): Theorem => arith(b, "!=", [{ q, th: [arith(t, "!=", [{ th: [assume(fact(t, ">"))] }])] }]);
  const inner = make("cases", { on: neg(b), left: absurd, right: above(b, 1), defined });
  return make("cases", { on: b, left: inner, right: above(neg(b), -1), defined });
}

/** From ±(f − 1) r 0 and f > 0: ±(log f)^n r 0 for odd n. */
function logBack(here: Here, L: Term, n: number, f: Term, th: Theorem, turned: boolean): Theorem {
  return oddPower(L, n, here.signs.logSign(f, L, { th, turned })?.th ?? unproved("the sign of a logarithm"), turned, here);
}

/** The finder's `level`: a simpler value with the sign of a sum. */
function level(here: Here, s: Sum, strict: boolean): Stripped & { readonly plain?: boolean } {
  const { signs } = here.place;
  if (s.terms.size !== 2) return settle(here, s, strict);
  const [a, b] = sortedTerms(s) as [ReturnType<typeof sortedTerms>[0], ReturnType<typeof sortedTerms>[0]];
  if (a.coefficient.sign === b.coefficient.sign) return settle(here, s, strict);
  const [first, second] = a.coefficient.sign > 0 ? [a, b] : [b, a];
  const [p, q] = [first, second].map((t) => productOf({ terms: new Map([[t.monomial.key, { ...t, coefficient: t.coefficient.abs() }]]) })) as [Product, Product];
  if (signs.product(p) !== POSITIVE || signs.product(q) !== POSITIVE) return settle(here, s, strict);
  if (!isExponential(a, b)) return settle(here, s, strict);
  const difference = minus(logOf(p, signs), logOf(q, signs));
  const inner = isZero(difference.sum) ? { result: difference, up: (th: Theorem) => th } : strip(here, difference, strict);
  return { result: inner.result, up: (th, turned) => fromLogs(here, s, p, q, difference, inner.up(th, turned), turned) };
}
/** From ±(log p − log q) r 0: ±(p − q) r 0. */
function fromLogs(here: Here, s: Sum, p: Product, q: Product, difference: Product, th: Theorem, turned: boolean): Theorem {
  const w = here.writer;
  const [P, Q] = [w.product(p), w.product(q)];
  const gap = logGap(here, p, q, difference, th, turned);
  const target = turned ? neg(w.sum(s)) : w.sum(s);
  const { multiples, nonzero } = here.zeros.reduce(sub(target, turned ? sub(Q, P) : sub(P, Q)));
  return arith(target, gap.fact.relation, [{ th: [gap] }], { eqs: multiples, nonzero, defined: here.defined.of(target) });
}
/** From ±(log p − log q) r 0 about the normal form of the difference: ±(p − q) r 0. */
export function logGap(here: Here, p: Product, q: Product, difference: Product, th: Theorem, turned: boolean): Theorem {
  const w = here.writer;
  const [P, Q] = [w.product(p), w.product(q)];
  const [logP, logQ] = [apply("log", P), apply("log", Q)];
  const [eqP, eqQ] = [here.reading.logOf(p), here.reading.logOf(q)];
  // th is about the normal form of log p − log q.
  const D = sub(logP, logQ);
  const about = turned ? neg(D) : D;
  const sign = turned ? -1 : 1;
  const same = here.zeros.show(sub(w.product(difference), sub(w.product(logOf(p, here.place.signs)), w.product(logOf(q, here.place.signs)))));
  const moved = arith(about, th.fact.relation, [{ th: [th] }], { eqs: [[num(sign), eqP], [num(-sign), eqQ], [num(-sign), same]] });
  return expGap(turned ? Q : P, turned ? P : Q, moved, here.show(turned ? Q : P, ">"), here.show(turned ? P : Q, ">"));
}
/** From a > 0, b > 0 and log a − log b r 0: a − b r 0, by a = b·e^(log a − log b) ≥ b·(1 + log a − log b). */
export function expGap(a: Term, b: Term, logs: Theorem, aPositive: Theorem, bPositive: Theorem): Theorem {
  const [backA, backB] = [make("log", { from: aPositive }), make("log", { from: bPositive })];
  const [la, lb] = [apply("log", a), apply("log", b)];
  const D = sub(la, lb);
  const defined = [backA, backB];
  const sum = make("exp", { law: "sum", of: D, and: lb, defined });
  const tangent = make("exp", { law: "tangent", of: D, and: D, defined });
  const E = apply("exp", D);
  // a − b = b·(e^D − 1 − D) + b·D, and e^(D + log b) is e^(log a).
  return arith(sub(a, b), logs.fact.relation === ">" ? ">" : ">=", [{ th: [bPositive, tangent] }, { th: [bPositive, logs] }], {
    eqs: [[num(-1), backA], [num(1), sum], [E, backB]],
  });
}

/** The finder's `settle`: a sum without its common monomial where that is positive. */
function settle(here: Here, s: Sum, strict: boolean): Stripped & { readonly plain?: boolean } {
  const w = here.writer;
  if (isZero(s)) return { result: productOf(s), up: (th) => th };
  const c = canonical(s);
  if (c.monomial.powers.length === 0 && c.base.terms.size > 1) {
    const turn = effect(here.place.signs.sum(c.base), Rational.ONE, strict);
    const sign = c.coefficient.sign;
    if (turn !== 0) {
      return {
        result: constant(Rational.of(sign * turn)),
        up: (_, turned) => {
          const known = here.signs.ofSum(s) ?? unproved("the sign of a sum");
          return known.turned === turned || known.th.fact.relation === "=" ? known.th : unproved("the sign of a sum is the other one");
        },
      };
    }
    const result = productOf(sign > 0 ? c.base : subSums({ terms: new Map() }, c.base));
    const own = w.sum(s);
    const plain = c.coefficient.equals(Rational.ONE);
    return {
      result,
      up: (th, turned) => {
        const target = turned ? neg(own) : own;
        const { multiples, nonzero } = here.zeros.reduce(sub(target, mul(num(c.coefficient.abs()), th.fact.term)));
        return arith(target, th.fact.relation, [{ q: c.coefficient.abs(), th: [th] }], { eqs: multiples, nonzero, defined: here.defined.of(target) });
      },
      plain,
    };
  }
  return strip(here, productOf(s), strict);
}
