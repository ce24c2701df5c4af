import type { Real } from "../term/index.ts";
import { occursIn } from "./algebra/differentiate.ts";
import { readValue } from "./algebra/read.ts";
import type { Product } from "./algebra/sum.ts";
import { writeValue } from "./algebra/write.ts";
import type { GoalVariable, Hypothesis } from "./goal-type.ts";
import { signsAt } from "./place.ts";
import { substituteTerm } from "./terms.ts";

/** p with a term in place of a variable, as a term. */
export function replaced(p: Product, name: string, by: Real): Real {
  return substituteTerm(writeValue(p), new Map([[name, by]])) as Real;
}

/** Hypotheses with a term in place of a variable. What held everywhere on the old box is on the new one an assumption about the points that come from the old. */
export function replacedHypotheses(list: readonly Hypothesis[], name: string, by: Real, variables: readonly GoalVariable[]): Hypothesis[] {
  const others = list.filter((h) => !occursIn(name, h.value));
  const signs = signsAt(variables, others);
  return list.map((h) => (occursIn(name, h.value) ? { ...h, everywhere: false, value: readValue(replaced(h.value, name, by), signs) } : h));
}
