import type { Claim } from "../claim/index.ts";
import { Rational } from "../exact/index.ts";
import { fact, idOfFact, KernelError, mul, neg, num, sub, variable, type Fact, type Term, type Theorem } from "../kernel/index.ts";
import { obligationOf, type Obligation } from "../kernel/meaning.ts";
import { absorbBounds } from "../certificate/absorb.ts";
import { apart } from "../certificate/apart.ts";
import { keyOfProduct } from "../certificate/algebra/product.ts";
import { readValue } from "../certificate/algebra/read.ts";
import type { GoalVariable, Hypothesis } from "../certificate/goal-type.ts";
import { assumption, demandGoal, isMet, statementOf, unfolded } from "../certificate/obligations.ts";
import { signsAt } from "../certificate/place.ts";
import type { Found } from "../certificate/found.ts";
import { affineOf, inFrames, type Affine, type Frame } from "../certificate/frame.ts";
import type { Tree } from "../certificate/rule.ts";
import { isRefusal } from "../certificate/terms.ts";
import { relationsOf, type Real } from "../term/index.ts";
import type { Here } from "./core/here.ts";
import { nonzeroFactor } from "./core/strip.ts";
import { FinerBase, unproved, Unproved, Writer } from "./core/terms.ts";
import { arith, assume, make } from "./make.ts";
import { rewritten, under } from "./numbers.ts";
import { refusedStep, Session } from "./session.ts";

/** Theorems for the goals of a claim, or why there are none, and the step of the finder's trees that has no proof. */
export type Elaborated = { readonly theorems: readonly Theorem[]; readonly obligation: Obligation } | Missing;
export interface Missing {
  readonly missing: string;
  readonly step?: Tree;
}
const missingFor = (e: Error): Missing => {
  const step = refusedStep(e);
  return step ? { missing: e.message, step } : { missing: e.message };
};

/** Halvings of a leaf that doubles see and the kernel does not. */
const HALVINGS = 5;

/** Turns what the finder found into theorems of the kernel, one for each goal of the claim. */
export function elaborate(claim: Claim, found: Found): Elaborated {
  if (found.cases) return elaborateCases(claim, found.cases);
  return found.frames?.length ? elaborateFramed(claim, found, found.frames) : elaboratePlainly(claim, found);
}

/** Theorems under `u != v` from those under `u < v` and under `u > v`. */
function elaborateCases(claim: Claim, cases: readonly [Found, Found]): Elaborated {
  const two = apart(claim);
  if (!two) return { missing: "no hypothesis has two cases" };
  const less = elaborate(two.less, cases[0]);
  if ("missing" in less) return less;
  const more = elaborate(two.more, cases[1]);
  if ("missing" in more) return more;
  const obligation = obligationOf(claim);
  const bounds = obligation.hypotheses.length - claim.hypotheses.flatMap(relationsOf).length;
  const given = assume(obligation.hypotheses[bounds + two.place]!);
  const on = given.fact.term;
  const above = make("both", { first: assume(fact(on, ">=")), second: given });
  const below = arith(more.obligation.hypotheses[bounds + two.place]!.term, ">", [{ th: [assume(fact(neg(on), ">"))] }], { defined: [given] });
  const theorems = less.theorems.map((th, k) =>
    make("cases", { on, left: make("cut", { lemma: above, in: th }), right: make("cut", { lemma: below, in: more.theorems[k]! }), defined: [given] }),
  );
  return { theorems, obligation };
}

/** Theorems about x from theorems about x′ = (x − shift)/scale. */
function elaborateFramed(claim: Claim, found: Found, frames: readonly Frame[]): Elaborated {
  const inner = inFrames(claim, frames);
  if (isRefusal(inner)) return { missing: inner.message };
  const made = elaboratePlainly(inner, found);
  if ("missing" in made) return made;
  const obligation = obligationOf(claim);
  const affine = new Map(frames.map((f) => [f.variable, affineOf(f) as Affine]));
  const reals = new Map([...affine].map(([x, { scale, shift }]) => [x, mul(num(Rational.ONE.div(scale)), sub(variable(x), num(shift)))]));
  try {
    const theorems = made.theorems.map((th, k) => {
      const there = make("inst", { in: th, put: { reals } });
      return under(rewritten(there, obligation.goals[k]!.term), obligation.hypotheses, [...affine.values()].map((a) => Rational.ONE.div(a.scale.abs())));
    });
    return { theorems, obligation };
  } catch (e) {
    if (e instanceof Unproved || e instanceof KernelError || e instanceof RangeError) return { missing: e.message };
    throw e;
  }
}

function elaboratePlainly(claim: Claim, found: Found): Elaborated {
  let writer = new Writer();
  for (let round = 0; round < 12; round++) {
    try {
      return attempt(claim, found, writer);
    } catch (e) {
      if (e instanceof FinerBase) writer = writer.refine(e);
      else if (e instanceof Unproved || e instanceof KernelError || e instanceof RangeError) return missingFor(e);
      else throw e;
    }
  }
  return { missing: "powers grow finer without end" };
}

export function attempt(given: Claim, found: Found, writer: Writer): Elaborated {
  const obligation = obligationOf(given);
  const claim = unfolded(given);
  const s = statementOf(given);
  if (isRefusal(s)) return { missing: s.message };
  const session = new Session(writer, HALVINGS);
  const declared = claim.variables.map((v): GoalVariable => ({ name: v.name, lo: v.domain.lo as Real | null, hi: v.domain.hi as Real | null, loOpen: v.domain.loOpen, hiOpen: v.domain.hiOpen }));
  const bounds = declared.reduce((n, v) => n + (v.lo ? 1 : 0) + (v.hi ? 1 : 0), 0);
  /** What is assumed besides the box, and its proof from what the claim assumes. */
  const lemmas: { fact: Fact; theorem: Theorem }[] = [];
  let assumed: Hypothesis[] = [];
  claim.hypotheses.flatMap(relationsOf).forEach((h, k) => {
    const given = assume(obligation.hypotheses[bounds + k]!);
    const list = assumption(h, declared, assumed);
    for (const [i, one] of list.entries()) {
      const here = session.at(declared, assumed);
      const next = [...assumed, one];
      const f = session.at(declared, next).place.facts.at(-1)!;
      const th = i === list.length - 1 ? session.same(here, read(here, given), f.term) : fromDomain(here, given, one, f);
      lemmas.push({ fact: f, theorem: th });
      assumed = next;
    }
  });
  const absorbed = absorbBounds(declared, assumed);
  const whole = session.at(declared, assumed);
  const { variables } = absorbed;
  let hypotheses: readonly Hypothesis[] = absorbed.hypotheses;
  const everywhere = hypotheses.length === 0;
  const shown: { fact: Fact; theorem: Theorem }[] = [];
  let next = 0;
  for (const d of s.demands) {
    if (isMet(d, variables, hypotheses)) continue;
    const evidence = found.defined[next++]!;
    const goal = demandGoal(d, evidence.sign, variables, hypotheses);
    if (isRefusal(goal)) return { missing: goal.message };
    const th = session.value(variables, hypotheses, goal.value, goal.strict, evidence.proof);
    const h: Hypothesis = { value: goal.value, kind: goal.strict ? "positive" : "nonnegative", everywhere };
    session.keep(h, th);
    hypotheses = [...hypotheses, h];
    shown.push({ fact: session.at(variables, hypotheses).place.facts.at(-1)!, theorem: th });
  }
  const here = session.at(variables, hypotheses);
  const signs = signsAt(variables, hypotheses);
  let at = 0;
  const conclude = (): Theorem => {
    const { term, strict } = s.conclusions[at]!;
    return session.value(variables, hypotheses, readValue(term, signs), strict, found.proofs[at++]!);
  };
  const theorems = obligation.goals.map((goal) => {
    let th = here.settle(concluded(session, here, goal, conclude));
    for (const l of [...shown].reverse()) th = cut(l, th);
    th = whole.settle(th);
    for (const l of [...lemmas].reverse()) th = cut(l, th);
    return under(th, obligation.hypotheses);
  });
  return { theorems, obligation };
}
/** A goal of the claim from the conclusions that the finder made of it: two for an equation, a square for `!=`. */
function concluded(session: Session, here: Here, goal: Fact, next: () => Theorem): Theorem {
  const { term, relation } = goal;
  if (relation === "=") return arith(term, "=", [{ th: [make("both", { first: session.toTerm(here, next(), term), second: session.toTerm(here, next(), sub(num(0), term)) })] }]);
  if (relation === "!=") return nonzeroFactor(session.toTerm(here, next(), mul(term, term)), term, term, here);
  const th = session.toTerm(here, next(), term);
  return relation === th.fact.relation ? th : arith(term, relation, [{ th: [th] }]);
}
const cut = (l: { fact: Fact; theorem: Theorem }, th: Theorem): Theorem =>
  th.hypotheses.some((h) => idOfFact(h) === idOfFact(l.fact)) ? make("cut", { lemma: l.theorem, in: th }) : th;

/** A fact of the claim about its term in normal form. */
function read(here: Here, given: Theorem): Theorem {
  const { term, relation } = given.fact;
  const { value, equation } = here.reading.of(term);
  const to = here.writer.product(value);
  return arith(to, relation, [{ th: [given] }], { eqs: [[num(-1), equation]], defined: here.defined.of(to) });
}
/** What a hypothesis says because it has a value. */
function fromDomain(here: Here, given: Theorem, h: Hypothesis, f: Fact): Theorem {
  for (const call of callsOf(given.fact.term)) {
    try {
      const th = make("domain", { from: given, of: call });
      const { value, equation } = here.reading.of(call.of);
      if (keyOfProduct(value) !== keyOfProduct(h.value)) continue;
      return arith(f.term, f.relation, [{ th: [th] }], { eqs: [[num(-1), equation]], defined: here.defined.of(f.term) });
    } catch (e) {
      if (!(e instanceof KernelError)) throw e;
    }
  }
  return unproved("what a hypothesis says because it has a value");
}
function callsOf(t: Term): Extract<Term, { tag: "apply" }>[] {
  switch (t.tag) {
    case "add":
    case "mul":
      return [...callsOf(t.left), ...callsOf(t.right)];
    case "power":
      return callsOf(t.base);
    case "apply":
      return [...callsOf(t.of), t];
    default:
      return [];
  }
}
