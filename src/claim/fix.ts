import { InputError, isConstant, num, substitute, type Node, type Real } from "../term/index.ts";
import { Rational } from "../exact/index.ts";
import { claim, type Claim } from "./claim.ts";
import { mapTerms, type Formula } from "../term/formula.ts";

/**
 * The claim with a real variable given a value, a number or a term without variables; its domain is forgotten. Throws
 * `InputError` when the claim has no real variable of that name, or the value has variables.
 *
 * @example
 * ```ts
 * import { fixVariable, parseClaim, printClaim, Rational } from "lemmakit";
 * printClaim(fixVariable(parseClaim("forall x, y real: x <= y"), "x", Rational.ONE)); // "forall y real: 1 <= y"
 * ```
 */
export function fixVariable(c: Claim, name: string, value: Rational | Real): Claim {
  const v = c.variables.find((d) => d.name === name);
  if (v?.sort.kind !== "real") throw new InputError("unbound-variable", `the claim has no real variable "${name}"`);
  const by: Node = value instanceof Rational ? num(value) : value;
  if (!isConstant(by)) throw new InputError("usage", `the value of ${name} has variables`);
  const fixed = <F extends Formula>(f: F): F => mapTerms(f, (n) => substitute(n, name, by));
  return claim(c.variables.filter((d) => d !== v), fixed(c.conclusion), {
    where: c.hypotheses.map(fixed),
    atLeast: Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast])),
  });
}
