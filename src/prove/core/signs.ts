import { apply, fact, mul, neg, num, power, sub, variable, type Fact, type Relation, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { arith, assume, constant, make, positiveBySquare, type Part } from "../make.ts";
import type { Atom } from "../../certificate/algebra/atom.ts";
import { canonical } from "../../certificate/algebra/product.ts";
import { constantSum, isZero, keyOf, onlyTerm, rationalOf, subSums, type Product, type Sum, type Term as SumTerm } from "../../certificate/algebra/sum.ts";
import { constantTerm } from "./place.ts";
import { Bounds } from "./bounds.ts";
import { byShift } from "./shift.ts";
import { byArctangent } from "./arctangent.ts";
import { byLogs } from "./by-logs.ts";
import { fromProducts } from "./factors.ts";
import { fromMonomials } from "./monomials.ts";
import { bySquare } from "./square.ts";
import { MANY, RANK, rootSign, withinReach, type Signed } from "./signed.ts";
import type { Here } from "./here.ts";
import { raised, unproved } from "./terms.ts";

/** Signs with proofs: of products by their parts, of sums by their terms, by facts, by ends of the box, by enclosures. */
export class SignProofs {
  private readonly here: Here;
  private readonly bases = new Map<string, Signed | undefined>();
  readonly bounds: Bounds;
  constructor(here: Here) {
    this.here = here;
    this.bounds = new Bounds(here);
  }
  private get w() {
    return this.here.writer;
  }
  /** What more is known may tell more. */
  readonly forget = (): void => this.bases.clear();

  /** `t relation 0`. Throws where signs do not tell. */
  ofTerm(t: Term, relation: Relation): Theorem {
    const { value, equation } = this.here.reading.of(t);
    const s = this.ofProduct(value);
    if (!s) return unproved("no sign is seen");
    if (s.turned && relation !== "!=" && s.th.fact.relation !== "=") return unproved("the sign is the other one");
    return this.move(s, t, relation, equation);
  }
  private move({ th, turned }: Signed, t: Term, relation: Relation, equation: Theorem): Theorem {
    const from = relation === "!=" && th.fact.relation === ">" ? arith(th.fact.term, "!=", [{ th: [th] }]) : th;
    if (from.fact.relation !== relation && (relation !== ">=" || from.fact.relation === "!=")) return unproved("the sign is weaker");
    return arith(t, relation, [{ q: turned ? -1 : 1, th: [from] }], { eqs: [[num(1), equation]], defined: this.here.defined.of(t) });
  }
  /** The sign of a normal form; nothing where it is not seen. */
  ofProduct(p: Product): Signed | undefined {
    const parts = [this.ofSum(p.sum), ...p.factors.map((f) => this.powerOf(this.ofSum(f.base), this.w.sum(f.base), f.power))];
    return p.factors.length === 0 ? parts[0] : this.times(this.w.product(p), [this.w.sum(p.sum), ...p.factors.map((f) => raised(this.w.sum(f.base), f.power))], parts);
  }

  /** The sign of a product from those of its factors. */
  private times(t: Term, factors: readonly Term[], signs: readonly (Signed | undefined)[]): Signed | undefined {
    if (signs.includes(undefined)) return undefined;
    const known = signs as readonly Signed[];
    const zero = known.find((s) => s.th.fact.relation === "=");
    const nonzero = this.here.zeros.divisors(t);
    const defined = this.here.defined.of(t);
    if (zero) {
      const others = factors.filter((_, i) => known[i] !== zero);
      return { turned: false, th: arith(t, "=", [], { eqs: [[others.reduce(mul, num(zero.turned ? -1 : 1)), zero.th]], nonzero, defined }) };
    }
    const turned = known.filter((s) => s.turned).length % 2 === 1;
    const relations = known.map((s) => s.th.fact.relation);
    if (relations.includes("!=")) {
      if (relations.includes(">=")) return undefined;
      return { turned: false, th: arith(t, "!=", [{ q: turned ? -1 : 1, th: known.map((s) => s.th) }], { nonzero, defined }) };
    }
    const relation = relations.every((r) => r === ">") ? ">" : ">=";
    return { turned, th: arith(turned ? neg(t) : t, relation, [{ th: known.map((s) => s.th) }], { nonzero, defined }) };
  }

  /** The sign of b^n from that of b; an even power needs none. */
  private powerOf(s: Signed | undefined, b: Term, n: number): Signed | undefined {
    if (n === 1) return s;
    const t = raised(b, n);
    const k = Math.abs(n);
    if (n < 0) {
      const inverse = s && this.inverse(s, b);
      return inverse && this.powerOf(inverse, raised(b, -1), k);
    }
    if (k > MANY) {
      // In two steps: theorems are not multiplied ten thousand times.
      const [root, most, rest] = [power(b, MANY), Math.floor(k / MANY), k % MANY];
      const outer = this.powerOf(this.powerOf(s, b, MANY), root, most);
      return rest === 0 ? outer : this.times(t, [raised(root, most), raised(b, rest)], [outer, this.powerOf(s, b, rest)]);
    }
    const defined = this.here.defined.of(t);
    if (k % 2 === 0) {
      const square = (): Theorem => arith(t, ">=", [{ sq: [power(b, k / 2)] }], { defined });
      if (!s || s.th.fact.relation === ">=") return { turned: false, th: square() };
      if (s.th.fact.relation === "=") return { turned: false, th: arith(t, "=", [], { eqs: [[mul(num(s.turned ? -1 : 1), power(b, k - 1)), s.th]], defined }) };
      if (s.th.fact.relation === ">") return { turned: false, th: arith(t, ">", [{ th: Array.from({ length: k }, () => s.th) }], { defined }) };
      return { turned: false, th: make("both", { first: square(), second: arith(t, "!=", [{ q: 1, th: Array.from({ length: k }, () => s.th) }], { defined }) }) };
    }
    if (!s) return undefined;
    if (s.th.fact.relation === "=") return { turned: false, th: arith(t, "=", [], { eqs: [[mul(num(s.turned ? -1 : 1), power(b, k - 1)), s.th]], defined }) };
    const even = k > 1 ? this.powerOf(s, b, k - 1) : undefined;
    return even ? this.times(t, [power(b, k - 1), b], [even, s]) : s;
  }
  private inverse(s: Signed, b: Term): Signed | undefined {
    const r = s.th.fact.relation;
    if (r !== ">" && r !== "!=") return undefined;
    const i = make("inv", { law: "sign", from: s.th });
    if (!s.turned) return { turned: false, th: i.fact.term === raised(b, -1) ? i : arith(raised(b, -1), r, [{ th: [i] }], { nonzero: [s.th] }) };
    return { turned: r === ">", th: arith(r === ">" ? neg(raised(b, -1)) : raised(b, -1), r, [{ q: r === ">" ? 1 : -1, th: [i] }], { nonzero: [s.th] }) };
  }

  /** The sign of the base of an atom. */
  private ofAtom(a: Atom): Signed | undefined {
    const { here, w } = this;
    const base = w.base(a);
    const fact = this.fromFacts(base);
    const known = fact?.th.fact.relation === ">" ? fact : this.both(fact, fromMonomials(this.here, a, base));
    if (known && known.th.fact.relation === ">") return known;
    switch (a.kind) {
      case "variable":
        return this.both(this.ofVariable(a.name), known);
      case "pi":
        return { turned: false, th: make("eval", { term: base, relation: ">", digits: 16 }) };
      case "exp": {
        const of = (base as Extract<Term, { tag: "apply" }>).of;
        return { turned: false, th: make("exp", { law: "positive", of, and: of, defined: here.defined.of(of) }) };
      }
      case "log":
        return this.ofLog(a.of, base);
      case "root": {
        if (base.tag === "apply" && base.fn === "exp") return { turned: false, th: make("exp", { law: "positive", of: base.of, and: base.of, defined: here.defined.of(base.of) }) };
        const inner = this.ofSum(a.of);
        return inner && !inner.turned && inner.th.fact.relation !== "!=" ? { turned: false, th: rootSign(base, inner.th) } : undefined;
      }
      case "abs": {
        const of = w.sum(a.of);
        const sign = make("abs", { law: "sign", of, defined: here.defined.of(of) });
        const inner = this.ofSum(a.of);
        if (!inner || (inner.th.fact.relation !== ">" && inner.th.fact.relation !== "!=")) return { turned: false, th: sign };
        const square = make("abs", { law: "square", of, defined: here.defined.of(of) });
        const nonzero = arith(mul(base, base), "!=", [{ th: [inner.th, inner.th] }], { eqs: [[num(1), square]] });
        // |u|² ≠ 0, so |u| ≠ 0: were it 0, its square would be.
        return { turned: false, th: positiveBySquare(sign, nonzero) };
      }
      case "call": {
        return this.both(known, this.enclosed(base));
      }
    }
  }
  private ofLog(of: Sum, base: Term): Signed | undefined {
    const s = this.ofSum(subSums(of, constantSum(Rational.ONE)));
    if (!s || s.th.fact.relation === "!=") return undefined;
    return this.logSign(this.w.sum(of), base, s) ?? undefined;
  }
  /** log f has the sign of f − 1: f = e^L ≥ 1 + L, and 1/f = e^(−L) ≥ 1 − L. */
  logSign(f: Term, L: Term, s: Signed): Signed | undefined {
    const { here } = this;
    const back = make("log", { from: here.show(f, ">") });
    const turned = s.turned;
    const difference = sub(f, num(1));
    const th = arith(turned ? neg(difference) : difference, s.th.fact.relation, [{ th: [s.th] }], { defined: here.defined.of(f) });
    const strict = th.fact.relation === ">";
    if (th.fact.relation === "=") return undefined;
    // Where f ≤ 1: L ≤ f − 1 ≤ 0.
    const tangent = (u: Term): Theorem => make("exp", { law: "tangent", of: u, and: u, defined: [back] });
    if (turned) return { turned, th: arith(neg(L), strict ? ">" : ">=", [{ th: [th] }, { th: [tangent(L)] }], { eqs: [[num(-1), back]] }) };
    // Where f ≥ 1: f·e^(−L) = 1 and e^(−L) ≥ 1 − L, so f·L ≥ f − 1 ≥ 0.
    const positive = here.show(f, ">");
    const sum = make("exp", { law: "sum", of: L, and: neg(L), defined: [back] });
    const zero = make("exp", { law: "zero", of: num(0), and: num(0) });
    const product = arith(mul(f, L), th.fact.relation, [{ th: [th] }, { th: [positive, tangent(neg(L))] }], { eqs: [[num(-1), zero], [num(1), sum], [apply("exp", neg(L)), back]] });
    const inverse = make("inv", { law: "sign", from: positive });
    return { turned, th: arith(L, th.fact.relation, [{ th: [product, inverse] }], { nonzero: [positive], defined: [back] }) };
  }

  private ofVariable(name: string): Signed | undefined {
    const b = this.here.place.box.find((x) => x.variable.name === name);
    const x = variable(name);
    if (b?.lo && b.variable.lo) {
      const end = this.constantSign(constantTerm(b.variable.lo));
      if (end && !end.turned && end.th.fact.relation !== "!=") return { turned: false, th: arith(x, b.lo.relation === ">" || end.th.fact.relation === ">" ? ">" : ">=", [{ th: [assume(b.lo)] }, { th: [end.th] }]) };
    }
    if (b?.hi && b.variable.hi) {
      const end = this.constantSign(constantTerm(b.variable.hi));
      if (end && (end.turned || end.th.fact.relation === "=") && end.th.fact.relation !== "!=")
        return { turned: true, th: arith(neg(x), b.hi.relation === ">" || end.th.fact.relation === ">" ? ">" : ">=", [{ th: [assume(b.hi)] }, { q: end.turned ? 1 : -1, th: [end.th] }]) };
    }
    return undefined;
  }
  private constantSign(c: Term): Signed | undefined {
    if (c.tag === "number") return c.value.sign < 0 ? { turned: true, th: constant(c.value.neg(), ">") } : { turned: false, th: constant(c.value, c.value.sign > 0 ? ">" : "=") };
    return this.enclosed(c);
  }

  ofTermOfSum(t: SumTerm): Signed | undefined {
    const c = t.coefficient;
    const number: Signed = { turned: c.sign < 0, th: constant(c.abs(), ">") };
    const atoms = t.monomial.powers;
    if (atoms.length === 0) return number;
    const factors = atoms.map(([a, e]) => this.w.atom(a, e));
    const signs = atoms.map(([a, e]) => this.powerOf(this.ofAtom(a), this.w.base(a), this.w.steps(a, e)));
    return this.times(this.w.term(t), [num(c), ...factors], [number, ...signs]);
  }

  ofSum(s: Sum): Signed | undefined {
    if (isZero(s)) return { turned: false, th: constant(0, "=") };
    const q = rationalOf(s);
    if (q) return { turned: q.sign < 0, th: constant(q.abs(), ">") };
    const only = onlyTerm(s);
    if (only) return this.ofTermOfSum(only) ?? this.fromFacts(this.w.sum(s));
    const c = canonical(s);
    const key = keyOf(c.base);
    if (!this.bases.has(key)) {
      this.bases.set(key, undefined); // a question about itself learns nothing
      this.bases.set(key, this.ofBase(c.base));
    }
    const base = this.bases.get(key);
    if (!base) return undefined;
    const front = this.ofTermOfSum({ coefficient: c.coefficient, monomial: c.monomial });
    if (!front) return undefined;
    if (c.monomial.powers.length === 0 && c.coefficient.equals(Rational.ONE)) return base;
    return this.times(this.w.sum(s), [this.w.term({ coefficient: c.coefficient, monomial: c.monomial }), this.w.sum(c.base)], [front, base]);
  }

  private ofBase(b: Sum): Signed | undefined {
    const t = this.w.sum(b);
    let best: Signed | undefined;
    const ways = [() => this.byTerms(b, t), () => this.fromFacts(t), () => byShift(this.here, b, t, (name) => this.ofVariable(name)), () => this.enclosed(t), () => (best?.th.fact.relation === ">=" ? undefined : byLogs(this.here, b, t, (p) => this.ofProduct(p))), () => byArctangent(this.here, b, t), () => bySquare(this.here, b, t, (q) => this.powerOf(this.ofSum(q), this.w.sum(q), 2))];
    for (const way of ways) {
      const s = withinReach(way);
      if (s && (!best || RANK[s.th.fact.relation] > RANK[best.th.fact.relation])) best = best ? this.together(best, s) : s;
      if (best?.th.fact.relation === ">") return best;
    }
    return best;
  }
  /** `≥` and `≠` make `>`. */
  private together(a: Signed, b: Signed): Signed {
    const [weak, other] = a.th.fact.relation === ">=" ? [a, b] : [b, a];
    if (weak.th.fact.relation !== ">=" || other.th.fact.relation !== "!=") return RANK[a.th.fact.relation] >= RANK[b.th.fact.relation] ? a : b;
    const second = weak.turned !== other.turned ? arith(weak.th.fact.term, "!=", [{ q: -1, th: [other.th] }]) : other.th;
    return { turned: weak.turned, th: make("both", { first: weak.th, second }) };
  }

  private both(a: Signed | undefined, b: Signed | undefined): Signed | undefined {
    return a && b ? this.together(a, b) : (a ?? b);
  }
  private byTerms(s: Sum, t: Term): Signed | undefined {
    const parts = [...s.terms.values()].map((x) => this.ofTermOfSum(x));
    if (parts.some((p) => !p || p.th.fact.relation === "!=")) return undefined;
    const known = parts as Signed[];
    const sides = new Set(known.filter((p) => p.th.fact.relation !== "=").map((p) => p.turned));
    if (sides.size > 1) return undefined;
    const turned = sides.has(true);
    const relation = known.some((p) => p.th.fact.relation === ">") ? ">" : sides.size === 0 ? "=" : ">=";
    return { turned, th: arith(turned ? neg(t) : t, relation, known.map((p): Part => ({ q: p.th.fact.relation === "=" && p.turned !== turned ? -1 : 1, th: [p.th] })), { nonzero: this.here.zeros.divisors(t), defined: this.here.defined.of(t) }) };
  }

  private fromFacts(t: Term): Signed | undefined {
    let best: Signed | undefined;
    const offer = (s: Signed | undefined): void => {
      if (s) best = best ? this.together(best, s) : s;
    };
    for (const relation of ["=", ">", ">=", "!="] as const) {
      const th = this.here.recall(fact(t, relation));
      if (th) offer({ turned: false, th });
      const other = this.here.recall(fact(neg(t), relation));
      if (other) offer({ turned: true, th: other });
    }
    for (const s of this.scaledFacts(t)) offer(s);
    const sum = best?.th.fact.relation === ">" ? undefined : this.w.origin(t);
    if (sum && sum.factors.length === 0 && !isZero(sum.sum)) for (const s of fromProducts(this.here, sum.sum)) offer(s);
    return best;
  }
  /** Facts of the place about a multiple of the same sum. */
  private *scaledFacts(t: Term): Iterable<Signed> {
    const wanted = this.w.origin(t);
    if (!wanted || wanted.factors.length) return;
    const key = keyOf(wanted.sum);
    for (const [i, h] of this.here.place.hypotheses.entries()) {
      if (h.value.factors.length || isZero(h.value.sum)) continue;
      const c = canonical(h.value.sum);
      if (keyOf(c.base) !== key) continue;
      const f = this.here.place.facts[i] as Fact;
      const front = this.ofTermOfSum({ coefficient: c.coefficient, monomial: c.monomial });
      if (!front || front.th.fact.relation !== ">") continue;
      // h = front·t, so t = h·inv(front).
      const inverse = make("inv", { law: "sign", from: front.th });
      // Inner divisors first.
      const nonzero = [...this.here.zeros.divisors(t), ...this.here.zeros.divisors(f.term), front.th];
      const turned = front.turned && f.relation !== "=" && f.relation !== "!=";
      const q = (front.turned ? -1 : 1) * (turned ? -1 : 1);
      if (f.relation === "=") yield { turned: false, th: arith(t, "=", [], { eqs: [[mul(num(q), inverse.fact.term), assume(f)]], nonzero, defined: this.here.defined.of(t) }) };
      else yield { turned, th: arith(turned ? neg(t) : t, f.relation, [{ q, th: [assume(f), inverse] }], { nonzero, defined: this.here.defined.of(t) }) };
    }
  }

  /** By interval arithmetic over the box. */
  private enclosed(t: Term): Signed | undefined {
    return this.bounds.sign(t);
  }
}
