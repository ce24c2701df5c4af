import { InputError, num, substitute, type Node } from "../term/index.ts";
import type { Rational } from "../exact/index.ts";
import { claim, type Claim, type Relation } from "./claim.ts";

/**
 * The claim with a real variable given a value; its domain is forgotten. Throws `InputError` when the claim has no real
 * variable of that name.
 *
 * @example
 * ```ts
 * import { fixVariable, parseClaim, printClaim, Rational } from "lemmakit";
 * printClaim(fixVariable(parseClaim("forall x, y real: x <= y"), "x", Rational.ONE)); // "forall y real: 1 <= y"
 * ```
 */
export function fixVariable(c: Claim, name: string, value: Rational): Claim {
  const v = c.variables.find((d) => d.name === name);
  if (v?.sort.kind !== "real") throw new InputError("unbound-variable", `the claim has no real variable "${name}"`);
  const by: Node = num(value);
  const relation = (r: Relation): Relation => ({ ...r, left: substitute(r.left, name, by), right: substitute(r.right, name, by) });
  return claim(c.variables.filter((d) => d !== v), relation(c.conclusion), {
    where: c.hypotheses.map(relation),
    atLeast: Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast])),
  });
}
