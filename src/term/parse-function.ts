import * as build from "./build.ts";
import type { Cursor } from "./cursor.ts";
import type { Binder, Index, Node } from "./node.ts";
import { readFormula } from "./parse-formula.ts";
import { readTerm, type Scope } from "./parse.ts";
import { bindName, freshName, readBinders, readDimension, readSet, startsSet } from "./parse-set.ts";
import { isReserved } from "./reserved.ts";
import { describe, type FunctionSort, type Sort } from "./sort.ts";
import type { Token } from "./tokens.ts";

const named = (scope: Scope, name: string): Node | undefined => {
  const sort = scope.variables.get(name);
  return scope.letters?.get(name) ?? (sort ? (Object.freeze({ tag: "variable", sort, name }) as Node) : undefined);
};

/** A position: a number from 1, a name, or a function to positions at some arguments. */
export function readIndex(c: Cursor, scope: Scope, dim: string): Index {
  const t = c.take();
  if (t.kind === "number" && /^[1-9]\d*$/.test(t.text)) return build.position(Number(t.text), dim);
  const of = t.kind === "name" ? named(scope, t.text) : undefined;
  if (!of) return c.fail("unbound-variable", `expected an index${dim ? ` into ${dim}` : ""}, found "${t.text}"`, t);
  const whole = of.sort.kind === "function" && c.is("(") ? readCallOf(c, scope, of, t) : of;
  return whole.sort.kind === "index" ? (whole as Index) : c.fail("sort-mismatch", `"${t.text}" is not an index`, t);
}

/** An argument of a definition, or the element of a set: a set, a function, a position, or a number, vector or matrix. */
export function readArgument(c: Cursor, scope: Scope): Node {
  if (startsSet(c, scope)) return readSet(c, scope);
  const t = c.peek();
  const of = t.kind === "name" ? named(scope, t.text) : undefined;
  const ends = c.is(",", 1) || c.is(")", 1) || c.is(":", 1) || c.is("}", 1);
  if (of && ends && (of.sort.kind === "function" || of.sort.kind === "index")) return c.take(), of;
  if (of?.sort.kind === "function" && of.sort.to.kind === "index") return readIndex(c, scope, "");
  return readTerm(c, scope);
}

/** A function at its arguments, after its name; with `_` for some of them it is the function of those. */
export function readCallOf(c: Cursor, scope: Scope, of: Node, t: Token): Node {
  const sort = of.sort as FunctionSort;
  c.expect("(", `after "${t.text}"`);
  const open: Binder[] = [];
  const args: Node[] = [];
  const taken = new Set([...scope.variables.keys(), ...(scope.avoid ?? [])]);
  do {
    const wanted = sort.from[args.length];
    if (!wanted) c.fail("sort-mismatch", `${describe(sort)} takes ${sort.from.length} argument${sort.from.length > 1 ? "s" : ""}`, t);
    if (c.is("_")) {
      c.take();
      const name = freshName("uvstz"[open.length] ?? "u", taken);
      taken.add(name);
      open.push({ name, over: build.space(wanted) });
      args.push(Object.freeze({ tag: "variable", sort: wanted, name }) as Node);
    } else args.push(readAs(c, scope, wanted));
  } while (c.accept(","));
  c.expect(")", `to close the call of "${t.text}"`);
  const call = c.placed(t, () => build.callNode(of, args));
  return open.length ? build.lambda(open, call) : call;
}
const readAs = (c: Cursor, scope: Scope, sort: Sort): Node => (sort.kind === "index" ? readIndex(c, scope, sort.dim) : readTerm(c, { ...scope, endsAtOperand: false }));

/** `(x in R^d |-> term)`, after the parenthesis; `undefined` where something else stands there. */
export function readLambda(c: Cursor, scope: Scope): Node | undefined {
  if (c.peek().kind !== "name" || !(c.is("in", 1) || c.is(",", 1))) return undefined;
  const mark = c.mark();
  let depth = 0;
  for (let k = 0; ; k++) {
    const { kind, text } = c.peek(k);
    if (/^[([{]$/.test(text)) depth++;
    if (/^[)\]}]$/.test(text) && depth-- === 0) return undefined;
    if (kind === "end") return undefined;
    if (text === "|->" && depth === 0) break;
  }
  c.reset(mark);
  const { binders, inner } = readBinders(c, scope);
  c.expect("|->", "after the names");
  const body = readArgument(c, inner);
  c.expect(")", "to close the function");
  return build.lambda(binders, body);
}

/** `E[i ~ p](term)`, `P[i ~ p](formula)`, `P[w ~ p^n](formula)`, after the letter. */
export function readLaw(c: Cursor, scope: Scope, t: Token, readLawTerm: (c: Cursor, scope: Scope) => Node): Node {
  c.expect("[", `after "${t.text}"`);
  const name = c.name("the name of a draw");
  if (isReserved(name.text)) c.fail("syntax", `"${name.text}" has a meaning of its own and cannot name a draw`, name);
  c.expect("~", "between a draw and its law");
  const at = c.peek();
  const law = readLawTerm(c, scope);
  if (law.sort.kind !== "vector") return c.fail("sort-mismatch", `a law is a vector of weights, not ${describe(law.sort)}`, at);
  const draws = c.accept("^") ? readDimension(c, scope) : null;
  if (draws !== null && t.text === "E") c.fail("unsupported", "an expectation is of one draw; write the probability of an event of many", at);
  c.expect("]", "after the law");
  c.expect("(", `after "${t.text}[…]"`);
  const position: Sort = { kind: "index", dim: law.sort.dim };
  const sort: Sort = draws === null ? position : { kind: "function", from: [{ kind: "index", dim: draws }], to: position };
  const bound = bindName({ ...scope, endsAtOperand: false }, name.text, sort);
  const body = t.text === "E" ? readTerm(c, bound.scope) : readFormula(c, bound.scope);
  c.expect(")", `to close "${t.text}[…]"`);
  return c.placed(t, () => (t.text === "E" ? build.expectationNode(bound.name, law, body as Node) : build.probabilityNode(bound.name, law, draws, body as ReturnType<typeof readFormula>)));
}
