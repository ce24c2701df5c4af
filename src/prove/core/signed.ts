import type { Relation, Term, Theorem } from "../../kernel/index.ts";
import { make } from "../make.ts";

/** What is shown of a term: `>`, `>=`, `!=`, `=` of it, or of its negative where `turned`. */
export interface Signed {
  readonly turned: boolean;
  readonly th: Theorem;
}
/** How much each relation says. */
export const RANK: Readonly<Record<Relation, number>> = { ">": 3, "=": 2, ">=": 1, "!=": 1 };

/** What a way finds; nothing where it expands a high power. */
export function withinReach<T>(way: () => T | undefined): T | undefined {
  try {
    return way();
  } catch (e) {
    if (e instanceof RangeError) return undefined;
    throw e;
  }
}

/** Beyond so many factors a power is one of a power. */
export const MANY = 100;

/** The sign of a root of a term, at any depth, from that of the term. */
export function rootSign(base: Term, inner: Theorem): Theorem {
  if (base.tag !== "apply" || base.fn !== "sqrt") return inner;
  const from = rootSign(base.of, inner);
  return make("root", { law: from.fact.relation === ">" ? "positive" : "sign", from });
}
