import { beyond, LIMITS, type LimitName } from "../exact/index.ts";
import { extentOf, InputError } from "../term/index.ts";
import type { Declaration } from "./domain.ts";
import type { Formula } from "../term/formula.ts";

/** Refuses what is too large or too deep to be walked. Throws `InputError` with the limit. */
export function refuseTooLarge(variables: readonly Declaration[], formulas: readonly Formula[], atLeast: Readonly<Record<string, number>> = {}): void {
  const bounds = variables.flatMap((v) => [v.domain.lo, v.domain.hi].filter((b) => b !== null));
  const { nodes, depth } = extentOf([...bounds, ...formulas]);
  const check = (limit: LimitName, found: number) => {
    if (found > LIMITS[limit]) throw new InputError("too-large", beyond("the claim", limit));
  };
  check("variables", variables.length);
  check("hypotheses", formulas.length - 1);
  check("depth", depth);
  check("nodes", nodes);
  for (const [name, least] of Object.entries(atLeast)) {
    if (!Number.isInteger(least) || least < 1) throw new InputError("usage", `the least size of ${name} is a whole number of at least 1`);
    if (least > LIMITS.entries) throw new InputError("too-large", beyond(`the dimension ${name}`, "entries"));
  }
}
