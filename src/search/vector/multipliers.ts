import { solve } from "yalps";
import { Rational, spend } from "../../exact/index.ts";
import { apply, derivative, KernelError, names, num, substitute, variable, type Fact, type Term } from "../../kernel/index.ts";
import { addForms, atomOf, constantForm, formOf, keyOfPowers, monomialTerm, mulForms, termOf, type Atom, type Form, type Monomial } from "./form.ts";
import { compiled, magnitude, type Values } from "./numeric.ts";
import { Sampler } from "./sample.ts";

/** Σᵢ h(i) + b, which is 0, or at least 0 where `signed`. */
export interface Condition {
  readonly h: Term;
  readonly b: Term;
  readonly signed: boolean;
}
/** `Σᵢ φ(i) + rest` is to be at least 0 under some conditions; all between reals, those of one position among them. */
export interface Problem {
  readonly phi: Term;
  readonly rest: Term;
  readonly conditions: readonly Condition[];
  readonly facts: readonly Fact[];
  /** The reals that depend on the position. */
  readonly local: ReadonlySet<string>;
}

/** How many terms are tried, first few: where more fit, fewer tell more. */
const COUNTS = [6, 14, 34];
/** The most numbers that one linear program looks for, and its steps. */
const [MOST_UNKNOWN, MOST_PIVOTS] = [110, 500];
/** Terms that a multiplier may be made of: numbers, what sums are multiplied with, slopes of what is left, the term at the mean. */
export function basis({ phi, rest, conditions, local, facts }: Problem): readonly Term[] {
  const out = new Map<string, Form>();
  // A real that an equation makes a number is no other number.
  const pinned = new Set(facts.flatMap((f) => (f.relation === "=" && names(f.term).reals.size === 1 ? [...names(f.term).reals] : [])));
  const put = (f: Form): void => {
    for (const m of f) {
      if (m.powers.some(([a]) => [...names(a.term).reals].some((r) => pinned.has(r)))) continue;
      const powers = cancelled(m).filter(([a]) => ![...names(a.term).reals].some((r) => local.has(r)));
      const one: Form = [{ q: Rational.ONE, powers }];
      out.set(keyOfPowers(one[0]!), one);
    }
  };
  put(constantForm(1));
  atEnds(phi, facts, local).forEach(put);
  const alone = (f: Form): void => f.forEach((m) => m.powers.forEach(([a]) => put([{ q: Rational.ONE, powers: [[a, 1]] }])));
  put(formOf(phi));
  alone(formOf(phi));
  const params = [...names(rest).reals].filter((r) => !local.has(r));
  const slopes = params.flatMap((r) => slope(rest, r));
  slopes.forEach(put);
  put(formOf(rest));
  // What is left, for each of what a condition sums to: a sum at its mean.
  const shares = conditions.flatMap(({ b }) => (formOf(b).length === 1 && formOf(b)[0]!.powers.length > 0 ? [formOf(apply("inv", monomialTerm({ ...formOf(b)[0]!, q: Rational.ONE })))] : []));
  for (const s of shares) put(mulForms(formOf(rest), s));
  for (const { b } of conditions) put(formOf(b));
  for (const { powers } of formOf(phi)) for (const [a] of powers) if (a.term.tag === "apply") put(formOf(a.term.of));
  // Slopes times what they are slopes of.
  slopes.forEach((f) => params.slice(0, 4).forEach((r) => put(mulForms(f, formOf(variable(r))))));
  for (const { b } of conditions) for (const [a] of formOf(b).flatMap((m) => m.powers)) slopes.forEach((f) => put(mulForms(f, formOf(a.term))));
  const first = [...out.values()];
  for (const s of [...shares, ...shares.flatMap((x) => shares.map((y) => mulForms(x, y)))]) for (const f of first) put(mulForms(f, s));
  for (const f of first) for (const g of first) put(mulForms(f, g));
  return [...out.values()].map(termOf);
}
/** The exponentials of a term at the ends of what they depend on: a chord lies above what is convex. */
function atEnds(phi: Term, facts: readonly Fact[], local: ReadonlySet<string>): readonly Form[] {
  const ends = facts.flatMap((f) => {
    const bound = f.relation === ">=" || f.relation === ">" ? endOf(f.term) : undefined;
    return bound && local.has(bound.name) ? [bound] : [];
  });
  return formOf(phi).flatMap(({ powers }) => {
    const others = powers.filter(([a]) => ![...names(a.term).reals].some((r) => local.has(r)));
    const exponents = powers.flatMap(([a]) => (a.term.tag === "apply" && a.term.fn === "exp" ? [a.term.of] : []));
    return exponents.flatMap((x) => ends.filter((e) => names(x).reals.has(e.name)).map((e) => mulForms([{ q: Rational.ONE, powers: others }], expOf(formOf(substitute(x, { reals: new Map([[e.name, num(e.at)]]) }))))));
  });
}
const expOf = (f: Form): Form => (f.length === 0 ? constantForm(1) : formOf(apply("exp", termOf(f))));
/** Where `q·x + c` is 0, for numbers q and c. */
function endOf(t: Term): { readonly name: string; readonly at: Rational } | undefined {
  const form = formOf(t);
  const [m, more] = form.filter(({ powers }) => powers.length > 0);
  const [a, n] = m?.powers[0] ?? [];
  if (!m || more || m.powers.length > 1 || n !== 1 || a?.term.tag !== "variable") return undefined;
  return { name: a.term.name, at: (form.find(({ powers }) => powers.length === 0)?.q ?? Rational.ZERO).div(m.q).neg() };
}
/** The slope in a real, where there is one. */
function slope(t: Term, r: string): readonly Form[] {
  try {
    return [formOf(derivative(t, r))];
  } catch (e) {
    if (e instanceof KernelError) return [];
    throw e;
  }
}
/** The factors of a product without those that stand beside their inverse. */
export function cancelled(m: Monomial): Monomial["powers"] {
  const count = new Map<string, { atom: Atom; n: number }>();
  for (const [a, n] of m.powers) {
    const [base, sign] = a.term.tag === "apply" && a.term.fn === "inv" && formOf(a.term.of).length === 1 && formOf(a.term.of)[0]!.q.equals(Rational.ONE) ? [formOf(a.term.of)[0]!.powers, -1] : [[[a, 1] as const], 1];
    for (const [b, k] of base) count.set(b.key, { atom: b, n: (count.get(b.key)?.n ?? 0) + sign * n * k });
  }
  const powers = [...count.values()].flatMap(({ atom, n }): [Atom, number][] => (n > 0 ? [[atom, n]] : n < 0 ? [[atomOf(apply("inv", atom.term)), -n]] : []));
  return powers.sort(([x], [y]) => (x.key < y.key ? -1 : 1));
}

/** Denominators of the fractions that multipliers are rounded to. */
const DENOMINATORS = [1, 2, 3, 4, 6, 12, 60];

interface Row {
  readonly constant: number;
  readonly coefficients: readonly number[];
}
/** Multipliers λ, one for each condition, with φ − Σλ·h ≥ 0 and rest − Σλ·b ≥ 0 on samples; not proved. */
export function multipliers(p: Problem): readonly Term[] | undefined {
  if (p.conditions.length === 0) return undefined;
  const terms = basis(p);
  // Where log 2 is a term, 0.693 takes its place; so the numbers are left out, where they were no help.
  const others = terms.filter((t) => t.tag !== "number");
  return weighed(p, terms) ?? (others.some((t) => names(t).reals.size === 0) ? weighed(p, others) : undefined);
}
function weighed(p: Problem, terms: readonly Term[]): readonly Term[] | undefined {
  for (const [k, n] of COUNTS.entries()) {
    if (k > 0 && terms.length <= COUNTS[k - 1]!) break;
    const most = Math.floor(MOST_UNKNOWN / p.conditions.length);
    if (k > 0 && most <= COUNTS[k - 1]!) break;
    const found = among(p, terms.slice(0, Math.min(n, most)));
    if (found) return found;
  }
  return undefined;
}
function among(p: Problem, terms: readonly Term[]): readonly Term[] | undefined {
  const B = terms.map(compiled);
  const [phi, rest] = [compiled(p.phi), compiled(p.rest)];
  const sizes = [magnitude(p.phi), magnitude(p.rest)];
  const cs = p.conditions.map((c) => ({ ...c, hf: compiled(c.h), bf: compiled(c.b) }));
  const reals = [p.phi, p.rest, ...p.conditions.flatMap((c) => [c.h, c.b])].flatMap((t) => [...names(t).reals]);
  const sampler = new Sampler(p.facts, reals, 7);
  const rowsAt = (x: Values): Row[] => {
    const b = B.map((f) => f(x));
    const along = (values: readonly number[]): number[] => values.flatMap((h) => b.map((v) => -v * h));
    const rows: Row[] = [
      { constant: phi(x), coefficients: along(cs.map((c) => c.hf(x))) },
      { constant: rest(x), coefficients: along(cs.map((c) => c.bf(x))) },
    ];
    cs.forEach((c, k) => {
      if (c.signed) rows.push({ constant: 0, coefficients: cs.flatMap((_, j) => b.map((v) => (j === k ? v : 0))) });
    });
    return rows.flatMap((r, k) => {
      const size = (sizes[k]?.(x) ?? 0) + r.coefficients.reduce((s, v) => s + Math.abs(v), 0);
      return Number.isFinite(size) && size > 0 ? [{ constant: r.constant / size, coefficients: r.coefficients.map((v) => v / size) }] : [];
    });
  };
  // Points are looked at for many multipliers.
  const seen = new Map<Values, readonly Row[]>();
  const rowsOf = (x: Values): readonly Row[] => {
    let rows = seen.get(x);
    if (!rows) seen.set(x, (rows = rowsAt(x)));
    return rows;
  };
  let points = sampler.points(60);
  if (points.length < 20) return undefined;
  const lowest = (rows: readonly Row[], alpha: readonly number[]): number => Math.min(...rows.map((r) => r.coefficients.reduce((s, v, k) => s + v * alpha[k]!, r.constant)));
  const least = (x: Values, alpha: readonly number[]): number => lowest(rowsOf(x), alpha);
  for (let round = 0; round < ROUNDS; round++) {
    const alpha = cheapest(points.flatMap(rowsOf), cs.length * terms.length, (k) => 1 + (k % terms.length) / terms.length);
    if (!alpha) return undefined;
    const fresh = sampler.points(60);
    const worseThan = (a: readonly number[]): Values[] => {
      const low = [...fresh, ...points.slice(-40)].map((x) => [least(x, a), x] as const).sort(([u], [v]) => u - v).slice(0, 12);
      return low.map(([, x]) => descend(x, (y) => lowest(rowsAt(y), a), sampler)).filter((x) => least(x, a) < -1e-9);
    };
    for (const d of DENOMINATORS) {
      const exact = alpha.map((a) => Math.round(a * d) / d);
      if (points.some((x) => least(x, exact) < -1e-9) || worseThan(exact).length > 0) continue;
      return cs.map((_, j) => termOf(addForms(...terms.map((t, m) => mulForms(formOf(t), constantForm(Rational.of(Math.round(alpha[j * terms.length + m]! * d), d)))))));
    }
    points = [...points, ...worseThan(alpha), ...fresh.slice(0, 10)].slice(-120);
  }
  return undefined;
}
const ROUNDS = 8;

/** A point where a function is lower, by small steps at random that keep to the facts. */
function descend(x: Readonly<Record<string, number>>, f: (x: Values) => number, sampler: Sampler): Values {
  let [best, at] = [x, f(x)];
  const keys = Object.keys(x);
  for (let k = 0, size = 0.5; k < 60; k++) {
    const key = keys[Math.floor(sampler.random() * keys.length)]!;
    const y = { ...best, [key]: best[key]! + size * (sampler.random() - 0.5) * Math.max(0.1, Math.abs(best[key]!)) };
    const v = sampler.meets(y) ? f(y) : Infinity;
    if (v < at) [best, at] = [y, v];
    else size *= 0.95;
  }
  return best;
}

/** The smallest coefficients that meet all rows, by their sum; each has its price. */
function cheapest(rows: readonly Row[], count: number, price: (k: number) => number): readonly number[] | undefined {
  spend(40 * rows.length * count);
  const constraints = new Map(rows.map((r, k) => [`r${k}`, { min: -r.constant - 1e-9 }] as const));
  const variables = Array.from({ length: count }, (_, j) => [1, -1].map((s) => [`${s === 1 ? "p" : "m"}${j}`, new Map<string, number>([["cost", price(j)], ...rows.flatMap((r, k) => (r.coefficients[j] ? [[`r${k}`, s * r.coefficients[j]!] as [string, number]] : []))])] as const)).flat();
  const s = solve({ direction: "minimize", objective: "cost", constraints, variables }, { maxPivots: MOST_PIVOTS, precision: 1e-9 });
  if (s.status !== "optimal") return undefined;
  const out = new Array<number>(count).fill(0);
  for (const [name, v] of s.variables) out[Number(name.slice(1))]! += name[0] === "p" ? v : -v;
  return out;
}
