import type { ExpectationNode, ProbabilityNode, Sort } from "../../term/index.ts";
import { conditionsOf, everyEntry, hide, type Known } from "./defined.ts";
import { saidOf } from "./formula.ts";
import { at as applied, binder, both, bound, call, forall, infix, lambda, nat, type Binder, type Expression } from "./expression.ts";
import { typeOf } from "./sorts.ts";
import { functionOf, refuse, sizeOf, type Scope, valueOf } from "./term.ts";

const sizeOfLaw = (s: Sort, scope: Scope): Expression => (s.kind === "vector" ? sizeOf(s.dim, scope) : refuse("a law is a vector"));
const dimOf = (s: Sort): string => (s.kind === "vector" ? s.dim : refuse("a law is a vector"));

/** Under one name more. */
function under(name: string, sort: Sort, scope: Scope, known: Known): { readonly here: Binder; readonly inner: Scope; readonly seen: Known } {
  const here = binder(name, typeOf(sort));
  return { here, inner: { dimensions: scope.dimensions, variables: new Map(scope.variables).set(name, { binder: here, sort }) }, seen: hide(known, name) };
}

export function valueOfExpectation(n: ExpectationNode, scope: Scope, known: Known): Expression {
  const { here, inner } = under(n.index, { kind: "index", dim: dimOf(n.law.sort) }, scope, known);
  return call("expect", sizeOfLaw(n.law.sort, scope), functionOf(n.law, scope), lambda([here], valueOf(n.body, [], inner)));
}

export function conditionsOfExpectation(n: ExpectationNode, scope: Scope, known: Known): Expression[] {
  const { here, inner, seen } = under(n.index, { kind: "index", dim: dimOf(n.law.sort) }, scope, known);
  const body = conditionsOf(n.body, [], inner, seen);
  const everywhere = body.length === 0 ? [] : [forall([here], [nat(infix(bound(here), "<", sizeOfLaw(n.law.sort, scope)))], both(...body))];
  return [...everyEntry(n.law, scope, known), ...everywhere];
}

const sortOf = (n: ProbabilityNode): Sort => {
  const at: Sort = { kind: "index", dim: dimOf(n.law.sort) };
  return n.draws === null ? at : { kind: "function", from: [{ kind: "index", dim: n.draws }], to: at };
};

export function valueOfProbability(n: ProbabilityNode, scope: Scope, known: Known): Expression {
  const { here, inner, seen } = under(n.name, sortOf(n), scope, known);
  const event = both(...saidOf(n.event, inner, seen).holds);
  const [size, law] = [sizeOfLaw(n.law.sort, scope), functionOf(n.law, scope)];
  return n.draws === null ? call("expect", size, law, lambda([here], call("indicator", event))) : call("prob_iid", sizeOf(n.draws, scope), size, law, lambda([here], event));
}

/** The event has a truth at every outcome, or at every sequence of outcomes. */
export function conditionsOfProbability(n: ProbabilityNode, scope: Scope, known: Known): Expression[] {
  const { here, inner, seen } = under(n.name, sortOf(n), scope, known);
  const { defined } = saidOf(n.event, inner, seen);
  const size = sizeOfLaw(n.law.sort, scope);
  if (defined.length === 0) return everyEntry(n.law, scope, known);
  const k = binder("k", "nat");
  const range =
    n.draws === null
      ? nat(infix(bound(here), "<", size))
      : forall([k], [nat(infix(bound(k), "<", sizeOf(n.draws, scope)))], nat(infix(applied(bound(here), [bound(k)]), "<", size)));
  return [...everyEntry(n.law, scope, known), forall([here], [range], both(...defined))];
}
