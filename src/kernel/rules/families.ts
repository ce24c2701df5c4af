import { defined, fact, join, ofAll, plain, sequent, type Fact, type Relation, type Sequent } from "../fact.ts";
import { names } from "../names.ts";
import { polyOf, samePoly } from "../poly.ts";
import { substitute } from "../substitute.ts";
import { delta, idOf, max, mul, ONE, refuse, size, sub, sum, type Index, type Term } from "../term.ts";

const at = (body: Term, i: Index, k: Index): Term => substitute(body, { positions: new Map([[idOf(i), k]]) });

/** A fact that is true wherever its term has a value, which `on` show. */
function shown(f: Fact, on: readonly Sequent[], rule: string): Sequent {
  defined(f.term, on, rule);
  return sequent(join(...on.map((o) => o.hypotheses)), f);
}

/** SUM. From `G ⊢ e r 0` with i not free in G: `Σᵢ e r 0`, r among ≥, >, = (a dimension is at least 1). */
export function sumOf(a: Sequent, i: Index): Sequent {
  const { term, relation } = plain(a, "SUM");
  if (relation === "!=") refuse("SUM: terms that are not 0 have no sign");
  ofAll(i, a, "SUM");
  return sequent(a.hypotheses, fact(sum(i, term), relation));
}

/** SWAP. `Σᵢ Σₖ e − Σₖ Σᵢ e = 0`, where `on` are facts about these two sums, or others over e: that they hold shows that e has its values. */
export function swap(i: Index, k: Index, body: Term, on: readonly Sequent[]): Sequent {
  if (idOf(i) === idOf(k)) refuse("SWAP: the positions are one");
  return shown(fact(sub(sum(i, sum(k, body)), sum(k, sum(i, body))), "="), on, "SWAP");
}

/** SIZE. `n − 1 ≥ 0`. */
export const atLeastOne = (dim: string): Sequent => sequent([], fact(sub(size(dim), ONE), ">="));

/**
 * DELTA. `δ(i,k)² = δ(i,k)` (zero-one), `δ(i,i) = 1` (same), `δ ≥ 0` (sign), `1 − δ ≥ 0` (below),
 * `δ(i,k)·(e(i) − e(k)) = 0` (equal), `Σᵢ δ(i,k)·e(i) = e(k)` (pick), where `on` show that e has a value.
 */
export function kronecker(which: string, i: Index, k: Index, body: Term, on: readonly Sequent[]): Sequent {
  const d = delta(i, k);
  const laws: Readonly<Record<string, readonly [Term, Relation]>> = {
    "zero-one": [sub(mul(d, d), d), "="],
    same: [sub(delta(i, i), ONE), "="],
    sign: [d, ">="],
    below: [sub(ONE, d), ">="],
    equal: [mul(d, sub(body, at(body, i, k))), "="],
    pick: [sub(sum(i, mul(d, body)), at(body, i, k)), "="],
  };
  if (!Object.hasOwn(laws, which)) refuse(`DELTA: there is no law ${which}`);
  if (which === "pick" && idOf(i) === idOf(k)) refuse("DELTA: the positions are one");
  return shown(fact(...laws[which]!), on, "DELTA");
}

/** MAX. `maxᵢ e − e(k) ≥ 0`, where `on` show that `maxᵢ e` has a value. */
export function maxAbove(i: Index, body: Term, k: Index, on: readonly Sequent[]): Sequent {
  defined(max(i, body), on, "MAX");
  return sequent(join(...on.map((o) => o.hypotheses)), fact(sub(max(i, body), at(body, i, k)), ">="));
}
/** MAX-LEAST. From `G ⊢ c − e ≥ 0` (or > 0) with i neither in G nor in c: `c − maxᵢ e ≥ 0` (or > 0). */
export function maxBelow(a: Sequent, i: Index, c: Term, body: Term): Sequent {
  const { term, relation } = plain(a, "MAX-LEAST");
  if ((relation !== ">=" && relation !== ">") || !samePoly(polyOf(term), polyOf(sub(c, body)))) refuse("MAX-LEAST: the fact is not c - e >= 0");
  ofAll(i, a, "MAX-LEAST");
  if (names(c).has(idOf(i))) refuse("MAX-LEAST: the bound depends on the position");
  defined(c, [a], "MAX-LEAST");
  defined(body, [a], "MAX-LEAST");
  return sequent(a.hypotheses, fact(sub(c, max(i, body)), relation));
}
