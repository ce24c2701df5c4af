import type { Expr } from "../math/expr.ts";
import { NEUTRAL, UNREAD } from "./vocabulary.ts";

/** What a noun phrase says of letters: `positive integers`, `a unit vector`, `a probability distribution`. */
export interface Description {
  readonly kind?: "real" | "integer" | "vector" | "matrix";
  readonly sign?: ">" | ">=" | "<" | "<=" | "!=";
  readonly special?: "simplex" | "sphere";
  /** Words that no pattern reads and that may be conditions. */
  readonly unread: readonly string[];
  readonly words: readonly string[];
  /** Whether the phrase gives the letter a kind: `be reals`. */
  readonly names: boolean;
}

/**
 * Reads a noun phrase. `strict`, as after "be", marks words that are not known where they may be a condition: an adjective
 * alone ("be correlated"), one before a kind ("a stochastic matrix"), what is said with a preposition ("the minimiser of f").
 * "be the sampling rate" only names.
 */
export function describe(words: readonly string[], strict: boolean): Description {
  const text = words.join(" ");
  const has = (pattern: RegExp): boolean => pattern.test(text);
  const strange = words.filter((w) => !NEUTRAL.has(w) && !/^\d+$/.test(w));
  const naming = has(/^(?:the|our|its|their|his)\b/) || (has(/^(?:an?|another|some)\b/) && !has(/\b(?:vectors?|matri(?:x|ces)|numbers?|sequences?|functions?|distributions?|norms?|integers?|reals?|scalars?|points?|sets?|map|maps|operators?)\b/));
  const related = has(/\b(?:of|from|to|between|by|which|that|such|whose|where|with|on|in|for|at|under)\b/);
  const unread = words.filter((w) => UNREAD.test(w) || (strict && strange.includes(w) && (!naming || related)));
  if (has(/\bpositive (?:semi-?)?definite\b/)) unread.push("positive definite");
  const sign = has(/\bnon-?negative\b/) ? ">=" : has(/\bnon-?zero\b/) ? "!=" : has(/\bpositive\b/) && !has(/\bdefinite|\bpositive part/) ? ">" : has(/\bnon-?positive\b/) ? "<=" : has(/\bnegative\b/) ? "<" : undefined;
  const kind = has(/\b(?:integers?|natural numbers?)\b/) ? "integer" : has(/\bmatri(?:x|ces)\b/) ? "matrix" : has(/\bvectors?\b/) ? "vector" : has(/\b(?:reals?|numbers?|scalars?|constants?)\b/) ? "real" : undefined;
  const special = has(/\bunit[- ]vectors?\b|\bunit norm\b|\bunit length\b/) ? "sphere" : has(/\bprobability (?:vectors?|distributions?|weights?|mass)\b|\bdistributions?\b|\bsimplex\b/) ? "simplex" : undefined;
  return {
    ...(kind ? { kind } : {}),
    ...(sign ? { sign } : {}),
    ...(special ? { special } : {}),
    unread: special === "sphere" ? unread.filter((w) => w !== "unit") : unread,
    words,
    names: kind !== undefined || sign !== undefined || special !== undefined,
  };
}

export const number = (text: string, at: Expr): Expr => ({ kind: "number", text, span: at.span });
