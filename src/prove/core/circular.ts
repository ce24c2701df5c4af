import { add, apply, mul, neg, num, PI, sub, ZERO, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { angleOfTangent, atanOf, circularOf, turnOf, valueOfAngle } from "../../certificate/algebra/circular.ts";
import { isZeroProduct, neg as negate } from "../../certificate/algebra/product.ts";
import { leadingTerm, type Product } from "../../certificate/algebra/sum.ts";
import { arith, congruence, constant, equalRoots, make, reflexive, rewrite, zeroOfSquare } from "../make.ts";
import type { Here } from "./here.ts";

type Which = "sin" | "cos";
/** `sin a − s = 0` and `cos a − c = 0`. */
type Both = { readonly [K in Which]: Theorem };

const [sin, cos, inv] = (["sin", "cos", "inv"] as const).map((f) => (t: Term) => apply(f, t)) as [(t: Term) => Term, (t: Term) => Term, (t: Term) => Term];
const angle = (q: Rational): Term => mul(num(q), PI);
const HALF = Rational.of(1, 2);
const trig = (law: "circle" | "sin-sum" | "cos-sum" | "sin-zero" | "cos-zero" | "sin-pi" | "cos-pi", of: Term = ZERO, and: Term = of, defined: readonly Theorem[] = []): Theorem => make("trig", { law, of, and, defined: [...defined] });
const seen = (term: Term): Theorem => make("eval", { term, relation: ">", digits: 32 });
/** A multiple of a theorem. */
const times = (q: number, th: Theorem): { q: number; th: Theorem[] } => ({ q, th: [th] });

/** The laws by which the finder turns the arguments of sin, cos and atan, as theorems. */
export class Circular {
  private readonly here: Here;
  private readonly angles = new Map<string, Both>();
  constructor(here: Here) {
    this.here = here;
  }
  private term(fn: Which, q: Rational): Term {
    return this.here.writer.product(valueOfAngle(fn, q));
  }

  /** `fn(X) − (normal form) = 0` for X the term of a normal form. */
  law(fn: Which, x: Product): Theorem {
    const w = this.here.writer;
    const [X, V] = [w.product(x), w.product(circularOf(fn, x))];
    const f = fn === "sin" ? sin : cos;
    const turn = turnOf(x);
    const defined = this.here.defined.of(X);
    const as = (other: Term): Theorem => congruence(f, X, other, this.here.zeros.show(sub(X, other)), defined);
    if ("pi" in turn) return arith(sub(f(X), V), "=", [times(1, as(angle(turn.pi))), times(1, this.at(turn.pi)[fn])]);
    const R = w.product(turn.rest);
    const T = turn.minus ? neg(R) : R;
    const same: Both = { sin: reflexive(sin(T), defined), cos: reflexive(cos(T), defined) };
    const odd = turn.minus ? this.opposite(R) : same;
    const sign = turn.minus ? -1 : 1;
    if (turn.quarter === 0) return arith(sub(f(X), V), "=", [times(1, as(T)), times(1, odd[fn])]);
    const Q = angle(Rational.of(turn.quarter, 2));
    const at = this.at(Rational.of(turn.quarter, 2));
    const moved = arith(sub(f(X), f(add(T, Q))), "=", [times(1, as(add(T, Q)))]);
    const law = trig(fn === "sin" ? "sin-sum" : "cos-sum", T, Q, defined);
    // What stands beside the sine and the cosine of T, and of Q.
    const [a, b] = fn === "sin" ? (["cos", "sin"] as const) : (["sin", "cos"] as const);
    const q = fn === "sin" ? num(1) : num(-1);
    const value = (k: Which): Term => (k === "sin" ? mul(num(sign), sin(R)) : cos(R));
    // sin(T)·(a of Q) ± cos(T)·(b of Q)
    return arith(sub(f(X), V), "=", [times(1, moved), times(1, law)], {
      eqs: [
        [mul(q, apply(a, Q)), odd.sin], [mul(q, value("sin")), at[a]],
        [apply(b, Q), odd.cos], [value("cos"), at[b]],
      ],
    });
  }

  /** `sin(−R) + sin R = 0` and `cos(−R) − cos R = 0`. */
  private opposite(R: Term): Both {
    const defined = this.here.defined.of(R);
    const T = neg(R);
    const [s, c, S] = [sin(R), cos(R), sin(T)];
    const circle = trig("circle", R, R, defined);
    const [sum, product] = [trig("sin-sum", R, T, defined), trig("cos-sum", R, T, defined)];
    // s·C + c·S = 0 and c·C − s·S = 1.
    const one = arith(add(mul(s, cos(T)), mul(c, S)), "=", [times(1, trig("sin-zero")), times(-1, sum)]);
    const two = arith(sub(sub(mul(c, cos(T)), mul(s, S)), num(1)), "=", [times(1, trig("cos-zero")), times(-1, product)]);
    return {
      sin: arith(add(S, s), "=", [], { eqs: [[c, one], [neg(s), two], [neg(S), circle]] }),
      cos: arith(sub(cos(T), c), "=", [], { eqs: [[s, one], [c, two], [neg(cos(T)), circle]] }),
    };
  }

  /** The values at q·π, q a multiple of 1/6 or 1/4. */
  private at(q: Rational): Both {
    const key = q.toString();
    let both = this.angles.get(key);
    if (!both) this.angles.set(key, (both = this.make(q)));
    return both;
  }
  private make(q: Rational): Both {
    const A = angle(q);
    const as = (fn: Which, parts: Parameters<typeof arith>[2], eqs: readonly (readonly [Term, Theorem])[] = []): Theorem =>
      arith(sub(apply(fn, A), this.term(fn, q)), "=", parts, { eqs });
    if (q.sign === 0) return { sin: as("sin", [times(1, trig("sin-zero"))]), cos: as("cos", [times(1, trig("cos-zero"))]) };
    if (q.sign < 0) {
      const [back, there] = [this.opposite(angle(q.neg())), this.at(q.neg())];
      return { sin: as("sin", [times(1, back.sin), times(-1, there.sin)]), cos: as("cos", [times(1, back.cos), times(1, there.cos)]) };
    }
    if (q.equals(Rational.ONE)) return { sin: as("sin", [times(1, trig("sin-pi"))]), cos: as("cos", [times(1, trig("cos-pi"))]) };
    if (q.compare(HALF) > 0) {
      const first = q.compare(Rational.ONE) > 0 ? Rational.ONE : HALF;
      return this.sum(first, q.sub(first));
    }
    return this.basic(q, A);
  }
  private sum(p: Rational, q: Rational): Both {
    const [P, Q, x, y, whole] = [angle(p), angle(q), this.at(p), this.at(q), p.add(q)];
    const part = (fn: Which, k: Which, of: Rational) => (fn === k ? this.term(k, of) : this.term(k, of));
    const [sp, cp] = [part("sin", "sin", p), part("cos", "cos", p)];
    return {
      sin: arith(sub(sin(angle(whole)), this.term("sin", whole)), "=", [times(1, trig("sin-sum", P, Q))], { eqs: [[cos(Q), x.sin], [sp, y.cos], [sin(Q), x.cos], [cp, y.sin]] }),
      cos: arith(sub(cos(angle(whole)), this.term("cos", whole)), "=", [times(1, trig("cos-sum", P, Q))], { eqs: [[cos(Q), x.cos], [cp, y.cos], [neg(sin(Q)), x.sin], [neg(sp), y.sin]] }),
    };
  }
  /** π/2, π/3, π/4 and π/6, from twice or three times the angle. */
  private basic(q: Rational, A: Term): Both {
    const [s, c] = [sin(A), cos(A)];
    const circle = trig("circle", A);
    const root = (fn: Which, square: Theorem): Theorem => {
      const V = this.term(fn, q);
      const squares = this.here.zeros.show(sub(mul(apply(fn, A), apply(fn, A)), mul(V, V)), [[num(1), square]]);
      return equalRoots(seen(apply(fn, A)), q.den === 2n || V.tag === "number" ? constant((V as Extract<Term, { tag: "number" }>).value, ">") : this.here.show(V, ">"), squares);
    };
    if (q.den === 3n) {
      // cos 3a + 1 = (cos a + 1)·(2·cos a − 1)²
      const d = sub(mul(num(2), c), num(1));
      const cubic = arith(mul(add(c, num(1)), mul(d, d)), "=", [times(1, trig("cos-pi")), times(-1, trig("cos-sum", A, add(A, A)))], {
        eqs: [[neg(c), trig("cos-sum", A)], [s, trig("sin-sum", A)], [mul(num(3), c), circle]],
      });
      const square = arith(mul(d, d), "=", [], { eqs: [[inv(add(c, num(1))), cubic]], nonzero: [seen(add(c, num(1)))] });
      const cosine = arith(sub(c, num(HALF)), "=", [{ q: HALF, th: [zeroOfSquare(d, square)] }]);
      return { cos: cosine, sin: root("sin", arith(sub(mul(s, s), num(Rational.of(3, 4))), "=", [times(1, circle)], { eqs: [[neg(add(c, num(HALF))), cosine]] })) };
    }
    // cos 2a = cos² a − sin² a
    const twice = q.mul(Rational.of(2));
    const value = valueOfAngle("cos", twice);
    const double = this.at(twice).cos;
    const k = isZeroProduct(value) ? Rational.ZERO : leadingTerm(value.sum).coefficient;
    const half = (one: number): Theorem =>
      arith(sub(one > 0 ? mul(c, c) : mul(s, s), num(Rational.ONE.add(k.mul(Rational.of(one))).mul(HALF))), "=", [{ q: HALF, th: [circle] }, { q: HALF.mul(Rational.of(one)), th: [double] }, { q: HALF.mul(Rational.of(-one)), th: [trig("cos-sum", A)] }]);
    const [cc, ss] = [half(1), half(-1)];
    const flat = (): Theorem => arith(sub(c, num(0)), "=", [times(1, zeroOfSquare(c, arith(mul(c, c), "=", [times(1, cc)])))]);
    return { sin: root("sin", ss), cos: q.den === 2n ? flat() : root("cos", cc) };
  }

  /** `atan X − (normal form) = 0` for X the term of a normal form. */
  atan(x: Product): Theorem {
    const { here } = this;
    const w = here.writer;
    const [X, V] = [w.product(x), w.product(atanOf(x))];
    const whole = (th: Theorem): Theorem => arith(sub(apply("atan", X), V), "=", [times(1, th)]);
    const half = mul(num(HALF), PI);
    if (isZeroProduct(x)) return whole(this.inverse(X, num(0), this.at(Rational.ZERO), here.zeros.show(X)));
    if (leadingTerm(x.sum).coefficient.sign < 0) {
      const y = negate(x);
      const Y = w.product(y);
      const defined = here.defined.of(Y);
      const b = apply("atan", Y);
      const law = make("atan", { law: "tangent", of: Y, defined });
      const cosine = make("atan", { law: "cosine", of: Y, defined });
      const back = this.opposite(b);
      const there = arith(cos(neg(b)), ">", [times(1, cosine), times(1, back.cos)]);
      // sin(−b)·inv(cos(−b)) = −y = x
      const quotient = mul(sin(neg(b)), inv(cos(neg(b))));
      const ratio = here.zeros.show(add(X, Y), []);
      const equal = arith(sub(quotient, X), "=", [times(-1, ratio)], {
        eqs: [[inv(cos(neg(b))), back.sin], [neg(inv(cos(neg(b)))), law], [mul(Y, inv(cos(neg(b)))), back.cos]], nonzero: [there], defined: here.defined.of(X),
      });
      const [low, high] = [make("atan", { law: "above", of: Y, defined }), make("atan", { law: "below", of: Y, defined })];
      const below = arith(sub(half, neg(b)), ">", [times(1, low)]);
      const above = arith(add(half, neg(b)), ">", [times(1, high)]);
      const known = rewrite((z) => sub(apply("atan", z), neg(b)), quotient, X, equal, make("atan-of", { of: neg(b), below, above }), here.defined.of(X));
      const rest = here.reading.of(apply("atan", Y));
      return arith(sub(apply("atan", X), V), "=", [times(1, known), times(-1, rest.equation)]);
    }
    const q = angleOfTangent(x);
    if (!q) return reflexive(w.product(atanOf(x)), here.defined.of(w.product(atanOf(x))));
    return whole(this.inverse(X, angle(q), this.at(q), undefined));
  }
  /** `atan X − a = 0` where X = sin a/cos a, a from 0 to π/3. */
  private inverse(X: Term, a: Term, at: Both, zero: Theorem | undefined): Theorem {
    const cosine = seen(cos(a));
    const quotient = mul(sin(a), inv(cos(a)));
    const [below, above] = [seen(sub(mul(num(HALF), PI), a)), seen(add(mul(num(HALF), PI), a))];
    const law = make("atan-of", { of: a, below, above });
    // sin a − X·cos a = 0
    const cross = zero
      ? arith(sub(sin(a), mul(X, cos(a))), "=", [times(1, at.sin)], { eqs: [[neg(cos(a)), zero]] })
      : this.here.zeros.show(sub(sin(a), mul(X, cos(a))), [[num(1), at.sin], [neg(X), at.cos]]);
    const equal = arith(sub(quotient, X), "=", [], { eqs: [[inv(cos(a)), cross]], nonzero: [cosine], defined: this.here.defined.of(X) });
    return rewrite((z) => sub(apply("atan", z), a), quotient, X, equal, law, this.here.defined.of(X));
  }
}
