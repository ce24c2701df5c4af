import { fullName, lettersOf, type Expr, type Letter } from "../math/expr.ts";
import { isKnown, lookUp, plainNumber } from "../scope/active.ts";
import { contradicts } from "../scope/bounds.ts";
import { chooses, isApplication, isConstant } from "../scope/novelty.ts";
import type { Fact, Origin, Shape } from "../scope/fact.ts";
import { replaced } from "../math/replace.ts";
import { isDimension, knownSet } from "../scope/sets.ts";
import { isGivenAnew } from "./anew.ts";
import { number, type Description } from "./description.ts";
import { propertiesOf } from "./property.ts";
import { entry, type Introduced, type Said } from "./statement.ts";

/** How a statement is meant where it stands. */
export interface Setting {
  readonly facts: readonly Fact[];
  /** What earlier sections said too, where sets are looked up. */
  readonly all?: readonly Fact[];
  /** The letters are new ones: "for every", "let" in a new environment. */
  readonly fresh: (name: string) => boolean;
  /** Something was said of the letter before: only then can it be a new one. */
  readonly known: (name: string) => boolean;
  /** It is said of all there are: "for every". */
  readonly every?: boolean;
  /** Formulas that belong to the noun before: the L of "an $L$-Lipschitz function". */
  readonly parameters?: readonly Expr[];
  /** The letter was introduced further out. */
  readonly outside: (name: string) => boolean;
  /** An equation with an unknown letter on its left defines that letter. */
  readonly defines: boolean;
  /** So does one of a function's value and a number: "let $g(x) = 1$", and not "where $f'(x) = 0$", which chooses x. */
  readonly constants?: boolean;
  /** It is recalled of letters: what they stand for stays. */
  readonly recalls?: boolean;
  /** And it may give a function anew: not behind "if". */
  readonly gives?: boolean;
  /** What the noun before the formula says: "positive integers". */
  readonly before: Description;
  readonly origin: Origin;
}

const condition = (left: Expr, says: string, right: Expr, origin: Origin): Fact => ({ kind: "condition", left, says, right, origin });
const sort = (name: string, shape: Shape, fresh: boolean, { known, every, origin }: Setting): Fact => ({ kind: "sort", name, shape, fresh: fresh && known(name), ...(every ? { every } : {}), origin });

/** The facts that a statement adds where it is assumed. */
export function factsOf(said: Said, at: Setting): Fact[] {
  const { origin, facts } = at;
  switch (said.kind) {
    case "member":
      return said.letters.flatMap((l) => member(l, said.set, said.every ? { ...at, every: true } : at));
    case "subset": {
      const inside = knownSet(said.set, at.all ?? facts);
      const { letter } = said;
      if (!inside || inside.shape.kind === "other") return [sort(fullName(letter), { kind: "other", what: "a set" }, true, at)];
      const made = sort(fullName(letter), { kind: "set", of: inside.shape }, true, at);
      // What its members are like beside is not read.
      return inside.interval || inside.special || inside.named || at.before.unread.length > 0 ? [made, unread([letter], origin)] : [made];
    }
    case "opaque":
      // What a function is stands beside a letter of its name, which may be another thing.
      return [sort(said.of ? `${fullName(said.letter)}(` : fullName(said.letter), { kind: "other", what: "what it stands for is not read" }, true, said.of ? { ...at, known: () => true } : at)];
    case "function":
      return said.letters.flatMap((l) => functionFacts(l, said, at));
    case "range":
      return isDimension(said.to) ? [sort(fullName(said.letter), { kind: "index", dim: said.to }, true, at)] : [unread([said.letter], origin)];
    case "letters":
      return said.letters.flatMap((l) => described(l, at.before, said.every ? { ...at, every: true } : at, true));
    case "application":
      return at.before.unread.length > 0 ? [unread([said.letter], origin)] : [];
    case "define": {
      const made = definition(said.left, said.right, false, at);
      return made ? [made] : [];
    }
    case "relation":
      return relation(said, at);
    case "unread":
      return said.letters.length > 0 ? [unread(said.letters, origin)] : [];
  }
}
export const unread = (letters: readonly Letter[], origin: Origin): Fact => ({ kind: "unread", names: [...new Set(letters.flatMap((l) => [l.name]))], origin });

function member({ letter, upTo }: Introduced, set: Expr, at: Setting): Fact[] {
  const { origin, facts } = at;
  const all = at.all ?? facts;
  const known = knownSet(set, all);
  const before0 = lookUp(all, fullName(letter)).shape;
  // Of a set that is not read: a letter that was known stays what it was, as far as is known.
  if (!known && !upTo && before0 && before0.kind !== "other" && set.kind === "letter") return [sort(fullName(letter), before0, false, at), unread([letter], origin)];
  if (!known) return [sort(fullName(letter), listed({ kind: "other", what: "a member of a set that is not read" }, upTo), true, at), unread([letter], origin)];
  // A set that was declared gives its members their kind.
  if (known.named) return [marked(upTo, sort(fullName(letter), listed(known.shape, upTo), at.fresh(letter.name) || !lookUp(facts, fullName(letter)).shape, at)), { kind: "member", of: upTo ? entry(letter) : letter, set, origin }];
  const whole = upTo === undefined;
  const out: Fact[] = [];
  const base = lookUp(facts, letter.name).shape;
  const ofEntry = whole && letter.below !== undefined && (base?.kind === "vector" || base?.kind === "matrix") && known.shape.kind === "real";
  if (!ofEntry) {
    const shape = listed(known.shape, upTo);
    const before = lookUp(facts, fullName(letter));
    if (shape.kind === "other") out.push(sort(fullName(letter), shape, true, at));
    else out.push(marked(upTo, sort(fullName(letter), shape, at.fresh(fullName(letter)) || (at.outside(fullName(letter)) && (known.interval === undefined || before.definition !== undefined)) || differs(before.shape, shape), at)));
  }
  const one: Expr = upTo ? entry(letter) : letter;
  if (known.interval) out.push({ kind: "interval", of: known.shape.kind === "integer" || ofEntry || upTo ? one : letter, interval: known.interval, origin });
  out.push(...special(known.special, upTo ? entry(letter) : letter, known.shape, origin));
  out.push(...described({ letter, ...(upTo ? { upTo } : {}) }, at.before, at, false));
  return out;
}
const marked = (upTo: Expr | undefined, f: Fact): Fact => (upTo && f.kind === "sort" ? { ...f, list: true } : f);

/** What `f : A \to B` says. */
function functionFacts(letter: Letter, said: Said & { kind: "function" }, at: Setting): Fact[] {
  const { origin, facts } = at;
  const name = fullName(letter);
  const all = at.all ?? facts;
  const from = said.from.map((e) => knownSet(e, all));
  const to = knownSet(said.to, all);
  if (!to || from.some((d) => !d) || [to, ...from].some((d) => d!.shape.kind === "other")) return [sort(name, { kind: "other", what: "a function between sets that are not read" }, true, at)];
  const words = at.before.words.filter((w) => !PLAIN.test(w));
  const plain = words.length === 0;
  const out: Fact[] = [sort(name, { kind: "function", from: from.map((d) => d!.shape), domains: said.from, to: to.shape, plain }, true, at)];
  if (to.interval || to.named) out.push({ kind: "values", of: letter, set: said.to, origin });
  else if (to.special) out.push(unread([letter], origin));
  if (at.before.unread.length > 0) out.push(...(propertiesOf({ letter }, at.before.words.filter((w) => !PLAIN.test(w)), at.parameters ?? [], [...facts, ...out], origin) ?? [unread([letter], origin)]));
  return out;
}
const PLAIN = /^(?:an?|any|every|each|all|the|two|some|arbitrary|given|fixed|functions?|maps?|mappings?|and|real-valued|be|is|of)$/;

/** The kind of a list `x_1, \dots, x_n` of things. */
function listed(shape: Shape, upTo: Expr | undefined): Shape {
  if (!upTo) return shape;
  if (!isDimension(upTo)) return { kind: "other", what: "a list whose length is a term" };
  if (shape.kind === "real") return { kind: "vector", dim: upTo };
  if (shape.kind === "vector") return { kind: "matrix", rows: upTo, cols: shape.dim };
  return { kind: "other", what: "a list of things that are no numbers or vectors" };
}
function differs(a: Shape | undefined, b: Shape): boolean {
  if (!a) return false;
  const text = (s: Shape): string => (s.kind === "vector" ? `v${dimText(s.dim)}` : s.kind === "matrix" ? `m${dimText(s.rows)}x${dimText(s.cols)}` : s.kind === "index" ? `i${dimText(s.dim)}` : s.kind);
  return text(a) !== text(b);
}
const dimText = (e: Expr): string => (e.kind === "letter" ? fullName(e) : e.kind === "number" ? e.text : "?");

function special(which: string | undefined, of: Letter, shape: Shape, origin: Origin): Fact[] {
  const zero = number("0", of);
  const one = number("1", of);
  const square = (e: Expr): Expr => ({ kind: "power", base: e, exponent: number("2", of), span: of.span });
  const each = shape.kind === "vector" ? entry(of) : of;
  switch (which) {
    case "simplex": {
      const index: Letter = { kind: "letter", name: "i", latex: "i", span: of.span };
      const total: Expr = { kind: "fold", fold: "sum", ranges: [{ index }], body: entry(of), span: of.span };
      return [{ kind: "interval", of, interval: { lo: zero, loOpen: false, hiOpen: true }, origin }, condition(total, "=", one, origin)];
    }
    case "sphere":
      return [condition({ kind: "norm", of, which: "2", span: of.span }, "=", one, origin)];
    case "signs":
      return [condition(square(each), "=", one, origin)];
    case "bits":
      return [condition(square(each), "=", each, origin)];
    default:
      return [];
  }
}

/** What a noun phrase says of a letter. `introduces` where nothing else gives the letter a kind. */
export function described({ letter, upTo }: Introduced, d: Description, at: Setting, introduces: boolean): Fact[] {
  const { origin, facts } = at;
  const name = fullName(letter);
  const out: Fact[] = [];
  const shape = lookUp(facts, name).shape ?? (letter.below ? lookUp(facts, letter.name).shape : undefined);
  const base: Shape | undefined = d.kind === "integer" ? { kind: "integer" } : d.kind === "real" || (d.kind === undefined && d.sign && d.sign !== "!=" && !shape) ? { kind: "real" } : undefined;
  if (introduces && base && (!shape || at.fresh(name) || d.kind !== undefined) && !(letter.below && shape)) out.push(sort(name, listed(base, upTo), at.fresh(name) || (!shape && !lookUp(facts, name).definition) || (differs(shape, listed(base, upTo)) && !(shape?.kind === "real" && base.kind === "integer")), at));
  else if (!introduces && d.kind === "integer" && (shape === undefined || shape.kind === "real" || shape.kind === "integer")) out.push(sort(name, { kind: "integer" }, false, at));
  const one: Expr = upTo ? entry(letter) : letter;
  const zero = number("0", letter);
  if (d.sign === "!=") out.push(condition(one, "!=", zero, origin));
  else if (d.sign && introduces) out.push(condition(one, d.sign, zero, origin));
  const vector = upTo ? undefined : (lookUp([...facts, ...out], name).shape ?? shape);
  if (d.special && vector?.kind === "vector") out.push(...special(d.special, letter, vector, origin));
  else if (d.special === "simplex" && upTo) out.push(...special("simplex", letter, { kind: "vector", dim: upTo }, origin));
  if (d.unread.length > 0) out.push(unread([letter], origin));
  return out;
}

/** A definition, where the left side is a letter, its entry, or a function of letters. */
export function definition(left: Expr, body: Expr, kept: boolean, at: Setting): Fact | undefined {
  const { origin, facts } = at;
  if (left.kind === "letter") {
    const indices = left.below?.every((b) => b.kind === "letter" && /^[a-z]$/.test(b.name)) ? (left.below as readonly Letter[]) : undefined;
    const base = lookUp(facts, left.name).shape;
    const byEntries = indices && (base?.kind === "vector" || base?.kind === "matrix" || lettersOf(body).some((l) => l.below?.some((b) => b.kind === "letter" && indices.some((i) => i.name === b.name))));
    // `A_{ii} = 1` speaks of some entries, and leaves the others.
    if (byEntries && new Set(indices.map((i) => i.name)).size < indices.length) return undefined;
    if (byEntries && !/^[t]$/.test(indices[0]!.name)) return { kind: "definition", name: left.name, indices, body, kept: false, origin };
    return { kind: "definition", name: fullName(left), body, kept, origin };
  }
  const call = left.kind === "product" && left.factors.length === 2 ? left.factors : undefined;
  const [head, group] = call ?? [];
  if (head?.kind === "letter" && group?.kind === "group") {
    const at0 = ofValues(group.items, body);
    if (at0) return { kind: "definition", name: fullName(head), parameters: at0.parameters, body: at0.body, kept: false, origin };
  }
  return undefined;
}

/** `\ell(f(x), y) = \dots` defines \ell where x stands on the right in f(x) alone: \ell(u, y), with u in its place. */
function ofValues(items: readonly Expr[], body: Expr): { parameters: Letter[]; body: Expr } | undefined {
  let inside = body;
  const parameters: Letter[] = [];
  for (const [k, item] of items.entries()) {
    if (item.kind === "letter") {
      parameters.push(item);
      continue;
    }
    const [f, group] = item.kind === "product" && item.factors.length === 2 ? item.factors : [];
    const within = group?.kind === "group" && group.items.length === 1 && group.items[0]!.kind === "letter" ? group.items[0] : undefined;
    if (f?.kind !== "letter" || !within) return undefined;
    const held: Letter = { kind: "letter", name: `\u0002${k}`, latex: "u", span: item.span };
    inside = replaced(inside, item, held);
    if (lettersOf(inside).some((l) => l.name === within.name)) return undefined;
    parameters.push(held);
  }
  return { parameters, body: inside };
}

/** `p < \infty` says nothing of a number. */
function isFinite(left: Expr, says: string, right: Expr): boolean {
  const sign = (e: Expr): number => (e.kind === "infinity" ? 1 : e.kind === "minus" && e.of.kind === "infinity" ? -1 : 0);
  return (says === "<" && (sign(right) > 0 || sign(left) < 0)) || (says === ">" && (sign(left) > 0 || sign(right) < 0));
}

/** `i \ne j`, `i < j`: a condition on places. */
export const betweenPlaces = (s: Said): boolean => s.kind === "relation" && /^(?:!=|<|>)$/.test(s.says) && [s.left, s.right].every((e) => e.kind === "letter" && /^[i-l]$/.test(e.name) && !e.below);

function relation(said: Said & { kind: "relation" }, at: Setting): Fact[] {
  const { left, says, right } = said;
  const { origin, facts } = at;
  const defines = says === "=" && at.defines && (at.constants === true || !chooses(said));
  // "Consider now $f(x) = x-1$": a function that was something else before.
  if (defines && at.gives === true && isApplication(left) && isGivenAnew(left, right, facts)) {
    const made = definition(left, right, false, at);
    if (made) return at.constants ? [made] : [made, unread([left.factors[0]], origin)];
  }
  // "for i != j" is about places, which claims do not compare.
  const partner = says === "!=" && left.kind === "letter" && right.kind === "letter" ? [left, right].map((l) => lookUp(at.all ?? facts, fullName(l)).shape) : [];
  const place = partner.find((s) => s?.kind === "index");
  if (place) return [...[left, right].filter((_, k) => partner[k]?.kind !== "index").map((l) => sort(fullName(l as Letter), place, true, at)), unread([left, right] as Letter[], origin)];
  if (betweenPlaces(said)) return [unread([left, right] as Letter[], origin)];
  if (defines) {
    const name = left.kind === "letter" ? fullName(left) : undefined;
    const unknown = name !== undefined ? !isKnown(facts, name) : left.kind === "product";
    const head = left.kind === "product" && left.factors[0]?.kind === "letter" ? lookUp(facts, fullName(left.factors[0])) : undefined;
    const declaredFunction = (head?.shape?.kind === "other" || head?.shape?.kind === "function") && head.definition === undefined;
    if (unknown) {
      const made = definition(left, right, true, at);
      const already = made?.kind === "definition" && isKnown(facts, made.name) && !made.indices && !declaredFunction;
      if (made && !already) return [made];
    }
  }
  // "with h(u) = …" and a new u makes a function of h, whatever h was before.
  if (defines && left.kind === "product") {
    const made = definition(left, right, false, at);
    if (made?.kind === "definition" && made.parameters?.every((p) => !isKnown(facts, fullName(p)) && lettersOf(right).some((l) => l.name === p.name))) return [sort(made.name, { kind: "other", what: "a function" }, true, at), made];
  }
  const out: Fact[] = [];
  for (const side of [left, right]) {
    if (side.kind !== "letter") continue;
    // "let e > 0" makes a letter of e; "x ≥ e" and "x ≤ π" speak of the numbers.
    if (isConstant(side, facts) && plainNumber(side === left ? right : left) === undefined) continue;
    const name = fullName(side);
    const before = lookUp(facts, name);
    const entryOf = side.below !== undefined && before.shape === undefined && lookUp(facts, side.name).shape !== undefined;
    if (entryOf) continue;
    const equated = says === "=" && side === left && (before.definition !== undefined || facts.some((f) => f.kind === "condition" && f.says === "=" && f.left.kind === "letter" && fullName(f.left) === name));
    // "let x > 0" makes a new letter; in "let |x| <= R" the letter R is as it was.
    const bounded = plainNumber(side === left ? right : left) !== undefined;
    const fresh = (bounded && (at.fresh(name) || (!before.shape && !(at.recalls && before.definition)))) || equated || contradicts(facts, left, says, right);
    const shape: Shape = at.before.kind === "integer" ? { kind: "integer" } : (before.shape ?? { kind: "real" });
    // What is equal to the value of a function may be anything: c(x) = y.
    const other = side === left ? right : left;
    const valued = (says === "=" || says === "!=") && other.kind === "product" && other.factors.length === 2 && other.factors[0]!.kind === "letter" && other.factors[1]!.kind === "group";
    const unknown = !valued && !before.shape && !before.definition && !at.known(name);
    if (says === "=" ? side === left && fresh && (before.shape || before.definition) : fresh || unknown) out.push(sort(name, shape, fresh, at));
  }
  if (!isFinite(left, says, right)) out.push(condition(left, says, right, origin));
  if (at.before.unread.length > 0) out.push(unread([...lettersOf(left), ...lettersOf(right)].filter((l) => l === left || l === right), origin));
  return out;
}
