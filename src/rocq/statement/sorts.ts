import type { Sort } from "../../term/index.ts";
import { at as applied, binder, bound, forall, infix, nat, type Binder, type Expression, type Type } from "./expression.ts";
import { placesOf, refuse, sizeOf, sizesOf, type Scope } from "./term.ts";

const inner = (t: Type): Type => (t.includes("->") ? `(${t})` : t);

/** What values of a sort are in Rocq: positions are `nat`, vectors `nat -> R`, functions have their arguments one by one, sets are predicates. */
export function typeOf(s: Sort): Type {
  switch (s.kind) {
    case "real":
      return "R";
    case "index":
      return "nat";
    case "vector":
      return "nat -> R";
    case "matrix":
      return "nat -> nat -> R";
    case "function":
      return [...s.from.map((x) => inner(typeOf(x))), typeOf(s.to)].join(" -> ");
    case "set":
      return `${inner(typeOf(s.of))} -> Prop`;
  }
}

/** Two values of a sort that agree inside its sizes: the binders, and that they agree. One binder where there is nothing outside. */
function twins(s: Sort, scope: Scope): { readonly left: Binder; readonly right: Binder; readonly agree: readonly Expression[] } {
  const left = binder(s.kind === "real" ? "x" : s.kind === "index" ? "k" : "u", typeOf(s));
  if (s.kind === "real") return { left, right: left, agree: [] };
  if (s.kind === "index") return { left, right: left, agree: [nat(infix(bound(left), "<", sizeOf(s.dim, scope)))] };
  if (s.kind !== "vector" && s.kind !== "matrix") return refuse("a function of functions or of sets has no counterpart in Rocq");
  const right = binder("v", typeOf(s));
  const places = placesOf(s);
  const within = sizesOf(s, scope).map((size, d) => nat(infix(bound(places[d]!), "<", size)));
  return { left, right, agree: [forall(places, within, infix(applied(bound(left), places.map(bound)), "=", applied(bound(right), places.map(bound))))] };
}

/**
 * What makes a function or predicate of Rocq one of the claim: it sees of a vector the entries inside its size alone, and its positions are
 * in range. Nothing where there is nothing to ask.
 */
export function wellDefined(s: Sort, here: Expression, scope: Scope): Expression[] {
  if (s.kind === "set") {
    if (s.of.kind === "real") return [];
    if (s.of.kind === "index") return refuse("a set of positions has no counterpart in Rocq");
    const { left, right, agree } = twins(s.of, scope);
    return [forall([left, right], [...agree, applied(here, [bound(left)])], applied(here, [bound(right)]))];
  }
  if (s.kind !== "function") return [];
  const args = s.from.map((x) => twins(x, scope));
  const names = args.flatMap((a) => (a.left === a.right ? [a.left] : [a.left, a.right]));
  const agree = args.flatMap((a) => a.agree);
  const side = (which: "left" | "right", places: readonly Binder[] = []) => applied(here, [...args.map((a) => bound(a[which])), ...places.map(bound)]);
  if (s.to.kind === "index") {
    const { dim } = s.to;
    const range = nat(infix(side("left"), "<", sizeOf(dim, scope)));
    const lone = args.map((a) => a.left);
    const same = args.every((a) => a.left === a.right) ? [] : [forall(names, agree, nat(infix(side("left"), "=", side("right"))))];
    const inRange = s.from.flatMap((x, k) => (x.kind === "index" ? [nat(infix(bound(lone[k]!), "<", sizeOf(x.dim, scope)))] : []));
    return [forall(lone, inRange, range), ...same];
  }
  if (args.every((a) => a.left === a.right)) return [];
  const places = placesOf(s.to);
  const within = sizesOf(s.to, scope).map((size, d) => nat(infix(bound(places[d]!), "<", size)));
  return [forall([...names, ...places], [...agree, ...within], infix(side("left", places), "=", side("right", places)))];
}
