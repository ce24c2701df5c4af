import { add, fact, mul, neg, normalForm, num, power, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { readExponents, readList, readPolynomial, readRational } from "../../certificate/polynomial/json.ts";
import { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import { nonzeroFactor } from "../core/strip.ts";
import { unproved } from "../core/terms.ts";
import { arith, assume, make, zeroOfSquare, type Part } from "../make.ts";
import type { Justify } from "./justify.ts";
import { PolynomialProof } from "./polynomial.ts";

/** A product of facts times a sum of squares. */
interface Block {
  readonly facts: readonly number[];
  readonly squares: readonly { readonly coefficient: Rational; readonly of: Polynomial }[];
}

/** Σ G_ij m_i m_j as Σ d_k·(l_k)², by symmetric elimination (LDLᵀ). */
function squaresOf(monomials: readonly (readonly number[])[], gram: readonly (readonly Rational[])[]): Block["squares"] {
  const n = monomials.length;
  const a = gram.map((row, i) => gram.map((other, j) => (j <= i ? row[j]! : other[i]!)));
  const out: { coefficient: Rational; of: Polynomial }[] = [];
  for (let k = 0; k < n; k++) {
    const d = a[k]![k]!;
    if (d.sign === 0) continue;
    const line = a[k]!.map((q, j) => (j < k ? Rational.ZERO : q.div(d)));
    out.push({ coefficient: d, of: Polynomial.of(line.map((q, j) => [q, monomials[j]!] as const)) });
    for (let i = k + 1; i < n; i++) for (let j = k + 1; j < n; j++) a[i]![j] = a[i]![j]!.sub(line[i]!.mul(line[j]!).mul(d));
  }
  return out;
}
function readBlocks(data: unknown): Block[] {
  return readList(data).map((b) => {
    const { facts, monomials, gram } = b as { facts: unknown; monomials: unknown; gram: unknown };
    const rows = readList(gram).map((row) => readList(row).map(readRational));
    return { facts: readList(facts) as readonly number[], squares: squaresOf(readList(monomials).map(readExponents), rows) };
  });
}
/** The blocks as summands of ARITH; a square of a number is a number. */
const partsOf = (p: PolynomialProof, blocks: readonly Block[]): Part[] =>
  blocks.flatMap(({ facts, squares }) => {
    const th = facts.map((k) => p.fact(k));
    return squares.map(({ coefficient, of }): Part => {
      const c = of.constantValue;
      return c ? { q: coefficient.mul(c).mul(c), th } : { q: coefficient, th, sq: [p.term(of)] };
    });
  });

/** m·p = Σ facts·squares + Σ multiples of equations, and the same for m: p ≥ 0 where m > 0. */
export const sumOfSquares: Justify = ({ goal, here, data }) => {
  const p = new PolynomialProof(goal, here);
  const { target } = p.view;
  const t = p.term(target);
  const defined = here.defined.of(t);
  const eqs = readList(data["equations"]).map((e) => {
    const { fact: k, cofactor } = e as { fact: number; cofactor: unknown };
    return [p.term(readPolynomial(cofactor)), p.fact(k)] as const;
  });
  const parts = partsOf(p, readBlocks(data["blocks"]));
  const relation = goal.strict ? ">" : ">=";
  const multiplier = readBlocks(data["multiplier"]);
  if (multiplier.length === 0) return p.conclude(arith(t, relation, parts, { eqs, defined }));
  const summands = partsOf(p, multiplier);
  const m = summands.map(termOf).reduce(add);
  const certain = summands.some((s) => (s.sq ?? []).length === 0 && s.th!.every((th) => th.fact.relation === ">"));
  const sign = arith(m, certain ? ">" : ">=", summands);
  const product = arith(mul(m, t), relation, parts, { eqs, defined });
  const positive = certain ? sign : goal.strict ? make("both", { first: sign, second: nonzeroFactor(product, m, t, here) }) : undefined;
  if (positive) return p.conclude(overMultiplier(positive, product, t));
  const right = overMultiplier(assume(fact(neg(neg(m)), ">")), product, t);
  return p.conclude(make("cases", { on: neg(m), left: vanishing(p, summands, m, t), right, defined: here.defined.of(m) }));
};
/** From m > 0 and m·t r 0: t r 0. */
function overMultiplier(positive: Theorem, product: Theorem, t: Term): Theorem {
  const inverse = make("inv", { law: "sign", from: positive });
  return arith(t, product.fact.relation, [{ th: [product, inverse] }], { nonzero: [positive], defined: [product] });
}

/** t ≥ 0 where −m ≥ 0: every summand of m is 0 there, so are the atoms of which it holds a power, and t is a sum of multiples of those. */
function vanishing(p: PolynomialProof, summands: readonly Part[], m: Term, t: Term): Theorem {
  const { target } = p.view;
  const below = assume(fact(neg(m), ">="));
  const zero = new Map<number, Theorem>();
  for (const i of target.atoms) {
    for (const [k, s] of summands.entries()) {
      const e = powerOf(termOf(s), p.atom(i));
      if (e === undefined) continue;
      const x = termOf({ ...s, q: 1 });
      const least = arith(neg(x), ">=", [{ q: Rational.ONE.div(s.q as Rational), th: [below] }, ...summands.filter((_, j) => j !== k).map((o) => ({ ...o, q: (o.q as Rational).div(s.q as Rational) }))]);
      zero.set(i, rootOfPower(p.atom(i), e, make("both", { first: arith(x, ">=", [{ ...s, q: 1 }]), second: least })));
      break;
    }
  }
  const by = new Map<number, Polynomial>();
  for (const { coefficient, monomial } of target.terms.values()) {
    const i = monomial.findIndex((e, k) => e > 0 && zero.has(k));
    if (i < 0) return unproved("a term of the goal does not vanish with the multiplier");
    const rest = Polynomial.of([[coefficient, monomial.map((e, k) => (k === i ? e - 1 : e))]]);
    by.set(i, by.get(i)?.add(rest) ?? rest);
  }
  const eqs = [...by].map(([i, q]) => [p.term(q), zero.get(i)!] as const);
  return arith(t, ">=", [], { eqs });
}
const termOf = ({ q = 1, th = [], sq = [] }: Part): Term => [num(q), ...th.map((x) => x.fact.term), ...sq.map((x) => power(x, 2))].reduce(mul);
/** The e for which a term is a multiple of x^e, e > 0. */
function powerOf(t: Term, x: Term): number | undefined {
  const [only, more] = normalForm(t);
  const [one] = normalForm(x)[0]!.powers;
  const [p, other] = only?.powers ?? [];
  return only && !more && p && !other && p[0] === one![0] && p[1] % one![1] === 0 ? p[1] / one![1] : undefined;
}
/** x = 0 from x^e = 0. */
function rootOfPower(x: Term, e: number, th: Theorem): Theorem {
  if (e === 1) return arith(x, "=", [{ th: [th] }]);
  if (e % 2 === 1) return rootOfPower(x, e + 1, arith(power(x, e + 1), "=", [], { eqs: [[x, th]] }));
  const half = power(x, e / 2);
  return rootOfPower(x, e / 2, zeroOfSquare(half, arith(mul(half, half), "=", [{ th: [th] }])));
}
