import { add, apply, fact, mul, neg, num, PI, sub, variable, ZERO, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { add as plus, mul as times, pow } from "../../certificate/algebra/product.ts";
import type { Product } from "../../certificate/algebra/sum.ts";
import { atomNamed, linearInAtom } from "../../certificate/rules/atoms.ts";
import { complementOf } from "../../certificate/rules/complement.ts";
import { isRefusal } from "../../certificate/terms.ts";
import type { Here } from "../core/here.ts";
import { withPart } from "../core/part.ts";
import { unproved } from "../core/terms.ts";
import { arith, assume, congruence, freshName, make, rewrite, symmetric } from "../make.ts";
import { instance } from "./climb.ts";
import type { Justify } from "./justify.ts";

const HALF_PI = mul(num(Rational.of(1, 2)), PI);
const atan = (t: Term): Term => apply("atan", t);

/** From X > 0: atan X > 0. It is ≥ 0 as z ≥ 0 gives atan z ≥ 0, and were it 0, so were its sine X·cos(atan X). */
function positiveAngle(here: Here, positive: Theorem): { readonly angle: Theorem; readonly tangent: Theorem; readonly cosine: Theorem } {
  const X = positive.fact.term;
  const b = atan(X);
  const z = freshName();
  const general = make("eval", { term: atan(variable(z)), relation: ">=", bounds: [fact(variable(z), ">=")], digits: 16 });
  const least = make("cut", { lemma: arith(X, ">=", [{ th: [positive] }]), in: instance(general, z, X, here.defined.of(X)) });
  const defined = here.defined.of(X);
  const tangent = make("atan", { law: "tangent", of: X, defined });
  const cosine = make("atan", { law: "cosine", of: X, defined });
  const zero = make("both", { first: least, second: assume(fact(neg(b), ">=")) });
  const same = congruence((t) => apply("sin", t), b, ZERO, arith(sub(b, ZERO), "=", [{ th: [zero] }]), defined);
  const sine = make("trig", { law: "sin-zero", of: ZERO, and: ZERO });
  const contradiction = arith(ZERO, ">", [{ th: [positive, cosine] }], { eqs: [[num(1), tangent], [num(-1), same], [num(-1), sine]] });
  const absurd = make("absurd", { from: contradiction, fact: fact(b, ">") });
  const above = assume(fact(neg(neg(b)), ">"));
  return { angle: make("cases", { on: neg(b), left: absurd, right: arith(b, ">", [{ th: [above] }], { defined: [above] }), defined: [least] }), tangent, cosine };
}

/** `atan X − (π/2 − atan(1/X)) = 0` for the term of a normal form u > 0: π/2 − atan X is the angle whose tangent is 1/X. */
function complementary(here: Here, u: Product): Theorem {
  const w = here.writer;
  const [X, V] = [w.product(u), w.product(complementOf(u))];
  const positive = here.show(X, ">");
  const { angle, tangent, cosine } = positiveAngle(here, positive);
  const b = atan(X);
  const a = sub(HALF_PI, b);
  const [sin, cos] = [apply("sin", a), apply("cos", a)];
  const below = arith(sub(HALF_PI, a), ">", [{ th: [angle] }]);
  const law = make("atan", { law: "below", of: X, defined: here.defined.of(X) });
  const above = arith(add(HALF_PI, a), ">", [{ th: [law] }, { th: [make("eval", { term: HALF_PI, relation: ">", digits: 16 })] }]);
  const known = make("atan-of", { of: a, below, above });
  const [sine, cosineOf] = [here.reading.of(sin).equation, here.reading.of(cos).equation];
  const off = arith(cos, ">", [{ th: [positive, cosine] }], { eqs: [[num(1), cosineOf], [num(1), tangent]] });
  const [over, inverse] = [apply("inv", cos), apply("inv", X)];
  const Y = w.product(pow(u, -1));
  const quotient = mul(sin, over);
  const ratio = here.zeros.show(sub(inverse, Y));
  const equal = arith(sub(quotient, Y), "=", [{ th: [ratio] }], { eqs: [[over, sine], [neg(mul(over, inverse)), cosineOf], [neg(mul(over, inverse)), tangent]], nonzero: [off, positive] });
  const back = rewrite((t) => sub(atan(t), a), quotient, Y, equal, known, here.defined.of(Y));
  const rest = here.reading.of(atan(Y));
  return arith(sub(b, V), "=", [{ th: [back] }, { q: -1, th: [rest.equation] }]);
}

/** The complement in place of an arc tangent. */
export const complement: Justify = ({ session, goal, here, data, trees }) => {
  const atom = atomNamed(goal.value, data["atom"]);
  if (isRefusal(atom) || atom.kind !== "call") return unproved("the atom is no arc tangent");
  const line = linearInAtom(goal.value.sum, atom);
  if (isRefusal(line)) return unproved(line.message);
  const w = here.writer;
  const by = complementOf(atom.of);
  const th = session.value(goal.variables, goal.hypotheses, plus(line.rest, times(line.slope, by)), goal.strict, trees[0]!);
  const [whole, part, T] = [w.product(goal.value), w.base(atom), w.product(by)];
  const equation = complementary(here, atom.of);
  return here.settle(rewrite((t) => withPart(whole, part, t), T, part, symmetric(equation, part, T), session.same(here, th, withPart(whole, part, T)), here.defined.of(whole)));
};
