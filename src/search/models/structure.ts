import type { Claim, Declaration } from "../../claim/index.ts";
import {
  indexOf, Instantiation, sameSort, valueOf, type Environment, type Formula, type FunctionSort, type Meaning, type Node, type SetSort, type Sizes, type Value,
} from "../../term/index.ts";
import { sized } from "../../certificate/model/model.ts";
import { Coefficients } from "./coefficients.ts";
import { Definitions } from "./definitions.ts";
import { margin, sampledExtremum } from "./margin.ts";
import { functionDraft, potentialDraft, setDraft, type Draft } from "./templates.ts";

/** A claim with drafts for its functions and sets: a tape whose inputs are all the unknown numbers. */
export interface Structure {
  readonly sizes: Sizes;
  readonly run: Instantiation;
  /** What the inputs are called, by slot. */
  readonly inputs: readonly string[];
  readonly functions: ReadonlyMap<string, Draft>;
  readonly sets: ReadonlyMap<string, Node>;
  /** The places of the entries of every number of the claim, by their names. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Vectors that are laws, by the slots of their weights: they are drawn with sum 1. */
  readonly laws: readonly (readonly number[])[];
  readonly domains: ReadonlyMap<number, Declaration["domain"]>;
  readonly hypotheses: readonly number[];
  readonly conclusion: number;
}

/** Sizes for all dimensions, most of them the least, and a position for each index. */
function drawSizes(c: Claim, random: () => number): Sizes {
  const grown = random() < 0.35 ? 0 : random();
  const dimensions = Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast + (random() < grown ? (random() < 0.85 ? 1 : 2) : 0)]));
  const size = (dim: string) => (/^\d+$/.test(dim) ? Number(dim) : dimensions[dim]!);
  const indices = Object.fromEntries(c.variables.flatMap((v) => (v.sort.kind === "index" ? [[v.name, 1 + Math.floor(random() * size(v.sort.dim))]] : [])));
  return { dimensions, indices };
}

/** Draws sizes and drafts, and writes the claim on a tape; `undefined` where that cannot be done. */
export function drawStructure(c: Claim, random: () => number): Structure | undefined {
  const sizes = drawSizes(c, random);
  const run = new Instantiation(sizes, sampledExtremum);
  const size = (dim: string) => run.size(dim);
  const coefficients = new Coefficients("coefficient.");
  const env = new Map<string, Meaning>();
  const functions = new Map<string, Draft>();
  const sets = new Map<string, Node>();
  const domains = new Map<number, Declaration["domain"]>();
  const numbers = new Map<string, number>();
  for (const v of c.variables) {
    const sort = sized(v.sort, size);
    if (sort.kind === "function") {
      const draft = functionDraft(sort as FunctionSort, coefficients, random);
      if (!draft) return undefined;
      functions.set(v.name, draft);
      env.set(v.name, meaningOf(run, draft));
    } else if (sort.kind === "set") {
      const draft = setDraft(sort as SetSort, coefficients, random) as Node | undefined;
      if (!draft) return undefined;
      sets.set(v.name, draft);
      env.set(v.name, { kind: "set", pieces: () => run.pieces(draft, new Map()) });
    }
  }
  drawPotential(c, size, coefficients, random, functions, (name, draft) => env.set(name, meaningOf(run, draft)));
  // A number that is said to be a member, or to equal a term, is taken from there.
  const given = new Map<string, Value>();
  const rest: Formula[] = [];
  const definitions = new Definitions(run, c, env, given, random);
  for (const h of c.hypotheses) if (!definitions.take(h)) rest.push(h);
  const laws: number[][] = [];
  for (const v of c.variables) {
    if (v.sort.kind !== "real" && v.sort.kind !== "vector" && v.sort.kind !== "matrix") continue;
    const value = given.get(v.name) ?? run.input(v);
    env.set(v.name, valueOf(value));
    const slots: number[] = [];
    eachEntry(v.name, value, (name, place) => {
      numbers.set(name, place);
      if (given.has(v.name)) return;
      const slot = run.tape.slotAt(place);
      slots.push(slot);
      domains.set(slot, v.domain);
    });
    if (isLaw(c, v)) laws.push(slots);
  }
  const at = (f: Formula): number => margin(run, f, env);
  const hypotheses = rest.filter((h) => !c.variables.some((v) => isLaw(c, v) && saysLaw(h, v.name))).map(at);
  const conclusion = at(c.conclusion);
  return { sizes, run, inputs: run.tape.soFar([]).inputs, functions, sets, numbers, laws, domains, hypotheses: [...hypotheses, ...givenDomains(run, c, given, env)], conclusion };
}

/** Where a claim has a real function and one to vectors on the same space, they may be a quadratic and its gradient. */
function drawPotential(c: Claim, size: (dim: string) => number, coefficients: Coefficients, random: () => number, functions: Map<string, Draft>, put: (name: string, d: Draft) => void): void {
  const on = (to: string) => c.variables.filter((v) => v.sort.kind === "function" && v.sort.from.length === 1 && v.sort.from[0]!.kind === "vector" && v.sort.to.kind === to);
  const [f] = on("real");
  const g = on("vector").find((v) => f && v.sort.kind === "function" && f.sort.kind === "function" && sameSort(v.sort.from[0]!, f.sort.from[0]!) && sameSort(v.sort.to, v.sort.from[0]!));
  if (!f || !g || random() < 0.5) return;
  const drafts = potentialDraft(String(size(((f.sort as FunctionSort).from[0] as { dim: string }).dim)), coefficients);
  for (const [k, v] of [f, g].entries()) {
    functions.set(v.name, drafts[k]!);
    put(v.name, drafts[k]!);
  }
}

export function meaningOf(run: Instantiation, draft: Draft): Meaning {
  const isTable = (d: Draft): d is readonly Draft[] => Array.isArray(d);
  if (!isTable(draft)) return run.meaning(draft, new Map());
  const entry = (d: Draft, args: readonly Meaning[]): Meaning => {
    if (!isTable(d)) return d.sort.kind === "index" ? indexOf((d as { readonly value: number }).value) : valueOf(run.value(d, new Map()));
    const [first, ...more] = args;
    return entry(d[(first as { readonly at: number }).at - 1]!, more);
  };
  return { kind: "function", apply: (args) => entry(draft, args) };
}

/** What was taken from elsewhere must lie in its domain all the same. */
function givenDomains(run: Instantiation, c: Claim, given: ReadonlyMap<string, Value>, env: Environment): number[] {
  const t = run.tape;
  return c.variables.flatMap((v) => {
    const value = given.get(v.name);
    if (value === undefined) return [];
    const out: number[] = [];
    eachEntry(v.name, value, (_, place) => {
      if (v.domain.lo) out.push(t.apply("sub", place, run.real(v.domain.lo, env)));
      if (v.domain.hi) out.push(t.apply("sub", run.real(v.domain.hi, env), place));
    });
    return out;
  });
}

/** Whether a hypothesis says that the entries of a vector sum to 1. */
function saysLaw(h: Formula, name: string): boolean {
  if (h.tag === "use") return saysLaw(h.meaning, name);
  if (h.tag === "member") return h.set.tag === "simplex" && h.element.tag === "variable" && h.element.name === name;
  if (h.tag !== "relation" || h.relation !== "=" || h.left.tag !== "fold" || h.left.fold !== "sum" || h.right.tag !== "number") return false;
  const { body } = h.left;
  return body.tag === "entry" && body.of.tag === "variable" && body.of.name === name && h.right.value.toString() === "1";
}
const isLaw = (c: Claim, v: Declaration): boolean => v.sort.kind === "vector" && c.hypotheses.some((h) => saysLaw(h, v.name));

function eachEntry(name: string, value: Value, f: (name: string, place: number) => void): void {
  if (typeof value === "number") return f(name, value);
  value.forEach((x, i) => {
    if (typeof x === "number") f(`${name}[${i + 1}]`, x);
    else x.forEach((y, j) => f(`${name}[${i + 1},${j + 1}]`, y as number));
  });
}
