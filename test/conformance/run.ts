import type { Layer } from "../../src/enclosure/layer.ts";
import { compare, misfit, type Outcome } from "./compare.ts";
import { parseItl, type Unread, type Vector } from "./itl.ts";
import { OPERATIONS, type Operation } from "./operations.ts";

/** Counts of one operation on one layer. */
export interface Tally {
  readonly operation: string;
  readonly layer: string;
  tightest: number;
  enclosing: number;
  notEnclosing: number;
  kindAgrees: number;
  kindDiffers: number;
}

/** A vector that a layer did not satisfy. */
export interface Finding {
  readonly vector: Vector;
  readonly layer: string;
  readonly got: string;
}

export interface Summary {
  readonly files: number;
  readonly tallies: readonly Tally[];
  readonly notEnclosing: readonly Finding[];
  readonly kindDiffers: readonly Finding[];
  /** Vectors of operations that the layers do not export, by name. */
  readonly notExported: ReadonlyMap<string, number>;
  readonly unread: readonly Unread[];
}

/** The source of one file of vectors. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

const ZERO = { tightest: 0, enclosing: 0, notEnclosing: 0, kindAgrees: 0, kindDiffers: 0 };

function count(tally: Tally, { grade, kind }: Outcome): void {
  if (grade === "tightest") tally.tightest++;
  else if (grade === "enclosing") tally.enclosing++;
  else tally.notEnclosing++;
  if (kind === "agrees") tally.kindAgrees++;
  if (kind === "differs") tally.kindDiffers++;
}

/** Runs one operation on a layer whose bounds are of a type that is not known here. */
export interface Runner {
  readonly name: string;
  readonly compare: (operation: Operation, vector: Vector) => Outcome;
}

export function runner<N>(layer: Layer<N>): Runner {
  return { name: layer.name, compare: (operation, vector) => compare(layer, operation, vector) };
}

/** Runs every vector of the sources on every layer. */
export function run(sources: readonly Source[], layers: readonly Runner[]): Summary {
  const tallies = new Map<string, Tally>();
  const notEnclosing: Finding[] = [];
  const kindDiffers: Finding[] = [];
  const notExported = new Map<string, number>();
  const unread: Unread[] = [];

  for (const source of sources) {
    const parsed = parseItl(source.text, source.name);
    unread.push(...parsed.unread);
    for (const vector of parsed.vectors) {
      const operation = OPERATIONS.get(vector.operation);
      if (!operation) {
        notExported.set(vector.operation, (notExported.get(vector.operation) ?? 0) + 1);
        continue;
      }
      const reason = misfit(vector, operation);
      if (reason !== undefined) {
        unread.push({ ...vector, reason });
        continue;
      }
      for (const layer of layers) {
        const key = `${vector.operation} ${layer.name}`;
        const tally = tallies.get(key) ?? { operation: vector.operation, layer: layer.name, ...ZERO };
        tallies.set(key, tally);
        const outcome = layer.compare(operation, vector);
        count(tally, outcome);
        const finding = { vector, layer: layer.name, got: outcome.got };
        if (outcome.grade === "NOT enclosing") notEnclosing.push(finding);
        if (outcome.kind === "differs") kindDiffers.push(finding);
      }
    }
  }
  return { files: sources.length, tallies: [...tallies.values()], notEnclosing, kindDiffers, notExported, unread };
}
