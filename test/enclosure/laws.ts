import fc from "fast-check";
import { applyOperator, COMPOSED } from "../../src/enclosure/composed/index.ts";
import { EMPTY, isBounded, type Bounded, type Enclosure } from "../../src/enclosure/enclosure.ts";
import type { BinaryOperation, Layer, UnaryOperation } from "../../src/enclosure/layer.ts";
import { Rational } from "../../src/exact/index.ts";
import { inDomain, outsideDomain } from "./domains.ts";
import { spans, type Span } from "./draws.ts";
import { binaryValue, composedValue, powValue, unaryValue } from "./values.ts";
import type { Bracket } from "./reference.ts";

/** One law of one operation: inputs, and what is wrong with a layer's answer on them, or `undefined`. */
export interface Law {
  readonly operation: string;
  readonly inputs: fc.Arbitrary<Inputs>;
  broken<N>(layer: Layer<N>, inputs: Inputs): string | undefined;
}

export interface Inputs {
  readonly x: Span;
  readonly y: Span;
  readonly n: number;
  /** How much wider the interval is for which inclusion is tested, to the left and to the right. */
  readonly wider: readonly [number, number];
}

const inputs: fc.Arbitrary<Inputs> = fc.record({
  x: spans,
  y: spans,
  n: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -9, max: 9 }) }, fc.constantFrom(-33, -20, 20, 33)),
  wider: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
});

/** The interval as the layer holds it, a real inside it, and its exact ends. */
interface Held<N> {
  readonly box: Bounded<N>;
  readonly lo: Rational | null;
  readonly hi: Rational | null;
  readonly inside: Rational;
}

function hold<N>(layer: Layer<N>, s: Span): Held<N> {
  let box = layer.hull(s.lo, s.hi) as Bounded<N>;
  if (s.snap && s.lo !== null && s.hi !== null && s.lo.equals(s.hi)) {
    const end = layer.exact(box.lo) ?? layer.exact(box.hi)!;
    box = layer.hull(end, end) as Bounded<N>;
  }
  const lo = layer.exact(box.lo);
  const hi = layer.exact(box.hi);
  // The point is taken between the ends asked for, or between those held.
  const a = s.snap ? lo : (s.lo ?? lo);
  const b = s.snap ? hi : (s.hi ?? hi);
  const far = Rational.of(1n << BigInt(s.at));
  const inside =
    a !== null && b !== null
      ? s.at === 0 ? a : s.at === 64 ? b : a.add(b.sub(a).mul(Rational.of(s.at, 64)))
      : a !== null ? (s.at === 0 ? a : a.add(far))
      : b !== null ? (s.at === 0 ? b : b.sub(far))
      : far.sub(Rational.of(1000));
  return { box, lo, hi, inside };
}

const show = (q: Rational | null, infinite: string): string => (q === null ? infinite : q.toString());
function text<N>(layer: Layer<N>, e: Enclosure<N>): string {
  return isBounded(e) ? `${e.kind} [${show(layer.exact(e.lo), "-inf")}, ${show(layer.exact(e.hi), "inf")}]` : e.kind;
}

const above = (a: Rational | null, b: Rational | null): boolean => a !== null && b !== null && a.compare(b) > 0;

/** Well-formed bounds: lo <= hi, no NaN, no -0, infinities only outward. */
function malformed<N>(layer: Layer<N>, e: Enclosure<N>): string | undefined {
  if (!isBounded(e)) return undefined;
  for (const b of [e.lo, e.hi]) {
    if (String(b) === "NaN" || Object.is(b, -0) || (b as { s?: number }).s === -1 && layer.exact(b)?.sign === 0) return `a bound is ${Object.is(b, -0) ? "-0" : String(b)}`;
  }
  if (String(e.lo) === "Infinity" || String(e.hi) === "-Infinity") return "an infinity on the wrong side";
  return layer.compare(e.lo, e.hi) > 0 ? "the bounds are crossed" : undefined;
}

/** Does the enclosure certainly miss the value? */
function misses<N>(layer: Layer<N>, e: Enclosure<N>, value: Bracket): boolean {
  if (!isBounded(e)) return true;
  return above(layer.exact(e.lo), value.hi) || above(value.lo, layer.exact(e.hi));
}

/** Is the result of the smaller argument not inside that of the larger? */
function escapes<N>(layer: Layer<N>, inner: Enclosure<N>, outer: Enclosure<N>): boolean {
  if (!isBounded(inner)) return inner.kind === "undefined" && outer.kind === "interval";
  if (!isBounded(outer)) return true;
  if (inner.kind === "partial" && outer.kind === "interval") return true;
  return layer.compare(inner.lo, outer.lo) < 0 || layer.compare(inner.hi, outer.hi) > 0;
}

function widen<N>(layer: Layer<N>, x: Held<N>, [left, right]: readonly [number, number]): Enclosure<N> {
  const by = (q: Rational, n: number): Rational => q.abs().add(Rational.of(1, 8)).mul(Rational.of(n, 16 ** n));
  return layer.hull(x.lo && x.lo.sub(by(x.lo, left)), x.hi && x.hi.add(by(x.hi, right)));
}

type Apply = <N>(layer: Layer<N>, x: Enclosure<N>, y: Enclosure<N>, n: number) => Enclosure<N>;
/** The exact value, or `null` where there is none. */
type Value = (x: Rational, y: Rational, n: number) => Bracket | null;

function law(operation: string, binary: boolean, apply: Apply, value: Value): Law {
  return {
    operation,
    inputs,
    broken<N>(layer: Layer<N>, { x, y, n, wider }: Inputs): string | undefined {
      const a = hold(layer, x);
      const b = hold(layer, y);
      const result = apply(layer, a.box, b.box, n);
      const said = (): string =>
        `${operation}(${text(layer, a.box)}${binary ? `, ${text(layer, b.box)}` : operation === "pow" ? `, ${n}` : ""}) = ${text(layer, result)}`;
      const bad = malformed(layer, result);
      if (bad !== undefined) return `${said()}: ${bad}`;

      const exact = value(a.inside, b.inside, n);
      if (exact === null) {
        if (result.kind === "interval") return `${said()}, though there is no value at ${a.inside}`;
      } else if (misses(layer, result, exact)) {
        return `${said()} misses the value at ${a.inside}${binary ? `, ${b.inside}` : ""}`;
      }

      const some = inDomain(operation, a, b, n);
      const none = outsideDomain(operation, a, b, n);
      const kind = some === false ? "undefined" : none === true ? "partial" : none === false ? "interval" : result.kind;
      if (result.kind !== kind) return `${said()}, expected ${kind}`;

      const outer = apply(layer, widen(layer, a, wider), binary ? widen(layer, b, wider) : b.box, n);
      if (escapes(layer, result, outer)) return `${said()} is not inside the result of a wider argument, ${text(layer, outer)}`;

      if (apply(layer, EMPTY, b.box, n).kind !== "empty") return `${operation} of the empty set is not empty`;
      if (binary && apply(layer, a.box, EMPTY, n).kind !== "empty") return `${operation} of the empty set is not empty`;
      return undefined;
    },
  };
}

const UNARY: readonly UnaryOperation[] = [
  "neg", "abs", "sqrt", "exp", "log", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "step",
];
const BINARY: readonly BinaryOperation[] = ["add", "sub", "mul", "div", "min", "max"];

/** Every operation of a layer, with the laws it must keep. */
export const laws: readonly Law[] = [
  ...BINARY.map((o) => law(o, true, (layer, x, y) => layer[o](x, y), (x, y) => binaryValue(o, x, y))),
  law("pow", false, (layer, x, _y, n) => layer.pow(x, n), (x, _y, n) => powValue(x, n)),
  ...UNARY.map((o) => law(o, false, (layer, x) => layer[o](x), (x) => unaryValue(o, x))),
  ...(Object.keys(COMPOSED) as (keyof typeof COMPOSED)[]).map((o) =>
    law(o, o === "rpow" || o === "atan2", (layer, x, y) => applyOperator(layer, o, x, y), (x, y) => composedValue(o, x, y)),
  ),
];
