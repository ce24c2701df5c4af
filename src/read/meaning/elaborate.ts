import { apply, InputError, num, printTerm, realPow, type Node } from "../../term/index.ts";
import type { Expr } from "../math/expr.ts";
import { foreign, Unread } from "../math/unread.ts";
import { callValue } from "./call.ts";
import type { Context } from "./context.ts";
import { entryOf } from "./entry.ts";
import { foldValue } from "./fold.ts";
import { expectationValue, probabilityValue } from "./laws.ts";
import { letterValue } from "./letter.ts";
import { normValue } from "./norm.ts";
import { isOnes, productValue, totalOf } from "./product.ts";
import { entrywise, folded, inner, real, shapeText, transpose, type Value } from "./value.ts";

/** What an expression stands for where the facts of a context hold. Throws `Unread`. */
export function elaborate(e: Expr, c: Context): Value {
  try {
    return read(e, c);
  } catch (x) {
    if (x instanceof InputError) throw new Unread(/unsupported/.test(x.kind) ? "foreign" : "ill-typed", x.message, e.span);
    throw x;
  }
}
/** The term of an expression that must be a number. */
export function number(e: Expr, c: Context): Node {
  const v = elaborate(e, c);
  if (v.kind === "index") throw foreign("a summation index used as a number", e.span);
  if (v.kind !== "real") throw new Unread("ill-typed", `${shapeText(v)} stands where a number is due`, e.span);
  return v.node;
}

function read(e: Expr, c: Context): Value {
  switch (e.kind) {
    case "number":
      return real(num(e.text) as Node);
    case "letter":
      return letterValue(e, c);
    case "infix":
      return infix(e, c);
    case "minus": {
      const v = elaborate(e.of, c);
      if (v.kind === "covector") return { kind: "covector", of: entrywise("neg", [v.of]) as never };
      if (v.kind === "index") throw foreign("a summation index used as a number", e.span);
      return entrywise("neg", [v]);
    }
    case "product":
      return productValue(e.factors, e.span, c);
    case "power":
      return power(e, c);
    case "transpose": {
      const v = elaborate(e.of, c);
      if (v.kind === "vector") return { kind: "covector", of: v };
      if (v.kind === "covector") return v.of;
      if (v.kind === "matrix") return transpose(v);
      return v;
    }
    case "root": {
      const of = number(e.of, c);
      if (e.degree === 2) return real(apply("sqrt", [of]));
      return real(e.degree === 3 ? apply("cbrt", [of]) : (realPow(of as never, apply("div", [num(1), num(e.degree)]) as never) as Node));
    }
    case "call":
      return callValue(e, c);
    case "norm":
      return real(normValue(elaborate(e.of, c), e.which, e.span, c));
    case "abs": {
      const v = elaborate(e.of, c);
      if (v.kind !== "real") throw v.kind === "index" ? foreign("a summation index used as a number", e.span) : new Unread("ambiguous", `|…| of ${shapeText(v)}: its entries, its length or its determinant`, e.span);
      return real(apply("abs", [v.node]));
    }
    case "inner": {
      const other = isOnes(e.left) ? e.right : isOnes(e.right) ? e.left : undefined;
      const whole = other && elaborate(other, c);
      if (whole?.kind === "vector") return real(totalOf(whole, c));
      const [u, v] = [elaborate(e.left, c), elaborate(e.right, c)];
      if (u.kind === "vector" && v.kind === "vector") {
        if (u.dim !== v.dim) throw new Unread("ill-typed", `the inner product of ${shapeText(u)} and ${shapeText(v)}`, e.span);
        return real(inner(u, v, c));
      }
      if (u.kind === "matrix" && v.kind === "matrix") {
        if (u.rows !== v.rows || u.cols !== v.cols) throw new Unread("ill-typed", `the inner product of ${shapeText(u)} and ${shapeText(v)}`, e.span);
        return real(folded("sum", u.rows, "i", c, (i) => folded("sum", u.cols, "j", c, (j) => apply("mul", [u.at(i, j), v.at(i, j)]))));
      }
      if (u.kind === "real" && v.kind === "real") return real(apply("mul", [u.node, v.node]));
      throw new Unread("ill-typed", `the inner product of ${shapeText(u)} and ${shapeText(v)}`, e.span);
    }
    case "group":
      if (e.items.length !== 1) throw foreign("a tuple", e.span);
      return elaborate(e.items[0]!, c);
    case "below": {
      const v = elaborate(e.of, c);
      return entryOf(v, e.below, c, e.span);
    }
    case "fold":
      return foldValue(e, c);
    case "expectation":
      return expectationValue(e, c);
    case "probability":
      return probabilityValue(e, c);
    case "comprehension":
      throw foreign("a set as a number", e.span);
    case "dots":
      throw foreign("dots", e.span);
    case "infinity":
      throw foreign("infinity as a number", e.span);
    case "either":
      return either(e.readings, c, e.span);
  }
}

/** Of several readings the one that makes sense; where two do and differ, none is chosen. */
function either(readings: readonly Expr[], c: Context, span: Expr["span"]): Value {
  const found: Value[] = [];
  let fault: unknown;
  for (const r of readings) {
    try {
      found.push(elaborate(r, c));
    } catch (x) {
      if (!(x instanceof Unread)) throw x;
      fault ??= x;
    }
  }
  if (found.length === 0) throw fault;
  const texts = [...new Set(found.map((v) => (v.kind === "covector" || v.kind === "index" || v.node === undefined ? shapeText(v) : printTerm(v.node))))];
  if (texts.length > 1) throw new Unread("ambiguous", `two readings: ${texts.join("   or   ")}`, span, `% lemmakit: reads … with ${texts.map((t) => `"${t}"`).join(" or ")}`);
  return found[0]!;
}

function infix(e: Expr & { kind: "infix" }, c: Context): Value {
  if (e.op === "*") return productValue([e.left, e.right], e.span, c);
  const [a, b] = [elaborate(e.left, c), elaborate(e.right, c)];
  if (a.kind === "index" || b.kind === "index") throw foreign("a summation index used as a number", e.span);
  if (e.op === "/") {
    if (b.kind !== "real") throw new Unread("ill-typed", `division by ${shapeText(b)}`, e.span);
    return a.kind === "covector" ? { kind: "covector", of: entrywise("div", [a.of, b]) as never } : entrywise("div", [a, b]);
  }
  if (e.op === "odot") return entrywise("mul", [a, b]);
  if (e.op === "min" || e.op === "max") return entrywise(e.op, [a, b]);
  if (a.kind === "covector" && b.kind === "covector") return { kind: "covector", of: entrywise(e.op === "+" ? "add" : "sub", [a.of, b.of]) as never };
  if (a.kind === "covector" || b.kind === "covector" || a.kind !== b.kind || shapeText(a) !== shapeText(b))
    throw new Unread("ill-typed", `${e.op === "+" ? "the sum" : "the difference"} of ${shapeText(a)} and ${shapeText(b)}`, e.span);
  return entrywise(e.op === "+" ? "add" : "sub", [a, b]);
}

function power(e: Expr & { kind: "power" }, c: Context): Value {
  const { base, exponent } = e;
  const natural = base.kind === "letter" && base.name === "e" && !base.below && !c.known(base);
  if (natural) return entrywise("exp", [elaborate(exponent, c)]);
  const v = elaborate(base, c);
  if (exponent.kind === "letter" && exponent.name === "T" && !exponent.below && (v.kind === "vector" || v.kind === "matrix")) return v.kind === "vector" ? { kind: "covector", of: v } : transpose(v);
  if (v.kind === "index") throw foreign("a summation index used as a number", e.span);
  if (v.kind !== "real") throw v.kind === "matrix" ? foreign("a power of a matrix", e.span) : new Unread("ambiguous", `a power of ${shapeText(v)}: entry by entry, or of its length`, e.span);
  const n = number(exponent, c);
  return real(realPow(v.node as never, n as never) as Node);
}
