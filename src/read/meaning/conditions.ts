import { apply, index, num, printFormula, substitute, type Node } from "../../term/index.ts";
import { relate, type Formula, type Relation, type RelationName } from "../../claim/index.ts";
import { bindsOf, fullName, lettersOf, parts, type Expr, type Letter } from "../math/expr.ts";
import { Unread } from "../math/unread.ts";
import { conditionsInForce, lookUp } from "../scope/active.ts";
import type { Fact, Interval } from "../scope/fact.ts";
import { argumentsOf, definitionOf } from "./apply.ts";
import type { Context } from "./context.ts";
import { elaborate } from "./elaborate.ts";
import { claimName } from "./names.ts";
import { argumentsIn, forAllOf, gradientFormulas, membership, propertyFormulas, universalIn, valuesIn } from "./quantify.ts";
import { together } from "./together.ts";
import { shapeText, type Value } from "./value.ts";

/**
 * The hypotheses that bear on the letters a reading uses, and on the letters of those. What cannot be read is left as a
 * remark, for then the line cannot be accused.
 */
export function hypothesesOf(c: Context, remark: (why: string) => void): { relations: Relation[]; formulas: Formula[] } {
  const out: Relation[] = [];
  const formulas: Formula[] = [];
  const done = new Set<Fact>();
  const inForce = new Set<Fact>(conditionsInForce(c.facts));
  // What is said of a function for all x is not over where x is another letter.
  const force = c.facts.filter((f) => inForce.has(f) || ((f.kind === "condition" || f.kind === "interval") && functionsOf(f, c).length > 0 && conditionsInForce(c.facts.filter((g) => g.kind !== "sort" || functionsOf(f, c).includes(g.name))).includes(f)));
  // What is said of a set is said of its members too.
  const sets = new Set<string>();
  const used = (name: string): boolean => c.used.has(claimName(name)) || [...c.used.values()].some((u) => u.letter === name) || c.dimensions.has(claimName(name)) || sets.has(name);
  const named = (l: Letter): boolean => used(fullName(l)) || used(l.name);
  const hasName = (n: string): boolean => n === "*" || used(n) || c.expanded.has(n) || [...c.used.values()].some((u) => u.letter.split(/[_,]/).includes(n) || u.letter === n);
  const taken = (f: Fact, letters: readonly Letter[]): void => {
    c.origins.add(f.origin);
    for (const l of letters) c.cite(fullName(l));
  };
  for (let again = true; again; ) {
    again = false;
    for (const f of force) {
      if (done.has(f)) continue;
      if (f.kind === "unread") {
        if (!f.names.some(hasName)) continue;
        done.add(f);
        remark(`not read: "${f.origin.words}"`);
        continue;
      }
      const letters = f.kind === "condition" || f.kind === "interval" ? spokenOf(f, c) : f.kind === "member" || f.kind === "values" || f.kind === "property" ? [f.of] : [];
      if (!letters.some((l) => named(l) || hasName(fullName(l)))) continue;
      done.add(f);
      again = true;
      const strange = f.kind === "condition" || f.kind === "interval" ? strangeFunctions(f, c) : [];
      if (strange.length > 0) {
        remark(`left out, for it speaks of ${strange.join(", ")}: "${f.origin.words}"`);
        continue;
      }
      try {
        if (f.kind === "member") {
          for (const l of lettersOf(f.set)) sets.add(fullName(l));
          formulas.push(membership(f, c));
        } else if (f.kind === "values") formulas.push(valuesIn(f, c));
        else if (f.kind === "property") formulas.push(...propertyFormulas(f, c));
        else if (f.kind === "condition" || f.kind === "interval") {
          const sides = sidesOf(f);
          const at = sides.map((e) => argumentsIn(e, c));
          if (at.some((k) => k.functions.size > 0)) {
            const ranges = universalIn(f, c).filter((r) => at.some((k) => k.letters.has(fullName(r.letter))));
            const others = [...new Set(at.flatMap((k) => [...k.letters]))].filter((n) => !ranges.some((r) => fullName(r.letter) === n) && lookUp(c.facts, n).shape?.kind !== "function");
            if (!inForce.has(f) && others.length > 0) throw new Unread("foreign", `${others.join(", ")} stood for something else there`, sides[0]!.span);
            if (ranges.length > 0 && f.kind === "condition") formulas.push(forAllOf(ranges, f.left, f.says, f.right, c));
            else if (ranges.length > 0 && f.kind === "interval") throw new Unread("foreign", "an interval for all", f.of.span);
            else out.push(...(f.kind === "condition" ? conditionRelations(f.left, f.says, f.right, c) : intervalRelations(f.of, f.interval, c)));
            if (ranges.length === 0 && others.length > 0) remark(`"${f.origin.words}" may be meant of more than ${others.join(", ")}`);
            const strange = ranges.filter((r) => conditionsInForce(c.facts).some((g) => g !== f && (g.kind === "condition" || g.kind === "interval") && g.origin.sentence === f.origin.sentence && lettersOf(g.kind === "condition" ? g.left : g.of).some((l) => fullName(l) === fullName(r.letter))));
            if (strange.length > 0) remark(`for which ${strange.map((r) => r.letter.latex).join(", ")} "${f.origin.words}" is said was not read`);
          } else out.push(...(f.kind === "condition" ? conditionRelations(f.left, f.says, f.right, c) : intervalRelations(f.of, f.interval, c)));
        }
        taken(f, letters);
      } catch (x) {
        if (!(x instanceof Unread)) throw x;
        remark(`not read: "${f.origin.words}" (${x.message})`);
      }
    }
  }
  for (const f of c.facts) if (f.kind === "hypothesis") out.push(f.relation);
  formulas.push(...gradientFormulas(formulas, c));
  const printed = formulas.map(printFormula);
  return { relations: out, formulas: formulas.filter((_, k) => printed.indexOf(printed[k]!) === k) };
}

/** The functions that a condition speaks of, and the line does not. */
function strangeFunctions(f: Fact & { kind: "condition" | "interval" }, c: Context): string[] {
  const heads = (e: Expr): Letter[] => [...(e.kind === "product" ? e.factors.filter((x, k): x is Letter => x.kind === "letter" && argumentsOf(e.factors[k + 1], c) !== undefined && (definitionOf(x, c) !== undefined || lookUp(c.facts, fullName(x)).shape?.kind === "function")) : []), ...parts(e).flatMap(heads)];
  return [...new Set(sidesOf(f).flatMap(heads).filter((l) => !c.expanded.has(fullName(l)) && ![...c.used.values()].some((u) => u.letter === fullName(l))).map((l) => l.latex))];
}
/** The letters that a condition is about: those that it holds for all of are none. */
function spokenOf(f: Fact & { kind: "condition" | "interval" }, c: Context): Letter[] {
  // In `x_i \ge 0` it is x that is spoken of.
  const outside = (e: Expr): Letter[] => (e.kind === "letter" ? [e] : parts(e).flatMap(outside));
  const letters = sidesOf(f).flatMap(outside);
  if (functionsOf(f, c).length === 0) return letters;
  const all = new Set(universalIn(f, c).map((u) => fullName(u.letter)));
  return letters.filter((l) => !all.has(fullName(l)));
}
const sidesOf = (f: Fact & { kind: "condition" | "interval" }): readonly Expr[] => (f.kind === "condition" ? [f.left, f.right] : [f.of]);
const functionsOf = (f: Fact & { kind: "condition" | "interval" }, c: Context): string[] => sidesOf(f).flatMap((e) => [...argumentsIn(e, c).functions]);

/** The free indices of a condition: it is meant for each of them. */
function freeIndices(e: Expr, c: Context, found = new Map<string, Expr & { kind: "letter" }>()): Map<string, Expr & { kind: "letter" }> {
  const walk = (x: Expr, bound: ReadonlySet<string>): void => {
    if (x.kind === "letter" && x.below) {
      const base = lookUp(c.facts, x.name);
      const exact = lookUp(c.facts, fullName(x));
      const whole = base.shape?.kind === "vector" || base.shape?.kind === "matrix" || base.definition?.indices !== undefined || (base.declared !== undefined && base.declared.declaration.sort.kind !== "real");
      if (whole && !exact.shape && !exact.definition)
        for (const b of x.below) if (b.kind === "letter" && !b.below && !bound.has(b.name) && !c.bound(b.name)) found.set(b.name, b);
    }
    const inner = new Set([...bound, ...bindsOf(x).map((l) => l.name)]);
    if (x.kind === "letter") return;
    for (const p of parts(x)) walk(p, inner);
  };
  walk(e, new Set());
  return found;
}
export function conditionRelations(left: Expr, says: string, right: Expr, c: Context): Relation[] {
  const free = freeIndices(left, c);
  freeIndices(right, c, free);
  const names = [...free.keys()];
  if (names.length === 0) return relations(elaborate(left, c), says, elaborate(right, c), left);
  return eachPlace(names, [left, right], c, says);
}

/** A condition at every place of an index: as a relation of vectors, or by the least of its differences. */
function eachPlace(names: readonly string[], [left, right]: readonly [Expr, Expr], c: Context, says: string): Relation[] {
  const dims = names.map((n) => dimensionOfIndex(n, [left, right], c));
  const nest = (k: number, places: readonly string[]): Relation[] => {
    if (k < names.length) return c.withIndex(names[k]!, dims[k]!, (_node, name) => nest(k + 1, [...places, name]));
    const [l, r] = [elaborate(left, c), elaborate(right, c)];
    if (l.kind !== "real" || r.kind !== "real") throw new Unread("foreign", "a condition on rows", left.span);
    if (places.length === 1) {
      const [vl, vr] = [l.node, r.node].map((n) => together(n, places[0]!) ?? (mentions(n, places[0]!) ? undefined : n));
      if (vl && vr && says !== "!=") return [relate(vl, says as RelationName, vr)];
    }
    const difference = says === "<" || says === "<=" ? apply("sub", [r.node, l.node]) : says === "=" ? apply("neg", [apply("abs", [apply("sub", [l.node, r.node])])]) : apply("sub", [l.node, r.node]);
    const least = places.reduceRight<Node>((body, name, i) => ({ tag: "fold", sort: { kind: "real" }, fold: "min", index: name, dim: dims[i]!, body }) as Node, difference);
    if (says === "!=") throw new Unread("foreign", "entries that are not 0", left.span);
    return [relate(least, says === "<" || says === ">" ? ">" : ">=", num(0) as Node)];
  };
  return nest(0, []);
}
const mentions = (n: Node, name: string): boolean => substitute(n, name, index("\u0001", "1") as Node) !== n && JSON.stringify(n, (_k, v) => (typeof v === "bigint" ? String(v) : v)).includes(`"name":"${name}"`);

function dimensionOfIndex(name: string, within: readonly Expr[], c: Context): string {
  for (const l of within.flatMap(lettersOf)) {
    const place = l.below?.findIndex((b) => b.kind === "letter" && b.name === name) ?? -1;
    if (place < 0) continue;
    const whole = elaborate({ kind: "letter", name: l.name, latex: l.latex, span: l.span }, c);
    if (whole.kind === "vector") return whole.dim;
    if (whole.kind === "matrix") return place === 0 ? whole.rows : whole.cols;
  }
  throw new Unread("undeclared", `how far the index ${name} runs is not said`, within[0]!.span);
}

function relations(l: Value, says: string, r: Value, at: Expr): Relation[] {
  if (l.kind === "index" || r.kind === "index") {
    // 1 <= i <= n says of an index what it is anyway.
    return [];
  }
  const [a, b] = [l.kind === "covector" ? undefined : l.node, r.kind === "covector" ? undefined : r.node];
  if (!a || !b) throw new Unread("foreign", `a relation of ${shapeText(l)} and ${shapeText(r)}`, at.span);
  if (says === "!=") {
    if (l.kind === "real" && r.kind === "real") return [relate(a, "!=", b)];
    const difference = r.kind === "real" ? a : apply("sub", [a, b]);
    if (l.kind === "vector") return [relate({ tag: "norm", sort: { kind: "real" }, norm: "2", of: difference } as Node, ">", num(0) as Node)];
    throw new Unread("foreign", "a matrix that is not 0", at.span);
  }
  if (!["<", "<=", ">", ">=", "="].includes(says)) throw new Unread("foreign", says, at.span);
  return [relate(a, says as RelationName, b)];
}
function intervalRelations(of: Expr, interval: Interval, c: Context): Relation[] {
  const out: Relation[] = [];
  if (interval.lo) out.push(...conditionRelations(of, interval.loOpen ? ">" : ">=", interval.lo, c));
  if (interval.hi) out.push(...conditionRelations(of, interval.hiOpen ? "<" : "<=", interval.hi, c));
  return out;
}
