import { Rational } from "../../exact/index.ts";
import { PI } from "../algebra/atom.ts";
import { atanOf } from "../algebra/circular.ts";
import { add, atomProduct, mul, pow, scale, sub } from "../algebra/product.ts";
import { POSITIVE } from "../algebra/signs.ts";
import type { Product } from "../algebra/sum.ts";
import { goalOf } from "../make-goal.ts";
import { signsOf } from "../place.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";
import { atomNamed, linearInAtom } from "./atoms.ts";

/** π/2 − atan(1/u), which is atan u where u > 0. */
export const complementOf = (u: Product): Product => sub(scale(atomProduct(PI), Rational.of(1, 2)), atanOf(pow(u, -1)));

/** `{atom}`: π/2 − atan(1/u) in place of atan u, for u > 0: what tends to a value at infinity then has it at 0. */
export const complement: Rule = {
  name: "complement",
  check(g, { atom: name }) {
    const atom = atomNamed(g.value, name);
    if (isRefusal(atom)) return atom;
    if (atom.kind !== "call" || atom.name !== "atan") return refuse("the atom is no arc tangent");
    if (signsOf(g).product(atom.of) !== POSITIVE) return refuse("the argument may not be positive");
    const line = linearInAtom(g.value.sum, atom);
    if (isRefusal(line)) return line;
    if (!line.power.equals(Rational.ONE)) return refuse("the arc tangent has another power");
    return [goalOf(g.variables, g.hypotheses, add(line.rest, mul(line.slope, complementOf(atom.of))), g.strict)];
  },
};
