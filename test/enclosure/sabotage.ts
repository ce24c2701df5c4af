import { interval, isBounded, type Enclosure } from "../../src/enclosure/enclosure.ts";
import type { BinaryOperation, Layer, UnaryOperation } from "../../src/enclosure/layer.ts";
import { Rational } from "../../src/exact/index.ts";
import type { Bracket } from "./reference.ts";
import { binaryValue, powValue, unaryValue } from "./values.ts";

/** The layer's number nearest to an exact value: of the two ends of its tightest enclosure, the nearer one. */
function nearest<N>(layer: Layer<N>, q: Rational): N | undefined {
  const e = layer.point(q);
  if (!isBounded(e)) return undefined;
  const lo = layer.exact(e.lo);
  const hi = layer.exact(e.hi);
  if (lo === null || hi === null) return undefined;
  return q.sub(lo).compare(hi.sub(q)) <= 0 ? e.lo : e.hi;
}

/** The one real number in an enclosure, if there is only one. */
function single<N>(layer: Layer<N>, e: Enclosure<N>): Rational | null {
  return isBounded(e) && layer.compare(e.lo, e.hi) === 0 ? layer.exact(e.lo) : null;
}

/** The result with its lower bound replaced by the number nearest to the exact value. */
function spoilt<N>(layer: Layer<N>, result: Enclosure<N>, value: Bracket | null): Enclosure<N> {
  if (!isBounded(result) || !value?.lo || value.lo.abs().compare(Rational.of(10n ** 300n)) > 0) return result;
  const lo = nearest(layer, value.lo);
  return lo === undefined || layer.compare(lo, result.hi) > 0 ? result : { ...result, lo };
}

export const BINARY: readonly BinaryOperation[] = ["add", "sub", "mul", "div"];
export const UNARY: readonly UnaryOperation[] = [
  "sqrt", "exp", "log", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh",
];

/** A layer that is right but for one operation, whose lower bound at a point is rounded to nearest, not down. */
export function roundsToNearest<N>(layer: Layer<N>, operation: string): Layer<N> {
  const broken: Record<string, unknown> = {};
  for (const o of BINARY) {
    broken[o] = (x: Enclosure<N>, y: Enclosure<N>): Enclosure<N> => {
      const a = single(layer, x);
      const b = single(layer, y);
      const result = layer[o](x, y);
      return a === null || b === null ? result : spoilt(layer, result, binaryValue(o, a, b));
    };
  }
  for (const o of UNARY) {
    broken[o] = (x: Enclosure<N>): Enclosure<N> => {
      const a = single(layer, x);
      const result = layer[o](x);
      return a === null || a.abs().compare(Rational.of(600)) > 0 ? result : spoilt(layer, result, unaryValue(o, a));
    };
  }
  broken["pow"] = (x: Enclosure<N>, n: number): Enclosure<N> => {
    const a = single(layer, x);
    const result = layer.pow(x, n);
    return a === null ? result : spoilt(layer, result, powValue(a, n));
  };
  return { ...layer, [operation]: broken[operation] };
}

/** A layer whose logarithm says nothing of what it is given below 0. */
export function silentLog<N>(layer: Layer<N>): Layer<N> {
  return {
    ...layer,
    log(x) {
      const result = layer.log(x);
      return result.kind === "partial" ? interval(result.lo, result.hi) : result;
    },
  };
}

/** A layer whose cosine looks at the ends of an interval only. */
export function flatCos<N>(layer: Layer<N>): Layer<N> {
  const at = (b: N): Enclosure<N> => {
    const q = layer.exact(b);
    return q === null ? layer.hull(Rational.of(-1), Rational.ONE) : layer.cos(layer.point(q));
  };
  return {
    ...layer,
    cos(x) {
      if (!isBounded(x)) return layer.cos(x);
      const a = at(x.lo);
      const b = at(x.hi);
      if (!isBounded(a) || !isBounded(b)) return layer.cos(x);
      return interval(layer.compare(a.lo, b.lo) < 0 ? a.lo : b.lo, layer.compare(a.hi, b.hi) > 0 ? a.hi : b.hi);
    },
  };
}
