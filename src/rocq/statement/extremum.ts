import type { ExtremumNode, FoldNode, Formula, Node, Sort } from "../../term/index.ts";
import { conditionsOf, hide, type Known } from "./defined.ts";
import { saidOf } from "./formula.ts";
import { binder, both, bound, call, exists, forall, infix, lambda, nat, prefix, type Binder, type Expression } from "./expression.ts";
import { memberOf, type Said } from "./set.ts";
import { typeOf } from "./sorts.ts";
import { sizeOf, valueOf, type Scope } from "./term.ts";

/** What an extremum ranges over, with a new binder each time it is asked. */
interface Range {
  readonly member: Binder;
  readonly inner: Scope;
  readonly seen: Known;
  readonly set: Said;
  readonly where: Said;
  readonly premises: readonly Expression[];
}
type Extremum = { readonly name: string; readonly sort: Sort; readonly over: Node | string; readonly where: Formula | undefined; readonly body: Node };

const extremumOf = (n: ExtremumNode | FoldNode): Extremum =>
  n.tag === "fold"
    ? { name: n.index, sort: { kind: "index", dim: n.dim }, over: n.dim, where: n.where, body: n.body }
    : { name: n.binder.name, sort: (n.binder.over.sort as { readonly of: Sort }).of, over: n.binder.over, where: n.where, body: n.body };

function rangeOf(e: Extremum, scope: Scope, known: Known): Range {
  const member = binder(e.name, typeOf(e.sort));
  const inner: Scope = { dimensions: scope.dimensions, variables: new Map(scope.variables).set(e.name, { binder: member, sort: e.sort }) };
  const seen = hide(known, e.name);
  const x = { sort: e.sort, whole: bound(member), entry: (at: readonly Expression[]): Expression => (at.length === 0 ? bound(member) : { is: "apply", head: bound(member), args: at }) };
  const set: Said = typeof e.over === "string" ? { defined: [], holds: [nat(infix(bound(member), "<", sizeOf(e.over, scope)))] } : memberOf(x, e.over, scope, known);
  const where: Said = e.where ? saidOf(e.where, inner, seen) : { defined: [], holds: [] };
  return { member, inner, seen, set, where, premises: [...set.holds, ...where.holds] };
}

const isLeast = (which: string): boolean => which === "inf" || which === "min";

/** The least upper bound of the values, or minus that of their opposites. */
export function valueOfExtremum(n: ExtremumNode | FoldNode, scope: Scope, known: Known): Expression {
  const e = extremumOf(n);
  const least = isLeast(n.tag === "fold" ? n.fold : n.which);
  const { member, inner, premises } = rangeOf(e, scope, known);
  const a = binder("a", "R");
  const value = valueOf(e.body, [], inner);
  const supremum = call("supremum", lambda([a], exists(member, both(...premises, infix(bound(a), "=", least ? prefix("-", value) : value)))));
  return least ? prefix("-", supremum) : supremum;
}

/** Where it has a value: the set is not empty and the values are bounded; of a maximum, a member takes it. */
export function conditionsOfExtremum(n: ExtremumNode | FoldNode, scope: Scope, known: Known): Expression[] {
  const e = extremumOf(n);
  const which = n.tag === "fold" ? n.fold : n.which;
  const order = (x: Expression, y: Expression): Expression => (isLeast(which) ? infix(y, "<=", x) : infix(x, "<=", y));
  const all = (r: Range, premises: readonly Expression[], list: readonly Expression[]): Expression[] => (list.length === 0 ? [] : [forall([r.member], premises, both(...list))]);
  const [set, whole, body] = [rangeOf(e, scope, known), rangeOf(e, scope, known), rangeOf(e, scope, known)];
  const common = [...set.set.defined, ...all(whole, whole.set.holds, whole.where.defined), ...all(body, body.premises, conditionsOf(e.body, [], body.inner, body.seen))];
  const [some, every] = [rangeOf(e, scope, known), rangeOf(e, scope, known)];
  const value = valueOf(e.body, [], every.inner);
  if (e.sort.kind === "index") return [...common, exists(some.member, both(...some.premises))];
  if (which === "max" || which === "min") {
    const attained = forall([every.member], every.premises, order(value, valueOf(e.body, [], some.inner)));
    return [...common, exists(some.member, both(...some.premises, attained))];
  }
  const bar = binder("b", "R");
  const nonempty = some.premises.length === 0 ? [] : [exists(some.member, both(...some.premises))];
  return [...common, ...nonempty, exists(bar, forall([every.member], every.premises, order(value, bound(bar))))];
}
