import { Rational, spend } from "../../exact/index.ts";
import { add, apply, fact, idOf, KernelError, mul, names, num, sub, variable, withParts, type Fact, type Index, type Term } from "../../kernel/index.ts";
import { compiled, magnitude } from "./numeric.ts";
import { Sampler } from "./sample.ts";

/** Sizes that dimensions take in turn, and where positions stand: apart, further on, or all at the first. */
const SIZES: readonly { readonly sizes: readonly number[]; readonly place: (k: number) => number }[] = [
  { sizes: [2, 2, 2], place: (k) => k },
  { sizes: [3, 2, 3], place: (k) => k + 1 },
  { sizes: [1, 3, 2], place: (k) => k },
  { sizes: [2, 3, 1], place: () => 0 },
];
/** Points drawn for each, and places of free positions that are tried at a point. */
const [POINTS, MOST_PLACES] = [8, 9];
/** What rounding may make of a value, as a share of what it adds up, and what comes of equations that hold up to a little. */
const [ROUNDING, LITTLE] = [1e-6, 1e-7];

type Places = ReadonlyMap<string, number>;

/** Points in small dimensions that meet some hypotheses: a goal that fails at one of them does not follow. */
export class Points {
  private readonly hypotheses: readonly Fact[];
  private readonly positions: readonly Index[];
  private readonly dims: string[] = [];
  private readonly drawn = new Map<number, { readonly sampler: Sampler; readonly list: readonly Record<string, number>[] }>();

  constructor(hypotheses: readonly Fact[], positions: readonly Index[]) {
    this.hypotheses = hypotheses;
    this.positions = positions;
  }

  /** Whether `t ≥ 0` fails at a point, by more than rounding explains. */
  deny(t: Term): boolean {
    return SIZES.some((_, k) => this.denyAt(k, t));
  }
  private denyAt(variant: number, t: Term): boolean {
    try {
      const free = [...names(t).positions].filter((id) => !this.placesOf(variant).has(id));
      return this.everyPlace(variant, free).some((places) => this.fails(variant, this.expand(variant, t, places)));
    } catch (e) {
      if (e instanceof KernelError) return false;
      throw e;
    }
  }
  private fails(variant: number, t: Term): boolean {
    const { sampler, list } = this.at(variant);
    const [value, size, reals] = [compiled(t), magnitude(t), [...names(t).reals]];
    spend(200 * list.length);
    return list.some((x) => {
      for (const r of reals) x[r] ??= 3 * sampler.random() - 1.5;
      const most = size(x);
      return Number.isFinite(most) && value(x) < -ROUNDING * most - LITTLE;
    });
  }
  private at(variant: number): { readonly sampler: Sampler; readonly list: readonly Record<string, number>[] } {
    let found = this.drawn.get(variant);
    if (!found) {
      const facts = this.hypotheses.flatMap((h) => this.everyPlace(variant, h.over.map(idOf)).map((more) => fact(this.expand(variant, h.term, more), h.relation)));
      const sampler = new Sampler(facts, [], 5 + variant);
      this.drawn.set(variant, (found = { sampler, list: sampler.points(POINTS) }));
    }
    return found;
  }

  private sizeOf(variant: number, dim: string): number {
    let k = this.dims.indexOf(dim);
    if (k < 0) k = this.dims.push(dim) - 1;
    const { sizes } = SIZES[variant]!;
    return sizes[k % sizes.length]!;
  }
  private placesOf(variant: number): Places {
    return new Map(this.positions.map((i, k) => [idOf(i), SIZES[variant]!.place(k) % this.sizeOf(variant, i.dim)]));
  }
  /** The places of the positions in play, with those of others in every way. */
  private everyPlace(variant: number, others: readonly string[]): readonly Places[] {
    let all: Places[] = [this.placesOf(variant)];
    for (const id of others) {
      const size = this.sizeOf(variant, id.slice(id.indexOf(":") + 1));
      all = all.flatMap((p) => Array.from({ length: size }, (_, k) => new Map(p).set(id, k))).slice(0, MOST_PLACES);
    }
    return all;
  }
  /** A term as one between reals, at a size. */
  private expand(variant: number, t: Term, places: Places): Term {
    const placeOf = (i: Index): number => places.get(idOf(i))!;
    switch (t.tag) {
      case "size":
        return num(this.sizeOf(variant, t.dim));
      case "entry":
        return variable(`${t.name}_${t.at.map(placeOf).join("_")}`);
      case "delta":
        return num(placeOf(t.left) === placeOf(t.right) ? 1 : 0);
      case "sum":
      case "max": {
        const { index: i, body } = t;
        const terms = Array.from({ length: this.sizeOf(variant, i.dim) }, (_, k) => this.expand(variant, body, new Map(places).set(idOf(i), k)));
        return terms.reduce(t.tag === "sum" ? add : larger);
      }
      default:
        return withParts(t, (part) => this.expand(variant, part, places));
    }
  }
}
const larger = (x: Term, y: Term): Term => mul(num(Rational.of(1, 2)), add(add(x, y), apply("abs", sub(x, y))));
