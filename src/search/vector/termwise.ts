import { idOf, names, neg, num, size, substitute, type Index, type Relation, type Term, type Theorem } from "../../kernel/index.ts";
import { make, weaken } from "../../prove/make.ts";
import { Abstraction, abstracted } from "./abstract.ts";
import { addForms, formOf, keyOfPowers, monomialTerm, mulForms, scaleForm, termOf, type Fold, type Form, type Monomial } from "./form.ts";
import { aggregates, gather } from "./gather.ts";
import { multipliers } from "./multipliers.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Asked, Tactic } from "./tactic.ts";

/** Conditions with multipliers. */
const MOST_CONDITIONS = 5;
/** How deep what is left may be reduced. */
const REMAINDER = 2;

/** Sums bounded term by term, with multiples of the conditions on them. */
export const termwise: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  const dims = new Set([...aggregates(t).values()].flatMap((a) => (a.tag === "sum" ? [a.index.dim] : [])));
  for (const dim of dims)
    for (const split of splits(form, dim)) {
      const th = p.attempt(() => over(p, scene, t, split, dim, relation, depth));
      if (th) return th;
    }
  return undefined;
};

/** `Σ h(i) + b`, which is 0 by what it stands for, or as a theorem says; h at the position that is looked at. */
interface Condition {
  readonly h: Term;
  readonly b: Term;
  readonly th?: Theorem;
}
const bodyAt = (s: Fold, i: Index): Term => at(s.body, s.index, i);
/** What the sums of a split are made of, at one position. */
const termsAt = (sums: Split["sums"], i: Index): Term => termOf(addForms(...sums.map(({ by, of }) => mulForms([by], formOf(bodyAt(of, i))))));

/** Conditions that theorems say, where they speak of sums over a dimension and of something else. */
function stated(list: readonly Theorem[], dim: string, i: Index): Condition[] {
  return list.flatMap((th) => {
    const s = splitBy(formOf(th.fact.term), dim);
    const says = th.fact.relation !== "!=" && s.sums.length > 0 && (s.sums.length > 1 || s.rest.length > 0 || th.fact.relation === "=");
    return says ? [{ h: termsAt(s.sums, i), b: termOf(s.rest), th }] : [];
  });
}
/** Sums that stand where they are not taken apart, and the size: each is the sum that it is. */
function meant(split: Split, dim: string, i: Index): Condition[] {
  const numbers = new Map<string, Term>();
  for (const u of [termOf(split.rest), ...split.sums.map((s) => monomialTerm(s.by)), termsAt(split.sums, i)]) aggregates(u, numbers);
  const sums = [...numbers.values()].filter((s): s is Fold => s.tag === "sum" && s.index.dim === dim && !names(s).positions.has(idOf(i)));
  return [...sums.map((s) => ({ h: neg(bodyAt(s, i)), b: s })), { h: num(-1), b: size(dim) }];
}

/** Multipliers for the first conditions, or else for all; as many as there are conditions with one. */
function weighed(inside: Scene, phi: Term, rest: Term, conditions: readonly Condition[], first: number, i: Index): readonly Term[] | undefined {
  const abstraction = new Abstraction();
  const [value, left] = [abstraction.of(phi), abstraction.of(rest)];
  const all = conditions.map((c) => ({ h: abstraction.of(c.h), b: abstraction.of(c.b), signed: c.th !== undefined && c.th.fact.relation !== "=" }));
  const facts = gather(inside, [phi, rest, ...conditions.flatMap((c) => [c.h, c.b])]).map((th) => abstracted(abstraction, th));
  const local = new Set([...abstraction.stands].filter(([, u]) => names(u).positions.has(idOf(i))).map(([name]) => name));
  const problem = { phi: value, rest: left, conditions: all.slice(0, first), facts, local };
  const found = multipliers(problem) ?? (all.length > first ? multipliers({ ...problem, conditions: all }) : undefined);
  return found?.map((u) => substitute(u, { reals: abstraction.stands }));
}

function over(p: Asked, scene: Scene, t: Term, split: Split, dim: string, relation: Relation, depth: number): Theorem | undefined {
  const i = fresh(dim);
  const inside = scene.with(i);
  const [phi, rest] = [termsAt(split.sums, i), termOf(split.rest)];
  const given = scene.plain();
  const first = [...stated(given, dim, i).slice(0, MOST_CONDITIONS), ...meant(split, dim, i)];
  const more = stated(gather(scene, [t]).filter((th) => !given.includes(th)), dim, i).slice(0, MOST_CONDITIONS);
  const conditions = [...first, ...more];
  // What is summed at a position says more of its sums than a sample knows.
  const by = weighed(inside, phi, rest, conditions, first.length, i) ?? (split.rest.length === 0 && holdsSum(phi, i) ? [] : undefined);
  p.log(depth, `termwise over ${dim}: ${by ? "multipliers" : "no multipliers"}`);
  if (!by) return undefined;
  const used = conditions.slice(0, by.length).map((c, k) => ({ ...c, by: by[k]! })).filter((c) => formOf(c.by).length > 0);
  const without = (from: Term, part: (c: Condition) => Term): Term => termOf(addForms(formOf(from), ...used.map((c) => scaleForm(mulForms(formOf(c.by), formOf(part(c))), -1))));
  const [body, remainder] = [without(phi, (c) => c.h), without(rest, (c) => c.b)];
  const each = p.goal(inside, body, relation, depth - 1) ?? (relation === ">" ? p.goal(inside, body, ">=", depth - 1) : undefined);
  if (!each) return undefined;
  const none = formOf(remainder).length === 0;
  const left = none ? undefined : p.goal(scene, remainder, each.fact.relation === ">=" ? relation : ">=", Math.min(depth - 1, REMAINDER));
  if (!none && !left) return undefined;
  const equations = used.filter((c) => c.th?.fact.relation === "=").map((c) => [c.by, c.th!] as const);
  const signed = used.filter((c) => c.th && c.th.fact.relation !== "=").map((c) => ({ th: [scene.show(c.by, ">="), weaken(c.th!, ">=")] }));
  return scene.arith(t, relation, [{ th: [make("sum", { from: inside.fit(each, body), over: i })] }, ...(left ? [{ th: [left] }] : []), ...signed], equations);
}

const holdsSum = (t: Term, i: Index): boolean => [...aggregates(t).values()].some((a) => a.tag === "sum" && names(a).positions.has(idOf(i)));

/** A form as multiples of sums over a dimension, and the rest. */
interface Split {
  readonly sums: readonly { readonly by: Monomial; readonly of: Fold }[];
  readonly rest: Form;
}
/** Where several sums are multiplied, one may be taken apart while the others are numbers; none by default. */
function splitBy(form: Form, dim: string, choose: (count: number) => number = () => -1): Split {
  const sums: { by: Monomial; of: Fold }[] = [];
  const rest: Monomial[] = [];
  for (const m of form) {
    const among = m.powers.filter(([a]) => a.term.tag === "sum" && a.term.index.dim === dim);
    const one = among[among.length === 1 && among[0]![1] === 1 ? 0 : choose(among.length)];
    // One of several factors is taken apart, the others are numbers.
    const others = one && m.powers.flatMap(([a, n]) => (a !== one[0] ? [[a, n] as const] : n > 1 ? [[a, n - 1] as const] : []));
    if (one && others) sums.push({ by: { q: m.q, powers: others }, of: one[0].term as Fold });
    else rest.push(m);
  }
  return { sums, rest };
}
function splits(form: Form, dim: string): readonly Split[] {
  const all = [splitBy(form, dim), splitBy(form, dim, () => 0), splitBy(form, dim, (n) => n - 1)];
  return all.filter((s, k) => s.sums.length > 0 && all.findIndex((o) => o.sums.map((x) => keyOfPowers(x.by)).join() === s.sums.map((x) => keyOfPowers(x.by)).join() && o.sums.length === s.sums.length) === k);
}
