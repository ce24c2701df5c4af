import { fullName, type Expr } from "../math/expr.ts";
import { knownSet } from "../scope/sets.ts";
import type { Introduced } from "./statement.ts";
import { isKnown, lookUp } from "../scope/active.ts";
import type { Origin } from "../scope/fact.ts";
import type { Scope } from "../scope/scope.ts";
import type { Assumptions } from "./assume.ts";
import type { Clause } from "./clause.ts";
import { describe } from "./description.ts";
import { described, unread } from "./facts.ts";
import { namesProperty, propertiesOf, type Subject } from "./property.ts";

/** Ends a description such as "be a positive integer", and takes what it says. */
export function endDescription(clause: Clause, scope: Scope, taken: Assumptions): void {
  const { describing: words, group, bare, mode, applied, formulas } = clause;
  [clause.describing, clause.applied] = [undefined, undefined];
  if (!words || (group.length === 0 && !applied)) return;
  clause.group = [];
  if (properties(words, applied ? [applied] : group, formulas, scope, taken)) return;
  if (distributions(words, group, formulas, scope, taken)) return;
  const d = describe(words, true);
  const origin: Origin = { words: `${group.map((g) => g.letter.latex).join(", ")} be ${words.join(" ")}`, span: (group[0] ?? applied!).letter.span };
  const facts = scope.facts();
  // "For $x$ positive" of a letter that is known lasts for the paragraph, as "for $x>0$" does.
  const reach = taken.reach(group.map((g) => fullName(g.letter)));
  for (const g of group) {
    // Where an equation says what a letter is, the words behind it only name it.
    const defined = facts.some((f) => f.kind === "definition" && f.name === fullName(g.letter));
    taken.record(described(g, defined ? { ...d, unread: [] } : d, { facts: scope.facts(), fresh: (name) => mode === "bind" && bare.includes(name), known: (name) => isKnown(scope.everything(), name), outside: () => false, defines: false, before: d, origin }, true), reach);
  }
  if (applied && d.unread.length > 0) taken.record([unread([applied.letter], origin)]);
}

/** "be probability distributions on $\{1,\dots,m\}$": vectors that are laws. */
function distributions(words: readonly string[], group: readonly Introduced[], formulas: readonly Expr[], scope: Scope, taken: Assumptions): boolean {
  if (!/^(?:(?:two|a|any|arbitrary|some|the) )*(?:discrete )?(?:(?:probability )?(?:distributions?|laws?|measures?|mass functions?)|probability vectors?) (?:on|over) (?:the (?:finite )?set )?formula$/.test(words.join(" ").replace(/(?: and)+$/, ""))) return false;
  const facts = scope.everything();
  const set = formulas[0] && knownSet(formulas[0], facts);
  if (set?.shape.kind !== "index" || group.some((g) => g.upTo)) return false;
  const { dim } = set.shape;
  for (const g of group) {
    const span = g.letter.span;
    const simplex: Expr = { kind: "letter", name: "Delta", latex: "\\Delta", below: [dim], span };
    taken.assume([{ kind: "member", letters: [g], set: simplex }], span);
  }
  return true;
}

/** What words say of functions that were declared: "$L$-Lipschitz on $S$". Whether they were about functions. */
function properties(words: readonly string[], subjects: readonly Subject[], formulas: readonly Expr[], scope: Scope, taken: Assumptions): boolean {
  if (!namesProperty(words)) return false;
  const facts = scope.everything();
  if (!subjects.every((s) => s.args || lookUp(facts, fullName(s.letter)).shape?.kind === "function")) return false;
  for (const s of subjects) {
    const origin: Origin = { words: `${s.letter.latex} is ${words.join(" ")}`, span: s.letter.span };
    taken.record(propertiesOf(s, words, formulas, facts, origin) ?? [unread([s.letter], origin)]);
  }
  return true;
}
