import { claim as claimOf, eq, type Claim } from "../claim/index.ts";
import type { Rejection, Witness } from "../certificate/witness.ts";
import { parseRational } from "../exact/index.ts";
import { Evaluator, fact, KernelError, num, power, substitute, type Fact, type Interval, type Relation, type Term, type Theorem } from "../kernel/index.ts";
import { obligationOf } from "../kernel/meaning.ts";
import { contradict, instance, type Point, type Refuted } from "../kernel/refuted.ts";
import { InputError, isConstant, parseTerm, type Real } from "../term/index.ts";
import { arith, constant, isZero, make, symmetric } from "../prove/make.ts";
import { outline } from "./exact.ts";
import { inExponentials } from "./exponentials.ts";

/** Binary digits tried in turn. */
const DIGITS = [64, 256, 1024, 4096] as const;

/**
 * Checks a point where a claim is said to be false: with the kernel, and with more digits where few do not tell. Gives the
 * verdict, or says why the point does not show it.
 */
export function refuteAt(claim: Claim, witness: Witness, most: number = DIGITS.at(-1)!): { readonly kind: "refuted"; readonly refuted: Refuted } | Rejection {
  const reject = (reason: Rejection["reason"], message: string): Rejection => ({ kind: "rejected", reason, message });
  try {
    const point: Point = { ...witness.sizes, reals: Object.entries(witness.point).map(([name, text]) => [name, valueOf(text)] as const) };
    const at = instance(claim, point);
    const decide = decider(DIGITS.filter((d) => d <= most));
    const shown: Theorem[] = [];
    for (const [name, value] of point.reals) {
      const there = decide.defined(value);
      if (!there) return reject("malformed", `it is not seen that the value of ${name} is a number`);
      shown.push(there);
    }
    for (const h of at.hypotheses) {
      const th = decide.truth(h);
      if (th === undefined) return reject("not-separated", `${most} binary digits do not decide the hypotheses at this point`);
      if (th === false) return reject("hypothesis-fails", "a hypothesis does not hold at this point");
      shown.push(th);
    }
    const goals = at.opposites.map((g) => decide.truth(g));
    const failing = goals.find((g) => typeof g === "object");
    for (const [i, g] of goals.entries()) {
      const there = typeof g === "object" ? g : decide.defined(at.goals[i]!.term);
      if (there) shown.push(there);
    }
    if (failing) return { kind: "refuted", refuted: contradict(claim, point, shown) };
    return goals.every((g) => g === false) ? reject("claim-holds-here", "the claim holds at this point") : reject("not-separated", `${most} binary digits do not decide this point`);
  } catch (e) {
    if (e instanceof KernelError || e instanceof RangeError || e instanceof InputError) return reject("malformed", e.message);
    throw e;
  }
}

/** The number that a text says: a decimal, a fraction, or a term without variables. */
function valueOf(text: string): Term {
  const q = typeof text === "string" ? parseRational(text) : undefined;
  if (q) return num(q);
  const term = parseTerm(text, { variables: new Map(), dimensions: new Set() });
  if (term.sort.kind !== "real" || !isConstant(term)) throw new InputError("usage", `${text} is no number`);
  return obligationOf(claimOf([], eq(term as Real, 0)), { dimensions: {}, indices: {} }).sides[0]![0];
}

/** Whether the kernel has words for what a claim says at the sizes of a witness. */
export function isStated(claim: Claim, { sizes }: Witness): boolean {
  try {
    obligationOf(claim, sizes);
    return true;
  } catch (e) {
    if (e instanceof KernelError || e instanceof RangeError) return false;
    throw e;
  }
}

/** What is true of terms without variables: the theorem that a fact is, `false` where it is false, nothing where no precision tells. */
function decider(precisions: readonly number[]) {
  const positive = (t: Term): Theorem | undefined => compare(fact(t, ">"), precisions.slice(0, 1)) || undefined;
  const defined = (t: Term): Theorem | undefined => compare(fact(power(t, 2), ">="), precisions) || undefined;
  const truth = (f: Fact): Theorem | false | undefined => {
    const near = compare(f, precisions.slice(0, 1)) ?? equal(f, defined);
    if (near !== undefined) return near;
    // Simpler terms stand for parts: what is 0 exactly, no enclosure tells.
    const { pattern, parts } = outline(f.term, positive);
    const simpler = fact(substitute(pattern, { reals: new Map(parts.map((p) => [p.name, p.value])) }), f.relation);
    const there = (parts.length > 0 ? equal(simpler, defined) : undefined) ?? gathered(simpler, precisions) ?? compare(simpler, precisions);
    const holes = parts.map(({ name, part, value, equation }) => ({ name, from: value, to: part, equation: symmetric(equation, part, value) }));
    return there && (holes.length > 0 ? make("replace", { pattern: fact(pattern, f.relation), holes, in: there }) : there);
  };
  return { truth, defined };
}

/** What is 0 by arithmetic alone. */
function equal({ term, relation }: Fact, defined: (t: Term) => Theorem | undefined): Theorem | undefined {
  const there = (relation === "=" || relation === ">=") && isZero(term) ? defined(term) : undefined;
  return there && arith(term, relation, [], { defined: [there] });
}
/** What a sum of exponentials tells, where the numbers in a term are beyond all digits. */
function gathered({ term, relation }: Fact, precisions: readonly number[]): Theorem | undefined {
  const g = compare(fact(term, relation), precisions.slice(0, 3)) === undefined ? attempt(() => inExponentials(term)) : undefined;
  const there = g && compare(fact(g.sum, relation), precisions.slice(0, 3));
  return g && there ? arith(term, relation, [{ th: [there] }, { th: [g.equation] }]) : undefined;
}
function attempt<T>(f: () => T): T | undefined {
  try {
    return f();
  } catch (e) {
    if (e instanceof KernelError) return undefined;
    throw e;
  }
}

/** The first of some precisions that tells. */
function compare({ term, relation }: Fact, precisions: readonly number[]): Theorem | false | undefined {
  if (term.tag === "number") return holds(term.value.sign, relation) && constant(term.value, relation);
  for (const digits of precisions) {
    const there = attempt(() => make("eval", { term, relation, digits }));
    if (there) return there;
    const { lo, hi } = enclosure(term, digits) ?? {};
    const sign = lo && lo > 0n ? 1 : hi && hi < 0n ? -1 : lo === 0n && hi === 0n ? 0 : undefined;
    if (sign !== undefined) return false;
  }
  return undefined;
}
const holds = (sign: number, r: Relation): boolean => (r === ">=" ? sign >= 0 : r === ">" ? sign > 0 : r === "=" ? sign === 0 : sign !== 0);
const enclosure = (t: Term, digits: number): Interval | undefined => attempt(() => new Evaluator([], BigInt(digits)).value(t));
