import { fullName, lettersOf, parts, type Expr, type Letter } from "../math/expr.ts";
import { isKnown, lookUp } from "./active.ts";
import type { Fact } from "./fact.ts";
import type { Said } from "../prose/statement.ts";

/** Whether the left side of an equation is a letter, or a function of letters, that nothing has been said of. */
export function isNew(e: Expr, facts: readonly Fact[]): boolean {
  if (e.kind === "letter") return !isKnown(facts, fullName(e)) && !isKnown(facts, e.name);
  const [f, group] = e.kind === "product" && e.factors.length === 2 ? e.factors : [];
  return f?.kind === "letter" && group?.kind === "group" && !isKnown(facts, fullName(f));
}

/** π or e with nothing said of them: the numbers, until something makes them letters. */
export const isConstant = (e: Expr, facts: readonly Fact[]): boolean => e.kind === "letter" && !e.below && (e.name === "pi" || e.name === "e") && !isKnown(facts, e.name);

/** `f'(x) = 0`: an equation of a function's value and a number says where it is so, and seldom what the function is. */
export const chooses = (s: Said): boolean => s.kind === "relation" && s.left.kind === "product" && s.left.factors.at(-1)?.kind === "group" && lettersOf(s.right).length === 0;

/** `f(x, y)`: a function applied to letters. */
export type Application = Expr & { kind: "product"; factors: readonly [Letter, Expr & { kind: "group" }] };
export function isApplication(e: Expr): e is Application {
  const [f, group, more] = e.kind === "product" ? e.factors : [];
  return f?.kind === "letter" && group?.kind === "group" && group.open === "(" && more === undefined && group.items.every((i) => i.kind === "letter");
}

/** Whether a statement equates something new with what it stands for, read or not. */
export function isNewEquation(s: Said | undefined, facts: readonly Fact[], announced = false): boolean {
  // "the constants $M_1$ and $M_2$, defined as": they were named before.
  const named = s?.kind === "opaque" && !s.of ? s.letter : s?.kind === "relation" && s.says === "=" && s.left.kind === "letter" ? s.left : undefined;
  if (announced && named && lookUp(facts, fullName(named)).definition === undefined) return true;
  if (s?.kind === "opaque") return s.of !== undefined ? !isKnown(facts, `${fullName(s.letter)}(`) && !isKnown(facts, fullName(s.letter)) : isNew(s.letter, facts);
  return s?.kind === "relation" && s.says === "=" && isNew(s.left, facts) && (announced || !chooses(s));
}

/** Whether each sign has a letter alone on one of its sides. */
export const isBeside = (said: readonly Said[]): boolean => said.every((s) => s.kind === "relation" && (s.left.kind === "letter" || s.right.kind === "letter"));

/** `\tau > 0` with nothing said of the letter before says what it is. */
export function introducesLetters(said: readonly Said[], facts: readonly Fact[]): boolean {
  return said.every((s) => {
    if (s.kind !== "relation" || s.says === "=") return false;
    const [letter, other] = s.left.kind === "letter" ? [s.left, s.right] : [s.right, s.left];
    return letter.kind === "letter" && !isConstant(letter, facts) && !isKnown(facts, fullName(letter)) && !isKnown(facts, letter.name) && (other.kind === "number" || other.kind === "letter");
  });
}

/** Whether relations are between numbers as far as their signs tell: no norm, no transpose, no entry. */
export function isScalar(said: readonly Said[]): boolean {
  const plain = (e: Expr): boolean => !["norm", "transpose", "inner", "group", "fold", "below", "either"].includes(e.kind) && !(e.kind === "letter" && e.below) && parts(e).every(plain);
  return said.length > 0 && said.every((s) => s.kind === "relation" && plain(s.left) && plain(s.right));
}

/** Whether relations look like conditions on letters: each has one alone on a side, or a number on its left. */
export const isSimple = (said: readonly Said[]): boolean => said.every((s) => (s.kind !== "relation" && s.kind !== "unread") || (s.kind === "relation" && (s.left.kind === "letter" || s.right.kind === "letter" || s.left.kind === "number")));

/**
 * `g(x) = A = B`: what is defined is equal to A, and that A is B is another matter. The names are of letters that have a value so,
 * and none where a function has.
 */
export function expansionOf(said: readonly Said[]): { readonly names: readonly string[] } | undefined {
  const [first, ...more] = said;
  if (first?.kind !== "relation" || first.says !== "=" || more.length === 0) return undefined;
  const wide = (e: Expr): boolean => e.kind !== "letter" && e.kind !== "number";
  if (!wide(first.right) || !more.every((s) => s.kind === "relation" && s.says === "=" && wide(s.left) && wide(s.right))) return undefined;
  if (first.left.kind === "letter") return { names: [fullName(first.left)] };
  const [f, group] = first.left.kind === "product" && first.left.factors.length === 2 ? first.left.factors : [];
  return f?.kind === "letter" && group?.kind === "group" ? { names: [] } : undefined;
}
