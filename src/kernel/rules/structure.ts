import { defined, except, fact, join, ofAll, plain, sameFact, sequent, substituteFact, type Fact, type Sequent } from "../fact.ts";
import { names } from "../names.ts";
import { partials } from "../partial.ts";
import type { Substitution } from "../substitute.ts";
import { add, idOf, neg, refuse, sub, variable, type Index, type Term } from "../term.ts";
import { polyOf, samePoly, numberOf } from "../poly.ts";

/** HYP. `f ⊢ f`. */
export const hyp = (f: Fact): Sequent => sequent([fact(f.term, f.relation, f.over)], fact(f.term, f.relation, f.over));

/** CUT. `G ⊢ f` and `H ⊢ g` give `G, H − f ⊢ g`. */
export const cut = (a: Sequent, b: Sequent): Sequent => sequent(join(a.hypotheses, except(b.hypotheses, a.fact)), b.fact);

/** CASES. `G, e ≥ 0 ⊢ f` and `H, −e > 0 ⊢ f` give `G, H ⊢ f`, where `on` show that e has a value. */
export function cases(e: Term, a: Sequent, b: Sequent, on: readonly Sequent[] = []): Sequent {
  defined(e, on, "CASES");
  if (!sameFact(a.fact, b.fact)) refuse("CASES: the conclusions differ");
  return sequent(join(except(a.hypotheses, fact(e, ">=")), except(b.hypotheses, fact(neg(e), ">")), ...on.map((s) => s.hypotheses)), a.fact);
}

/** ABSURD. From a number that is compared falsely with 0, anything: no point meets the hypotheses. */
export function absurd(a: Sequent, f: Fact): Sequent {
  const { term, relation } = plain(a, "ABSURD");
  const q = numberOf(polyOf(term)) ?? refuse("ABSURD: not a number");
  const holds = relation === ">=" ? q.sign >= 0 : relation === ">" ? q.sign > 0 : relation === "=" ? q.sign === 0 : q.sign !== 0;
  return holds ? refuse("ABSURD: it may be true") : sequent(a.hypotheses, fact(f.term, f.relation, f.over));
}

/**
 * INST. `G ⊢ f` gives the same with terms for reals, positions for positions, and vectors given by their entries for
 * vectors, where `on` show that what is put in has a value (an entry: at all positions of its parameters).
 */
export function inst(a: Sequent, s: Substitution, on: readonly Sequent[] = []): Sequent {
  for (const t of s.reals?.values() ?? []) defined(t, on, "INST");
  for (const l of s.entries?.values() ?? []) {
    defined(l.body, on, "INST");
    for (const p of l.parameters) for (const o of on) ofAll(p, o, "INST");
  }
  return sequent(join(a.hypotheses.map((h) => substituteFact(h, s)), ...on.map((o) => o.hypotheses)), substituteFact(a.fact, s));
}

/** GEN. `G ⊢ f` gives `G ⊢ f for all i`, where i is not free in G. */
export function generalise(a: Sequent, i: Index): Sequent {
  ofAll(i, a, "GEN");
  if (a.fact.over.some((k) => idOf(k) === idOf(i))) refuse(`GEN: the fact is over ${i.name} already`);
  return sequent(a.hypotheses, fact(a.fact.term, a.fact.relation, [i, ...a.fact.over]));
}

/** SPEC. `G ⊢ f for all i` gives `G ⊢ f` at one position: the first that the fact is over. */
export function specialise(a: Sequent, at: Index): Sequent {
  const [i, ...rest] = a.fact.over;
  if (!i) return refuse("SPEC: the fact is not about all positions");
  if (i.dim !== at.dim) refuse(`SPEC: ${at.name} is no position of ${i.dim}`);
  const inner = fact(a.fact.term, a.fact.relation, rest);
  return sequent(a.hypotheses, substituteFact(inner, { positions: new Map([[idOf(i), at]]) }));
}

/** CLOSE. `G, d > 0 ⊢ e + d ≥ 0` with d nowhere else gives `G ⊢ e ≥ 0`. */
export function close(a: Sequent, d: string, e: Term): Sequent {
  const rest = except(a.hypotheses, fact(variable(d), ">"));
  const { term, relation } = plain(a, "CLOSE");
  if ((relation !== ">=" && relation !== ">") || !samePoly(polyOf(term), polyOf(add(e, variable(d))))) refuse("CLOSE: the fact is not e + d >= 0");
  if (names(e).has(d) || rest.some((h) => names(h.term).has(d))) refuse(`CLOSE: ${d} occurs elsewhere`);
  defined(e, [a], "CLOSE");
  return sequent(rest, fact(e, ">="));
}

/** A name in a pattern, what stands for it, what is put in its place, and that the two are equal. */
export interface Hole {
  readonly name: string;
  readonly from: Term;
  readonly to: Term;
  readonly equation: Sequent;
}
/**
 * REPLACE (Leibniz). A fact, a pattern with `from` for the names of its holes, is the same with `to` in their place, where
 * `from − to = 0`. `on` and the equations show that what is put in has a value.
 */
export function replace(pattern: Fact, holes: readonly Hole[], a: Sequent, on: readonly Sequent[] = []): Sequent {
  for (const { from, to, equation } of holes) {
    const e = plain(equation, "REPLACE");
    if (e.relation !== "=" || !samePoly(polyOf(e.term), polyOf(sub(from, to)))) refuse("REPLACE: the equation is another one");
    defined(to, [equation, ...on], "REPLACE");
  }
  const put = (which: "from" | "to"): Fact => substituteFact(pattern, { reals: new Map(holes.map((h) => [h.name, h[which]])) });
  if (!sameFact(a.fact, put("from"))) refuse("REPLACE: the pattern does not fit");
  return sequent(join(a.hypotheses, ...holes.map((h) => h.equation.hypotheses), ...on.map((o) => o.hypotheses)), put("to"));
}

/** DOMAIN. A fact whose term holds `log a`, `sqrt a` or `inv a` gives `a > 0`, `a ≥ 0` or `a ≠ 0`: it would have no value else. */
export function domain(a: Sequent, call: Term): Sequent {
  if (call.tag !== "apply") return refuse("DOMAIN: not an application");
  const relation = call.fn === "log" ? ">" : call.fn === "sqrt" ? ">=" : call.fn === "inv" ? "!=" : refuse(`DOMAIN: ${call.fn} has values everywhere`);
  const held = partials(plain(a, "DOMAIN").term);
  for (const p of partials(call)) if (!held.has(p)) refuse("DOMAIN: the fact does not hold the term");
  return sequent(a.hypotheses, fact(call.of, relation));
}

/** BOTH. `e ≥ 0` and `−e ≥ 0` give `e = 0`; `e ≥ 0` and `e ≠ 0` give `e > 0`. */
export function both(a: Sequent, b: Sequent): Sequent {
  const [x, y] = [plain(a, "BOTH"), plain(b, "BOTH")];
  const hypotheses = join(a.hypotheses, b.hypotheses);
  if (x.relation === ">=" && y.relation === "!=" && samePoly(polyOf(x.term), polyOf(y.term))) return sequent(hypotheses, fact(x.term, ">"));
  if (x.relation === ">=" && y.relation === ">=" && samePoly(polyOf(neg(x.term)), polyOf(y.term))) return sequent(hypotheses, fact(x.term, "="));
  return refuse("BOTH: the facts do not meet");
}
