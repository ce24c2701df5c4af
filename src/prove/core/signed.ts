import type { Relation, Theorem } from "../../kernel/index.ts";

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
