import type { Binder as TermBinder, Formula, Node, Relation, SetSort } from "../../term/index.ts";
import { conditionsOf, everyEntry, hide, type Known } from "./defined.ts";
import { everywhere } from "./everywhere.ts";
import { binder, both, bound, either, exists, forall, infix, nat, prefix, type Binder, type Expression } from "./expression.ts";
import { elementOf, memberOf, type Said } from "./set.ts";
import { argument, placesOf, sizesOf, valueOf, type Scope } from "./term.ts";
import { typeOf } from "./sorts.ts";

/** A relation, and where its sides are defined. `>=` and `>` are turned round. */
export function relationOf(r: Relation, scope: Scope, known: Known): { readonly defined: Expression[]; readonly holds: Expression } {
  const flipped = r.relation === ">=" || r.relation === ">";
  const [left, right] = flipped ? [r.right, r.left] : [r.left, r.right];
  const symbol = ({ ">=": "<=", ">": "<", "<=": "<=", "<": "<", "=": "=", "!=": "<>" } as const)[r.relation];
  if (left.sort.kind === "index") return { defined: [], holds: nat(infix(argument(left, scope), symbol, argument(right, scope))) };
  const wide = [left, right].find((s) => s.sort.kind !== "real");
  /** With new places each time: no binder stands in two expressions. */
  const spread = (body: (at: (side: Node) => Expression[]) => Expression[]): Expression[] => {
    const places = wide ? placesOf(wide.sort) : [];
    const sizes = wide ? sizesOf(wide.sort, scope) : [];
    return everywhere(places.map((p, d) => ({ at: p, size: sizes[d]! })), body((side) => (side.sort.kind === "real" ? [] : places.map(bound))));
  };
  const [holds] = spread((at) => [infix(valueOf(left, at(left), scope), symbol, valueOf(right, at(right), scope))]);
  const defined = [left, right].flatMap((side) =>
    side.sort.kind === "real" ? conditionsOf(side, [], scope, known) : spread((at) => conditionsOf(side, at(side), scope, known)),
  );
  return { defined, holds: holds! };
}

/** What is said under binders: under a condition, that it is defined, and that it holds. */
interface Inside extends Said {
  readonly when?: Said;
}

/**
 * A quantifier over members of sets, one binder after the other; each set may speak of the members before it. What is said of all members has a
 * truth where the sets and the body have one at all of them; what is said of some, too.
 */
export function within(binders: readonly TermBinder[], scope: Scope, known: Known, body: (scope: Scope, known: Known) => Inside, tag: "forall" | "exists"): Said {
  const names: Binder[] = [];
  const premises: Expression[] = [];
  const defined: Expression[] = [];
  const under = (list: readonly Expression[]): Expression[] =>
    list.length === 0 ? [] : names.length === 0 ? [...list] : [forall([...names], [...premises], both(...list))];
  let [inner, seen] = [scope, known];
  for (const b of binders) {
    const sort = (b.over.sort as SetSort).of;
    const name = binder(b.name, typeOf(sort));
    const x = { sort, whole: bound(name), entry: (at: readonly Expression[]): Expression => (at.length === 0 ? bound(name) : { is: "apply", head: bound(name), args: at }) };
    const member = memberOf(x, b.over, inner, seen);
    defined.push(...under(member.defined));
    names.push(name);
    premises.push(...member.holds);
    inner = { dimensions: inner.dimensions, variables: new Map(inner.variables).set(b.name, { binder: name, sort }) };
    seen = hide(seen, b.name);
  }
  const said = body(inner, seen);
  if (said.when) {
    defined.push(...under(said.when.defined));
    premises.push(...said.when.holds);
  }
  defined.push(...under(said.defined));
  if (tag === "forall") return { defined, holds: under(said.holds) };
  return { defined, holds: [names.reduceRight((rest, n) => exists(n, rest), both(...premises, ...said.holds))] };
}

/** What a formula says, and where it has a truth: where all its terms have values; what is implied needs one only where the left side holds. */
export function saidOf(f: Formula, scope: Scope, known: Known): Said {
  switch (f.tag) {
    case "relation": {
      const { defined, holds } = relationOf(f, scope, known);
      return { defined, holds: [holds] };
    }
    case "and": {
      const parts = f.parts.map((p) => saidOf(p, scope, known));
      return { defined: parts.flatMap((p) => p.defined), holds: parts.flatMap((p) => p.holds) };
    }
    case "or": {
      const parts = f.parts.map((p) => saidOf(p, scope, known));
      return { defined: parts.flatMap((p) => p.defined), holds: [either(...parts.map((p) => truth(p.holds)))] };
    }
    case "not": {
      const { defined, holds } = saidOf(f.of, scope, known);
      return { defined, holds: [prefix("~", truth(holds))] };
    }
    case "implies": {
      const [left, right] = [saidOf(f.left, scope, known), saidOf(f.right, scope, known)];
      const then = (list: readonly Expression[]) => (list.length === 0 ? [] : [forall([], left.holds, both(...list))]);
      return { defined: [...left.defined, ...then(right.defined)], holds: then(right.holds) };
    }
    case "iff": {
      const [left, right] = [saidOf(f.left, scope, known), saidOf(f.right, scope, known)];
      return { defined: [...left.defined, ...right.defined], holds: [infix(truth(left.holds), "<->", truth(right.holds))] };
    }
    case "forall":
    case "exists":
      return within(f.binders, scope, known, (inner, seen) => saidOf(f.body, inner, seen), f.tag);
    case "member": {
      const { defined, holds } = memberOf(elementOf(f.element, scope), f.set, scope, known);
      return { defined: [...everyEntry(f.element, scope, known), ...defined], holds };
    }
    case "use":
      return saidOf(f.meaning, scope, known);
  }
}

/** All of a list, as one proposition; of none, one that is true. */
const truth = (list: readonly Expression[]): Expression => (list.length === 0 ? infix({ is: "numeral", value: 0n }, "=", { is: "numeral", value: 0n }) : both(...list));
