import { alphaKey } from "./alpha.ts";
import { both, bound, infix, nat, type Binder, type Expression } from "./expression.ts";

/** The expressions without those that were there before, up to the names of inner binders. */
export function distinct(list: readonly Expression[], before: Set<string> = new Set()): Expression[] {
  return list.filter((e) => {
    const key = alphaKey(e);
    return !before.has(key) && before.add(key);
  });
}

/** For all positions below sizes, all of some propositions: `forall i, (i < n)%nat -> body`. None of nothing. */
export function everywhere(places: readonly { readonly at: Binder; readonly size: Expression }[], bodies: readonly Expression[]): Expression[] {
  const said = distinct(bodies);
  if (places.length === 0 || said.length === 0) return said;
  const premises = places.map((p) => nat(infix(bound(p.at), "<", p.size)));
  return [{ is: "forall", binders: places.map((p) => p.at), premises, body: said.length === 1 ? said[0]! : both(...said) }];
}
