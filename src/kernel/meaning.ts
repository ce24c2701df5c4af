import type { Claim } from "../claim/claim.ts";
import type { Declaration } from "../claim/domain.ts";
import type { Formula, Relation as Compared } from "../term/formula.ts";
import type { Node } from "../term/node.ts";
import { isReserved } from "../term/reserved.ts";
import type { Sort } from "../term/sort.ts";
import { DEFINITIONS, half, isNarrow, largest } from "./definitions.ts";
import { fact, type Fact, type Relation } from "./fact.ts";
import { add, apply, delta, entry, index, max, mul, neg, num, ONE, PI, power, refuse, size, sub, sum, variable, type Index, type Term } from "./term.ts";

/** What a claim says to the kernel: from all the hypotheses, each of the goals. A goal with a free position is one for all positions. */
export interface Obligation {
  readonly hypotheses: readonly Fact[];
  readonly goals: readonly Fact[];
  /** What each goal compares. */
  readonly sides: readonly (readonly [left: Term, right: Term])[];
  /** The reals that stand for the real variables and, at fixed sizes, for entries: `x`, `v[2]`, `A[1,2]`. */
  readonly reals: ReadonlyMap<string, string>;
}
/** Sizes of dimensions, and positions of index variables, from 1. */
export interface Sizes {
  readonly dimensions: Readonly<Record<string, number>>;
  readonly indices: Readonly<Record<string, number>>;
}
/** A place in a dimension: a position, or, where the size is fixed, a number from 1. */
type Place = Index | number;
type Places = ReadonlyMap<string, Place>;

/** Along what dimensions a variable has entries. */
const dimsOf = (s: Sort | undefined): readonly string[] => (s?.kind === "vector" ? [s.dim] : s?.kind === "matrix" ? [s.rows, s.cols] : []);
/** The dimensions of two sides that meet entry by entry; a real meets every entry. */
const meet = (a: readonly string[], b: readonly string[]): readonly string[] => (a.length === 0 ? b : b.length === 0 || a.join() === b.join() ? a : refuse("two sides have other dimensions"));
/** The relation of the greater side minus the smaller one to 0. */
const SYMBOL: Readonly<Record<Compared["relation"], Relation>> = { "<=": ">=", "<": ">", "=": "=", "!=": "!=", ">=": ">=", ">": ">" };
/** The largest fixed dimension that is written out. */
const MOST_ENTRIES = 500;

const sqrt = (t: Term): Term => apply("sqrt", t);
const abs = (t: Term): Term => apply("abs", t);
const own = <T>(o: Readonly<Record<string, T>> | undefined, name: string): T | undefined => (o && typeof name === "string" && Object.hasOwn(o, name) ? o[name] : undefined);
/** The largest of some terms; in halves, for each step writes what it compares twice. */
const largestOf = (list: readonly Term[]): Term => (list.length === 1 ? list[0]! : largest(largestOf(list.slice(0, list.length >> 1)), largestOf(list.slice(list.length >> 1))));
/** 1 where two places are one, else 0; a position and a number do not compare. */
const one = (p: Place, q: Place): Term => (typeof p === "number" && typeof q === "number" ? num(p === q ? 1 : 0) : delta(p as Index, q as Index));
const relationsOf = (f: Formula): readonly Compared[] =>
  f.tag === "and" ? f.parts.flatMap(relationsOf) : f.tag === "relation" ? [f] : refuse(`a formula with ${JSON.stringify(f.tag)} has no definition here`);

/** Letters, digits and primes: no name can be taken for a term. */
const NAME = /^[\p{L}_][\p{L}\p{N}_]*'*$/u;
/** Where two names are one, or one is a term, a claim says something else than it shows. */
function tellApart(names: readonly string[]): void {
  for (const n of names) if (!NAME.test(n) || isReserved(n)) refuse(`${JSON.stringify(n)} is not the name of a variable or a dimension`);
  const twice = names.find((n, k) => names.indexOf(n) < k);
  if (twice !== undefined) refuse(`${twice} is two things at once`);
}

/** Reads the terms of one claim, at some sizes where they are given. */
class Reader {
  readonly reals = new Map<string, string>();
  /** Whether what is read is assumed, of all points. */
  assumed: boolean;
  private readonly sizes: Sizes | undefined;
  private readonly sorts: ReadonlyMap<string, Sort>;
  /** The least size of each dimension, from 1. */
  private readonly least: ReadonlyMap<string, number>;
  private readonly taken: Set<string>;
  private readonly known = new Map<Node, readonly string[]>();
  private fresh = 0;

  constructor(c: Claim, sizes: Sizes | undefined) {
    this.sizes = sizes;
    this.assumed = sizes === undefined;
    this.sorts = new Map(c.variables.map((v) => [v.name, v.sort]));
    this.least = new Map(c.dimensions.map((d) => [d.name, Number.isSafeInteger(d.atLeast) && d.atLeast >= 1 ? d.atLeast : refuse(`the least size of ${d.name} is no whole number from 1`)]));
    const names = [...c.variables, ...c.dimensions].map((v) => v.name);
    tellApart(names);
    this.taken = new Set(names);
    for (const { sort } of c.variables) for (const dim of sort.kind === "index" ? [sort.dim] : dimsOf(sort)) this.dimension(dim);
  }

  private readonly dimension = (dim: string): string => (/^\d+$/.test(dim) || this.least.has(dim) ? dim : refuse(`${dim} is no dimension of the claim`));
  private sizeOf(dim: string): number | undefined {
    const n = /^\d+$/.test(this.dimension(dim)) ? Number(dim) : own(this.sizes?.dimensions, dim);
    return (n === undefined && !this.sizes) || (Number.isSafeInteger(n) && n! >= 1) ? n : refuse(`the size of ${dim} is no exact number from 1`);
  }
  size(dim: string): Term {
    const n = this.sizeOf(dim);
    return n === undefined ? size(dim) : num(n);
  }
  /** The places of a dimension of a fixed size; a symbolic one has none. */
  private numbers(dim: string): number[] | undefined {
    const n = this.sizeOf(dim);
    return n === undefined ? undefined : n <= MOST_ENTRIES ? Array.from({ length: n }, (_, k) => k + 1) : refuse(`a dimension of ${dim} is out of reach`);
  }
  private bound(dim: string): Index {
    for (;;) {
      const name = `i${this.fresh++}`;
      if (!this.taken.has(name)) return index(name, dim);
    }
  }
  private over(dim: string, how: "sum" | "max", body: (at: Place) => Term): Term {
    const terms = this.numbers(dim)?.map(body);
    if (terms) return how === "sum" ? terms.reduce(add) : largestOf(terms);
    const i = this.bound(dim);
    return (how === "sum" ? sum : max)(i, body(i));
  }
  /** All places along some dimensions: for a symbolic size a position, else each number. */
  everywhere(dims: readonly string[]): (readonly Place[])[] {
    return dims.reduce<(readonly Place[])[]>((all, dim) => all.flatMap((at) => (this.numbers(dim) ?? [this.bound(dim)]).map((p: Place) => [...at, p])), [[]]);
  }
  /** Along what dimensions a term has entries. What it says of its own sort is not asked: that is no part of the text that a reader sees. */
  private dims(n: Node): readonly string[] {
    const known = this.known.get(n) ?? this.across(n);
    this.known.set(n, known);
    return known;
  }
  private across(n: Node): readonly string[] {
    const of = (k: Node, length: number): readonly string[] => (this.dims(k).length === length ? this.dims(k) : refuse(`a ${k.tag} stands where something of ${length} dimensions does`));
    switch (n.tag) {
      case "variable":
        return dimsOf(this.sorts.get(n.name));
      case "apply":
        return n.args.map((k) => this.dims(k)).reduce(meet, []);
      case "power":
        return this.dims(n.base);
      case "entry":
        return this.dims(n.of).slice(1);
      case "fold":
        return this.dims(n.body);
      case "product":
        return of(n.left, 2)[1] === of(n.right, 1)[0] ? [of(n.left, 2)[0]!] : refuse("the sides of a product have other dimensions");
      case "softmax":
        return of(n.of, 1);
      case "dot":
        return of(n.left, 1)[0] === of(n.right, 1)[0] ? [] : refuse("two sides have other dimensions");
      default:
        return [];
    }
  }

  /** A variable or an entry at places; one with numbers is a real of its own. */
  private variable(name: string, at: readonly Place[]): Term {
    const sort = this.sorts.get(name);
    const dims = dimsOf(sort);
    const fits = (p: Place, dim: string): boolean => (typeof p !== "number" ? p.dim === dim : p >= 1 && p <= (this.sizeOf(dim) ?? this.least.get(dim)!));
    if (!sort || (sort.kind !== "real" && dims.length === 0) || at.length !== dims.length || !at.every((p, k) => fits(p, dims[k]!))) return refuse(`${name} has no such entry`);
    const numbers = at.filter((p) => typeof p === "number");
    if (numbers.length < at.length) return numbers.length > 0 ? refuse(`${name} has a fixed and a symbolic dimension`) : entry(name, at as readonly Index[]);
    const shown = at.length === 0 ? name : `${name}[${numbers.join(",")}]`;
    let real = this.reals.get(shown) ?? (at.length === 0 ? name : `${name.replaceAll("'", "_")}_${numbers.join("_")}`);
    while (!this.reals.has(shown) && at.length > 0 && this.taken.has(real)) real += "_";
    this.taken.add(real);
    this.reals.set(shown, real);
    return variable(real);
  }
  private place(n: Node, places: Places = new Map()): Place {
    if (n.tag === "position") return n.value;
    const sort = n.tag === "variable" ? this.sorts.get(n.name) : undefined;
    const bound = n.tag === "variable" ? places.get(n.name) : undefined;
    if (n.tag !== "variable" || (!bound && sort?.kind !== "index")) return refuse("a position is a variable or a number");
    return bound ?? own(this.sizes?.indices, n.name) ?? index(n.name, (sort as Sort & { kind: "index" }).dim);
  }

  /** A real term, or the entry of a vector or matrix term at some places. */
  read(n: Node, at: readonly Place[] = [], places: Places = new Map()): Term {
    if (at.length !== this.dims(n).length) return refuse(`a ${n.tag} stands at ${at.length} places`);
    const part = (k: Node, ...at: Place[]): Term => this.read(k, at, places);
    const here = (k: Node): Term => this.read(k, this.dims(k).length === 0 ? [] : at, places);
    switch (n.tag) {
      case "number":
        return num(n.value);
      case "pi":
        return PI;
      case "size":
        return this.size(n.dim);
      case "variable":
        return this.variable(n.name, at);
      case "apply": {
        const define = own(DEFINITIONS as Readonly<Record<string, (x: Term, y: Term) => Term>>, n.operator) ?? refuse(`${n.operator} has no definition here`);
        if (n.args.length !== define.length) return refuse(`${n.operator} takes ${define.length} arguments`);
        const [x, y] = n.args.map(here);
        if (isNarrow(n.operator) && this.assumed && !(n.operator !== "atan2" && x!.tag === "number" && x!.value.sign > 0)) return refuse(`a value of ${n.operator} is assumed where it may have none here`);
        return define(x!, y!);
      }
      case "power":
        return n.exponent >= 0 ? power(here(n.base), n.exponent) : apply("inv", power(here(n.base), -n.exponent));
      case "entry":
        return part(n.of, this.place(n.at, places), ...at);
      case "fold": {
        const { fold } = n;
        if (n.where || (fold !== "sum" && fold !== "max" && fold !== "min")) return refuse("a product, or a family with a condition, has no definition here");
        if (this.sorts.has(n.index) && this.sorts.get(n.index)!.kind !== "index") return refuse(`${n.index} is a variable and a position`);
        const inner = (p: Place): Term => this.read(n.body, at, new Map(places).set(n.index, p));
        return fold === "min" ? neg(this.over(n.dim, "max", (p) => neg(inner(p)))) : this.over(n.dim, fold, inner);
      }
      case "norm":
        return this.norm(n.norm, this.dims(n.of), (...at) => part(n.of, ...at));
      case "dot":
        return this.over(this.dims(n.left)[0]!, "sum", (p) => mul(part(n.left, p), part(n.right, p)));
      case "product":
        return this.over(this.dims(n.right)[0]!, "sum", (p) => mul(part(n.left, ...at, p), part(n.right, p)));
      case "softmax":
        return mul(apply("exp", here(n.of)), apply("inv", this.over(this.dims(n.of)[0]!, "sum", (p) => apply("exp", part(n.of, p)))));
      default:
        return refuse(`a ${n.tag} has no definition here`);
    }
  }

  private norm(which: string, dims: readonly string[], at: (...places: Place[]) => Term): Term {
    const [dim, cols] = dims as [string, string];
    if (dims.length === 1 && which === "1") return this.over(dim, "sum", (p) => abs(at(p)));
    if (dims.length === 1 && which === "2") return sqrt(this.over(dim, "sum", (p) => power(at(p), 2)));
    if (dims.length === 1 && which === "inf") return this.over(dim, "max", (p) => abs(at(p)));
    if (dims.length === 2 && which === "F") return sqrt(this.over(dim, "sum", (p) => this.over(cols, "sum", (q) => power(at(p, q), 2))));
    const [n, m] = dims.length === 2 && which === "spectral" ? [this.numbers(dim), this.numbers(cols)] : [];
    if (!n || !m || Math.min(n.length, m.length) > 2) return refuse(`this norm ${which} has no definition here`);
    // The largest singular value, of one or two rows or columns: the root of the larger root of the Gram matrix [a b; b d].
    const gram = (p: Place, r: Place): Term => (n.length <= m.length ? m.map((q) => mul(at(p, q), at(r, q))) : n.map((q) => mul(at(q, p), at(q, r)))).reduce(add);
    if (Math.min(n.length, m.length) === 1) return sqrt(gram(1, 1));
    const [a, b, d] = [gram(1, 1), gram(1, 2), gram(2, 2)];
    return sqrt(half(add(add(a, d), sqrt(add(power(sub(a, d), 2), mul(num(4), power(b, 2)))))));
  }

  /** Facts that say a relation: one, or for a vector of symbolic size one over a position, or one for each entry. */
  relation({ left, relation, right }: Compared): readonly { readonly fact: Fact; readonly sides: readonly [Term, Term] }[] {
    const same = left.tag === "variable" && this.sorts.get(left.name)?.kind === "index" ? one(this.place(left), this.place(right)) : undefined;
    if (same) return relation === "=" || relation === "!=" ? [{ fact: fact(sub(ONE, same), relation), sides: [same, ONE] }] : refuse("positions have no order here");
    const dims = meet(this.dims(left), this.dims(right));
    if (dims.length > 0 && relation === "!=") return refuse("of vectors it is not said which entries differ");
    return this.everywhere(dims).map((at) => {
      const side = (s: Node): Term => this.read(s, this.dims(s).length === 0 ? [] : at);
      const [l, r] = [side(left), side(right)];
      return { fact: fact(relation.startsWith(">") ? sub(l, r) : sub(r, l), SYMBOL[relation], at.filter((p) => typeof p !== "number")), sides: [l, r] };
    });
  }
}

/** The ends of a domain as relations. */
function ends({ name, sort, domain: { lo, hi, loOpen, hiOpen } }: Declaration): Compared[] {
  const end = (relation: Compared["relation"], right: Node | null): Compared[] => (right ? [{ tag: "relation", left: { tag: "variable", sort, name }, relation, right }] : []);
  return [...end(loOpen ? ">" : ">=", lo), ...end(hiOpen ? "<" : "<=", hi)];
}

/**
 * What a claim says, in the terms of the kernel; or what it says at some sizes, of dimensions and index variables. Throws
 * `KernelError` where it has something that is not defined there.
 *
 * It is what the text of the claim says: names, declarations, operators and relations. A claim is data, and what its terms
 * say of their own sorts is no part of the text. That a variable is an integer is left out: what holds for all reals holds
 * for it, and a point is asked for integers (`refuted.ts`). A goal over positions is free in them: their names are new, so
 * no hypothesis speaks of them.
 */
export function obligationOf(c: Claim, sizes?: Sizes): Obligation {
  const r = new Reader(c, sizes);
  // Every real of the claim is told, so that a point gives a value to each, also to those that no relation names.
  for (const { name, sort } of sizes ? c.variables.filter((v) => v.sort.kind !== "index") : []) for (const at of r.everywhere(dimsOf(sort))) r.read({ tag: "variable", sort, name }, at);
  const least = c.dimensions.filter((d) => d.atLeast > 1).map((d) => fact(sub(r.size(d.name), num(d.atLeast)), ">="));
  const hypotheses = [...least, ...[...c.variables.flatMap(ends), ...c.hypotheses.flatMap(relationsOf)].flatMap((h) => r.relation(h).map((s) => s.fact))];
  r.assumed = false;
  const goals = relationsOf(c.conclusion).flatMap((g) => r.relation(g));
  return { hypotheses, goals: goals.map(({ fact: f }) => fact(f.term, f.relation)), sides: goals.map((g) => g.sides), reals: r.reals };
}
