import { printBinders, printTerm } from "./ascii.ts";
import type { Formula, Relation } from "./formula.ts";

/** How strongly a formula holds together. */
const STRENGTH = { iff: 1, implies: 2, forall: 2, exists: 2, or: 3, and: 4, not: 5, relation: 6, member: 6, use: 6 } as const;

/** The parts of a conjunction; relations that go on where the one before ended stand as one chain. */
export function chained(parts: readonly Formula[], sides: (r: Relation) => readonly [string, string, string], other: (f: Formula) => string, between: string): string {
  let text = "";
  let last: string | undefined;
  for (const f of parts) {
    if (f.tag !== "relation") {
      text += `${text && between}${other(f)}`;
      last = undefined;
      continue;
    }
    const [left, symbol, right] = sides(f);
    const chain = f.relation !== "!=" && f.left.sort.kind !== "index";
    text += chain && last === left ? ` ${symbol} ${right}` : `${text && between}${left} ${symbol} ${right}`;
    last = chain ? right : undefined;
  }
  return text;
}

/**
 * A formula in the grammar of the command line, in parentheses where it is weaker than `needed`; 0 needs none.
 *
 * @example
 * ```ts
 * import { and, leq, or, printFormula, real } from "lemmakit";
 * const x = real("x");
 * printFormula(and(or(leq(x, 0), leq(1, x)), leq(x, 2))); // "(x <= 0 or 1 <= x) and x <= 2"
 * ```
 */
export function printFormula(f: Formula, needed = 0): string {
  const strength = STRENGTH[f.tag];
  const text = ((): string => {
    switch (f.tag) {
      case "relation":
        return `${printTerm(f.left)} ${f.relation} ${printTerm(f.right)}`;
      case "member":
        return `${printTerm(f.element)} in ${printTerm(f.set)}`;
      case "use":
        return `${f.name}(${f.args.map(printTerm).join(", ")})`;
      case "and":
        return chained(f.parts, (r) => [printTerm(r.left), r.relation, printTerm(r.right)], (p) => printFormula(p, STRENGTH.and + 1), " and ");
      case "or":
        return f.parts.map((p) => printFormula(p, STRENGTH.or + 1)).join(" or ");
      case "not":
        return `not ${printFormula(f.of, STRENGTH.not + 1)}`;
      case "implies":
        return `${printFormula(f.left, strength + 1)} implies ${printFormula(f.right, strength)}`;
      case "iff":
        return `${printFormula(f.left, strength + 1)} iff ${printFormula(f.right, strength + 1)}`;
      case "forall":
      case "exists":
        return `${f.tag} ${printBinders(f.binders)}: ${printFormula(f.body)}`;
    }
  })();
  // A quantifier reaches as far as it can.
  const quantifier = f.tag === "forall" || f.tag === "exists";
  return strength < needed || (quantifier && needed > 0) ? `(${text})` : text;
}
