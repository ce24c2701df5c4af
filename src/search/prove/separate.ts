import type { Goal } from "../../certificate/goal.ts";
import { occurs } from "../../certificate/algebra/differentiate.ts";
import { productOf } from "../../certificate/algebra/product.ts";
import { monomialOf, ONE_MONOMIAL, sumOf, type Monomial, type Product, type Sum, type Term } from "../../certificate/algebra/sum.ts";

/** The names that occur in a monomial. */
const namesIn = (m: Monomial, names: readonly string[]): string[] => names.filter((n) => m.powers.some(([a]) => occurs(n, a)));

/** The terms of a sum without factors by the variables that they tie together; terms of none come last. */
export function components(g: Goal): Product[] {
  const names = g.variables.map((v) => v.name);
  const groups: { names: Set<string>; terms: Term[] }[] = [];
  const constants: Term[] = [];
  for (const t of g.value.sum.terms.values()) {
    const mine = namesIn(t.monomial, names);
    if (mine.length === 0) {
      constants.push(t);
      continue;
    }
    const tied = groups.filter((k) => mine.some((n) => k.names.has(n)));
    const joined = { names: new Set([...mine, ...tied.flatMap((k) => [...k.names])]), terms: [...tied.flatMap((k) => k.terms), t] };
    groups.splice(0, groups.length, ...groups.filter((k) => !tied.includes(k)), joined);
  }
  return [...groups.map((k) => k.terms), ...(constants.length ? [constants] : [])].map((terms) => productOf(sumOf(terms)));
}

/** A sum as a product of sums without a common variable, as a text would have it; nothing where it is none. */
export function separated(s: Sum, names: readonly string[]): Sum[] | undefined {
  for (const name of names) {
    const found = apart(s, name);
    if (!found || found.some((f) => f.terms.size < 2)) continue;
    const [own, others] = found;
    return [own, ...(separated(others, names) ?? [others])];
  }
  return undefined;
}
/** a(x)·b for a sum whose terms are products of powers with x and without it, of rank one. */
function apart(s: Sum, name: string): [Sum, Sum] | undefined {
  const rows = new Map<string, Map<string, Term>>();
  const parts = new Map<string, Monomial>([["", ONE_MONOMIAL]]);
  for (const t of s.terms.values()) {
    const [own, others] = [true, false].map((mine) => monomialOf(t.monomial.powers.filter(([a]) => occurs(name, a) === mine))) as [Monomial, Monomial];
    parts.set(own.key, own).set(others.key, others);
    const row = rows.get(own.key) ?? new Map<string, Term>();
    rows.set(own.key, row.set(others.key, t));
  }
  const [first, ...more] = [...rows];
  if (!first || more.length === 0) return undefined;
  const [b0, t0] = [...first[1]][0]!;
  const own = [...rows].map(([key, row]) => ({ row, key, q: row.get(b0)?.coefficient }));
  for (const { row, q } of own)
    if (!q || row.size !== first[1].size || ![...row].every(([b, t]) => first[1].get(b)?.coefficient.mul(q).equals(t.coefficient.mul(t0.coefficient)))) return undefined;
  const a = sumOf(own.map(({ key, q }) => ({ coefficient: q!, monomial: parts.get(key)! })));
  const b = sumOf([...first[1]].map(([key, t]) => ({ coefficient: t.coefficient.div(t0.coefficient), monomial: parts.get(key)! })));
  return [a, b];
}
