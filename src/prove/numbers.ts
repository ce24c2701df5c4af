import { Rational } from "../exact/rational.ts";
import { fact, idOfFact, KernelError, normalForm, num, sub, substitute, variable, withParts, type Fact, type Term, type Theorem } from "../kernel/index.ts";
import { arith, assume, constant, make } from "./make.ts";

/** A name for an inverse of a number, what it stands for, and the number. */
interface Hole {
  readonly name: string;
  readonly inverse: Term;
  readonly value: Term;
  /** inverse − value = 0. */
  readonly equation: Theorem;
}

function holeFor(inverse: Term, of: Term, q: Rational, holes: Map<string, Hole>): Hole {
  const name = `n${q.sign < 0 ? "m" : ""}${q.abs().num}_${q.den}__`;
  const known = holes.get(name);
  if (known) return known;
  const value = num(Rational.ONE.div(q));
  const one = make("inv", { law: "one", from: arith(of, "!=", [{ th: [constant(q, "!=")] }]) });
  const hole = { name, inverse, value, equation: arith(sub(inverse, value), "=", [{ q: Rational.ONE.div(q), th: [one] }]) };
  holes.set(name, hole);
  return hole;
}
/** A term with names for the inverses of numbers in it: those of `x·inv 6` and `x·(1/6)` differ in what the names stand for. */
function patternOf(t: Term, holes: Map<string, Hole>): Term {
  if (t.tag === "apply" && t.fn === "inv") {
    const [only, more] = normalForm(t.of);
    if (only && !more && only.powers.length === 0) return variable(holeFor(t, t.of, only.coefficient, holes).name);
  }
  return withParts(t, (p) => patternOf(p, holes));
}

/** The term with numbers for the inverses of numbers. */
function numbered(t: Term): Term {
  const holes = new Map<string, Hole>();
  const pattern = patternOf(t, holes);
  return substitute(pattern, { reals: new Map([...holes.values()].map((h) => [h.name, h.value])) });
}
/** The same fact with numbers for the inverses of numbers. */
function withNumbers(th: Theorem): Theorem {
  const holes = new Map<string, Hole>();
  const pattern = patternOf(th.fact.term, holes);
  if (holes.size === 0) return th;
  const equal = [...holes.values()].map(({ name, inverse, value, equation }) => ({ name, from: inverse, to: value, equation }));
  return make("replace", { pattern: fact(pattern, th.fact.relation), holes: equal, in: th });
}
/** A fact about a term that has numbers for the inverses of numbers, as one about the term. */
function withInverses(th: Theorem, t: Term): Theorem {
  const holes = new Map<string, Hole>();
  const pattern = patternOf(t, holes);
  if (holes.size === 0) return th;
  const equal = [...holes.values()].map(({ name, inverse, value, equation }) => ({ name, from: value, to: inverse, equation: arith(sub(value, inverse), "=", [{ q: -1, th: [equation] }]) }));
  return make("replace", { pattern: fact(pattern, th.fact.relation), holes: equal, in: th, defined: equal.map((h) => h.equation) });
}

/** A theorem as one about `q` times its term, written in another way: the same atoms but for how numbers in them are written. */
export const rewritten = (th: Theorem, term: Term, q: Rational = Rational.ONE): Theorem =>
  withInverses(arith(numbered(term), th.fact.relation, [{ q, th: [withNumbers(th)] }]), term);

/** The theorem under facts that are claimed, in place of hypotheses that differ from them by a factor or in how numbers are written. */
export function under(th: Theorem, claimed: readonly Fact[], factors: readonly Rational[] = []): Theorem {
  const known = new Set(claimed.map(idOfFact));
  let out = th;
  for (const h of th.hypotheses) {
    if (known.has(idOfFact(h))) continue;
    const lemma = lemmaFor(h, claimed, [Rational.ONE, ...factors]);
    if (lemma) out = make("cut", { lemma, in: out });
  }
  return out;
}
function lemmaFor(h: Fact, claimed: readonly Fact[], factors: readonly Rational[]): Theorem | undefined {
  for (const f of claimed) {
    if (f.over.length > 0 || f.relation !== h.relation) continue;
    for (const q of factors) {
      try {
        return rewritten(assume(f), h.term, q);
      } catch (e) {
        if (!(e instanceof KernelError)) throw e;
      }
    }
  }
  return undefined;
}
