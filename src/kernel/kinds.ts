import { Rational } from "../exact/rational.ts";
import { fact, isRelation, type Fact, type Relation, type Sequent } from "./fact.ts";
import type { Multiple, Summand } from "./rules/arithmetic.ts";
import type { Hole } from "./rules/structure.ts";
import type { Lambda, Substitution } from "./substitute.ts";
import { index, isTerm, refuse, type Index, type Term } from "./term.ts";

const list = <T>(x: unknown, each: (y: unknown) => T): readonly T[] => Object.freeze(Array.from(Array.isArray(x) ? x : refuse("a list was expected"), each));
const record = (x: unknown): Readonly<Record<string, unknown>> => (typeof x === "object" && x !== null ? { ...x } : refuse("an object was expected"));
const text = (x: unknown): string => (typeof x === "string" ? x : refuse("a name was expected"));
const map = <V>(x: unknown = new Map(), each: (y: unknown) => V): ReadonlyMap<string, V> => new Map([...(x instanceof Map ? x : refuse("a map was expected"))].map(([k, v]) => [text(k), each(v)]));

/**
 * Copies and checks an argument of a rule, by its kind, so that nothing of it changes under the rule's hands. `genuine`
 * refuses what is no theorem.
 */
export function settling(genuine: (y: unknown) => Sequent) {
  const term = (y: unknown): Term => (isTerm(y) ? y : refuse("a term was expected"));
  const place = (y: unknown): Index => index(text(record(y)["name"]), text(record(y)["dim"]));
  const aFact = (y: unknown): Fact => fact(term(record(y)["term"]), record(y)["relation"] as Relation, list(record(y)["over"], place));
  const lambda = (y: unknown): Lambda => ({ parameters: list(record(y)["parameters"], place), body: term(record(y)["body"]) });
  const rational = (y: unknown): Rational => (y instanceof Rational && typeof y.num === "bigint" && typeof y.den === "bigint" ? Rational.of(y.num, y.den) : refuse("a rational was expected"));
  return {
    theorem: genuine,
    theorems: (y: unknown = []) => list(y, genuine),
    term,
    fact: aFact,
    facts: (y: unknown = []) => list(y, aFact),
    relation: (y: unknown): Relation => (isRelation(y) ? y : refuse("a relation was expected")),
    name: text,
    position: place,
    number: (y: unknown): number => (typeof y === "number" ? y : refuse("a number was expected")),
    holes: (y: unknown): readonly Hole[] => list(y, (z) => ({ name: text(record(z)["name"]), from: term(record(z)["from"]), to: term(record(z)["to"]), equation: genuine(record(z)["equation"]) })),
    substitution: (y: unknown): Substitution => ({ reals: map(record(y)["reals"], term), positions: map(record(y)["positions"], place), entries: map(record(y)["entries"], lambda) }),
    summands: (y: unknown): readonly Summand[] => list(y, (z) => ({ coefficient: rational(record(z)["coefficient"]), facts: list(record(z)["facts"] ?? [], genuine), squares: list(record(z)["squares"] ?? [], term) })),
    multiples: (y: unknown = []): readonly Multiple[] => list(y, (z) => ({ by: term(record(z)["by"]), equation: genuine(record(z)["equation"]) })),
  };
}
/** What a rule may take, by the names that signatures use. */
type Settling = ReturnType<typeof settling>;
export type Kind = keyof Settling;
export type Kinds = { [K in Kind]: ReturnType<Settling[K]> };
