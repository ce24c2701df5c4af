import { interval, type Enclosure } from "../../src/enclosure/enclosure.ts";
import type { Layer } from "../../src/enclosure/layer.ts";
import { doubleAbove, doubleBelow, exactDouble, Rational } from "../../src/exact/index.ts";
import type { Vector } from "./itl.ts";
import type { Decoration, Literal } from "./literal.ts";
import type { Operation } from "./operations.ts";

/** What a layer did with one vector. `kind` compares the closed union with the decoration, where there is one. */
export interface Outcome {
  readonly grade: "tightest" | "enclosing" | "NOT enclosing";
  readonly kind?: "agrees" | "differs";
  /** The result as text, for the listing. */
  readonly got: string;
}

/** A reason why a vector cannot be run on any layer, or `undefined`. */
export function misfit(vector: Vector, operation: Operation): string | undefined {
  const { inputs, expected } = vector;
  if ([...inputs, ...expected].some((l) => l.type === "nai")) return "no enclosure corresponds to [nai]";
  if (expected.length !== 1 || !isSet(expected[0]!)) return "the result is not one interval";
  if (inputs.length !== operation.takes.length) return "another number of arguments";
  const fits = inputs.every((l, i) =>
    operation.takes[i] === "x" ? isSet(l) : l.type === "number" && Number.isInteger(l.value),
  );
  return fits ? undefined : "arguments of another type";
}

const isSet = (l: Literal): boolean => l.type === "interval" || l.type === "empty";
const exactOf = (x: number): Rational | null => (Number.isFinite(x) ? exactDouble(x) : null);

function toEnclosure<N>(layer: Layer<N>, l: Literal): Enclosure<N> {
  if (l.type !== "interval") return { kind: "empty" };
  const x = layer.hull(exactOf(l.lo), exactOf(l.hi));
  // `trv` promises nothing of the argument: something before was perhaps not defined.
  if (l.decoration !== "trv" || x.kind !== "interval") return x;
  return { ...x, kind: "partial", trouble: { operation: "input", reason: "is decorated trv" } };
}

/** The bounds of a result as doubles, rounded outward; beyond the range as the format has it. */
function toDoubles<N>(layer: Layer<N>, e: Enclosure<N>): Enclosure<number> {
  if (e.kind !== "interval" && e.kind !== "partial") return e;
  const lo = layer.exact(e.lo);
  const hi = layer.exact(e.hi);
  const zero = layer.point(Rational.ZERO);
  if (zero.kind !== "interval") throw new RangeError("the layer has no 0");
  // A bound without an exact value has to be the infinity of its side, which NaN is not.
  if (lo === null && !(layer.compare(e.lo, zero.lo) < 0)) throw new RangeError("a lower bound that is no number");
  if (hi === null && !(layer.compare(e.hi, zero.hi) > 0)) throw new RangeError("an upper bound that is no number");
  if (layer.compare(e.lo, e.hi) > 0) throw new RangeError("the bounds are in the wrong order");
  return interval(lo === null ? -Infinity : doubleBelow(lo), hi === null ? Infinity : doubleAbove(hi));
}

function grade(got: Enclosure<number>, want: Literal): Outcome["grade"] {
  const bounds = got.kind === "interval" || got.kind === "partial" ? got : undefined;
  if (want.type !== "interval") return bounds ? "enclosing" : "tightest";
  if (!bounds || !(bounds.lo <= want.lo && bounds.hi >= want.hi)) return "NOT enclosing";
  return bounds.lo === want.lo && bounds.hi === want.hi ? "tightest" : "enclosing";
}

/** `def`, `dac` and `com` say that the operation is defined on the whole argument; `trv` and [empty] that it is not. */
function kindAgrees(kind: Enclosure<unknown>["kind"], decoration: Decoration): boolean {
  return (decoration === "trv" || decoration === "ill") === (kind !== "interval");
}

/** Runs one vector that fits on one layer. An exception counts as NOT enclosing. */
export function compare<N>(layer: Layer<N>, operation: Operation, vector: Vector): Outcome {
  const want = vector.expected[0]!;
  const exponent = vector.inputs.find((l) => l.type === "number")?.value ?? 0;
  try {
    const args = vector.inputs.filter(isSet).map((l) => toEnclosure(layer, l));
    const result = operation.apply(layer, args, exponent);
    const got = toDoubles(layer, result);
    const decorated = vector.inputs.some((l) => "decoration" in l && l.decoration !== undefined);
    const decoration = "decoration" in want && want.decoration ? want.decoration : decorated ? "trv" : undefined;
    const outcome = { grade: grade(got, want), got: show(got, result.kind) };
    if (decoration === undefined || operation.isSet) return outcome;
    return { ...outcome, kind: kindAgrees(result.kind, decoration) ? "agrees" : "differs" };
  } catch (error) {
    return { grade: "NOT enclosing", got: `threw ${(error as Error).message}` };
  }
}

const show = (e: Enclosure<number>, kind: string): string =>
  e.kind === "interval" || e.kind === "partial" ? `[${e.lo}, ${e.hi}] ${kind}` : kind;
