import type { Node, SetSort, Sort } from "../../term/index.ts";
import { conditionsOf, everyEntry, type Known } from "./defined.ts";
import { everywhere } from "./everywhere.ts";
import { at as applied, binder, both, bound, call, either, exists, infix, lambda, nat, numeral, type Expression } from "./expression.ts";
import { saidOf, within } from "./formula.ts";
import { argument, placesOf, refuse, sizeOf, sizesOf, valueOf, type Scope } from "./term.ts";

/** A formula in Rocq: where it has a truth, and what it says there. */
export interface Said {
  readonly defined: readonly Expression[];
  readonly holds: readonly Expression[];
}

/** Something that may be a member: it as a whole, and its entries. */
export interface Element {
  readonly sort: Sort;
  readonly whole: Expression;
  readonly entry: (at: readonly Expression[]) => Expression;
}

export const elementOf = (n: Node, scope: Scope): Element => ({ sort: n.sort, whole: argument(n, scope), entry: (at) => valueOf(n, at, scope) });

/** For all entries of a sort. */
export function throughout(s: Sort, scope: Scope, body: (at: readonly Expression[]) => readonly Expression[]): Expression[] {
  const places = placesOf(s);
  return everywhere(places.map((p, d) => ({ at: p, size: sizesOf(s, scope)[d]! })), body(places.map(bound)));
}

const isEqual = (x: Element, y: Node, scope: Scope): Expression =>
  x.sort.kind === "index" ? nat(infix(x.whole, "=", argument(y, scope))) : both(...throughout(x.sort, scope, (at) => [infix(x.entry(at), "=", valueOf(y, at, scope))]));

/** That something is a member of a set. */
export function memberOf(x: Element, set: Node, scope: Scope, known: Known): Said {
  const { of } = set.sort as SetSort;
  const given = (n: Node | null): Expression[] => (n ? everyEntry(n, scope, known) : []);
  switch (set.tag) {
    case "variable":
      return { defined: [], holds: [applied(bound((scope.variables.get(set.name) ?? refuse(`${set.name} is not bound`)).binder), [x.whole])] };
    case "space":
      return { defined: [], holds: of.kind === "index" ? [nat(infix(x.whole, "<", sizeOf(of.dim, scope)))] : [] };
    case "box": {
      const { lo, hi } = set;
      const whole = binder("k", "Z");
      const holds = throughout(of, scope, (at) => [
        ...(set.integer ? [exists(whole, infix(x.entry(at), "=", call("IZR", bound(whole))))] : []),
        ...(lo ? [infix(valueOf(lo, [], scope), set.loOpen ? "<" : "<=", x.entry(at))] : []),
        ...(hi ? [infix(x.entry(at), set.hiOpen ? "<" : "<=", valueOf(hi, [], scope))] : []),
      ]);
      return { defined: [...given(lo), ...given(hi)], holds };
    }
    case "ball": {
      const { center, norm } = set;
      const away = (at: readonly Expression[]): Expression => (center ? infix(x.entry(at), "-", valueOf(center, at, scope)) : x.entry(at));
      const places = placesOf(of);
      const length =
        of.kind === "real"
          ? call("Rabs", away([]))
          : call(norm === "1" ? "norm1" : norm === "2" ? "norm2" : "norminf", ...sizesOf(of, scope), center ? lambda(places, away(places.map(bound))) : x.whole);
      if (of.kind === "matrix") return refuse("a ball of matrices has no counterpart in Rocq");
      return { defined: [...given(center), ...conditionsOf(set.radius, [], scope, known)], holds: [infix(length, set.closed ? "<=" : "<", valueOf(set.radius, [], scope))] };
    }
    case "listed":
      return { defined: set.items.flatMap((i) => given(i)), holds: [either(...set.items.map((i) => isEqual(x, i, scope)))] };
    case "simplex": {
      const total = call("rsum", ...sizesOf(of, scope), x.whole);
      return { defined: [], holds: [...throughout(of, scope, (at) => [infix(numeral(0), "<=", x.entry(at))]), infix(total, "=", numeral(1))] };
    }
    case "comprehension":
      return within(set.binders, scope, known, (inner, seen) => {
        const where: Said = set.where ? saidOf(set.where, inner, seen) : { defined: [], holds: [] };
        return { when: where, defined: everyEntry(set.element, inner, seen), holds: [isEqual(x, set.element, inner)] };
      }, "exists");
    default:
      return refuse(`a ${set.tag} is no set in Rocq`);
  }
}
