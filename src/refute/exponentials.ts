import { Rational } from "../exact/index.ts";
import { add, apply, mul, neg, num, sub, ZERO, type Term, type Theorem } from "../kernel/index.ts";
import { arith, make } from "../prove/make.ts";
import { exactly } from "./exact.ts";

/** `q·e^of`. */
interface Part {
  readonly q: Rational;
  readonly of: Term;
}
interface Gathered {
  readonly parts: readonly Part[];
  /** `t − Σ q·e^of = 0`. */
  readonly equation: Theorem;
}
/** Parts, and whole powers, beyond these are not worked out. */
const [MOST_PARTS, MOST_POWER] = [64, 8];

const exp = (t: Term): Term => apply("exp", t);
const termOf = (parts: readonly Part[]): Term => parts.map(({ q, of }) => mul(num(q), exp(of))).reduce(add, ZERO);
/** `e^(a+b) − e^a·e^b = 0`. */
const law = (of: Term, and: Term): Theorem => make("exp", { law: "sum", of, and, defined: [defined(of), defined(and)] });
const one = (): Theorem => make("exp", { law: "zero", of: ZERO, and: ZERO });
/** That a term without variables has a value. */
const defined = (t: Term): Theorem => make("eval", { term: mul(t, ZERO), relation: "=", digits: 256 });

/**
 * A term without variables as a sum of exponentials, by which quotients of numbers beyond all digits become numbers near 1 or
 * near 0: the sum, and that the term is it. Nothing where the term has another form.
 */
export function inExponentials(t: Term): { readonly sum: Term; readonly equation: Theorem } | undefined {
  const g = gather(t);
  return g && { sum: termOf(g.parts), equation: g.equation };
}
function gather(t: Term): Gathered | undefined {
  const settle = (parts: readonly Part[], ...using: Parameters<typeof arith> extends [Term, infer _, ...infer Rest] ? Rest : never): Gathered | undefined =>
    parts.length > MOST_PARTS ? undefined : { parts, equation: arith(sub(t, termOf(parts)), "=", ...using) };
  const exact = exactly(t);
  if (exact) return exact.value.sign === 0 ? settle([], [{ th: [exact.equation] }]) : settle([{ q: exact.value, of: ZERO }], [{ th: [exact.equation] }, { q: exact.value.neg(), th: [one()] }]);
  switch (t.tag) {
    case "add": {
      const a = gather(t.left);
      const b = a && gather(t.right);
      return b && settle([...a.parts, ...b.parts], [{ th: [a.equation] }, { th: [b.equation] }]);
    }
    case "mul": {
      const a = gather(t.left);
      const b = a && gather(t.right);
      if (!b || a.parts.length * b.parts.length > MOST_PARTS) return undefined;
      // l·r − a·b = r·(l − a) + a·(r − b), and each product of exponentials is one.
      const eqs: [Term, Theorem][] = [[t.right, a.equation], [termOf(a.parts), b.equation]];
      const parts = a.parts.flatMap((x) => b.parts.map((y): Part => {
        const q = x.q.mul(y.q);
        eqs.push([num(q.neg()), law(x.of, y.of)]);
        return { q, of: add(x.of, y.of) };
      }));
      return settle(parts, [], { eqs });
    }
    case "power": {
      if (t.exponent < 1 || t.exponent > MOST_POWER) return undefined;
      const product = gather(Array.from({ length: t.exponent }, () => t.base).reduce(mul));
      return product && settle(product.parts, [{ th: [product.equation] }]);
    }
    case "apply": {
      if (t.fn === "exp") return settle([{ q: Rational.ONE, of: t.of }], [], { defined: [make("exp", { law: "positive", of: t.of, and: ZERO, defined: [defined(t.of)] })] });
      const u = t.fn === "inv" ? gather(t.of) : undefined;
      const [only, more] = u?.parts ?? [];
      if (!u || !only || more || only.q.sign <= 0) return undefined;
      // u = q·e^a is above 0, and 1/u − e^−a/q = (1 − e^a·e^−a)/u − (u − q·e^a)·e^−a/(q·u).
      const positive = arith(t.of, ">", [{ q: only.q, th: [make("exp", { law: "positive", of: only.of, and: ZERO, defined: [defined(only.of)] })] }, { th: [u.equation] }]);
      const back = neg(only.of);
      const product = arith(sub(mul(exp(only.of), exp(back)), num(1)), "=", [{ q: -1, th: [law(only.of, back)] }, { th: [one()] }]);
      const q = Rational.ONE.div(only.q);
      return settle([{ q, of: back }], [], { eqs: [[neg(t), product], [mul(num(q.neg()), mul(t, exp(back))), u.equation]], nonzero: [positive], defined: [defined(only.of)] });
    }
    default:
      return undefined;
  }
}
