import type { Real } from "../term/index.ts";
import { occursIn } from "./algebra/differentiate.ts";
import { keyOfProduct } from "./algebra/product.ts";
import { readValue } from "./algebra/read.ts";
import type { Product } from "./algebra/sum.ts";
import { writeValue } from "./algebra/write.ts";
import { absorbBounds } from "./absorb.ts";
import type { Goal, GoalVariable, Hypothesis } from "./goal-type.ts";
import { printTerm } from "../term/index.ts";
import { signsAt } from "./place.ts";
import { strip } from "./strip.ts";

/**
 * Forgets variables that neither the value nor a hypothesis linked to it mentions. Hypotheses about forgotten variables
 * alone either hold somewhere, and then say nothing, or nowhere, and then the goal holds.
 */
function relevant(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[], value: Product) {
  const linked = new Set(variables.filter((v) => occursIn(v.name, value)).map((v) => v.name));
  const mentions = hypotheses.map((h) => variables.filter((v) => occursIn(v.name, h.value)).map((v) => v.name));
  for (let grown = true; grown; ) {
    grown = false;
    for (const [i, names] of mentions.entries()) {
      if (hypotheses[i]!.everywhere || !names.some((n) => linked.has(n))) continue;
      for (const n of names) if (!linked.has(n)) (linked.add(n), (grown = true));
    }
  }
  const kept = hypotheses.filter((_, i) => mentions[i]!.every((n) => linked.has(n)) && mentions[i]!.length > 0);
  return {
    variables: linked.size === variables.length ? variables : variables.filter((v) => linked.has(v.name)),
    hypotheses: kept.length === hypotheses.length ? hypotheses : kept,
  };
}

/** A goal with its value in normal form and stripped, and assumptions that bound one variable moved into the box; see `goal.ts`. */
export function goalOf(variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[], value: Product, strict: boolean): Goal {
  const box = hypotheses.some((h) => !h.everywhere) ? absorbBounds(variables, hypotheses) : { variables, hypotheses };
  const stripped = strip(value, signsAt(box.variables, box.hypotheses), strict);
  return { ...relevant(box.variables, box.hypotheses, stripped), value: stripped, strict };
}

/** The value read again at another place, where more or less is known of signs. */
export function reread(value: Product, variables: readonly GoalVariable[], hypotheses: readonly Hypothesis[]): Product {
  return readValue(writeValue(value), signsAt(variables, hypotheses));
}

/** The same goal on another interval of one variable. Values and hypotheses are read again. */
export function withDomain(g: Goal, name: string, domain: Partial<GoalVariable>): Goal {
  const variables = g.variables.map((v) => (v.name === name ? { ...v, ...domain } : v));
  return goalOf(variables, g.hypotheses, reread(g.value, variables, g.hypotheses), g.strict);
}

export const termOf = (g: Goal): Real => writeValue(g.value);

/** A text that tells goals apart. */
export function goalKey(g: Goal): string {
  const bound = (b: Real | null): string => (b ? printTerm(b) : "");
  const box = g.variables.map((v) => `${v.name}:${v.loOpen ? "(" : "["}${bound(v.lo)},${bound(v.hi)}${v.hiOpen ? ")" : "]"}`);
  return [...box, ...g.hypotheses.map((h) => h.kind + keyOfProduct(h.value)), g.strict ? ">" : ">=", keyOfProduct(g.value)].join(" ");
}
