import { Rational } from "../../exact/index.ts";
import type { Goal } from "../../certificate/goal.ts";
import { differentiate, occursIn } from "../../certificate/algebra/differentiate.ts";
import { add, isZeroProduct, neg, scale, sub, ZERO } from "../../certificate/algebra/product.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import type { Product } from "../../certificate/algebra/sum.ts";
import { writeValue } from "../../certificate/algebra/write.ts";
import { linearIn } from "../../certificate/ends.ts";
import { signsAt } from "../../certificate/place.ts";
import { textOf } from "./algebraic.ts";
import type { Step } from "./node.ts";
import { components } from "./separate.ts";
import { valueAt } from "./vanish.ts";

/** x₁ + … + xₙ = c with one function of each: the part of each variable, and the point c/n, at which they are equal. */
interface Shared {
  readonly hypothesis: number;
  readonly parts: readonly { readonly x: string; readonly value: Product }[];
  readonly rest: Product;
  readonly at: Product;
}

/** What a function of one variable is at a constant. */
const put = (p: Product, x: string, at: Product): Product => readValue(valueAt(p, new Map([[x, writeValue(at)]])), signsAt([], []));

function sharedOf(g: Goal): Shared | undefined {
  const names = g.variables.map((v) => v.name);
  if (names.length < 2 || g.value.factors.length > 0) return undefined;
  for (const [hypothesis, h] of g.hypotheses.entries()) {
    if (h.kind !== "zero" || h.everywhere) continue;
    const lines = names.map((x) => linearIn(x, h.value));
    const [first] = lines;
    if (!first || !lines.every((l) => l?.coefficient.equals(first.coefficient))) continue;
    const at = scale(names.slice(1).reduce((p, x) => put(p, x, ZERO), first.rest), Rational.of(-1).div(first.coefficient.mul(Rational.of(names.length))));
    const groups = components(g);
    const parts = names.flatMap((x) => groups.filter((p) => occursIn(x, p) && names.every((y) => y === x || !occursIn(y, p))).map((value) => ({ x, value })));
    const rest = groups.filter((p) => !names.some((x) => occursIn(x, p))).reduce(add, ZERO);
    if (parts.length === names.length && groups.length === parts.length + (isZeroProduct(rest) ? 0 : 1)) return { hypothesis, parts, rest, at };
  }
  return undefined;
}

/**
 * The tangent line trick: a sum of functions of one variable each, whose variables have a fixed sum, is made one of functions that
 * are flat where the variables are equal, by a multiple of the equation; then each is ≥ 0 by itself, or the way is wrong.
 */
export function* byTangentLines(g: Goal): Iterable<Step> {
  if (g.strict) return;
  try {
    const s = sharedOf(g);
    if (!s) return;
    const slopes = s.parts.map(({ x, value }) => put(differentiate(value, x, []), x, s.at));
    if (!slopes.every((d) => isZeroProduct(sub(d, slopes[0]!)))) return;
    if (!isZeroProduct(slopes[0]!)) {
      const { coefficient } = linearIn(s.parts[0]!.x, g.hypotheses[s.hypothesis]!.value)!;
      yield { rule: "combine", data: { multipliers: [[s.hypothesis, textOf(scale(slopes[0]!, Rational.ONE.div(coefficient)))]] }, cost: 0 };
      return;
    }
    const levels = s.parts.map(({ x, value }) => put(value, x, s.at));
    const terms = s.parts.map(({ value }, i) => add(value, neg(levels[i]!)));
    const left = levels.reduce(add, s.rest);
    yield { rule: "sum", data: { terms: [...terms, ...(isZeroProduct(left) ? [] : [left])].map(textOf) }, cost: 0 };
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
  }
}
