import type { Claim } from "../../claim/index.ts";
import { statementOf, type Statement } from "./claim.ts";
import type { Expression } from "./expression.ts";
import { LEVEL, Writer } from "./write.ts";

/** A statement as text: a line for the binders, one for each premise, then what follows from them. */
function written(s: Statement, premises: readonly Expression[], follows: readonly Expression[]): string {
  const w = new Writer();
  const binders = s.binders.map((b) => ({ name: w.name(b), type: b.type }));
  const lines = [
    ...premises.map((p) => `${w.write(p, LEVEL.relation)} ->`),
    follows.map((f) => w.write(f, LEVEL.relation)).join(" /\\ "),
  ].map((l) => `  ${l}`).join("\n");
  if (binders.length === 0) return lines.trim();
  const [first] = binders;
  const list = binders.length === 1 ? ` ${first!.name} : ${first!.type}` : binders.map((b) => ` (${b.name} : ${b.type})`).join("");
  return `forall${list},\n${lines}`;
}

/**
 * A claim as a Rocq proposition over `R`: that it is **defined and true** at every point of its domain that meets its
 * hypotheses. Dimensions and indices are `nat`, indices count from 0, vectors are `nat -> R`. First the dimensions, then
 * the variables, in order; then the premises: least sizes, domains, hypotheses, each after the conditions under which it
 * is defined; last the conditions under which the conclusion is defined, and the conclusion, as one conjunction.
 *
 * Why this says what the claim says. (1) *Names.* Binders are objects; each gets a name of its own that is neither a word
 * of Rocq nor a name of its library (`reserved.ts`, taken from Rocq), so every occurrence refers to its binder, and every
 * other name to Rocq or to the definitions of the kit. (2) *Values.* Where a term is defined, each of its operations has
 * the value of its counterpart in Rocq: by induction over the term (`valueOf`). (3) *Partiality.* Rocq's `/`, `ln`,
 * `sqrt` and `tan` are total, so `conditionsOf` collects what each use needs, under the binders it stands in. A hypothesis
 * that is not defined at a point does not hold there: its conditions are premises. A conclusion that is not defined is
 * not proved: its conditions are conjuncts. (4) *What is left out* follows from what is there: by signs and sizes
 * (`signOf`), or as a premise word for word. (5) *Entries.* Only entries inside the sizes are spoken of.
 *
 * Throws `InputError` when Rocq's library has no counterpart of a term.
 *
 * @example
 * ```ts
 * import { parseClaim, proposition } from "lemmakit";
 * proposition(parseClaim("forall x > 0: log(x) <= x - 1")); // "forall x : R,\n  0 < x ->\n  ln x <= x - 1"
 * proposition(parseClaim("forall x real: x/x <= 1")); // "forall x : R,\n  x <> 0 /\\ x / x <= 1"
 * ```
 */
export function proposition(c: Claim): string {
  const s = statementOf(c);
  return written(s, s.premises, [...s.defined, ...s.conclusions]);
}

/**
 * That a claim is refuted: not at every point that meets the premises, and at which the conclusion is defined, does it
 * hold. Classically, there is such a point at which it is violated. A claim that is nowhere violated and somewhere
 * undefined is neither proved nor refuted.
 *
 * @example
 * ```ts
 * import { negatedProposition, parseClaim } from "lemmakit";
 * negatedProposition(parseClaim("forall x real: sqrt(x) <= 1")); // "~ (forall x : R,\n  0 <= x ->\n  sqrt x <= 1)"
 * ```
 */
export function negatedProposition(c: Claim): string {
  const s = statementOf(c);
  return `~ (${written(s, [...s.premises, ...s.defined], s.conclusions)})`;
}
