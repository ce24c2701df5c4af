import { Rational } from "../exact/index.ts";
import { operator, type Instruction, type Tape } from "../term/index.ts";
import { isBounded, type Enclosure } from "./enclosure.ts";
import type { Layer } from "./layer.ts";
import { applyOperator } from "./composed/index.ts";
import { encloseSpectral } from "./spectral.ts";

/** Exact numbers longer than this many bits are carried on as enclosures. */
const LONGEST = 20_000;

/** A value at a point: exact where it is rational and short enough, enclosed elsewhere. */
export interface PointValue<N> {
  readonly exact: Rational | undefined;
  readonly enclosure: Enclosure<N>;
}

/**
 * The value of an instruction that is no input, from the values of the places it reads: exact where it is rational and short
 * enough, and enclosed by the layer.
 */
export function valueOfInstruction<N>(i: Instruction, layer: Layer<N>, v: (place: number) => PointValue<N>): PointValue<N> {
  const exact = exactly(i, v);
  return { exact, enclosure: exact ? layer.point(exact) : enclose(i, layer, v) };
}

function exactly(i: Instruction, v: (place: number) => PointValue<unknown>): Rational | undefined {
  switch (i.op) {
    case "number":
      return i.value;
    case "input":
    case "pi":
    case "spectral":
      return undefined;
    case "pow": {
      const base = v(i.a).exact;
      if (!base || (base.sign === 0 && i.n < 0) || base.size * Math.abs(i.n) > LONGEST) return undefined;
      return base.pow(i.n);
    }
    default: {
      const a = v(i.a).exact;
      const b = v(i.b).exact;
      const value = a && b ? operator(i.op).exact(a, b) : undefined;
      return value && value.size <= LONGEST ? value : undefined;
    }
  }
}

function enclose<N>(i: Instruction, layer: Layer<N>, v: (place: number) => PointValue<N>): Enclosure<N> {
  switch (i.op) {
    case "pi":
      return layer.pi;
    case "pow":
      return layer.pow(v(i.a).enclosure, i.n);
    case "spectral":
      return encloseSpectral(layer, i.entries.map((e) => v(e).enclosure), i.rows);
    case "number":
    case "input":
      throw new RangeError("constants and inputs have values of their own");
    default:
      return applyOperator(layer, i.op, v(i.a).enclosure, v(i.b).enclosure);
  }
}

/**
 * Evaluates a tape at an exact point. Every value is enclosed by the layer; where it is rational it is also exact, so
 * that a tie is seen as a tie at any precision. A coordinate that is not rational is given by an enclosure.
 *
 * @example
 * ```ts
 * import { exp, Rational, real } from "lemmakit";
 * import { decimalLayer, encloseAt } from "./index.ts";
 * import { instantiate } from "../term/index.ts";
 * const tape = instantiate([exp(real("x"))]);
 * const [e] = tape.roots.map((k) => encloseAt(tape, decimalLayer(20), [Rational.ONE])[k]!.enclosure);
 * e!.kind === "interval" && String(e!.lo); // "2.7182818284590452353"
 * ```
 */
export function encloseAt<N>(tape: Tape, layer: Layer<N>, point: readonly (Rational | Enclosure<N>)[]): PointValue<N>[] {
  const out: PointValue<N>[] = [];
  for (const i of tape.code) {
    const given = i.op === "input" ? point[i.slot]! : undefined;
    if (given instanceof Rational) out.push({ exact: given, enclosure: layer.point(given) });
    else if (given) out.push({ exact: undefined, enclosure: given });
    else out.push(valueOfInstruction(i, layer, (k) => out[k]!));
  }
  return out;
}

/** What is known of a relation: `undefined` where a side has no value. */
export type Truth = "true" | "false" | "unknown" | "undefined";

/** Decides `a relation b` from what is known of two values. */
export function compareValues<N>(layer: Layer<N>, a: PointValue<N>, relation: "<=" | "<" | "=" | "!=", b: PointValue<N>): Truth {
  const x = a.enclosure;
  const y = b.enclosure;
  if (x.kind === "undefined" || y.kind === "undefined") return "undefined";
  if (!isBounded(x) || !isBounded(y) || x.kind === "partial" || y.kind === "partial") return "unknown";
  if (a.exact && b.exact) {
    const d = a.exact.compare(b.exact);
    return (relation === "!=" ? d !== 0 : relation === "<=" ? d <= 0 : relation === "<" ? d < 0 : d === 0) ? "true" : "false";
  }
  if (relation === "!=") return layer.compare(x.hi, y.lo) < 0 || layer.compare(x.lo, y.hi) > 0 ? "true" : "unknown";
  if (layer.compare(x.hi, y.lo) < 0) return relation === "=" ? "false" : "true";
  if (layer.compare(x.lo, y.hi) > 0) return "false";
  if (relation === "<=" && layer.compare(x.hi, y.lo) <= 0) return "true";
  if (relation === "<" && layer.compare(x.lo, y.hi) >= 0) return "false";
  return "unknown";
}
