import { add, idOf, idOfFact, index, mul, names, num, power, sub, sum, type Index, type Term, type Theorem } from "../../kernel/index.ts";
import { make, arith } from "../../prove/make.ts";
import { atomOf, expanded, factorsOf, formOf, keyOfForm, outside, subterms, termOf, type Form } from "./form.ts";
import { gram, oneOf, rootForm, summed } from "./laws.ts";
import { boundsOfMean, meanBelowLargest } from "./means.ts";
import { twoOf } from "./places.ts";
import { oneOfMany } from "./positive.ts";
import { simplified } from "./quotients.ts";
import { at, fresh, type Scene } from "./scene.ts";

/** The sums, maxima and sizes that a term holds outside of sums and maxima, once its sums are taken apart. */
export function aggregates(t: Term, out = new Map<string, Term>()): Map<string, Term> {
  const visit = (f: Form): void => {
    for (const { powers } of f)
      for (const [a] of powers) {
        if (a.term.tag === "apply") visit(formOf(a.term.of));
        else if (a.term.tag === "sum" || a.term.tag === "max" || a.term.tag === "size") out.set(a.key, a.term);
      }
  };
  visit(formOf(t));
  return out;
}

/** The signs of roots, absolute values and exponentials. */
export function signs(scene: Scene, terms: readonly Term[]): readonly Theorem[] {
  const calls = new Map(terms.flatMap((t) => [...outside(expanded(t))]).flatMap((u) => (u.tag === "apply" && (u.fn === "sqrt" || u.fn === "abs" || u.fn === "exp") ? [[atomOf(u).key, u] as const] : [])));
  return [...calls.values()].flatMap((u) => scene.attempt(() => [scene.show(u, u.fn === "exp" ? ">" : ">=", false)]) ?? []);
}

/** What is known of the terms of a question at once: signs, the largest, one of a sum, sizes, arguments, Cauchy–Schwarz. */
export function gather(scene: Scene, terms: readonly Term[]): readonly Theorem[] {
  const out = new Map<string, Theorem>();
  const put = (make: () => Theorem | undefined): void => {
    const th = scene.attempt(make);
    if (th && !(th.fact.term.tag === "number")) out.set(idOfFact(th.fact), th);
  };
  for (const th of scene.plain()) put(() => th);
  const all = [...terms, ...scene.allGiven().map((g) => g.fact.term)];
  const found = new Map<string, Term>();
  for (const t of all) aggregates(t, found);
  // One term of a sum or a maximum may hold sums and maxima of its own.
  for (const t of [...found.values()])
    if (t.tag === "max" || t.tag === "sum") for (const k of scene.positions.filter((p) => p.dim === t.index.dim)) aggregates(at(t.body, t.index, k), found);
  for (const t of terms) for (const u of outside(t)) if (u.tag === "apply" && u.fn === "inv") for (const v of outside(u.of)) scene.attempt(() => underRoot(scene, v));
  for (const t of found.values()) {
    const dim = t.tag === "size" ? t.dim : t.tag === "sum" || t.tag === "max" ? t.index.dim : "";
    const here = scene.positions.filter((p) => p.dim === dim);
    // What speaks of other sums is of no use.
    const known = (th: Theorem): boolean => [...aggregates(th.fact.term).values()].every((s) => found.has(atomOf(s).key));
    if (t.tag === "sum") for (const th of scene.attempt(() => boundsOfMean(scene, t)) ?? []) if (known(th)) put(() => th);
    if (t.tag === "max") put(() => [meanBelowLargest(scene, t)].find(known));
    if (t.tag === "size") put(() => make("size", { dim }));
    else {
      put(() => scene.attempt(() => scene.show(t, ">", false)) ?? scene.show(t, ">=", false));
      for (const k of here) {
        if (t.tag === "sum" && names(t).positions.has(idOf(k))) continue;
        if (t.tag === "sum") put(() => scene.attempt(() => oneOfMany(t, k, scene)) ?? oneOf(t, k, scene));
        if (t.tag === "sum") for (const other of here.slice(here.indexOf(k) + 1)) put(() => (names(t).positions.has(idOf(other)) ? undefined : twoOf(t, k, other, scene)));
        if (t.tag === "max") put(() => make("max", { over: t.index, body: t.body, at: k, defined: scene.defined(t) }));
      }
    }
  }
  for (const t of terms)
    for (const u of outside(t)) {
      if (u.tag !== "apply" || u.of.tag === "variable") continue;
      if (u.fn === "log") put(() => scene.show(u.of, ">", false));
      if (u.fn === "sqrt") put(() => scene.attempt(() => scene.show(u.of, ">", false)) ?? scene.show(u.of, ">=", false));
      if (u.fn === "inv") put(() => scene.attempt(() => scene.show(u.of, ">", false)) ?? scene.show(u.of, "!=", false));
    }
  for (const th of pairs(scene, all, found)) put(() => simplified(scene, th));
  return [...out.values()];
}

/** From √a > 0: a > 0, which is a sign of a real where a is a sum. */
function underRoot(scene: Scene, t: Term): void {
  if (t.tag !== "apply" || t.fn !== "sqrt" || t.of.tag !== "sum") return;
  const root = scene.show(t, ">");
  scene.learn(scene.arith(t.of, ">", [{ th: [root, root] }], scene.squares([[num(-1), t.of]])));
}

/** A term at each of some positions, that is summed over them. */
export interface Family {
  readonly over: readonly Index[];
  readonly body: Term;
}
/** The families that are multiplied or squared in the sums of some terms, as they were written. */
export function familiesOf(terms: readonly Term[]): readonly Family[] {
  const out = new Map<string, Family>();
  const put = (over: readonly Index[], body: Term): void => {
    const dims = over.map((i) => i.dim).join(",");
    const canonical = over.reduce((b, i, k) => at(b, i, index(`f${k}_`, i.dim)), body);
    out.set(`${dims}|${termKey(canonical)}`, { over: over.map((i, k) => index(`f${k}_`, i.dim)), body: canonical });
  };
  for (const t of terms)
    for (const u of subterms(t)) {
      if (u.tag !== "sum") continue;
      const over = [u.index];
      let { body } = u;
      const visit = (): void => {
        for (const part of scaledParts(body, over)) put(over, part);
        if (body.tag === "power" && body.exponent === 2) put(over, body.base);
        else if (body.tag === "mul" && [body.left, body.right].every((s) => over.some((i) => names(s).positions.has(idOf(i))))) [body.left, body.right].forEach((s) => put(over, s));
        else put(over, body);
        put(over, num(1));
      };
      visit();
      while (body.tag === "sum") {
        over.push(body.index);
        body = body.body;
        visit();
      }
    }
  return [...out.values()];
}

/** The entries that a sum of products multiplies with reals: x(i) and y(i) of (r·x(i) + s·y(i))². */
function scaledParts(body: Term, over: readonly Index[]): readonly Term[] {
  const depends = (t: Term): boolean => over.some((i) => names(t).positions.has(idOf(i)));
  const entries = factorsOf(body).flatMap((f) => formOf(f.tag === "power" ? f.base : f)).map((m) => ({ all: m.powers, own: m.powers.filter(([a]) => depends(a.term)) }));
  return entries.some((e) => e.all.length > e.own.length) ? entries.flatMap(({ own }) => (own.length === 1 && own[0]![1] === 1 ? [own[0]![0].term] : [])) : [];
}

const MOST_FAMILIES = 9;
/** Cauchy–Schwarz for two families whose sums are all known already. */
function pairs(scene: Scene, terms: readonly Term[], found: ReadonlyMap<string, Term>): readonly Theorem[] {
  const written = new Map([...scene.families, ...familiesOf(terms)].map((f) => [`${f.over.map((i) => i.dim).join()}|${termKey(f.body)}`, f]));
  const groups = new Map<string, { readonly over: readonly Index[]; readonly list: Map<string, Term> }>();
  for (const f of written.values()) {
    const dims = f.over.map((i) => i.dim).join(",");
    const g = groups.get(dims) ?? { over: f.over.map((i) => fresh(i.dim)), list: new Map<string, Term>() };
    groups.set(dims, g);
    for (const body of placed(scene, f.over.reduce((b, i, k) => at(b, i, g.over[k]!), f.body), g.over)) if (g.list.size < MOST_FAMILIES) g.list.set(termKey(body), body);
  }
  const roots = new Set(terms.flatMap((t) => [...outside(t)].flatMap((u) => (u.tag === "apply" && u.fn === "sqrt" ? [termKey(u.of)] : []))));
  const out: Theorem[] = [];
  for (const { over, list } of groups.values()) {
    const all = [...list.values()];
    all.forEach((a, k) => all.slice(k + 1).forEach((b) => out.push(...(scene.attempt(() => pair(scene, over, a, b, found, roots)) ?? []))));
  }
  return out;
}
/** A term with the positions in play in the place of others that occur free in it. */
function placed(scene: Scene, body: Term, over: readonly Index[]): readonly Term[] {
  const own = new Set(over.map(idOf));
  const inPlay = new Set(scene.positions.map(idOf));
  const loose = [...names(body).positions].find((p) => !own.has(p) && !inPlay.has(p));
  if (!loose) return [body];
  const [name, dim] = loose.split(":") as [string, string];
  return scene.positions.filter((p) => p.dim === dim).flatMap((p) => placed(scene, at(body, index(name, dim), p), over));
}
const termKey = (t: Term): string => keyOfForm(formOf(t));
const sums = (over: readonly Index[], body: Term): Term => [...over].reverse().reduce((t, i) => sum(i, t), body);

function pair(scene: Scene, over: readonly Index[], a: Term, b: Term, found: ReadonlyMap<string, Term>, roots: ReadonlySet<string>): readonly Theorem[] {
  const ab = sums(over, mul(a, b));
  const [sa, sb] = [square(scene, over, a), square(scene, over, b)];
  const known = (t: Term): boolean => [...aggregates(t).values()].every((s) => s.tag === "size" || found.has(atomOf(s).key));
  if (formOf(ab).length === 0 || ![sa.term, sb.term, ab].every(known)) return [];
  const bb = sums(over, power(b, 2));
  const th = gram(a, b, over, { aa: sums(over, power(a, 2)), bb, ab }, scene);
  const [x, y, d] = [sa.term, sb.term, ab].map((t) => termOf(formOf(t))) as [Term, Term, Term];
  const goal = sub(mul(x, y), power(d, 2));
  const eqs = [...(sa.equation ? [[bb, sa.equation] as const] : []), ...(sb.equation ? [[x, sb.equation] as const] : [])].map(([m, e]) => [mul(num(-1), m), e] as const);
  const squares = arith(goal, ">=", [{ th: [th] }], { eqs, defined: scene.defined(goal) });
  const linear = sa.equation || sb.equation ? [] : [add, sub].flatMap((op) => scene.attempt(() => [squareOf(scene, over, op(a, b), op(add(x, y), mul(num(2), d)))]) ?? []);
  return [...(roots.has(termKey(x)) && roots.has(termKey(y)) ? (scene.attempt(() => rootForm(squares, x, y, d, scene)) ?? []) : []), squares, ...linear];
}
/** Σ(a ± b)² ≥ 0, multiplied out. */
function squareOf(scene: Scene, over: readonly Index[], base: Term, out: Term): Theorem {
  const inside = over.reduce((s, i) => s.with(i), scene);
  return scene.arith(out, ">=", [{ th: [summed(arith(power(base, 2), ">=", [{ sq: [base] }], { defined: inside.defined(base) }), over)] }]);
}
/** Σa² as a term without |x|² and √x², and the equation `Σa² − it = 0` where they differ. */
function square(scene: Scene, over: readonly Index[], a: Term): { readonly term: Term; readonly equation?: Theorem } {
  const inside = over.reduce((s, i) => s.with(i), scene);
  if (a.tag !== "apply" || (a.fn !== "abs" && a.fn !== "sqrt")) return { term: sums(over, power(a, 2)) };
  const law = a.fn === "abs" ? make("abs", { law: "square", of: a.of, defined: inside.defined(a.of) }) : make("root", { law: "square", from: inside.show(a.of, ">=") });
  return { term: sums(over, a.fn === "abs" ? power(a.of, 2) : a.of), equation: summed(law, over) };
}
