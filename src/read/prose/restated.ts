import { fullName } from "../math/expr.ts";
import { conditionsInForce, isKnown, lookUp, namesOf } from "../scope/active.ts";
import { boundOf, isImplied, type Bound } from "../scope/bounds.ts";
import type { Fact } from "../scope/fact.ts";
import type { Scope } from "../scope/scope.ts";
import { readSet } from "../scope/sets.ts";
import type { Clause } from "./clause.ts";
import type { Said } from "./statement.ts";

const said = (f: Fact, name: string): boolean => (f.kind === "condition" || f.kind === "interval") && namesOf(f).includes(name);

/**
 * The letters whose range a clause states anew: "For $x>1$ …. For $x\ge 0$ …". A bound that says nothing beside the old
 * ones would not be stated, were they meant still; what "for" binds is bound for its claim alone; and a later section that
 * bounds a letter is no longer under the bounds of an earlier one.
 */
export function restated(all: readonly Said[], clause: Clause, scope: Scope, sentence: number): ReadonlySet<string> {
  const { mode, trigger } = clause;
  const binds = mode === "bind" || trigger === "for";
  if (!binds && mode !== "assume" && !/^(?:take|choose|with)$/.test(trigger)) return new Set();
  const facts = scope.everything();
  const force = conditionsInForce(facts);
  const bounds = all.flatMap((s): Bound[] => (s.kind === "relation" ? [boundOf(s.left, s.says, s.right)].filter((b) => b !== undefined && b.says !== "=" && b.says !== "!=") as Bound[] : []));
  const members = binds ? all.flatMap((s) => (s.kind === "member" && readSet(s.set)?.shape.kind === "real" ? s.letters.map((l) => fullName(l.letter)) : [])) : [];
  const anew = (name: string): boolean => {
    const known = lookUp(facts, name);
    const shape = known.shape?.kind;
    const old = force.filter((f) => said(f, name));
    if (known.definition || (shape !== "real" && shape !== "integer") || old.length === 0 || old.some((f) => f.origin.sentence === sentence)) return false;
    // An equation says what the letter is.
    if (old.some((f) => f.kind === "condition" && f.says === "=")) return false;
    const own = bounds.filter((b) => b.name === name);
    if (!binds && !isKnown(scope.facts(), name)) return true;
    if (trigger !== "with" && (own.length === 0 || own.every((b) => isImplied(facts, b)))) return true;
    return trigger === "for" && old.every((f) => /^for\b/i.test(f.origin.words));
  };
  return new Set([...members, ...bounds.map((b) => b.name)].filter(anew));
}
