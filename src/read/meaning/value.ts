import { apply, at, describe, dot, fold, index, norm, num, timesNode, type FoldName, type Node, type FunctionName, type Real, type Vector as VectorNode } from "../../term/index.ts";

/** A vector: a term where claims have one, and always its entries. */
export interface Vector {
  readonly kind: "vector";
  readonly dim: string;
  readonly node?: Node;
  readonly at: (i: Node) => Node;
}
export interface Matrix {
  readonly kind: "matrix";
  readonly rows: string;
  readonly cols: string;
  readonly node?: Node;
  readonly at: (i: Node, j: Node) => Node;
  /** The matrix that this one is the transposition of. */
  readonly transposed?: Matrix;
}
/** What an expression stands for. A covector is a vector that lies. */
export type Value =
  | { readonly kind: "real"; readonly node: Node }
  | Vector
  | Matrix
  /** `row` where it is one of a matrix and nothing lays it down but what stands behind it. */
  | { readonly kind: "covector"; readonly of: Vector; readonly row?: boolean }
  | { readonly kind: "index"; readonly node: Node };

export const real = (node: Node): Value => ({ kind: "real", node });
export const vectorOf = (node: Node): Vector => ({ kind: "vector", dim: (node.sort as { dim: string }).dim, node, at: (i) => entryAt(node, i) });
/** The entry of a vector; of one that operators make entry by entry, what they make of the entries. */
function entryAt(n: Node, i: Node): Node {
  if (n.tag === "apply") return apply(n.operator, n.args.map((a) => (a.sort.kind === "vector" ? entryAt(a, i) : a)));
  return at(n as VectorNode, i as never) as Node;
}
export const matrixOf = (node: Node): Matrix => {
  const { rows, cols } = node.sort as { rows: string; cols: string };
  return { kind: "matrix", rows, cols, node, at: (i, j) => at(at(node as never, i as never) as never, j as never) as Node };
};
/** A term as a value of its sort. */
export function valueOf(node: Node): Value {
  if (node.sort.kind === "vector") return vectorOf(node);
  if (node.sort.kind === "matrix") return matrixOf(node);
  return node.sort.kind === "index" ? { kind: "index", node } : real(node);
}
/** The row of a matrix. */
export const rowOf = (m: Matrix, i: Node): Vector => (m.node ? vectorOf(at(m.node as never, i as never) as Node) : { kind: "vector", dim: m.cols, at: (j) => m.at(i, j) });
export const transpose = (m: Matrix): Matrix => m.transposed ?? { kind: "matrix", rows: m.cols, cols: m.rows, at: (i, j) => m.at(j, i), transposed: m };

/** Gives each index that a reading brings in a name of its own. */
export interface Indices {
  fresh(near: string): string;
}
export function folded(how: FoldName, dim: string, near: string, names: Indices, body: (i: Node) => Node): Node {
  const name = names.fresh(near);
  return fold(how, name, dim, body(index(name, dim)));
}

/** The negative of a term, its sign at the front as people write it: `-p*log(p)`. */
export function negative(n: Node): Node {
  if (n.tag === "apply" && (n.operator === "mul" || n.operator === "div")) return apply(n.operator, [negative(n.args[0]!), n.args[1]!]);
  return n.tag === "apply" && n.operator === "neg" ? n.args[0]! : apply("neg", [n]);
}
/** An operator entry by entry. */
export function entrywise(operator: FunctionName, args: readonly Value[]): Value {
  const shaped = args.find((a) => a.kind === "vector" || a.kind === "matrix");
  const nodes = args.map((a) => (a.kind === "covector" || a.kind === "index" ? undefined : a.node));
  if (!shaped || nodes.every((n) => n !== undefined)) return valueOf(operator === "neg" ? negative(nodes[0]!) : apply(operator, nodes as Node[]));
  if (shaped.kind === "vector") {
    return { kind: "vector", dim: shaped.dim, at: (i) => apply(operator, args.map((a) => (a.kind === "vector" ? a.at(i) : (a as { node: Node }).node))) };
  }
  const m = shaped as Matrix;
  return { kind: "matrix", rows: m.rows, cols: m.cols, at: (i, j) => apply(operator, args.map((a) => (a.kind === "matrix" ? a.at(i, j) : (a as { node: Node }).node))) };
}

export function inner(u: Vector, v: Vector, names: Indices): Node {
  if (u.node && v.node) return dot(u.node as VectorNode, v.node as VectorNode) as Node;
  return folded("sum", u.dim, "i", names, (i) => apply("mul", [u.at(i), v.at(i)]));
}
export function matrixVector(a: Matrix, v: Vector, names: Indices): Vector {
  if (a.node && v.node) return vectorOf(timesNode(a.node, v.node));
  return { kind: "vector", dim: a.rows, at: (i) => folded("sum", a.cols, "j", names, (j) => apply("mul", [a.at(i, j), v.at(j)])) };
}
export function matrixMatrix(a: Matrix, b: Matrix, names: Indices): Matrix {
  return { kind: "matrix", rows: a.rows, cols: b.cols, at: (i, j) => folded("sum", a.cols, "l", names, (l) => apply("mul", [a.at(i, l), b.at(l, j)])) };
}
const square = (n: Node): Node => Object.freeze({ tag: "power", sort: n.sort, base: n, exponent: 2 }) as Node;

/** A norm of a vector, by its entries where the vector is no term. */
export function vectorNorm(which: "1" | "2" | "inf", v: Vector, names: Indices): Node {
  if (v.node) return norm(which, v.node) as Node;
  if (which === "2") return apply("sqrt", [folded("sum", v.dim, "i", names, (i) => square(v.at(i)))]);
  return folded(which === "1" ? "sum" : "max", v.dim, "i", names, (i) => apply("abs", [v.at(i)]));
}
export function frobeniusNorm(m: Matrix, names: Indices): Node {
  if (m.node) return norm("F", m.node) as Node;
  return apply("sqrt", [folded("sum", m.rows, "i", names, (i) => folded("sum", m.cols, "j", names, (j) => square(m.at(i, j))))]);
}
export const shapeText = (v: Value): string =>
  v.kind === "vector" ? `a vector over ${v.dim}` : v.kind === "matrix" ? `a matrix over ${v.rows} x ${v.cols}` : v.kind === "covector" ? `a transposed vector over ${v.of.dim}` : v.kind === "index" ? describe(v.node.sort) : "a number";
export const zero: Real = num(0);
