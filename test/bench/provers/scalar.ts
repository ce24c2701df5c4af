import { relationsOf, type Claim } from "../../../src/claim/index.ts";
import { children, type Node } from "../../../src/term/index.ts";

/**
 * The names of what a claim of real variables is built from: operators, `pow`, `pi`. `undefined` where it speaks of
 * vectors, matrices or sizes.
 */
export function vocabulary(claim: Claim): ReadonlySet<string> | undefined {
  const words = new Set<string>();
  const visit = (n: Node): boolean => {
    if (n.tag === "apply") words.add(n.operator);
    else if (n.tag === "power") words.add("pow");
    else if (n.tag === "pi") words.add("pi");
    else if (n.tag !== "number" && n.tag !== "variable") return false;
    return children(n).every(visit);
  };
  const bounds = claim.variables.flatMap((v) => [v.domain.lo, v.domain.hi]).filter((b) => b !== null);
  const sides = [...claim.hypotheses.flatMap(relationsOf), ...relationsOf(claim.conclusion)].flatMap((r) => [r.left, r.right]);
  const isScalar = claim.variables.every((v) => v.sort.kind === "real");
  return isScalar && [...bounds, ...sides].every(visit) ? words : undefined;
}

/** Whether a claim of real variables is built from these names alone. */
export function speaks(claim: Claim, names: ReadonlySet<string>): boolean {
  const words = vocabulary(claim);
  return words !== undefined && [...words].every((w) => names.has(w));
}
