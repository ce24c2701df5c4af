import type { Formula, Quantified, Relation } from "../formula.ts";
import { bound, map2, type Instantiation } from "./instantiate.ts";
import type { Environment, Meaning, Piece, Value } from "./meaning.ts";

/** All ways to choose a member for each binder of a quantifier, with the pieces they come from. */
export function* choices(run: Instantiation, f: Quantified, env: Environment): Generator<{ readonly env: Environment; readonly pieces: readonly Piece[] }> {
  function* go(k: number, inner: Environment, pieces: readonly Piece[]): Generator<{ readonly env: Environment; readonly pieces: readonly Piece[] }> {
    const b = f.binders[k];
    if (!b) return yield { env: inner, pieces };
    for (const piece of run.pieces(b.over, inner)) yield* go(k + 1, bound(inner, [b], [piece.member]), [...pieces, piece]);
  }
  yield* go(0, env, []);
}
export const isSingle = (p: Piece): boolean => p.parameters.length === 0 && p.conditions.length === 0;

/** Whether a condition on positions holds; it must not depend on numbers. Throws `RangeError` where it does. */
export function decided(run: Instantiation, f: Formula, env: Environment): boolean {
  switch (f.tag) {
    case "relation": {
      if (f.left.sort.kind !== "index") throw new RangeError("a condition that depends on numbers");
      const same = run.position(f.left, env) === run.position(f.right, env);
      return f.relation === "=" ? same : !same;
    }
    case "and":
      return f.parts.every((p) => decided(run, p, env));
    case "or":
      return f.parts.some((p) => decided(run, p, env));
    case "not":
      return !decided(run, f.of, env);
    case "implies":
      return !decided(run, f.left, env) || decided(run, f.right, env);
    case "iff":
      return decided(run, f.left, env) === decided(run, f.right, env);
    case "use":
      return decided(run, f.meaning, env);
    default:
      throw new RangeError("a condition that depends on numbers");
  }
}

/** The places of the two sides of a relation, entry by entry; `>=` and `>` are turned round. */
export function sidesOf(run: Instantiation, r: Relation, env: Environment): { readonly left: number; readonly relation: "<=" | "<" | "=" | "!="; readonly right: number }[] {
  const turned = r.relation === ">=" || r.relation === ">";
  const relation = r.relation === ">=" ? "<=" : r.relation === ">" ? "<" : r.relation;
  const pairs: { left: number; relation: "<=" | "<" | "=" | "!="; right: number }[] = [];
  map2(run.value(turned ? r.right : r.left, env), run.value(turned ? r.left : r.right, env), (left, right) => {
    pairs.push({ left, relation, right });
    return left;
  });
  return pairs;
}

/** The place of 1 where a formula holds and of 0 where it does not. Quantifiers must be over members given one by one. */
export function indicator(run: Instantiation, f: Formula, env: Environment): number {
  const t = run.tape;
  const one = run.constant(1);
  const not = (a: number): number => t.apply("sub", one, a);
  const all = (parts: readonly number[]): number => run.combine("mul", parts);
  switch (f.tag) {
    case "relation": {
      if (f.left.sort.kind === "index") return run.constant(decided(run, f, env) ? 1 : 0);
      const below = (a: number, b: number): number => t.apply("step", t.apply("sub", b, a));
      return all(
        sidesOf(run, f, env).map(({ left, relation, right }) => {
          if (relation === "<=") return below(left, right);
          if (relation === "<") return not(below(right, left));
          const same = t.apply("mul", below(left, right), below(right, left));
          return relation === "=" ? same : not(same);
        }),
      );
    }
    case "and":
      return all(f.parts.map((p) => indicator(run, p, env)));
    case "or":
      return not(all(f.parts.map((p) => not(indicator(run, p, env)))));
    case "not":
      return not(indicator(run, f.of, env));
    case "implies":
      return not(t.apply("mul", indicator(run, f.left, env), not(indicator(run, f.right, env))));
    case "iff": {
      const [a, b] = [indicator(run, f.left, env), indicator(run, f.right, env)];
      return not(t.pow(t.apply("sub", a, b), 2));
    }
    case "use":
      return indicator(run, f.meaning, env);
    case "forall":
    case "exists": {
      const parts = [...choices(run, f, env)].map((c) => {
        if (!c.pieces.every(isSingle)) throw new RangeError("an event that asks something of infinitely many points");
        return indicator(run, f.body, c.env);
      });
      return f.tag === "forall" ? all(parts) : not(all(parts.map(not)));
    }
    case "member": {
      const pieces = run.pieces(f.set, env);
      if (!pieces.every(isSingle)) throw new RangeError("an event that asks for membership in an infinite set");
      const x = run.meaning(f.element, env);
      return not(all(pieces.map((p) => not(same(run, x, p.member)))));
    }
  }
}

/** The place of 1 where two meanings of one sort are equal. */
function same(run: Instantiation, a: Meaning, b: Meaning): number {
  if (a.kind === "index" && b.kind === "index") return run.constant(a.at === b.at ? 1 : 0);
  if (a.kind !== "value" || b.kind !== "value") throw new RangeError("members that do not compare");
  const t = run.tape;
  const flat = (v: Value): number[] => (typeof v === "number" ? [v] : v.flatMap(flat));
  const [u, v] = [flat(a.value), flat(b.value)];
  return run.combine("mul", u.map((x, i) => t.apply("mul", t.apply("step", t.apply("sub", x, v[i]!)), t.apply("step", t.apply("sub", v[i]!, x)))));
}
