import { InputError } from "./errors.ts";
import type { Binder, Node, SetOf } from "./node.ts";
import { describe, type Sort } from "./sort.ts";

/** The sort of the members that a binder ranges over. */
export function memberSort(b: Binder): Sort {
  if (b.over.sort.kind !== "set") throw new InputError("sort-mismatch", `"${b.name}" ranges over ${describe(b.over.sort)}, which is no set`);
  return b.over.sort.of;
}
/** A member of a set by its name. */
export const bind = <S extends Sort>(name: string, over: SetOf<S>): Node<S> => Object.freeze({ tag: "variable", sort: over.sort.of, name }) as Node<S>;
export const freezeBinders = (binders: readonly Binder[]): readonly Binder[] => Object.freeze(binders.map((b) => Object.freeze({ name: b.name, over: b.over })));
