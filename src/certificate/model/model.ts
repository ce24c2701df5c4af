import { parseRational } from "../../exact/index.ts";
import type { Claim, Declaration } from "../../claim/index.ts";
import type { Table, Witness } from "../witness.ts";
import {
  indexOf, InputError, parseTerm, printSort, readSetTerm, Cursor, sameSort, valueOf, type Environment, type FunctionSort, type Instantiation, type Meaning, type Node, type Scope, type SetSort, type Sort, type Value,
} from "../../term/index.ts";

export type Model = Witness;

const malformed = (message: string): never => {
  throw new InputError("usage", `the model is malformed: ${message}`);
};
const isCount = (n: unknown): n is number => Number.isSafeInteger(n) && (n as number) >= 1;

/** A sort with numbers for its dimensions. */
export function sized(s: Sort, size: (dim: string) => number): Sort {
  const at = (dim: string): string => String(size(dim));
  switch (s.kind) {
    case "real":
      return s;
    case "matrix":
      return { kind: "matrix", rows: at(s.rows), cols: at(s.cols) };
    case "function":
      return { kind: "function", from: s.from.map((x) => sized(x, size)), to: sized(s.to, size) };
    case "set":
      return { kind: "set", of: sized(s.of, size) };
    default:
      return { kind: s.kind, dim: at(s.dim) };
  }
}

/** Checks the sizes and positions of a model: nothing missing, nothing out of range. */
export function checkSizes(c: Claim, { sizes }: Model): void {
  for (const d of c.dimensions) {
    const n = sizes.dimensions[d.name];
    if (!isCount(n) || n < d.atLeast) malformed(`the size of ${d.name} must be an integer of at least ${d.atLeast}`);
  }
  for (const { name, sort } of c.variables) {
    if (sort.kind !== "index") continue;
    const i = sizes.indices[name];
    const most = /^\d+$/.test(sort.dim) ? Number(sort.dim) : sizes.dimensions[sort.dim]!;
    if (!isCount(i) || i > most) malformed(`the index ${name} must be a position from 1 to ${most}`);
  }
}

/** What the variables of a claim stand for in a model. Throws `InputError` where a definition is missing, malformed or of another sort. */
export function environmentOf(run: Instantiation, c: Claim, m: Model): Environment {
  const env = new Map<string, Meaning>();
  const wanted = new Set<string>();
  for (const v of c.variables) {
    if (v.sort.kind === "index") continue;
    wanted.add(v.name);
    env.set(v.name, v.sort.kind === "function" ? functionOf(run, v, m) : v.sort.kind === "set" ? setOf(run, v, m) : valueOf(numbersOf(run, v, m, wanted)));
  }
  for (const name of [...Object.keys(m.point), ...Object.keys(m.functions ?? {}), ...Object.keys(m.sets ?? {})])
    if (!wanted.has(name)) malformed(`the claim has no "${name}"`);
  return env;
}

const scopeOf = (): Scope => ({ variables: new Map(), dimensions: new Set() });

function numbersOf(run: Instantiation, { name, sort }: Declaration, m: Model, wanted: Set<string>): Value {
  const one = (entry: string): number => {
    wanted.add(entry);
    return run.tape.number(parseRational(m.point[entry] ?? "") ?? malformed(`no number for ${entry}`));
  };
  const range = (dim: string) => Array.from({ length: run.size(dim) }, (_, i) => i + 1);
  if (sort.kind === "real") return one(name);
  if (sort.kind === "vector") return range(sort.dim).map((i) => one(`${name}[${i}]`));
  if (sort.kind === "matrix") return range(sort.rows).map((i) => range(sort.cols).map((j) => one(`${name}[${i},${j}]`)));
  return malformed(`"${name}" is no number`);
}

function functionOf(run: Instantiation, v: Declaration, m: Model): Meaning {
  const sort = sized(v.sort, (d) => run.size(d)) as FunctionSort;
  const given = m.functions?.[v.name];
  if (given === undefined) return malformed(`no definition of ${v.name}`);
  if (typeof given !== "string") return { kind: "function", apply: (args) => entryOf(run, v.name, given, args, sort) };
  const term = parseTerm(given, scopeOf());
  if (!sameSort(term.sort, sort)) malformed(`${v.name} is ${printSort(term.sort)}, where ${printSort(sort)} is due`);
  return run.meaning(term, new Map());
}
function entryOf(run: Instantiation, name: string, table: Table, args: readonly Meaning[], sort: FunctionSort): Meaning {
  let here: string | Table = table;
  for (const a of args) {
    const next: string | Table | undefined = a.kind === "index" && typeof here !== "string" ? here[a.at - 1] : undefined;
    here = next ?? malformed(`${name} has no value at some position`);
  }
  if (typeof here !== "string") return malformed(`${name} takes fewer arguments than its table`);
  if (sort.to.kind === "index") return /^[1-9]\d*$/.test(here) && Number(here) <= Number(sort.to.dim) ? indexOf(Number(here)) : malformed(`${name} is a position from 1 to ${sort.to.dim}`);
  const term: Node = parseTerm(here, scopeOf());
  return sameSort(term.sort, sort.to) ? valueOf(run.value(term, new Map())) : malformed(`a value of ${name} is ${printSort(term.sort)}, where ${printSort(sort.to)} is due`);
}

function setOf(run: Instantiation, v: Declaration, m: Model): Meaning {
  const given = m.sets?.[v.name];
  if (given === undefined) return malformed(`no definition of ${v.name}`);
  const c = new Cursor(given);
  const set = readSetTerm(c, scopeOf());
  if (c.peek().kind !== "end") c.fail("syntax", `expected the end of the set, found ${c.found()}`);
  const sort = sized(v.sort, (d) => run.size(d)) as SetSort;
  if (!sameSort(set.sort, sort)) malformed(`${v.name} is ${printSort(set.sort)}, where ${printSort(sort)} is due`);
  return { kind: "set", pieces: () => run.pieces(set, new Map()) };
}
