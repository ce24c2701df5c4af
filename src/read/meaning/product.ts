import { apply, type Node } from "../../term/index.ts";
import type { Expr } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import { application, argumentsOf } from "./apply.ts";
import type { Context } from "./context.ts";
import { elaborate } from "./elaborate.ts";
import { entrywise, folded, inner, matrixMatrix, matrixVector, real, shapeText, transpose, type Matrix, type Value, type Vector } from "./value.ts";

/** Factors side by side: calls of functions first, then numbers, vectors and matrices as their shapes allow. */
export function productValue(factors: readonly Expr[], span: Expr["span"], c: Context): Value {
  const ones = factors.findIndex((f) => f.kind === "transpose" && isOnes(f.of));
  if (ones >= 0 && ones < factors.length - 1) {
    // \mathbf{1}^\top x is the sum of the entries of x.
    const rest = productValue(factors.slice(ones + 1), span, c);
    if (rest.kind !== "vector") throw new Unread("ill-typed", `the vector of ones before ${shapeText(rest)}`, span);
    const total = real(totalOf(rest, c));
    return ones === 0 ? total : multiply([productValue(factors.slice(0, ones), span, c), total], span, c);
  }
  const values: Value[] = [];
  for (let i = 0; i < factors.length; i++) {
    const f = factors[i]!;
    // f(x)^2 is the square of f(x), f(x)_i its entry.
    const behind = argumentsOf(factors[i + 1], c);
    const applied = behind && application(f, behind.group, c);
    if (applied) i++;
    values.push(applied ? behind.wrap(applied) : lying(elaborate(f, c), f, i < factors.length - 1));
  }
  return multiply(values, span, c);
}

/** A row of a matrix lies, where something stands behind it: `W_y u` is a number. */
function lying(v: Value, f: Expr, before: boolean): Value {
  return before && v.kind === "vector" && v.node?.tag === "entry" && f.kind === "letter" && f.below !== undefined && /^[A-Z]$/.test(f.name) ? { kind: "covector", of: v, row: true } : v;
}

/** `\mathbf{1}`, the vector of ones. */
export const isOnes = (e: Expr): boolean => (e.kind === "letter" && e.name === "1") || (e.kind === "group" && e.items.length === 1 && isOnes(e.items[0]!));
/** The sum of the entries of a vector: its inner product with the vector of ones. */
export const totalOf = (v: Vector, c: Context): Node => folded("sum", v.dim, "i", c, (i) => v.at(i));

/** The product of values in order. Numbers go to the front; what is left must fit as matrices do. */
export function multiply(values: readonly Value[], span: Expr["span"], c: Context): Value {
  if (values.some((v) => v.kind === "index")) throw foreign("a summation index used as a number", span);
  const numbers = values.filter((v): v is Value & { kind: "real" } => v.kind === "real").map((v) => v.node);
  // A row with numbers alone beside it is a vector as before.
  const rest = values.filter((v) => v.kind !== "real").map((v, k, all) => (v.kind === "covector" && v.row && (k === all.length - 1 || all[k + 1]!.kind === "covector") ? v.of : v));
  const coefficient = numbers.length > 0 ? numbers.slice(1).reduce((a, b) => apply("mul", [a, b]), numbers[0]!) : undefined;
  if (rest.length === 0) return real(coefficient!);
  let acc: Value = rest.at(-1)!;
  for (let i = rest.length - 2; i >= 0; i--) acc = pair(rest[i]!, acc, span, c);
  return coefficient ? scale(coefficient, acc) : acc;
}

function scale(k: Node, v: Value): Value {
  if (v.kind === "covector") return { kind: "covector", of: entrywise("mul", [real(k), v.of]) as Vector };
  return entrywise("mul", [real(k), v]);
}

function pair(a: Value, b: Value, span: Expr["span"], c: Context): Value {
  const misfit = (): Unread => new Unread("ill-typed", `${shapeText(a)} before ${shapeText(b)}: no product fits`, span);
  if (b.kind === "real") return scale(b.node, a);
  if (a.kind === "matrix") {
    if (b.kind === "vector") return fits(a.cols, b.dim, misfit), matrixVector(a, b, c);
    if (b.kind === "matrix") return fits(a.cols, b.rows, misfit), matrixMatrix(a, b, c);
  }
  if (a.kind === "covector") {
    if (b.kind === "vector") return fits(a.of.dim, b.dim, misfit), real(inner(a.of, b, c));
    if (b.kind === "matrix") return fits(a.of.dim, b.rows, misfit), { kind: "covector", of: matrixVector(transpose(b), a.of, c) };
  }
  if (a.kind === "vector" && b.kind === "covector") return { kind: "matrix", rows: a.dim, cols: b.of.dim, at: (i, j) => apply("mul", [a.at(i), b.of.at(j)]) } satisfies Matrix;
  throw misfit();
}
function fits(a: string, b: string, misfit: () => Unread): void {
  if (a !== b) throw misfit();
}
