import { mul, pow, powAtom, sub } from "../algebra/product.ts";
import { goalOf } from "../make-goal.ts";
import { refuse } from "../refusal.ts";
import type { Rule } from "../rule.ts";
import { isRefusal } from "../terms.ts";
import { atomNamed, linearInAtom } from "./atoms.ts";

/**
 * `{root, side}`: t = A·S + B with a root S ≥ 0. With `more`: A ≥ 0 and A²S² − B² ≥ 0 give A·S ≥ |B|. With `less`:
 * B ≥ 0 and B² − A²S² ≥ 0 give B ≥ |A|·S. For t > 0 the comparison of squares is strict.
 */
export const roots: Rule = {
  name: "roots",
  check(g, { root, side }) {
    const atom = atomNamed(g.value, root);
    if (isRefusal(atom)) return atom;
    if (atom.kind !== "root") return refuse("the atom is no root");
    const line = linearInAtom(g.value.sum, atom);
    if (isRefusal(line)) return line;
    const first = mul(pow(line.slope, 2), powAtom(atom, add2(line.power)));
    const second = pow(line.rest, 2);
    const goal = (value: typeof first, strict: boolean) => goalOf(g.variables, g.hypotheses, value, strict);
    if (side === "more") return [goal(line.slope, false), goal(sub(first, second), g.strict)];
    if (side === "less") return [goal(line.rest, false), goal(sub(second, first), g.strict)];
    return refuse("a side is more or less");
  },
};
const add2 = (p: import("../../exact/index.ts").Rational) => p.add(p);
