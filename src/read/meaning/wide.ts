import { namesIn, withParts, type Formula, type Node } from "../../term/index.ts";
import { claim, type Claim, type Relation } from "../../claim/index.ts";
import { fullName, type Expr } from "../math/expr.ts";
import { lookUp } from "../scope/active.ts";
import type { Context } from "./context.ts";

/**
 * Memberships in sets of which nothing else is said fall away: for all sets S and all x in S is for all x. What is not said
 * of a set that was read is a remark on its members already.
 */
export function withoutIdleSets(formulas: readonly Formula[], conclusion: Relation, c: Context, core: ReadonlySet<string>): Formula[] {
  const idle = (f: Formula): string | undefined => {
    const inner = f.tag === "forall" && f.binders.every((b) => b.over.sort.kind === "set" && b.over.sort.of.kind === "index") ? f.body : f;
    return inner.tag === "member" && inner.set.tag === "variable" ? inner.set.name : undefined;
  };
  let left = [...formulas];
  for (const name of new Set(left.map(idle).filter((n) => n !== undefined))) {
    if (core.has(name) || namesIn(conclusion).has(name) || left.some((f) => idle(f) !== name && namesIn(f).has(name)) || c.used.get(name)?.declared) continue;
    left = left.filter((f) => idle(f) !== name);
    c.used.delete(name);
  }
  return left;
}


/**
 * Why a claim about functions and sets is not held against its author: where the text has one function in mind and says
 * nothing of it that was read, and where an equation may say what a function is.
 */
export function wideDoubts(made: Claim, left: Expr, right: Expr, c: Context): string[] {
  const out: string[] = [];
  const said = new Set(made.hypotheses.flatMap((h) => [...namesIn(h)]));
  for (const v of made.variables) {
    if (v.sort.kind !== "function" || c.used.get(v.name)?.declared) continue;
    const letter = c.used.get(v.name)?.letter ?? v.name;
    const { shape } = lookUp(c.facts, letter);
    if (shape?.kind === "function" && !shape.plain && !said.has(v.name)) out.push(`${letter} may be a function of which more is known than was read`);
  }
  const r = made.conclusion;
  if (r.tag === "relation" && r.relation === "=" && [r.left, r.right].some((n, k) => isApplied(n) && !isDefined(k === 0 ? left : right, c))) out.push("an equation that may say what a function is");
  return out;
}
const isApplied = (n: Node): boolean => (n.tag === "call" && n.of.tag === "variable") || (n.tag === "entry" && isApplied(n.of));
/** Whether the value was written by a defined name, which an equation cannot define again. */
const isDefined = (e: Expr, c: Context): boolean => e.kind === "product" && e.factors[0]?.kind === "letter" && lookUp(c.facts, fullName(e.factors[0])).definition !== undefined;

/** Maxima and minima over sets that may not be attained: the claim of suprema and infima must fail too. */
export function unattained(made: Claim): { why: string; claim: Claim }[] {
  let changed = false;
  const weak = <X extends Node | Formula>(x: X): X => {
    const inner = withParts(x, (p) => weak(p));
    if (inner.tag !== "extremum" || inner.which === "sup" || inner.which === "inf" || (inner.binder.over.sort.kind === "set" && inner.binder.over.sort.of.kind === "index")) return inner;
    changed = true;
    return Object.freeze({ ...inner, which: inner.which === "max" ? "sup" : "inf" } as typeof inner) as X;
  };
  const [conclusion, ...where] = [made.conclusion, ...made.hypotheses].map(weak);
  if (!changed) return [];
  return [{ why: "it may hold with a supremum or infimum where a maximum or minimum is printed", claim: claim(made.variables, conclusion!, { where, atLeast: Object.fromEntries(made.dimensions.map((d) => [d.name, d.atLeast])) }) }];
}
