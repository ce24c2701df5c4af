import { idOfEntries, names } from "./names.ts";
import { delta, entry, idOf, index, max, refuse, sum, withParts, type Index, type Term } from "./term.ts";

/** A vector or matrix given by its entries: the body at each position of its parameters. */
export interface Lambda {
  readonly parameters: readonly Index[];
  readonly body: Term;
}
/** What takes the place of free names, all at once. Positions, by `idOf`, go to positions of the same dimension. */
export interface Substitution {
  readonly reals?: ReadonlyMap<string, Term>;
  readonly positions?: ReadonlyMap<string, Index>;
  readonly entries?: ReadonlyMap<string, Lambda>;
}

/** The term with all names replaced. */
export function substitute(t: Term, s: Substitution): Term {
  switch (t.tag) {
    case "variable":
      return s.reals?.get(t.name) ?? t;
    case "entry": {
      const at = t.at.map((i) => place(i, s));
      const by = s.entries?.get(t.name);
      if (!by) return at.every((i, k) => i === t.at[k]) ? t : entry(t.name, at);
      if (by.parameters.length !== at.length || by.parameters.some((p, k) => p.dim !== at[k]!.dim)) refuse(`${t.name} is used with other dimensions`);
      if (new Set(by.parameters.map(idOf)).size !== at.length) refuse("a parameter is named twice");
      return substitute(by.body, { positions: new Map(by.parameters.map((p, k) => [idOf(p), at[k]!])) });
    }
    case "delta": {
      const [l, r] = [place(t.left, s), place(t.right, s)];
      return l === t.left && r === t.right ? t : delta(l, r);
    }
    case "sum":
    case "max": {
      const { over, term } = substituteUnder([t.index], t.body, s);
      return term === t.body ? t : (t.tag === "sum" ? sum : max)(over[0]!, term);
    }
    default:
      return withParts(t, (p) => substitute(p, s));
  }
}

function place(i: Index, s: Substitution): Index {
  const by = s.positions?.get(idOf(i));
  if (!by) return i;
  return by.dim === i.dim ? by : refuse(`${i.name} is a position of ${i.dim}, not of ${by.dim}`);
}

/** A term that speaks of all positions in `over`, or of those that it had to rename lest they capture what comes in. */
interface Bound {
  readonly over: readonly Index[];
  readonly term: Term;
}
/** The term with all names replaced but those of the positions in `over`. */
export function substituteUnder(over: readonly Index[], t: Term, s: Substitution): Bound {
  const free = names(t);
  const bound = new Set(over.map(idOf));
  const inner: Substitution = { ...s, positions: new Map([...(s.positions ?? [])].filter(([n]) => !bound.has(n))) };
  const arriving = new Set([
    ...[...(s.reals ?? [])].filter(([n]) => free.has(n)).flatMap(([, by]) => [...names(by)]),
    ...[...inner.positions!].filter(([n]) => free.has(n)).map(([, by]) => idOf(by)),
    ...[...(s.entries ?? [])].filter(([n]) => free.has(idOfEntries(n))).flatMap(([, by]) => without(names(by.body), by.parameters)),
  ]);
  if (!over.some((i) => arriving.has(idOf(i)))) return { over, term: substitute(t, inner) };
  const apart = renamed(over, t, (i) => `${i.name}_`);
  return substituteUnder(apart.over, apart.term, s);
}
/** Names but those of some positions. */
export const without = (names: ReadonlySet<string>, bound: readonly Index[]): string[] => [...names].filter((n) => !bound.some((i) => idOf(i) === n));

/** A position that is not taken: the name, with underscores behind it where needed. */
export function fresh(name: string, dim: string, taken: ReadonlySet<string>): Index {
  for (let n = name.replaceAll("'", ""); ; n += "_") if (!taken.has(`${n}:${dim}`)) return index(n, dim);
}
/** The same, with the positions in `over` named anew: by no name that is free in the term, and each by its own. */
export function renamed(over: readonly Index[], t: Term, name: (i: Index, k: number) => string): Bound {
  if (over.length === 0) return { over, term: t };
  const free = new Set(without(names(t), over));
  const apart = over.map((i, k) => {
    const other = fresh(name(i, k), i.dim, free);
    free.add(idOf(other));
    return other;
  });
  return { over: apart, term: substitute(t, { positions: new Map(over.map((i, k) => [idOf(i), apart[k]!])) }) };
}
