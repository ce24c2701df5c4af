import type { Decimal } from "decimal.js";
import type { Claim, Relation } from "../../claim/index.ts";
import { compareValues, decimalLayer, encloseAll, type PointValue } from "../../enclosure/index.ts";
import { constantValue, flatRelations, instantiate, parseTerm, partsOf, printTerm, substitute, type Formula, type Node, type Real } from "../../term/index.ts";

const LAYER = decimalLayer(200);
const NO_NAMES = { variables: new Map(), dimensions: new Set<string>() };

/** A value from its text. */
export const valueOf = (text: string): Real => parseTerm(text, NO_NAMES) as Real;

/** What is known of a term without variables, in many digits. */
export function enclose(t: Node): PointValue<Decimal> {
  const tape = instantiate([t]);
  return { exact: constantValue(t), enclosure: encloseAll(tape, LAYER, [])[tape.roots[0]!]! };
}

/** Whether the domain of a letter, and what the hypotheses say of it alone, are seen to allow a value. */
export function admits(c: Claim, name: string, value: Real): boolean {
  const { domain } = c.variables.find((v) => v.name === name)!;
  if (domain.lo && !isSeen(domain.lo, domain.loOpen ? "<" : "<=", value)) return false;
  if (domain.hi && !isSeen(value, domain.hiOpen ? "<" : "<=", domain.hi)) return false;
  if (domain.integer && !constantValue(value)?.isInteger) return false;
  return c.hypotheses.filter((h) => isAbout(h, name)).flatMap((h) => flatRelations(h) ?? []).every(({ left, relation, right }) => isSeen(substitute(left, name, value), relation, substitute(right, name, value)));
}
/** Whether a hypothesis speaks of one letter alone. */
export function isAbout(h: Formula, name: string): boolean {
  const names = namesIn(h);
  return names.length > 0 && names.every((n) => n === name);
}
const namesIn = (x: Node | Formula): string[] => (x.tag === "variable" ? [x.name] : partsOf(x).flatMap((p) => namesIn(p.of)));

/** Whether a relation between terms without variables is seen to hold. */
export function isSeen(left: Node, relation: Relation["relation"], right: Node): boolean {
  if (relation === ">=" || relation === ">") return isSeen(right, relation === ">" ? "<" : "<=", left);
  if (relation === "<=" && printTerm(left) === printTerm(right)) return true;
  return compareValues(LAYER, enclose(left), relation, enclose(right)) === "true";
}
