import { once } from "../exact/marks.ts";
import { idOf, partsOf, type Term } from "./term.ts";

/** What occurs free in a term: reals `x`, vectors and matrices `v()`, and positions `i:n`, as `idOf` tells them apart. */
export const names: (t: Term) => ReadonlySet<string> = once((t) => {
  const all = new Set(partsOf(t).flatMap((p) => [...names(p)]));
  if (t.tag === "variable") all.add(t.name);
  if (t.tag === "entry") for (const n of [idOfEntries(t.name), ...t.at.map(idOf)]) all.add(n);
  if (t.tag === "delta") for (const n of [idOf(t.left), idOf(t.right)]) all.add(n);
  if (t.tag === "sum" || t.tag === "max") all.delete(idOf(t.index));
  return all;
});
/** Tells the name of a vector or matrix from that of a real. */
export const idOfEntries = (name: string): string => `${name}()`;
