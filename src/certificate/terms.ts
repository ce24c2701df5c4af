import { constantValue, isOperator, parseTerm, REAL, unfold, type Node, type Real, type Sort } from "../term/index.ts";
import { NEGATIVE, NOTHING, POSITIVE, type Signs } from "./algebra/signs.ts";
import { readValue } from "./algebra/read.ts";
import type { GoalVariable } from "./goal-type.ts";
import { refuse, type Refusal } from "./refusal.ts";
import { signsOver } from "./box.ts";

/** The longest text of a term that is read from a certificate. */
const LONGEST = 20_000;

/** A real term over some variables, read from a certificate. */
export function readText(text: unknown, names: Iterable<string>): Real | Refusal {
  if (typeof text !== "string" || text.length > LONGEST) return refuse("a term must be a text of moderate length");
  const variables = new Map<string, Sort>([...names].map((n) => [n, REAL]));
  try {
    const term = unfold(parseTerm(text, { variables, dimensions: new Set() }));
    return term.sort.kind === "real" ? (term as Real) : refuse(`${text} is no scalar`);
  } catch (e) {
    return refuse((e as Error).message);
  }
}
export const isRefusal = (x: unknown): x is Refusal => typeof x === "object" && x !== null && (x as Refusal).kind === "refused";

/** The argument on which an operation depends for its value, and the signs that argument may have. */
export function demandOf(n: Node): { readonly on: Real; readonly signs: number } | undefined {
  if (n.tag === "power" && n.exponent < 0) return { on: n.base as Real, signs: NEGATIVE | POSITIVE };
  if (n.tag !== "apply") return undefined;
  if (n.operator === "div") return { on: n.args[1] as Real, signs: NEGATIVE | POSITIVE };
  if (n.operator === "log") return { on: n.args[0] as Real, signs: POSITIVE };
  // A power that is a positive constant is defined at 0 too.
  if (n.operator === "rpow") return { on: n.args[0] as Real, signs: (constantValue(n.args[1]!)?.sign ?? 0) > 0 ? NOTHING | POSITIVE : POSITIVE };
  if (n.operator === "sqrt") return { on: n.args[0] as Real, signs: NOTHING | POSITIVE };
  return undefined;
}
export function parts(n: Node): readonly Node[] {
  return n.tag === "power" ? [n.base] : n.tag === "apply" ? n.args : [];
}
/** Jumps, which no rule here may pass; `tan` is read as sin/cos, and an angle has no normal form. */
const UNKNOWN: ReadonlySet<string> = new Set(["step", "floor", "atan2", "tan"]);
/** Whether a node stands for an operation that the prover knows. */
export function isKnown(n: Node): boolean {
  if (n.tag === "number" || n.tag === "pi" || n.tag === "power") return true;
  if (n.tag === "variable") return n.sort.kind === "real";
  return n.tag === "apply" && n.sort.kind === "real" && isOperator(n.operator) && !UNKNOWN.has(n.operator);
}

/** The same of all of a term. */
export const allKnown = (n: Node): boolean => isKnown(n) && parts(n).every(allKnown);

/** Whether a term is certainly defined wherever `signs` speaks of, by the signs of the arguments of its partial operations. */
export function isDefined(n: Node, signs: Signs, variables: readonly GoalVariable[] = []): boolean {
  if (!isKnown(n) || !parts(n).every((k) => isDefined(k, signs, variables))) return false;
  const demand = demandOf(n);
  if (!demand) return true;
  try {
    if ((signs.product(readValue(demand.on, signs)) & ~demand.signs) === 0) return true;
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
    return false;
  }
  return (signsOver(demand.on, variables) & ~demand.signs) === 0;
}

/** Another term for each variable that a map names. */
export function substituteTerm(n: Node, by: ReadonlyMap<string, Node>): Node {
  switch (n.tag) {
    case "variable":
      return by.get(n.name) ?? n;
    case "power":
      return { ...n, base: substituteTerm(n.base, by) };
    case "apply":
      return { ...n, args: n.args.map((a) => substituteTerm(a, by)) };
    default:
      return n;
  }
}
