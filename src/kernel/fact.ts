import { names } from "./names.ts";
import { outermost, partials } from "./partial.ts";
import { keyOf, polyOf } from "./poly.ts";
import { renamed, substituteUnder, without, type Substitution } from "./substitute.ts";
import { idOf, index, isTerm, refuse, type Index, type Term } from "./term.ts";

/** How a term compares with 0. */
export type Relation = ">=" | ">" | "=" | "!=";
export const isRelation = (x: unknown): x is Relation => x === ">=" || x === ">" || x === "=" || x === "!=";

/**
 * `term relation 0`, for all positions in `over`. It holds at a point where the term has a value and the relation is true,
 * whatever those positions are.
 */
export interface Fact {
  readonly over: readonly Index[];
  readonly term: Term;
  readonly relation: Relation;
}
export function fact(term: Term, relation: Relation, over: readonly Index[] = []): Fact {
  if (!isTerm(term) || !isRelation(relation)) refuse("not a fact");
  return Object.freeze({ over: Object.freeze(Array.from(over, (i) => index(i.name, i.dim))), term, relation });
}

/** Hypotheses, and what holds at every point where all of them hold. */
export interface Sequent {
  readonly hypotheses: readonly Fact[];
  readonly fact: Fact;
}
export const sequent = (hypotheses: readonly Fact[], f: Fact): Sequent => ({ hypotheses, fact: f });

/** A text that two facts share only when they hold at the same points. */
export function idOfFact(f: Fact): string {
  const { over, term } = renamed(f.over, f.term, (_, k) => `_f${k}`);
  return `${over.map(idOf).join(",")}|${f.relation}${keyOf(polyOf(term))}@${[...partials(term)].sort().join(";")}`;
}
export const sameFact = (a: Fact, b: Fact): boolean => a === b || idOfFact(a) === idOfFact(b);

/** Hypotheses together, each once. */
export function join(...lists: (readonly Fact[])[]): Fact[] {
  const seen = new Set<string>();
  return lists.flat().filter((f) => {
    const id = idOfFact(f);
    return !seen.has(id) && seen.add(id);
  });
}
export const except = (list: readonly Fact[], f: Fact): Fact[] => list.filter((g) => !sameFact(g, f));

/** Refuses where a hypothesis speaks of a position, for then what follows from it need not hold at others. */
export function ofAll(i: Index, a: Sequent, rule: string): void {
  if (a.hypotheses.some((h) => without(names(h.term), h.over).includes(idOf(i)))) refuse(`${rule}: a hypothesis speaks of ${i.name}`);
}
/** The fact with names replaced; positions it is over are renamed where they would capture. */
export function substituteFact(f: Fact, s: Substitution): Fact {
  const { over, term } = substituteUnder(f.over, f.term, s);
  return fact(term, f.relation, over);
}

/**
 * Refuses unless every partial application in a term also occurs in a fact that was shown, or is the outermost of `known`,
 * inverses that are known to have a value where their arguments do; what is inside these must still be shown. A fact over
 * positions shows nothing: the keys of its applications would have a bound position as if it were free.
 */
export function defined(t: Term, by: readonly Sequent[], rule: string, known: readonly Term[] = []): void {
  const shown = new Set(by.flatMap((s) => (s.fact.over.length === 0 ? [...partials(s.fact.term)] : [])));
  for (const k of known) shown.add(outermost(k));
  for (const p of partials(t)) if (!shown.has(p)) refuse(`${rule}: it is not shown that ${p} has a value`);
}
export const plain = (s: Sequent, rule: string): Fact => (s.fact.over.length === 0 ? s.fact : refuse(`${rule}: the fact is about all positions; specialise it first`));
