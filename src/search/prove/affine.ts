import { Rational, rationalRoot } from "../../exact/index.ts";
import type { Claim, Declaration, Formula } from "../../claim/index.ts";
import { inFrames, type Affine, type Frame } from "../../certificate/frame.ts";
import { statementOf } from "../../certificate/obligations.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import { signsAt } from "../../certificate/place.ts";
import { lasting } from "../../exact/work.ts";
import { constantValue, partsOf, printTerm, type Node, type Real } from "../../term/index.ts";
import { goalOf, type Goal, type GoalVariable } from "../../certificate/goal.ts";
import { variableAtom, type Atom } from "../../certificate/algebra/atom.ts";
import { linearIn } from "../../certificate/ends.ts";
import { ofArguments } from "./arguments.ts";
import { add, rationalValue, scale, sub, ZERO } from "../../certificate/algebra/product.ts";
import { atomsOf, monomialOf, rationalOf, type Sum } from "../../certificate/algebra/sum.ts";
import { isRefusal } from "../../certificate/terms.ts";

/** Beyond these a goal is left as it is. */
const MOST = { variables: 6, size: 200_000, candidates: 6, rounds: 3, digits: 64, exponents: 10, work: 10e6 };
/** Beyond so many variables a claim is long to read: tries without a shorter one after which no more are made. */
const [MANY, PATIENCE] = [4, 24];
/** A frame must shorten a goal to this share: what is written well stays as it is. */
const SHORTER = 0.8;

/** The arguments of functions are taken as variables where the goal is nearly as short so: what is alike in them stays alike. */
const ALIKE = 1.35;

const SAME: Affine = { scale: Rational.ONE, shift: Rational.ZERO };

/** A claim with each of its variables in a frame. */
interface Framed {
  readonly claim: Claim;
  /** Its first conclusion. */
  readonly goal: Goal;
  /** In the order of the variables. */
  readonly affine: readonly Affine[];
  readonly size: number;
}

/** How long a number is to write. */
const lengthOf = (q: Rational): number => q.num.toString(2).length + q.den.toString(2).length - 2 + (q.sign < 0 ? 1.25 : 0);
/** How long a goal is to write: its numbers and its terms, each sum once. */
function sizeOf(g: Goal): number {
  let size = 0;
  for (const v of g.variables) for (const b of [v.lo, v.hi]) size += b ? (constantValue(b) ? lengthOf(constantValue(b)!) : printTerm(b).length) : 0;
  // Intervals begin rather than end at a number.
  for (const v of g.variables) if (v.lo === null && v.hi !== null) size += 4;
  for (const s of sumsOf(g)) for (const t of s.terms.values()) size += t.monomial.powers.reduce((n, [, e]) => n + 1 + lengthOf(e), TERM + lengthOf(t.coefficient));
  return size;
}
const TERM = 4;

const framesOf = (c: Claim, affine: readonly Affine[]): Frame[] =>
  c.variables.flatMap((v, i) => (affine[i]! === SAME ? [] : [{ variable: v.name, scale: `${affine[i]!.scale}`, shift: `${affine[i]!.shift}` }]));

/** The claim with its variables in frames, as the prover reads it. */
function put(first: Claim, affine: readonly Affine[]): Framed | undefined {
  const claim = inFrames(first, framesOf(first, affine));
  const s = isRefusal(claim) ? claim : statementOf(claim);
  if (isRefusal(claim) || isRefusal(s)) return undefined;
  const [c] = s.conclusions;
  try {
    const goal = goalOf(s.variables, s.hypotheses, readValue(c!.term, signsAt(s.variables, s.hypotheses)), c!.strict);
    return { claim, goal, affine, size: sizeOf(goal) };
  } catch (e) {
    if (e instanceof RangeError) return undefined;
    throw e;
  }
}

/** Frames in which a power of a linear form, too high to be expanded, is one of a variable. */
function* ofPowers(c: Claim): Iterable<readonly Affine[]> {
  const found = new Map<string, Affine[]>();
  const visit = (n: Node | Formula): void => {
    if (n.tag === "power")
      for (const v of c.variables) {
        const line = linearIn(v.name, readValue(n.base as Real, signsAt([], [])));
        const rest = line && rationalValue(line.rest);
        if (rest && (rest.sign !== 0 || !line.coefficient.equals(Rational.ONE)))
          found.set(v.name, [...(found.get(v.name) ?? []), { scale: Rational.ONE.div(line.coefficient), shift: rest.neg().div(line.coefficient) }]);
      }
    for (const p of partsOf(n)) visit(p.of);
  };
  visit(c.conclusion);
  for (const [name, list] of found) for (const f of list) yield c.variables.map((v) => (v.name === name ? f : SAME));
}

/** Every sum of a goal, at any depth. */
function sumsOf(g: Goal): Set<Sum> {
  const out = new Set<Sum>();
  const visit = (s: Sum): void => {
    if (out.has(s)) return;
    out.add(s);
    for (const a of atomsOf(s)) {
      if (a.kind === "log" || a.kind === "abs" || a.kind === "root") visit(a.of);
      if (a.kind === "exp" || a.kind === "call") [a.of.sum, ...a.of.factors.map((f) => f.base)].forEach(visit);
    }
  };
  for (const p of [g.value, ...g.hypotheses.map((h) => h.value)]) [p.sum, ...p.factors.map((f) => f.base)].forEach(visit);
  return out;
}
/** The coefficients of the powers of a variable in each sum, apart for what else they are multiplied by. */
function* polynomialsIn(name: string, sums: Iterable<Sum>): Iterable<Map<number, Rational>> {
  const x = variableAtom(name);
  for (const s of sums) {
    const groups = new Map<string, Map<number, Rational>>();
    for (const t of s.terms.values()) {
      const power = t.monomial.powers.find(([a]) => a === x)?.[1] ?? Rational.ZERO;
      if (!power.isInteger || power.sign < 0) continue;
      const { key } = monomialOf(t.monomial.powers.filter(([a]) => a !== x));
      const group = groups.get(key) ?? new Map<number, Rational>();
      groups.set(key, group.set(Number(power.num), t.coefficient));
    }
    yield* groups.values();
  }
}
/** An exact root of a positive number. */
function rootOf(q: Rational, n: number): Rational | undefined {
  return q.size > 200 ? undefined : rationalRoot(q, BigInt(n));
}

/** The exponent of each term of a goal's sums, and how those of two terms of one sum differ. */
function exponentsOf(sums: Iterable<Sum>): Sum[] {
  const out: Sum[] = [];
  for (const s of sums) {
    const list = [...s.terms.values()].slice(0, MOST.exponents).map((t) => t.monomial.powers.reduce((p, [a, e]) => (a.kind === "exp" ? add(p, scale(a.of, e)) : p), ZERO));
    for (const [i, p] of list.entries()) for (const q of [ZERO, ...list.slice(0, i)]) out.push(sub(p, q).sum);
  }
  return out;
}
/** Centres of the polynomials in a variable, and ends of its interval; the most frequent first. */
function shiftsFor(g: Goal, v: GoalVariable): Rational[] {
  const sums = sumsOf(g);
  return ranked([...[v.lo, v.hi].flatMap((b) => (b && constantValue(b)) ?? []), ...centresIn(v.name, [...sums, ...exponentsOf(sums)])].filter((q) => q.sign !== 0));
}
/** −c₁/(n·c₀) for each polynomial c₀·xⁿ + c₁·xⁿ⁻¹ + … */
function centresIn(name: string, sums: Iterable<Sum>): Rational[] {
  return [...polynomialsIn(name, sums)].flatMap((c) => {
    const n = Math.max(...c.keys());
    const below = c.get(n - 1);
    return below ? [below.div(c.get(n)!.mul(Rational.of(n))).neg()] : [];
  });
}
/** A centre of a variable in the sums that speak of the fewest variables. */
function centreOf(g: Goal, name: string): Affine {
  const variables = g.variables.map((v) => variableAtom(v.name));
  const mine = [...sumsOf(g)].filter((s) => atomsOf(s).has(variableAtom(name))).map((s) => ({ s, count: variables.filter((x) => atomsOf(s).has(x)).length }));
  const least = Math.min(...mine.map((m) => m.count));
  const [shift] = ranked(centresIn(name, mine.filter((m) => m.count === least).map((m) => m.s)));
  return shift ? { ...SAME, shift } : SAME;
}
/** The end of an interval as the origin, the interval on its positive side. */
function fromEnd(v: Declaration): Affine {
  const [lo, hi] = [v.domain.lo, v.domain.hi].map((b) => b && constantValue(b as Real));
  if (lo && lo.sign !== 0) return { ...SAME, shift: lo };
  return !lo && hi ? { scale: v.domain.lo === null ? Rational.of(-1) : Rational.ONE, shift: hi } : SAME;
}
/** Units in which a coefficient is 1, or two of them are the same, or the variable ends at 1, or its logarithm stands alone. */
function scalesFor(g: Goal, v: GoalVariable): Rational[] {
  const found: Rational[] = [v.lo, v.hi].flatMap((b) => (b && constantValue(b)?.abs()) ?? []);
  const sums = sumsOf(g);
  for (const c of polynomialsIn(v.name, [...sums, ...exponentsOf(sums)]))
    for (const [n, q] of c) {
      if (n === 0) continue;
      for (const r of [rootOf(Rational.ONE.div(q.abs()), n), ...[...c].map(([m, p]) => (m < n ? rootOf(p.div(q).abs(), n - m) : undefined))]) if (r) found.push(r);
    }
  for (const s of sums) found.push(...unitsOfLogarithms(s, v.name));
  const positive = ranked(found.filter((q) => q.sign > 0 && !q.equals(Rational.ONE)));
  return [Rational.of(-1), ...positive, ...(v.lo === null && v.hi !== null ? positive.map((q) => q.neg()) : [])];
}
/** The numbers c for which log x + log c stands in a sum, as 1/c. */
function unitsOfLogarithms(s: Sum, name: string): Rational[] {
  const x = variableAtom(name);
  const terms = [...s.terms.values()];
  const isOf = (a: Atom): boolean => a.kind === "log" && a.of.terms.size === 1 && atomsOf(a.of).has(x);
  const out: Rational[] = [];
  for (const t of terms) {
    const log = t.monomial.powers.find(([a, e]) => isOf(a) && e.isInteger && e.sign > 0);
    if (!log) continue;
    let unit = Rational.ONE;
    const rest = monomialOf(t.monomial.powers.flatMap(([a, e]): [Atom, Rational][] => (a !== log[0] ? [[a, e]] : e.equals(Rational.ONE) ? [] : [[a, e.sub(Rational.ONE)]])));
    for (const k of terms) {
      const number = k.monomial.powers.find(([a, e]) => a.kind === "log" && rationalOf(a.of) && e.equals(Rational.ONE));
      if (!number || number[0].kind !== "log" || monomialOf(k.monomial.powers.filter((p) => p !== number)).key !== rest.key) continue;
      const power = k.coefficient.div(t.coefficient.mul(log[1]));
      if (power.isInteger && power.abs().compare(Rational.of(MOST.digits)) < 0) unit = unit.mul(rationalOf(number[0].of)!.pow(-Number(power.num)));
    }
    out.push(unit);
  }
  return out;
}
function ranked(list: readonly Rational[]): Rational[] {
  const counts = new Map<string, { q: Rational; n: number }>();
  for (const q of list) if (q.size <= MOST.digits) counts.set(q.toString(), { q, n: (counts.get(q.toString())?.n ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.n - a.n || a.q.size - b.q.size).slice(0, MOST.candidates).map((c) => c.q);
}

/** Changes one frame after the other for the better. */
function improve(first: Claim, start: Framed): Framed {
  let best = start;
  const span = lasting(MOST.work);
  let vain = 0;
  const attempt = (affine: readonly Affine[]): void => {
    if (first.variables.length > MANY && vain >= PATIENCE) return;
    const next = span.alive() ? put(first, affine) : undefined;
    vain++;
    if (next && next.size < best.size) [best, vain] = [next, 0];
  };
  for (let round = 0; round < MOST.rounds && span.alive(); round++) {
    const before = best.size;
    for (const [i, { name }] of first.variables.entries()) {
      for (const candidates of [shiftsFor, scalesFor]) {
        const v = best.goal.variables.find((w) => w.name === name);
        if (!v) continue;
        const { affine } = best;
        const old = affine[i]!;
        for (const q of candidates(best.goal, v)) {
          const f = candidates === shiftsFor ? { ...old, shift: old.shift.add(old.scale.mul(q)) } : { ...old, scale: old.scale.mul(q) };
          attempt(affine.map((known, k) => (k === i ? f : known)));
        }
      }
    }
    // Units that only all variables together can take.
    const { affine, goal } = best;
    const units = goal.variables.length > 1 ? goal.variables.flatMap((v) => scalesFor(goal, v).filter((q) => q.sign > 0)) : [];
    for (const q of units) attempt(affine.map((f) => ({ ...f, scale: f.scale.mul(q) })));
    if (best.size === before) break;
  }
  return best;
}

/**
 * The same claim in the affine frame in which it is shortest: its variables from the centres of the polynomials and the
 * ends of the intervals in it, in units that clear denominators. Without frames where it is written well already.
 */
export function framed(claim: Claim): { readonly claim: Claim; readonly frames: readonly Frame[] } {
  const plain = { claim, frames: [] };
  if (claim.variables.length > MOST.variables || claim.variables.some((v) => v.sort.kind !== "real" || v.domain.integer)) return plain;
  const start = put(claim, claim.variables.map(() => SAME));
  if (!start) {
    for (const affine of ofPowers(claim)) {
      const other = put(claim, affine);
      if (other) return { claim: other.claim, frames: framesOf(claim, affine) };
    }
    return plain;
  }
  if (start.size > MOST.size) return plain;
  const arguments_ = ofArguments(claim).map((f) => f ?? SAME);
  const written = arguments_.length > 1 && arguments_.some((f) => f !== SAME) ? put(claim, arguments_) : undefined;
  const starts = [claim.variables.map(fromEnd), claim.variables.map((v) => centreOf(start.goal, v.name))].flatMap((affine) =>
    affine.filter((f) => f !== SAME).length > 1 ? (put(claim, affine) ?? []) : [],
  );
  const found = [start, ...starts].map((f) => improve(claim, f)).reduce((a, b) => (b.size < a.size ? b : a));
  if (written && written.size < start.size && written.size < ALIKE * found.size) return { claim: written.claim, frames: framesOf(claim, written.affine) };
  return found.size > SHORTER * start.size || found === start ? plain : { claim: found.claim, frames: framesOf(claim, found.affine) };
}
