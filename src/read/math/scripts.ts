import type { Cursor } from "./cursor.ts";
import type { Expr } from "./expr.ts";
import { readExpr } from "./grammar.ts";
import { aboveOf, belowOf } from "./letters.ts";
import { isChar, isMacro, rawText } from "./token.ts";
import { foreign, Unread } from "./unread.ts";

/** Exponents and transpositions behind a factor. */
export function scripts(c: Cursor, base: Expr): Expr {
  let e = base;
  let taken = false;
  for (;;) {
    if (c.isMacro("^")) {
      c.take();
      const at = c.here();
      // TeX refuses it too.
      if (taken) throw new Unread("ambiguous", "two exponents in a row: braces would say which is meant", at);
      taken = true;
      const tokens = c.argument("^");
      const above = aboveOf(tokens);
      if (above.kind === "transpose") e = { kind: "transpose", of: e, span: c.from(base.span) };
      else if (above.kind === "exponent") e = { kind: "power", base: e, exponent: readExpr(tokens, at), span: c.from(base.span) };
      else if (above.kind === "prime") throw foreign("derivative", at);
      else throw foreign(`the mark ^${rawText(tokens)} on a term`, at);
    } else if (c.isMacro("_") && (e.kind === "power" || e.kind === "transpose")) {
      // `x^2_i` has its index behind the exponent.
      const inner = e.kind === "power" ? e.base : e.of;
      if (inner.kind !== "letter" || inner.below) throw new Unread("grammar", "an index stands below a term", c.here());
      c.take();
      const below = belowOf(c.argument("_"), c);
      const indexed: Expr = { ...inner, below };
      e = e.kind === "power" ? { ...e, base: indexed } : { ...e, of: indexed };
    } else if (c.isChar("'") && e.kind !== "letter") throw foreign("derivative", c.here());
    else if (c.isChar("!")) throw foreign("factorial", c.here());
    else return e;
  }
}

/** Scripts of brackets, bars and groups: which norm, entries, the positive part. */
export function groupScripts(c: Cursor, base: Expr): Expr {
  let e = base;
  // `\|x\|^2_2`: the exponent may stand before the name of the norm.
  const late = c.isMacro("^") ? c.place : undefined;
  if (late !== undefined) {
    c.take();
    c.argument("^");
  }
  if (c.isMacro("_")) {
    c.take();
    const tokens = c.argument("_");
    const back = c.place;
    if (e.kind === "norm") e = { ...e, which: tokens.map((t) => t.text).filter((t) => !/^(?:mathrm|text|operatorname|\{|\})$/.test(t)).join("") };
    else if (e.kind === "inner") {
      const name = tokens.map((t) => t.text).join("");
      if (!/^(?:F|2|mathrm\{F\}|mathrmF)$/.test(name)) throw foreign(`an inner product named ${rawText(tokens)}`, e.span);
    } else if (e.kind === "group" && tokens.length === 1 && isChar(tokens[0], "+")) e = { kind: "call", name: "max", args: [...e.items, { kind: "number", text: "0", span: e.span }], span: c.from(e.span) };
    else if (e.kind === "group" || e.kind === "letter") e = { kind: "below", of: e, below: belowOf(tokens, c), span: c.from(e.span) };
    else if (e.kind === "abs" && isMacro(tokens[0], "infty")) e = { kind: "norm", of: e.of, which: "infty", span: c.from(e.span) };
    else if (e.kind === "abs") e = { kind: "norm", of: e.of, which: tokens.map((t) => t.text).join(""), span: c.from(e.span) };
    if (late !== undefined) {
      c.place = late;
      e = scriptsOnce(c, e);
      c.place = Math.max(back, c.place);
      return scripts(c, e);
    }
  } else if (late !== undefined) c.place = late;
  return scripts(c, e);
}

/** The one exponent that stands at the cursor. */
function scriptsOnce(c: Cursor, base: Expr): Expr {
  c.take();
  const at = c.here();
  const tokens = c.argument("^");
  const above = aboveOf(tokens);
  if (above.kind === "transpose") return { kind: "transpose", of: base, span: c.from(base.span) };
  if (above.kind === "exponent") return { kind: "power", base, exponent: readExpr(tokens, at), span: c.from(base.span) };
  throw foreign(`the mark ^${rawText(tokens)} on a term`, at);
}
