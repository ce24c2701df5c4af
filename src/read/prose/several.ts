import type { Atom } from "../atom.ts";
import { fullName } from "../math/expr.ts";
import { plainNumber } from "../scope/active.ts";
import { statementsOf, type Said } from "./statement.ts";

/** A letter and the number that a statement says it is. */
function valueIn(s: Said): { readonly name: string; readonly value: number } | undefined {
  if (s.kind !== "relation" || s.says !== "=" || s.left.kind !== "letter") return undefined;
  const value = plainNumber(s.right);
  return value === undefined ? undefined : { name: fullName(s.left), value };
}

/** The letters that a sentence gives several values: of "the roots are $x=1$ and $x=2$", x is neither. */
export function severalValues(atoms: readonly Atom[]): ReadonlySet<string> {
  const first = new Map<string, number>();
  const several = new Set<string>();
  for (const a of atoms) {
    if (a.kind !== "math" || a.formula.display !== undefined) continue;
    const said = statementsOf(a.formula.tokens);
    const found = said.length === 1 ? valueIn(said[0]!) : undefined;
    if (found && (first.get(found.name) ?? found.value) !== found.value) several.add(found.name);
    if (found && !first.has(found.name)) first.set(found.name, found.value);
  }
  return several;
}
/** Whether a formula gives one of several values. */
export const isOneOf = (said: readonly Said[], several: ReadonlySet<string>): boolean => several.size > 0 && said.length === 1 && several.has(valueIn(said[0]!)?.name ?? "");
