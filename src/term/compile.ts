import { nearestDouble } from "../exact/index.ts";
import { operator } from "./operators.ts";
import { spectralDouble } from "./spectral-double.ts";
import type { Instruction, Tape } from "./tape.ts";

let serial = 0;

/**
 * A function from generated source. `bound` is what the source may refer to by name. Each source carries a number of its own: the
 * engine shares what it has learnt about types among functions of equal source, and they slow each other down.
 */
export function instance(parameters: readonly string[], body: string, bound: Readonly<Record<string, unknown>> = {}): unknown {
  const text = `"use strict";\n// ${++serial}\nreturn function (${parameters.join(", ")}) {\n${body}\n};`;
  return new Function(...Object.keys(bound), text)(...Object.values(bound));
}

/** x^n in source: products for small exponents, else `**`. */
function powerText(x: string, n: number): string {
  if (n === 2) return `${x} * ${x}`;
  if (n === 3) return `${x} * ${x} * ${x}`;
  return `${x} ** ${n < 0 ? `(${n})` : n}`;
}

/** What stands for an instruction in source; `b` is the name of the second argument. */
function valueText(i: Instruction, v: (place: number) => string): string {
  switch (i.op) {
    case "number":
      return String(nearestDouble(i.value));
    case "pi":
      return "Math.PI";
    case "input":
      return `x[p + ${i.slot}]`;
    case "pow":
      return powerText(v(i.a), i.n);
    case "spectral":
      return `spectral([${i.entries.map(v).join(", ")}], ${i.rows})`;
    case "add":
      return `${v(i.a)} + ${v(i.b)}`;
    case "sub":
      return `${v(i.a)} - ${v(i.b)}`;
    case "mul":
      return `${v(i.a)} * ${v(i.b)}`;
    case "div":
      return `${v(i.a)} / ${v(i.b)}`;
    case "neg":
      return `-${v(i.a)}`;
    case "log":
      return `${v(i.a)} > 0 ? Math.log(${v(i.a)}) : NaN`;
    case "step":
      return `${v(i.a)} >= 0 ? 1 : ${v(i.a)} < 0 ? 0 : NaN`;
    case "rpow":
    case "atan2":
    case "erf":
      return `${i.op}(${v(i.a)}, ${v(i.b)})`;
    default:
      return `Math.${i.op}(${operator(i.op).arity === 2 ? `${v(i.a)}, ${v(i.b)}` : v(i.a)})`;
  }
}

/** The partial derivatives in source; as the `slopes` of the operators. */
function slopeTexts(i: Instruction, k: number, v: (place: number) => string): readonly (readonly [place: number, text: string])[] {
  if (i.op === "number" || i.op === "pi" || i.op === "input" || i.op === "spectral") return [];
  const x = v(i.a);
  const z = v(k);
  if (i.op === "pow") return i.n === 0 ? [] : [[i.a, i.n === 1 ? "1" : i.n === 2 ? `2 * ${x}` : `${i.n} * ${powerText(x, i.n - 1)}`]];
  const y = v(i.b);
  switch (i.op) {
    case "add":
      return [[i.a, "1"], [i.b, "1"]];
    case "sub":
      return [[i.a, "1"], [i.b, "-1"]];
    case "mul":
      return [[i.a, y], [i.b, x]];
    case "div":
      return [[i.a, `1 / ${y}`], [i.b, `-${z} / ${y}`]];
    case "neg":
      return [[i.a, "-1"]];
    case "abs":
      return [[i.a, `${x} < 0 ? -1 : 1`]];
    case "sqrt":
      return [[i.a, `${z} === 0 ? 0 : 0.5 / ${z}`]];
    case "exp":
      return [[i.a, z]];
    case "log":
      return [[i.a, `1 / ${x}`]];
    case "min":
      return [[i.a, `${x} <= ${y} ? 1 : 0`], [i.b, `${x} <= ${y} ? 0 : 1`]];
    case "max":
      return [[i.a, `${x} >= ${y} ? 1 : 0`], [i.b, `${x} >= ${y} ? 0 : 1`]];
    case "sin":
      return [[i.a, `Math.cos(${x})`]];
    case "cos":
      return [[i.a, `-Math.sin(${x})`]];
    case "tan":
      return [[i.a, `1 + ${z} * ${z}`]];
    case "atan":
      return [[i.a, `1 / (1 + ${x} * ${x})`]];
    case "sinh":
      return [[i.a, `Math.cosh(${x})`]];
    case "cosh":
      return [[i.a, `Math.sinh(${x})`]];
    case "tanh":
      return [[i.a, `1 - ${z} * ${z}`]];
    case "rpow":
    case "atan2":
      return [[i.a, `${i.op}Slopes(${x}, ${y}, ${z})[0]`], [i.b, `${i.op}Slopes(${x}, ${y}, ${z})[1]`]];
    case "erf":
      return [[i.a, `${2 / Math.sqrt(Math.PI)} * Math.exp(-${x} * ${x})`]];
    case "step":
    case "floor":
      return [[i.a, "0"]];
  }
}

/** What generated code calls by name. */
const CALLED = {
  spectral: spectralDouble,
  ...Object.fromEntries((["rpow", "atan2", "erf"] as const).flatMap((op) => [[op, operator(op).double], [`${op}Slopes`, operator(op).slopes]])),
};

const name = (place: number): string => `v${place}`;

/** The places that the results at `roots` need. */
function needed(tape: Tape, roots: readonly number[]): boolean[] {
  const out = tape.code.map(() => false);
  for (const r of roots) out[r] = true;
  for (let k = out.length - 1; k >= 0; k--) {
    const i = tape.code[k]!;
    if (!out[k] || i.op === "number" || i.op === "pi" || i.op === "input") continue;
    if (i.op === "spectral") for (const e of i.entries) out[e] = true;
    else {
      out[i.a] = true;
      if (i.op !== "pow") out[i.b] = true;
    }
  }
  return out;
}

const forward = (tape: Tape, live: readonly boolean[]): string =>
  tape.code.flatMap((i, k) => (live[k] ? [`const ${name(k)} = ${valueText(i, name)};`] : [])).join("\n");

/** Fills `out[q * roots + r]` with the roots of a tape at the points `x[q * inputs + slot]`, for q below `count`. */
export type DoubleProgram = (points: ArrayLike<number>, out: Float64Array, count: number) => void;

/**
 * The reading of a tape in doubles as straight-line code: what `doubleReading` computes, roots only; fast, close, and never evidence.
 * Powers of 2 and 3 are products.
 */
export function compileDouble(tape: Tape): DoubleProgram {
  const body = `for (let q = 0, p = 0, o = 0; q < count; q++, p += ${tape.inputs.length}, o += ${tape.roots.length}) {
${forward(tape, needed(tape, tape.roots))}
${tape.roots.map((r, k) => `out[o + ${k}] = ${name(r)};`).join("\n")}
}`;
  return instance(["x", "out", "count"], body, CALLED) as DoubleProgram;
}

/** Fills `gradient` with the partial derivatives by slot and returns the value. */
export type GradientProgram = (point: ArrayLike<number>, gradient: Float64Array) => number;

/**
 * The value of one place of a tape and its derivative by a backward sweep, as straight-line code: what `gradientReading` computes. One-sided
 * at kinks; a spectral norm of three or more rows has slope 0. As there, a slope is not used where nothing rests on it.
 */
export function compileGradient(tape: Tape, place: number = tape.roots[0]!): GradientProgram {
  const live = needed(tape, [place]);
  const lines = [`const p = 0;`, forward(tape, live), `let ${tape.code.map((_, k) => `w${k} = 0`).join(", ") || "w = 0"};`, `w${place} = 1;`, "gradient.fill(0);"];
  for (let k = place; k >= 0; k--) {
    const i = tape.code[k]!;
    if (!live[k]) continue;
    if (i.op === "input") lines.push(`gradient[${i.slot}] = w${k};`);
    const slopes = slopeTexts(i, k, name).map(([a, text]) => `w${a} += w${k} * (${text});`);
    if (slopes.length > 0) lines.push(`if (w${k} !== 0) { ${slopes.join(" ")} }`);
  }
  lines.push(`return ${name(place)};`);
  return instance(["x", "gradient"], lines.join("\n"), CALLED) as GradientProgram;
}
