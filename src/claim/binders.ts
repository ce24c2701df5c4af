import { isReserved, LIBRARY, type Cursor, type Node, type Scope, type Sort, type Token } from "../term/index.ts";
import type { Declaration, Domain } from "./domain.ts";
import type { Formula } from "../term/formula.ts";
import { meet } from "./parse-domain.ts";

/** A claim being read: the names bound so far, what they stand for, and what was assumed of them on the way. */
export class Binders {
  readonly variables: Declaration[] = [];
  readonly dimensions = new Map<string, number>();
  readonly letters = new Map<string, Node>();
  readonly definitions = new Map(LIBRARY);
  readonly hypotheses: Formula[] = [];
  private readonly places = new Map<string, Token>();
  /** Integers that the text uses as sizes: they are dimensions. */
  private readonly sizes: ReadonlySet<string>;

  constructor(c: Cursor) {
    this.sizes = usedAsSize(c.all());
  }

  /** What names mean so far. Where sorts are read, a dimension may be new. */
  scope(sorts = false): Scope {
    const bindDimension = (c: Cursor, t: Token): string => (this.bindDimension(c, t, 1), t.text);
    return {
      ...(sorts ? { bindDimension } : {}), definitions: this.definitions, variables: new Map(this.variables.map((v) => [v.name, v.sort])), dimensions: new Set(this.dimensions.keys()), letters: this.letters };
  }
  isBound(name: string): boolean {
    return this.places.has(name);
  }
  isSize(name: string): boolean {
    return this.sizes.has(name);
  }
  bind(c: Cursor, t: Token, sort: Sort, domain: Domain): void {
    this.claimName(c, t);
    this.variables.push({ name: t.text, sort, domain });
  }
  define(c: Cursor, t: Token, term: Node): void {
    this.claimName(c, t);
    this.letters.set(t.text, term);
  }
  bindDimension(c: Cursor, t: Token, least: number): void {
    this.claimName(c, t);
    this.dimensions.set(t.text, least);
  }
  /** What was bound ranges over the integers of its domain, or over less of it. */
  restrict(name: string, to: Domain): void {
    const k = this.variables.findIndex((v) => v.name === name);
    const v = this.variables[k];
    if (!v) return;
    const { domain } = meet({ sort: v.sort, domain: v.domain, dependent: [] }, { sort: v.sort, domain: to, dependent: [] });
    this.variables[k] = { ...v, domain };
  }
  private claimName(c: Cursor, t: Token): void {
    if (isReserved(t.text)) c.fail("syntax", `"${t.text}" has a meaning of its own and cannot name a variable`, t);
    if (this.places.has(t.text)) c.fail("syntax", `"${t.text}" is bound twice`, t);
    this.places.set(t.text, t);
  }
  /** A dimension in a sort: a number, or a name that is declared by its use. */
  dimension(c: Cursor): string {
    const t = c.take();
    if (t.kind === "number" && /^[1-9]\d*$/.test(t.text)) return t.text;
    if (t.kind !== "name") c.fail("syntax", `expected a dimension, found ${c.found(t)}`, t);
    if (!this.dimensions.has(t.text)) this.bindDimension(c, t, 1);
    return t.text;
  }
}

/** Names after `R^`, `1..` and `sum(i in`: sizes, whatever they were called. */
function usedAsSize(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  for (const [k, t] of tokens.entries()) {
    if (t.kind !== "name") continue;
    const before = (back: number): string => tokens[k - back]?.text ?? "";
    const power = before(1) === "^" && isSpace(tokens, k - 2);
    const inPower = /^[({]$/.test(before(1)) && before(2) === "^" && isSpace(tokens, k - 3);
    const second = /^[x*]$/.test(before(1)) && /^[({]$/.test(before(3)) && before(4) === "^" && isSpace(tokens, k - 5);
    const fold = (before(1) === "in" || before(1) === "=") && before(3) === "(" && /^(?:sum|max|min)$/.test(before(4)) && tokens[k + 1]?.text === ",";
    const dot = before(1) === ".." || before(1) === "...";
    if (power || inPower || second || fold || dot) names.add(t.text);
  }
  return names;
}
/** Whether a set ends there, as in `R^n` and `x in [0,1]^n`, and no term in parentheses. */
function isSpace(tokens: readonly Token[], last: number): boolean {
  const word = (k: number) => tokens[k]?.text ?? "";
  if (word(last) === "R" || (word(last) === "+" && /^R_?$/.test(word(last - 1)))) return true;
  if (!/^[)\]]$/.test(word(last))) return false;
  let depth = 0;
  for (let i = last; i >= 0; i--) {
    const t = tokens[i]!.text;
    if (t === ")" || t === "]") depth++;
    if ((t === "(" || t === "[") && --depth === 0) return tokens[i - 1]?.text === "in";
  }
  return false;
}
