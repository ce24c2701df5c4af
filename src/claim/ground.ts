import { instantiate, num, type Node, type Sizes, type Tape } from "../term/index.ts";
import { assumed, isFlat, type Claim } from "./claim.ts";
import type { Declaration } from "./domain.ts";
import { relationsOf, type Relation } from "../term/formula.ts";

/** A relation between two places of a tape; `>=` and `>` are turned round, and `flipped` says so. */
export interface GroundRelation {
  readonly left: number;
  readonly relation: "<=" | "<" | "=" | "!=";
  readonly right: number;
  readonly flipped: boolean;
  /** What it is a part of, as the claim states it. */
  readonly of: Relation;
}

/** One scalar input of a claim at fixed sizes, with the places of its bounds. */
export interface GroundInput {
  readonly name: string;
  readonly variable: string;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  readonly integer: boolean;
}

/** A claim at fixed sizes: one tape for the bounds, the hypotheses and the conclusion. Inputs stand in the order of slots. */
export interface GroundClaim {
  readonly claim: Claim;
  readonly sizes: Sizes;
  readonly tape: Tape;
  readonly inputs: readonly GroundInput[];
  readonly hypotheses: readonly GroundRelation[];
  /** All of them must hold: one for each relation of a conjunction and, between vectors, for each entry. */
  readonly conclusions: readonly GroundRelation[];
}

function orient(left: number, of: Relation, right: number): GroundRelation {
  if (of.relation === ">=") return { left: right, relation: "<=", right: left, flipped: true, of };
  if (of.relation === ">") return { left: right, relation: "<", right: left, flipped: true, of };
  return { left, relation: of.relation, right, flipped: false, of };
}

function entryNames(v: Declaration, size: (dim: string) => number): string[] {
  const range = (dim: string) => Array.from({ length: size(dim) }, (_, i) => i + 1);
  switch (v.sort.kind) {
    case "real":
      return [v.name];
    case "vector":
      return range(v.sort.dim).map((i) => `${v.name}[${i}]`);
    case "matrix": {
      const { rows, cols } = v.sort;
      return range(rows).flatMap((i) => range(cols).map((j) => `${v.name}[${i},${j}]`));
    }
    default:
      return [];
  }
}

/** How many places a term takes on a tape. */
function width(n: Node, size: (dim: string) => number): number {
  if (n.sort.kind === "vector") return size(n.sort.dim);
  return n.sort.kind === "matrix" ? size(n.sort.rows) * size(n.sort.cols) : 1;
}

/** A position as the number that it is. */
function whole(n: Node, { indices }: Sizes): Node {
  const k = n.tag === "position" ? n.value : n.tag === "variable" ? indices[n.name] : undefined;
  if (k === undefined) throw new RangeError("an index has no position");
  return num(k);
}

/**
 * Instantiates a claim. Throws `RangeError` when a dimension has no size or an index no position.
 *
 * @example
 * ```ts
 * import { parseClaim } from "lemmakit";
 * import { ground } from "./index.ts";
 * const g = ground(parseClaim("forall v in R^c: norm2(v) >= 0"), { dimensions: { c: 2 }, indices: {} });
 * g.inputs.map((i) => i.name); // ["v[1]", "v[2]"]
 * ```
 */
export function ground(c: Claim, sizes: Sizes = { dimensions: {}, indices: {} }): GroundClaim {
  const size = (dim: string) => (/^\d+$/.test(dim) ? Number(dim) : sizes.dimensions[dim]!);
  const scalars = c.variables.filter((v) => v.sort.kind !== "index");
  const declared = scalars.map((v): Node => ({ tag: "variable", sort: v.sort, name: v.name }));
  const bounds = scalars.flatMap((v) => [v.domain.lo, v.domain.hi].filter((b) => b !== null));
  const hypotheses = assumed(c);
  const relations = [...hypotheses, ...relationsOf(c.conclusion)].map((r) => (r.left.sort.kind === "index" ? { ...r, left: whole(r.left, sizes), right: whole(r.right, sizes) } : r));
  const tape = instantiate([...declared, ...bounds, ...relations.flatMap((r) => [r.left, r.right])], sizes);

  let next = tape.inputs.length;
  const inputs = scalars.flatMap((v) => {
    const lo = v.domain.lo === null ? null : tape.roots[next++]!;
    const hi = v.domain.hi === null ? null : tape.roots[next++]!;
    const { loOpen, hiOpen, integer = false } = v.domain;
    return entryNames(v, size).map((name) => ({ name, variable: v.name, lo, hi, loOpen, hiOpen, integer }));
  });
  const places = relations.map((r) => {
    const [l, k] = [width(r.left, size), width(r.right, size)];
    const left = tape.roots.slice(next, next + l);
    const right = tape.roots.slice(next + l, next + l + k);
    next += l + k;
    return Array.from({ length: Math.max(l, k) }, (_, i) => orient(left[l === 1 ? 0 : i]!, r, right[k === 1 ? 0 : i]!));
  });
  return { claim: c, sizes, tape, inputs, hypotheses: places.slice(0, hypotheses.length).flat(), conclusions: places.slice(hypotheses.length).flat() };
}

const numeric = new WeakMap<Claim, boolean>();

/** Whether a claim is about numbers alone, so that at given sizes it is one tape: no function or set is to be given, and nothing asks for infinitely many points. */
export function isNumeric(c: Claim): boolean {
  let known = numeric.get(c);
  if (known === undefined) numeric.set(c, (known = isFlat(c) && atLeastSizes(c)));
  return known;
}
function atLeastSizes(c: Claim): boolean {
  const dimensions = Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast]));
  const indices = Object.fromEntries(c.variables.flatMap((v) => (v.sort.kind === "index" ? [[v.name, 1]] : [])));
  try {
    ground(c, { dimensions, indices });
    return true;
  } catch (e) {
    if (e instanceof RangeError) return false;
    throw e;
  }
}
