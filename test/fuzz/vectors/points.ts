import { exactly, over, plus, type Enclosed } from "./enclosed.ts";
import { compile, realOf, type Place, type Value } from "./formula.ts";
import { pick, type Random, type Written } from "./claims.ts";

/** What a claim says at a point: `no` and `yes` only where doubles tell beyond rounding. */
type Told = "yes" | "no" | "unknown";
export interface Judged {
  readonly hypotheses: Told;
  readonly conclusion: Told;
  /** How far the sides lie on the wrong side of each other, in parts of their size. */
  readonly gap: number;
}
/** Equations hold at points up to rounding; then a violation must be larger than that. */
const MARGIN = 1e-6;

function compare(l: Enclosed, relation: string, r: Enclosed, margin: number): Told {
  const m = margin * (1 + Math.abs(l.lo) + Math.abs(r.lo));
  if (Number.isNaN(l.lo) || Number.isNaN(r.lo)) return "unknown";
  if (relation === ">=" || relation === ">") return compare(r, relation === ">=" ? "<=" : "<", l, margin);
  if (relation === "=") return l.lo > r.hi + m || r.lo > l.hi + m ? "no" : l.lo === l.hi && r.lo === r.hi && l.lo === r.lo ? "yes" : "unknown";
  if (relation === "<=") return l.lo > r.hi + m ? "no" : l.hi <= r.lo ? "yes" : "unknown";
  return l.lo >= r.hi + m ? "no" : l.hi < r.lo ? "yes" : "unknown";
}
const RELATION = /^(.*?) (<=|>=|<|>|=) (.*)$/;
const flat = (v: Value): readonly Enclosed[] => (Array.isArray(v) ? v.flatMap(flat) : [v as Enclosed]);

/** Judges a claim at points; throws `SyntaxError` where it cannot be read. */
export class Judge {
  private readonly where;
  private readonly sides;
  private readonly relation: string;
  private readonly margin: number;
  constructor(w: Written) {
    this.where = w.where.map((h) => ((m) => ({ left: compile(m[1]!), relation: m[2]!, right: compile(m[3]!) }))(RELATION.exec(h)!));
    this.sides = [compile(w.left), compile(w.right)] as const;
    this.relation = w.relation;
    this.margin = this.where.some((h) => h.relation === "=") ? MARGIN : 0;
  }
  at(p: Place): Judged {
    const told = this.where.flatMap((h) => {
      const [l, r] = [flat(h.left(p)), flat(h.right(p))];
      // An equation that may hold is taken to: the margin is for that.
      return l.map((x, k) => ((t) => (t === "unknown" && h.relation === "=" && Math.abs(x.lo - r[k]!.lo) <= 1e-9 ? "yes" : t))(compare(x, h.relation, r[k]!, h.relation === "=" ? 1e-10 : 0)));
    });
    const hypotheses: Told = told.includes("no") ? "no" : told.includes("unknown") ? "unknown" : "yes";
    const [l, r] = this.sides.map((s) => realOf(s, p)) as [Enclosed, Enclosed];
    const apart = (l.lo - r.lo) / (Math.abs(l.lo) + Math.abs(r.lo) + 1e-30);
    return { hypotheses, conclusion: compare(l, this.relation, r, this.margin), gap: this.relation === "=" ? Math.abs(apart) : this.relation.startsWith(">") ? -apart : apart };
  }
}

const VARIABLE = /^(\w+) (?:in (R|\[0,1\]|\(0,1\]|\(0,inf\)|\[-1,1\])\^(?:(\w+)|\((\w+) x (\w+)\))|in 1\.\.(\w+)|(> 0)|(real)|>= (\d+))$/;
interface Declared {
  readonly name: string;
  readonly domain: string;
  readonly dims: readonly string[];
  readonly kind: "entries" | "position" | "real" | "size";
}
export const declared = (v: string): Declared => {
  const [, name, domain, dim, rows, cols, over, positive, , least] = VARIABLE.exec(v) ?? [];
  if (name === undefined) throw new SyntaxError(`what is ${v}?`);
  const kind = least ? "size" : over ? "position" : domain ? "entries" : "real";
  return { name, domain: least ?? domain ?? (positive ? "(0,inf)" : "R"), dims: over ? [over] : dim ? [dim] : rows ? [rows, cols!] : [], kind };
};
/** Whether a real lies in a domain. */
export const isIn = (x: Enclosed, domain: string): boolean =>
  domain === "R" || (domain === "[-1,1]" ? x.hi >= -1 && x.lo <= 1 : (domain.startsWith("(") ? x.hi > 0 : x.hi >= 0) && (!domain.endsWith("1]") || x.lo <= 1));

/** Numbers of a point before it is one: sizes, and the reals of each variable in a row. */
interface Draft {
  readonly sizes: Record<string, number>;
  readonly reals: Record<string, number[]>;
  readonly at: Record<string, number>;
}
const gauss = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random() * 0.999999)) * Math.cos(6.283185307 * random());
const into = (x: number, domain: string): number => {
  if (domain === "R") return x;
  if (domain === "[-1,1]") return Math.max(-1, Math.min(1, x));
  if (domain === "(0,inf)") return Math.abs(x) || 0.5;
  const y = Math.min(1, Math.abs(x));
  return domain === "(0,1]" ? y || 0.25 : y;
};

/** Points of a claim: all sizes from 1 to 8; vectors that are constant, one-hot, sparse, alike, tiny and huge. */
export class Points {
  private readonly variables: readonly Declared[];
  private readonly sums: readonly string[];
  private readonly random: Random;
  constructor(w: Written, random: Random) {
    this.variables = w.variables.map(declared);
    this.sums = w.where.flatMap((h) => /^sum\((\w+) in \w+, (\w+)\[\1\]\) = 1$/.exec(h)?.[2] ?? []);
    this.random = random;
  }
  private entries(n: number, before: readonly number[][]): number[] {
    const { random } = this;
    const scale = random() < 0.5 ? 1 : 10 ** (random() * 8 - 4);
    const all = (f: (k: number) => number): number[] => Array.from({ length: n }, (_, k) => f(k) * scale);
    const c = random() < 0.5 ? pick(random, [1, -1, 2, 0.5]) : gauss(random);
    const spot = Math.floor(random() * n);
    const like = before.filter((b) => b.length === n);
    const twin = like.length > 0 ? pick(random, like) : undefined;
    return pick(random, [
      () => all(() => gauss(random)), () => all(() => gauss(random)), () => all(() => c), () => all((k) => (k === spot ? c : 0)), () => all((k) => (k === spot ? c : c / 100)), () => all(() => (random() < 0.5 ? c : -c)),
      () => all(() => 0), () => all(() => random()), () => (twin ? twin.map((x) => x * c) : all(() => c)), () => (twin ? [...twin] : all(() => -c)), () => (twin ? twin.map((x) => x + gauss(random) * 1e-3 * scale) : all(() => -1)),
    ])();
  }
  draft(): Draft {
    const { random } = this;
    const sizes: Record<string, number> = {};
    const sizeOf = (dim: string): number => (/^\d/.test(dim) ? Number(dim) : (sizes[dim] ??= Math.max(pick(random, [1, 1, 2, 2, 3, 4, 5, 6, 7, 8]), ...this.variables.filter((v) => v.kind === "size" && v.name === dim).map((v) => Number(v.domain)))));
    const [reals, at]: [Record<string, number[]>, Record<string, number>] = [{}, {}];
    for (const v of this.variables) {
      const n = v.dims.map(sizeOf).reduce((a, b) => a * b, 1);
      if (v.kind === "size") sizeOf(v.name);
      else if (v.kind === "position") at[v.name] = Math.floor(random() * n);
      else reals[v.name] = this.entries(n, Object.values(reals));
    }
    return this.repaired({ sizes, reals, at });
  }
  /** Moves one number, or all of one variable. */
  moved(d: Draft): Draft {
    const { random } = this;
    const name = pick(random, Object.keys(d.reals));
    const list = [...d.reals[name]!];
    const k = Math.floor(random() * list.length);
    const step = gauss(random) * 10 ** (-random() * 3);
    const next = random() < 0.25 ? list.map((x) => x * (1 + step)) : list.map((x, j) => (j === k ? (random() < 0.5 ? x * (1 + step) : x + step) : x));
    return this.repaired({ ...d, reals: { ...d.reals, [name]: next } });
  }
  private repaired(d: Draft): Draft {
    const reals = Object.fromEntries(this.variables.filter((v) => d.reals[v.name]).map((v) => {
      const list = d.reals[v.name]!.map((x) => into(x, v.domain));
      const total = list.reduce((a, b) => a + b, 0);
      return [v.name, this.sums.includes(v.name) && total !== 0 ? list.map((x) => x / total) : list] as const;
    }));
    return { ...d, reals };
  }
  place({ sizes, reals, at }: Draft): Place {
    const values = this.variables.flatMap((v): [string, Value][] => {
      const list = reals[v.name]?.map(exactly);
      const cols = v.dims.length === 2 ? list!.length / (/^\d/.test(v.dims[0]!) ? Number(v.dims[0]) : sizes[v.dims[0]!]!) : 1;
      return !list ? [] : [[v.name, v.dims.length === 0 ? list[0]! : v.dims.length === 1 ? list : Array.from({ length: list.length / cols }, (_, k) => list.slice(k * cols, (k + 1) * cols))]];
    });
    return { sizes, values: Object.fromEntries(values), at: { ...at } };
  }
}

/** A point where a claim is false beyond rounding, where one is found. */
export function violation(w: Written, random: Random, tries = 200): Place | undefined {
  const [judge, points] = [new Judge(w), new Points(w, random)];
  let best: { readonly draft: Draft; readonly gap: number } | undefined;
  const isFalse = (j: Judged): boolean => j.hypotheses === "yes" && j.conclusion === "no";
  for (let k = 0; k < tries * 1.6; k++) {
    const draft = k < tries || !best || Object.keys(best.draft.reals).length === 0 ? points.draft() : points.moved(best.draft);
    const place = points.place(draft);
    const judged = judge.at(place);
    if (isFalse(judged)) return place;
    if (judged.hypotheses === "yes" && judged.gap > (best?.gap ?? -Infinity)) best = { draft, gap: judged.gap };
  }
  return undefined;
}
/** The mean of two reals, for a fraction as a double. */
export const fraction = (num: bigint, den: bigint): Enclosed => {
  const [a, b] = [Number(num), Number(den)];
  return Number.isSafeInteger(a) && b === 1 ? exactly(a) : Number.isFinite(a) && Number.isFinite(b) ? over(plus(exactly(a), { lo: -Math.abs(a) * 2e-16, hi: Math.abs(a) * 2e-16 }), { lo: b * (1 - 2e-16), hi: b * (1 + 2e-16) }) : exactly(NaN);
};
