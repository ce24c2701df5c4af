import type { Rational } from "../../exact/rational.ts";
import { defined, fact, join, plain, sequent, type Relation, type Sequent } from "../fact.ts";
import { Fractions } from "../fraction.ts";
import { MINUS_ONE, num, refuse, type Term } from "../term.ts";

/** `coefficient · (product of facts) · (product of squares)`. */
export interface Summand {
  readonly coefficient: Rational;
  readonly facts: readonly Sequent[];
  readonly squares: readonly Term[];
}
/** A multiple of an equation. Neither a multiplier nor a square needs a value of its own: as total terms they are real numbers. */
export interface Multiple {
  readonly by: Term;
  readonly equation: Sequent;
}

/** The relation of a product to 0, from those of its factors; a square is `>=`. */
function ofProduct(relations: readonly Relation[]): Relation | undefined {
  if (relations.includes("=")) return "=";
  if (relations.every((r) => r === ">")) return ">";
  if (relations.every((r) => r === ">" || r === "!=")) return "!=";
  return relations.includes("!=") ? undefined : ">=";
}

/**
 * ARITH. A term is a sum of products of facts and squares with rational coefficients, and of multiples of equations: as
 * elements of the commutative ring over its atoms, or as quotients where facts in `nonzero` show that no divisor is 0. Then
 * it compares with 0 as the sum does: `>` when one product does and no other is below 0. A single product of facts `≠ 0`
 * gives `≠ 0`. `on` and the facts used show that the term has a value.
 */
export function arith(
  term: Term, relation: Relation, summands: readonly Summand[], multiples: readonly Multiple[] = [], nonzero: readonly Sequent[] = [], on: readonly Sequent[] = [],
): Sequent {
  const relations = summands.map(({ coefficient, facts, squares }) => {
    const r = ofProduct([...facts.map((f) => plain(f, "ARITH").relation), ...squares.map((): Relation => ">=")]) ?? refuse("ARITH: a factor that is not 0 has no sign");
    if (coefficient.sign === 0) refuse("ARITH: a coefficient is 0");
    if (coefficient.sign < 0 && r !== "=" && r !== "!=") refuse("ARITH: a coefficient is below 0");
    return r;
  });
  for (const { equation } of multiples) if (plain(equation, "ARITH").relation !== "=") refuse("ARITH: only equations have multiples");
  if (!follows(relations, relation)) refuse(`ARITH: ${relation} does not follow`);

  const fractions = new Fractions(nonzero);
  const of = (t: Term) => fractions.of(t);
  const minus = fractions.mul(of(MINUS_ONE), of(term));
  const total = [
    ...summands.map(({ coefficient, facts, squares }) => [...facts.map((f) => f.fact.term), ...squares, ...squares].map(of).reduce((a, b) => fractions.mul(a, b), of(num(coefficient)))),
    ...multiples.map(({ by, equation }) => fractions.mul(of(by), of(equation.fact.term))),
  ].reduce((a, b) => fractions.add(a, b), minus);
  if (total.num.terms.size > 0) refuse("ARITH: the sum is another term");
  const used = [...summands.flatMap((s) => s.facts), ...multiples.map((m) => m.equation), ...nonzero, ...on];
  defined(term, used, "ARITH", fractions.inverted);
  return sequent(join(...used.map((s) => s.hypotheses)), fact(term, relation));
}

function follows(relations: readonly Relation[], wanted: Relation): boolean {
  if (wanted === "!=") return (relations.length === 1 && (relations[0] === "!=" || relations[0] === ">")) || follows(relations, ">");
  if (relations.includes("!=")) return false;
  if (wanted === "=") return relations.every((r) => r === "=");
  return wanted === ">=" || relations.includes(">");
}
