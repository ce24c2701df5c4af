import { ground, isFlat, printClaim, type Claim, type GroundClaim } from "../../src/claim/index.ts";
import { doubleReading } from "../../src/term/index.ts";

/** How two claims compare: word for word, at every point tried, or not. */
export interface Likeness {
  readonly same: boolean;
  readonly how: "text" | "points" | "different";
  readonly why: string;
}

/** A small generator of doubles, so that a comparison can be run again. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const sizesOf = (c: Claim, n: (dim: string) => number): { dimensions: Record<string, number>; indices: Record<string, number> } => {
  const dimensions = Object.fromEntries(c.dimensions.map((d) => [d.name, Math.max(d.atLeast, n(d.name))]));
  const indices = Object.fromEntries(c.variables.flatMap((v) => (v.sort.kind === "index" ? [[v.name, 1]] : [])));
  return { dimensions, indices };
};

class Side {
  private readonly g: GroundClaim;
  private readonly run: ReturnType<typeof doubleReading>;
  private readonly values: Float64Array;
  constructor(c: Claim, sizes: ReturnType<typeof sizesOf>) {
    this.g = ground(c, sizes);
    this.run = doubleReading(this.g.tape);
    this.values = new Float64Array(this.g.tape.code.length);
  }
  get names(): string[] {
    return this.g.inputs.map((i) => i.name);
  }
  evaluate(point: Map<string, number>): void {
    this.run(Float64Array.from(this.names, (n) => point.get(n) ?? NaN), this.values);
  }
  /** Sets what equations between numbers determine. */
  solve(point: Map<string, number>): void {
    for (const [k, h] of this.g.claim.hypotheses.entries()) {
      if (h.tag !== "relation" || h.relation !== "=" || h.left.tag !== "variable" || h.left.sort.kind !== "real" || h.right.sort.kind !== "real") continue;
      // Hypotheses before it take as many places as they have entries.
      const before = this.g.claim.hypotheses.slice(0, k).reduce((n, x) => n + this.entries(x), 0);
      this.evaluate(point);
      point.set(h.left.name, this.values[this.g.hypotheses[before]!.right]!);
    }
  }
  private entries(h: Claim["hypotheses"][number]): number {
    const one = ground({ ...this.g.claim, hypotheses: [], conclusion: h }, this.g.sizes);
    return one.conclusions.length;
  }
  holds(point: Map<string, number>): boolean {
    this.evaluate(point);
    const v = this.values;
    const inside = this.g.inputs.every((i) => {
      const x = point.get(i.name)!;
      const lo = i.lo === null ? -Infinity : v[i.lo]!;
      const hi = i.hi === null ? Infinity : v[i.hi]!;
      return (i.loOpen ? x > lo : x >= lo) && (i.hiOpen ? x < hi : x <= hi);
    });
    return inside && this.g.hypotheses.every((h) => {
      const [a, b] = [v[h.left]!, v[h.right]!];
      const slack = 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
      return h.relation === "=" ? Math.abs(a - b) <= slack : h.relation === "<" ? a < b : a <= b + slack;
    });
  }
  gaps(): { relation: string; gap: number; size: number }[] {
    return this.g.conclusions.map((c) => ({ relation: c.relation, gap: this.values[c.left]! - this.values[c.right]!, size: Math.max(1, Math.abs(this.values[c.left]!), Math.abs(this.values[c.right]!)) }));
  }
}

/** A claim as text in which bound names are numbered, and variables and hypotheses stand in no order. */
function canonical(c: Claim): string {
  const walk = (x: unknown, env: ReadonlyMap<string, string>): unknown => {
    if (typeof x === "bigint") return String(x);
    if (Array.isArray(x)) return x.map((k) => walk(k, env));
    if (typeof x !== "object" || x === null) return x;
    const n = x as Record<string, unknown>;
    if (n.tag === "variable") return { tag: "variable", name: env.get(n.name as string) ?? n.name, sort: walk(n.sort, env) };
    const binders = [...(n.binder ? [n.binder] : []), ...((n.binders as unknown[] | undefined) ?? [])] as { name: string }[];
    const names = [...binders.map((b) => b.name), ...(n.tag === "fold" || n.tag === "expectation" ? [n.index as string] : []), ...(n.tag === "probability" ? [n.name as string] : [])];
    const inner = new Map(env);
    names.forEach((name) => inner.set(name, `#${inner.size}`));
    return Object.fromEntries(Object.entries(n).filter(([k]) => !(k === "index" || k === "meaning" || (k === "name" && n.tag !== "use" && names.includes(n.name as string)))).map(([k, v]) => [k, k === "binder" || k === "binders" ? walk(v, inner) : walk(v, inner)]));
  };
  const text = (x: unknown): string => JSON.stringify(walk(x, new Map())).replace(/"name":"#(\d+)"/g, '"name":"#$1"');
  const binderless = (s: string): string => s.replace(/\{"name":"[^"#]*","over":/g, '{"over":');
  return [...c.variables.map((v) => text({ ...v, sort: { ...v.sort } })).sort(), ...c.hypotheses.map((h) => binderless(text(h))).sort(), binderless(text(c.conclusion))].join("\n");
}

/** Compares two claims over variables of the same names: as text, then on random points, hypotheses and sides. */
export function sameClaim(a: Claim, b: Claim, seed = 1): Likeness {
  // What speaks of functions and sets has no points to compare at: it must say the same but for bound names.
  if (!isFlat(a) || !isFlat(b)) return canonical(a) === canonical(b) ? { same: true, how: "text", why: "but for bound names" } : { same: false, how: "different", why: "functions or sets are spoken of otherwise" };
  if (printClaim(a) === printClaim(b)) return { same: true, how: "text", why: "" };
  const random = generator(seed);
  let met = 0;
  let tried = 0;
  for (let round = 0; round < 60; round++) {
    const n = (dim: string): number => 1 + ((dim.length * 7 + dim.charCodeAt(0) + round) % 3);
    const [sa, sb] = [sizesOf(a, n), sizesOf(b, n)];
    let left: Side;
    let right: Side;
    try {
      [left, right] = [new Side(a, sa), new Side(b, sb)];
    } catch (e) {
      return { same: false, how: "different", why: (e as Error).message };
    }
    const names = [...new Set([...left.names, ...right.names])];
    for (let k = 0; k < 40; k++) {
      const scale = [1, 1, 0.5, 3, 10][Math.floor(random() * 5)]!;
      const signed = random() < 0.4;
      const point = new Map(names.map((name) => [name, (random() < 0.08 ? 0 : random() < 0.1 ? 1 : (signed ? 2 * random() - 1 : random()) * scale)]));
      // Simplex and order constraints are met by luck or by scaling.
      if (k % 3 === 0) normalise(point);
      // Where both solve their equations, one that only one of them has would be met at every point.
      for (let again = 0; again < 2; again++) {
        if (k % 4 !== 1) left.solve(point);
        if (k % 4 !== 2) right.solve(point);
      }
      tried++;
      let [ha, hb] = [left.holds(point), right.holds(point)];
      // A letter that only one of the two speaks of may have any value that suits it.
      if (ha !== hb) {
        const [short, long] = ha ? [right, left] : [left, right];
        const own = short.names.filter((name) => !long.names.includes(name));
        const shared = new Map([...point].filter(([name]) => long.names.includes(name)));
        let found = false;
        for (let t = 0; own.length > 0 && t < 400 && !found; t++) {
          const trial = new Map([...point, ...own.map((name): [string, number] => [name, random() * [1, 3, 10, 1][t % 4]!])]);
          short.solve(trial);
          for (const [name, v] of shared) if (long.names.includes(name)) trial.set(name, v);
          found = short.holds(trial);
          if (found) for (const [name, v] of trial) point.set(name, v);
        }
        if (found) [ha, hb] = [left.holds(point), right.holds(point)];
        else if (own.length > 0) continue;
      }
      if (ha !== hb) return { same: false, how: "different", why: `hypotheses differ at ${[...point].map(([x, v]) => `${x}=${v.toPrecision(4)}`).join(" ")}: ${ha} and ${hb}` };
      if (!ha) continue;
      const [ga, gb] = [left.gaps(), right.gaps()];
      if (ga.length !== gb.length) return { same: false, how: "different", why: "another number of entries" };
      for (const [i, x] of ga.entries()) {
        const y = gb[i]!;
        if (x.relation !== y.relation) return { same: false, how: "different", why: `${x.relation} and ${y.relation}` };
        const bothUndefined = !Number.isFinite(x.gap) && !Number.isFinite(y.gap);
        if (!bothUndefined && !(Math.abs(x.gap - y.gap) <= 1e-7 * Math.max(x.size, y.size)) && !(x.relation === "=" && Math.abs(x.gap + y.gap) <= 1e-7 * Math.max(x.size, y.size)))
          return { same: false, how: "different", why: `sides differ at ${[...point].map(([v, w]) => `${v}=${w.toPrecision(4)}`).join(" ")}: ${x.gap} and ${y.gap}` };
      }
      met++;
    }
    if (met > 400) break;
  }
  return met >= 20 ? { same: true, how: "points", why: `${met} of ${tried} points` } : { same: false, how: "different", why: `only ${met} of ${tried} points meet the hypotheses` };
}

/** Makes the entries of each vector sum to 1. */
function normalise(point: Map<string, number>): void {
  const groups = new Map<string, string[]>();
  for (const name of point.keys()) {
    const g = /^(.*)\[\d+\]$/.exec(name)?.[1];
    if (g !== undefined) groups.set(g, [...(groups.get(g) ?? []), name]);
  }
  for (const members of groups.values()) {
    const total = members.reduce((s, m) => s + Math.abs(point.get(m)!), 0);
    if (total > 0) for (const m of members) point.set(m, Math.abs(point.get(m)!) / total);
  }
}
