import { chained } from "./ascii-formula.ts";
import type { Formula } from "./formula.ts";
import { latexBinders, latexTerm } from "./latex.ts";

const SYMBOLS = { "<=": "\\le", "<": "<", ">=": "\\ge", ">": ">", "=": "=", "!=": "\\ne" } as const;
const STRENGTH = { iff: 1, implies: 2, forall: 2, exists: 2, or: 3, and: 4, not: 5, relation: 6, member: 6, use: 6 } as const;

/**
 * A formula in LaTeX, in parentheses where it is weaker than `needed`; 0 needs none.
 *
 * @example
 * ```ts
 * import { div, latexFormula, leq, real } from "lemmakit";
 * const x = real("x");
 * latexFormula(leq(div(1, x), x)); // "\\frac{1}{x} \\le x"
 * ```
 */
export function latexFormula(f: Formula, needed = 0): string {
  const strength = STRENGTH[f.tag];
  const text = ((): string => {
    switch (f.tag) {
      case "relation":
        return `${latexTerm(f.left)} ${SYMBOLS[f.relation]} ${latexTerm(f.right)}`;
      case "member":
        return `${latexTerm(f.element)} \\in ${latexTerm(f.set)}`;
      case "use":
        return `\\operatorname{${f.name.replaceAll("_", "\\_")}}\\left(${f.args.map(latexTerm).join(", ")}\\right)`;
      case "and":
        return chained(f.parts, (r) => [latexTerm(r.left), SYMBOLS[r.relation], latexTerm(r.right)], (p) => latexFormula(p, STRENGTH.and + 1), " \\text{ and } ");
      case "or":
        return f.parts.map((p) => latexFormula(p, STRENGTH.or + 1)).join(" \\text{ or } ");
      case "not":
        return `\\neg\\, ${latexFormula(f.of, STRENGTH.not + 1)}`;
      case "implies":
        return `${latexFormula(f.left, strength + 1)} \\implies ${latexFormula(f.right, strength)}`;
      case "iff":
        return `${latexFormula(f.left, strength + 1)} \\iff ${latexFormula(f.right, strength + 1)}`;
      case "forall":
      case "exists":
        return `\\${f.tag}\\, ${latexBinders(f.binders)} :\\; ${latexFormula(f.body)}`;
    }
  })();
  const quantifier = f.tag === "forall" || f.tag === "exists";
  return strength < needed || (quantifier && needed > 0) ? `\\left(${text}\\right)` : text;
}
