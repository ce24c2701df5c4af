import { readValue } from "./algebra/read.ts";
import type { Product } from "./algebra/sum.ts";
import type { Goal } from "./goal-type.ts";
import { signsOf } from "./place.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { isDefined, isRefusal, readText } from "./terms.ts";

/** The value of a term that a certificate gives; it must be defined wherever the goal speaks of. */
export function parseIn(g: Goal, text: unknown): Product | Refusal {
  const term = readText(text, g.variables.map((v) => v.name));
  if (isRefusal(term)) return term;
  const signs = signsOf(g);
  return isDefined(term, signs, g.variables) ? readValue(term, signs) : refuse(`${String(text)} may be undefined`);
}
