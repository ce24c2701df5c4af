import { solve } from "yalps";
import { Rational, spend } from "../../exact/index.ts";
import type { Term, Theorem } from "../../kernel/index.ts";
import type { Part } from "../../prove/make.ts";
import { constantForm, formOf, keyOfForm, keyOfPowers, monomialTerm, mulForms, rootsReduced, type Form, type Monomial } from "./form.ts";
import { gather, signs } from "./gather.ts";
import type { Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

/** The most facts that are multiplied by each other, and the most terms of a goal. */
const [MOST_FACTS, MOST_TERMS] = [26, 40];
/** The most products that one linear program weighs. */
const MOST_COLUMNS = 400;

/** A product of facts, or a multiple of an equation. */
interface Column {
  readonly form: Form;
  readonly th: readonly Theorem[];
  readonly by?: Monomial;
}
const reduced = (f: Form): Form => rootsReduced(f).form;

/** A goal as a sum of facts, of products of two facts, and of multiples of equations, with rational numbers in front. */
export const combination: Tactic = (_, scene, t, relation) => {
  const goal = reduced(formOf(t));
  if (goal.length === 0 || goal.length > MOST_TERMS) return undefined;
  const all = known(scene, t).map((th) => ({ th, form: reduced(formOf(th.fact.term)) })).filter((f) => f.form.length > 0 && f.form.length <= MOST_TERMS);
  // That a term is at least 0 does not help to show that it is more.
  const idle = (f: { readonly th: Theorem; readonly form: Form }): boolean => relation === ">" && f.th.fact.relation === ">=" && keyOfForm(f.form) === keyOfForm(goal);
  const facts = all.filter((f) => (f.th.fact.relation === ">=" || f.th.fact.relation === ">") && !idle(f)).slice(0, MOST_FACTS);
  const multiples = [...new Map([...constantForm(1), ...goal, ...goal.flatMap((m) => m.powers.map(([a]): Monomial => ({ q: Rational.ONE, powers: [[a, 1]] })))].map((m) => [keyOfPowers(m), { q: Rational.ONE, powers: m.powers }])).values()];
  const columns: Column[] = [
    { form: constantForm(1), th: [] },
    ...facts.map((f) => ({ form: f.form, th: [f.th] })),
    ...facts.flatMap((f, k) => facts.slice(k).map((g) => ({ form: reduced(mulForms(f.form, g.form)), th: [f.th, g.th] }))),
    ...all.filter((f) => f.th.fact.relation === "=").flatMap((f) => multiples.map((by) => ({ form: reduced(mulForms([by], f.form)), th: [f.th], by }))),
  ];
  const useful = reachable(columns, goal);
  if (useful.length > MOST_COLUMNS) return undefined;
  spend(40 * useful.length * new Set(useful.flatMap((c) => c.form.map(keyOfPowers))).size);
  const weights = solution(useful, goal);
  if (!weights) return undefined;
  const used = weights.map(([q, k]) => ({ q, column: useful[k]! }));
  const parts: Part[] = used.filter((u) => !u.column.by).map((u) => ({ q: u.q, th: u.column.th }));
  const eqs = used.filter((u) => u.column.by).map((u) => [monomialTerm({ ...u.column.by!, q: u.q }), u.column.th[0]!] as const);
  // What √a·√a = a takes from the difference of both sides.
  const difference = [...formOf(t), ...used.flatMap(({ q, column: c }) => [...c.th.map((th) => formOf(th.fact.term)), ...(c.by ? [[c.by]] : [])].reduce<Form>(mulForms, constantForm(q.neg())))];
  const roots = rootsReduced(mulForms(difference, constantForm(1)));
  if (roots.form.length > 0) return undefined;
  return scene.arith(t, relation, parts, [...eqs, ...scene.squares(roots.equations)]);
};

function known(scene: Scene, t: Term): readonly Theorem[] {
  const list = gather(scene, [t]);
  return [...signs(scene, [t, ...list.map((th) => th.fact.term)]), ...list];
}

/** The columns that could cancel: those whose every product is in the goal or in another column. */
function reachable(columns: readonly Column[], goal: Form): readonly Column[] {
  let now = columns;
  for (;;) {
    const count = new Map<string, number>(goal.map((m) => [keyOfPowers(m), 1]));
    for (const c of now) for (const m of c.form) count.set(keyOfPowers(m), (count.get(keyOfPowers(m)) ?? 0) + 1);
    const next = now.filter((c) => c.form.every((m) => count.get(keyOfPowers(m))! > 1));
    if (next.length === now.length) return now;
    now = next;
  }
}

/** Numbers in front of columns, above 0 where it is no equation, whose sum is the goal: found in doubles, then exactly. */
function solution(columns: readonly Column[], goal: Form): readonly (readonly [Rational, number])[] | undefined {
  const value = (q: Rational): number => Number(q.num) / Number(q.den);
  const constraints = new Map<string, { equal: number }>();
  for (const c of columns) for (const m of c.form) constraints.set(`:${keyOfPowers(m)}`, { equal: 0 });
  for (const m of goal) {
    if (!constraints.has(`:${keyOfPowers(m)}`)) return undefined;
    constraints.set(`:${keyOfPowers(m)}`, { equal: value(m.q) });
  }
  const variables = columns.flatMap((c, k) =>
    (c.by ? [1, -1] : [1]).map((s) => [`${s === 1 ? "p" : "m"}${k}`, new Map<string, number>([["cost", 1 + 2 * c.th.length + (c.by?.powers.length ?? 0)], ...c.form.map((m) => [`:${keyOfPowers(m)}`, s * value(m.q)] as [string, number])])] as const),
  );
  const s = solve({ direction: "minimize", objective: "cost", constraints, variables }, { maxPivots: 500, precision: 1e-9 });
  if (s.status !== "optimal") return undefined;
  const support = [...new Set(s.variables.filter(([, v]) => Math.abs(v) > 1e-7).map(([name]) => Number(name.slice(1))))];
  const exact = solved(support.map((k) => columns[k]!.form), goal);
  if (!exact) return undefined;
  const out = exact.map((q, k) => [q, support[k]!] as const).filter(([q]) => q.sign !== 0);
  return out.every(([q, k]) => q.sign > 0 || columns[k]!.by) ? out : undefined;
}
/** The numbers that make a sum of forms another, by elimination; those that are free are 0. */
function solved(forms: readonly Form[], goal: Form): readonly Rational[] | undefined {
  const keys = [...new Set([...forms.flat(), ...goal].map(keyOfPowers))];
  const at = (f: Form, key: string): Rational => f.find((m) => keyOfPowers(m) === key)?.q ?? Rational.ZERO;
  const rows = keys.map((key) => [...forms.map((f) => at(f, key)), at(goal, key)]);
  const pivots: number[] = [];
  for (let col = 0; col < forms.length; col++) {
    const r = rows.findIndex((row, k) => k >= pivots.length && row[col]!.sign !== 0);
    if (r < 0) continue;
    const k = pivots.length;
    [rows[k], rows[r]] = [rows[r]!, rows[k]!];
    const inverse = Rational.ONE.div(rows[k]![col]!);
    rows[k] = rows[k]!.map((q) => q.mul(inverse));
    rows.forEach((row, j) => {
      const q = row[col]!;
      if (j !== k && q.sign !== 0) rows[j] = row.map((x, c) => x.sub(q.mul(rows[k]![c]!)));
    });
    pivots.push(col);
  }
  if (rows.slice(pivots.length).some((row) => row.at(-1)!.sign !== 0)) return undefined;
  const out = forms.map(() => Rational.ZERO);
  pivots.forEach((col, k) => (out[col] = rows[k]!.at(-1)!));
  return out;
}
