import { fullName, lettersOf, plain, type Expr, type Letter } from "../math/expr.ts";
import { lookUp } from "../scope/active.ts";
import type { Fact, Origin } from "../scope/fact.ts";
import { isApplication, type Application } from "../scope/novelty.ts";
import { textOf } from "../source.ts";
import type { Line } from "./line.ts";
import { chainSays } from "./statement.ts";

/** Whether a function has another body already; `d(a,a)` and a number on the right say something of it. */
export function isGivenAnew(left: Application, right: Expr, facts: readonly Fact[]): boolean {
  const [f, { items }] = left.factors;
  const before = lookUp(facts, fullName(f)).definition;
  return before?.parameters !== undefined && plain(before.body) !== plain(right) && lettersOf(right).length > 0 && new Set(items.map(plain)).size === items.length;
}

/** What lines give anew: `L(w) = (w-1)^2` after `L(w) = w^2` may be another example. What comes after is of the last, and not sure to be. */
export function givenAnew(lines: readonly Line[], facts: readonly Fact[]): Fact[] {
  return lines.flatMap(({ at, stance, chain, sign }) => {
    const [said] = at === 0 && stance !== "denied" ? chainSays(chain) : [];
    if (said?.kind !== "relation" || said.says !== "=" || !isApplication(said.left) || !isGivenAnew(said.left, said.right, facts)) return [];
    const [f, { items }] = said.left.factors;
    const origin: Origin = { words: textOf(chain.span).replace(/\s+/g, " "), span: sign.span };
    return [{ kind: "definition", name: fullName(f), parameters: items as Letter[], body: said.right, kept: false, origin }, { kind: "unread", names: [f.name], origin }];
  });
}
