import { constantValue, printTerm, InputError, type Node } from "../../term/index.ts";
import { claim, printClaim, relate, type Claim, type Relation, type RelationName } from "../../claim/index.ts";
import { readExpr } from "../math/grammar.ts";
import { bindsOf, fullName, lettersOf, parts, type Expr } from "../math/expr.ts";
import { isKnown, lookUp } from "../scope/active.ts";
import { claimName } from "./names.ts";
import { STATED } from "../math/symbols.ts";
import type { Beside } from "../math/layout.ts";
import type { Token } from "../math/token.ts";
import { foreign, Unread, type UnreadKind } from "../math/unread.ts";
import type { Line } from "../prose/line.ts";
import type { Fact } from "../scope/fact.ts";
import { placeOf, type Place } from "../source.ts";
import { assemble } from "./assemble.ts";
import { isApplication } from "../scope/novelty.ts";
import { conditionRelations, hypothesesOf } from "./conditions.ts";
import { Context } from "./context.ts";
import { unattained, wideDoubts, withoutIdleSets } from "./wide.ts";
import { elaborate } from "./elaborate.ts";
import { equatedSizes } from "./sizes.ts";
import { shapeText, type Value } from "./value.ts";

/** Words of the source and where they stand. */
export interface Taken {
  readonly words: string;
  readonly place: Place;
}

/** What a relation was understood to say, or why it was not. */
export type Reading =
  | {
      readonly kind: "read";
      readonly claim: Claim;
      /** The words that the letters and hypotheses were taken from. */
      readonly taken: readonly Taken[];
      /** What was understood without words: a convention. */
      readonly notes: readonly string[];
      /** What was said of its letters and not read: the line may be shown, and never accused. */
      readonly unread: readonly string[];
      /** Other readings that must fail too before the line is false: of whole numbers only, under conditions of an earlier paragraph. */
      readonly also: readonly { readonly why: string; readonly claim: Claim }[];
    }
  | { readonly kind: "unread"; readonly why: UnreadKind; readonly message: string; readonly fix?: string; readonly place: Place };

/**
 * Reads one relation where its facts hold. A letter that nothing in force declares is looked for in the theorems before;
 * what is found there is shown, and the line is not accused.
 */
export function readLine(line: Line): Reading {
  if (line.stance === "definition" && line.reads === undefined) return { kind: "unread", why: "definition", message: "a definition", place: placeOf(line.sign.span) };
  const here = withExpired(line, readWith(line, line.facts));
  if (here.kind === "read" || here.why !== "undeclared" || line.past.length === 0) return here;
  const wider = readWith(line, [...line.past, ...line.facts]);
  return wider.kind === "read" ? { ...wider, unread: [...wider.unread, `${here.message} here; it is taken from an earlier theorem`] } : here;
}

/** A condition of an earlier paragraph may be meant still: the claim under it is another reading. */
function withExpired(line: Line, here: Reading): Reading {
  if (here.kind !== "read" || line.expired.length === 0) return here;
  const still = readWith(line, [...line.facts, ...line.expired]);
  if (still.kind !== "read" || printClaim(still.claim) === printClaim(here.claim)) return here;
  return { ...here, also: [...here.also, { why: `it holds under a condition of an earlier paragraph, as far as is known: ${printClaim(still.claim)}`, claim: still.claim }] };
}

function readWith(line: Line, facts: readonly Fact[]): Reading {
  let sizes: ReadonlySet<string> = new Set();
  for (let round = 0; ; round++) {
    const c = new Context(facts, sizes);
    try {
      return attempt(line, c);
    } catch (x) {
      if (x instanceof Again && round < 5) {
        sizes = x.sizes;
        continue;
      }
      if (x instanceof Unread) return { kind: "unread", why: x.kind, message: x.message, ...(x.fix === undefined ? {} : { fix: x.fix }), place: placeOf(x.span.source.file === "" ? line.sign.span : x.span) };
      if (x instanceof InputError) return { kind: "unread", why: "foreign", message: x.message, place: placeOf(line.sign.span) };
      if (x instanceof Again) return { kind: "unread", why: "ambiguous", message: "a letter is a number here and a dimension there", place: placeOf(line.sign.span) };
      throw x;
    }
  }
}

/** A letter turned out to be the size of a dimension: everything is read again. */
class Again extends Error {
  readonly sizes: ReadonlySet<string>;
  constructor(sizes: ReadonlySet<string>) {
    super("again");
    this.sizes = sizes;
  }
}

function attempt(line: Line, c: Context): Reading {
  if (line.reads) return { kind: "read", claim: line.reads, taken: [{ words: `reads ${printClaim(line.reads)}`, place: placeOf(line.sign.span) }], notes: [], unread: [], also: [] };
  const { says } = line.sign;
  const relation = says === ":=" || says === "=:" ? "=" : says;
  if (!STATED.has(relation)) throw foreign(`the relation ${line.sign.latex}`, line.sign.span);
  for (const k of [line.chain, ...(line.at === 0 && line.left ? [line.left.chain] : []), ...line.premises]) if (k.beside) throw beside(k.beside);
  const [left, right] = sidesOf(line);
  for (const l of [left, right]) foresee(l, c);
  const [l, r] = [elaborate(left, c), elaborate(right, c)];
  strayIndex([left, right], c, line);
  const conclusion = compare(l, relation as RelationName, r, line);
  const core = new Set(c.used.keys());
  const unread: string[] = [];
  if (line.at === 0 && conclusion.relation === "=" && solves(left, right, c)) unread.push("an equation that may choose or solve for a letter, and is no claim about all of them");
  if (line.at === 0 && conclusion.relation === "=" && isApplication(left) && lettersOf(right).length > 0) unread.push("an equation that may say anew what a function is");
  const { relations: hypotheses, formulas } = hypothesesOf(c, (why) => unread.push(why));
  hypotheses.push(...equatedSizes(c, line.sentence, (why) => unread.push(why)));
  for (const premise of line.premises) {
    const exprs = premise.sides.map((s) => readExpr(s, premise.span));
    premise.signs.forEach((s, k) => hypotheses.push(...conditionRelations(exprs[k]!, s.says, exprs[k + 1]!, c)));
  }
  const clash = [...c.dimensions].filter((d) => c.used.get(d)?.sort.kind === "real");
  if (clash.length > 0) throw new Again(new Set([...c.sizes, ...clash]));
  const made = assemble(c, conclusion, hypotheses, withoutIdleSets(formulas, conclusion, c, core), core);
  unread.push(...c.doubts, ...wideDoubts(made, left, right, c));
  return {
    kind: "read",
    claim: made,
    taken: [...c.origins].map((o) => ({ words: o.words, place: placeOf(o.span) })),
    notes: [...c.notes],
    unread,
    also: [...wholeNumbers(made), ...unattained(made)],
  };
}
/** Letters that usually count. */
const COUNTS = /^(?:n|m|k|N|M|K|T|t|d|r|s|j|q)$/;
/** Letters that count also where they are only said to be positive. */
const ALWAYS_COUNTS = /^[nmkNMK]$/;

/** The claim of whole numbers, where letters that count were read as reals from some number on. */
function wholeNumbers(read: Claim): { why: string; claim: Claim }[] {
  const counts = (v: Claim["variables"][number]): boolean => v.sort.kind === "real" && COUNTS.test(v.name) && v.domain.lo !== null && v.domain.hi === null && !v.domain.integer && constantValue(v.domain.lo)?.isInteger === true && constantValue(v.domain.lo)!.sign >= (ALWAYS_COUNTS.test(v.name) ? 0 : 1);
  if (!read.variables.some(counts)) return [];
  return [{ why: "it fails only at numbers that are not whole", claim: claim(read.variables.map((v) => (counts(v) ? { ...v, domain: { ...v.domain, integer: true } } : v)), read.conclusion, { where: read.hypotheses, atLeast: Object.fromEntries(read.dimensions.map((d) => [d.name, d.atLeast])) }) }];
}

/** What stands beside a relation and may change what it says. */
const beside = ({ text, span }: Beside): Unread => new Unread("grammar", `"${text.trim()}" stands beside it, and is not read`, span);

function sidesOf(line: Line): [Expr, Expr] {
  const { sides } = line.chain;
  const side = (tokens: readonly Token[]): Expr => {
    if (tokens.length === 0) throw new Unread("grammar", "a side of the relation is missing", line.sign.span);
    return readExpr(tokens, line.chain.span);
  };
  const first = line.at === 0 && sides[0]!.length === 0 ? (line.left?.chain.sides.at(-1) ?? []) : sides[line.at]!;
  return [side(first), side(sides[line.at + 1]!)];
}

/** Notes the dimensions of a side before it is read, so that `n` beside a vector of n entries is their number. */
function foresee(e: Expr, c: Context): void {
  if (e.kind === "fold") for (const r of e.ranges) if (r.to?.kind === "letter" && !r.to.below && !isKnown(c.facts, r.to.name)) c.dimensions.add(claimName(r.to.name));
  for (const p of parts(e)) foresee(p, c);
}

const boundIn = (e: Expr): string[] => [...bindsOf(e).map((l) => l.name), ...parts(e).flatMap(boundIn)];

/** `\sum_j a_j - b_j`: an index that is summed over here and stands free there belongs, as a rule, to the sum. */
function strayIndex(sides: readonly Expr[], c: Context, line: Line): void {
  const folded = new Set(sides.flatMap(boundIn));
  const stray = [...c.used.values()].find((u) => u.sort.kind === "index" && folded.has(u.letter) && !isKnown(c.facts, u.letter));
  if (stray) throw new Unread("ambiguous", `the index ${stray.letter} is summed over and stands outside of the sum too: brackets would say which is meant`, line.sign.span);
}

/** `x = 2` and `a^2 + b^2 = 1`: an equation with a letter alone on its left, or a number on its right, is no identity. */
function solves(left: Expr, right: Expr, c: Context): boolean {
  const bound = new Set([left, right].flatMap(boundIn));
  // What is defined and what is summed over cannot be chosen.
  const chosen = (e: Expr): boolean => lettersOf(e).some((l) => !bound.has(l.name) && !lookUp(c.facts, l.name).definition && !lookUp(c.facts, fullName(l)).definition);
  const [l, r] = [lettersOf(left), lettersOf(right)];
  const base = left.kind === "power" ? left.base : left;
  if (base.kind === "letter" && !lettersOf(right).some((x) => fullName(x) === fullName(base))) return true;
  return (chosen(left) && r.length === 0) || (chosen(right) && l.length === 0);
}

/** The conclusion: of numbers, of vectors entry by entry, of matrices by every entry. */
function compare(l: Value, relation: RelationName, r: Value, line: Line): Relation {
  const node = (v: Value): Node | undefined => (v.kind === "covector" || v.kind === "index" ? undefined : v.node);
  const [a, b] = [node(l), node(r)];
  const mixed = (l.kind === "real") !== (r.kind === "real");
  if (mixed && !(l.kind === "real" && a && isZero(a)) && !(r.kind === "real" && b && isZero(b)))
    throw new Unread("ill-typed", `${shapeText(l)} ${line.sign.latex} ${shapeText(r)}`, line.sign.span);
  if (a && b) return relate(a, relation, b);
  throw new Unread("foreign", `a relation of ${shapeText(l)} and ${shapeText(r)} that are not terms`, line.sign.span);
}
const isZero = (n: Node): boolean => printTerm(n) === "0";
