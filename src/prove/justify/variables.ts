import { apply, KernelError, mul, names, num, sub, variable, type Term, type Theorem } from "../../kernel/index.ts";
import { occursIn } from "../../certificate/algebra/differentiate.ts";
import { readValue } from "../../certificate/algebra/read.ts";
import { NEGATIVE, NOTHING, type Signs } from "../../certificate/algebra/signs.ts";
import type { Goal, GoalVariable, Hypothesis } from "../../certificate/goal-type.ts";
import { goalOf } from "../../certificate/make-goal.ts";
import { signsAt } from "../../certificate/place.ts";
import { isClosed } from "../../certificate/rules/sign.ts";
import { plainSigns, solution, termOfSolution, underRoot } from "../../certificate/rules/solve.ts";
import { newVariable } from "../../certificate/rules/substitute.ts";
import { replaced, replacedHypotheses } from "../../certificate/substitution.ts";
import { isRefusal, readText } from "../../certificate/terms.ts";
import { sub as minus, type Real } from "../../term/index.ts";
import { constantTerm } from "../core/place.ts";
import type { Here } from "../core/here.ts";
import { unproved, Unproved } from "../core/terms.ts";
import { arith, assume, equalRoots, make, rewrite, symmetric } from "../make.ts";
import { instance, put } from "./climb.ts";
import { Trees, type Justify, type Step } from "./justify.ts";

const SIGN = { rule: "sign", children: [] };
const text = (t: unknown, names: readonly string[]): Real => {
  const r = readText(t, names);
  return isRefusal(r) ? unproved(r.message) : r;
};

/** The bounds of a variable that a term takes the place of, as the finder assumes them: those that signs do not tell. */
function boundsAt(x: GoalVariable, phi: Real, plain: Signs): { readonly hypothesis: Hypothesis; readonly side: "lo" | "hi" }[] {
  const bound = (side: "lo" | "hi", term: Real, open: boolean): { hypothesis: Hypothesis; side: "lo" | "hi" }[] => {
    const value = readValue(term, plain);
    return plain.product(value) & (open ? NEGATIVE | NOTHING : NEGATIVE) ? [{ hypothesis: { value, kind: open ? "positive" : "nonnegative", everywhere: false }, side }] : [];
  };
  return [...(x.lo ? bound("lo", minus(phi, x.lo), x.loOpen) : []), ...(x.hi ? bound("hi", minus(x.hi, phi), x.hiOpen) : [])];
}

/** Facts that hold where another term stands for x, from those about x and an equation. */
class Replacement {
  private readonly here: Here;
  private readonly step: Step;
  private readonly x: string;
  private readonly by: Term;
  /** `x − by = 0` */
  private readonly equation: Theorem;
  constructor(step: Step, x: string, by: Term, equation: Theorem) {
    this.step = step;
    this.here = step.here;
    this.x = x;
    this.by = by;
    this.equation = equation;
  }
  /** A fact about x as one about the term. */
  away(th: Theorem): Theorem {
    return rewrite((z) => put(th.fact.term, this.x, z), variable(this.x), this.by, this.equation, th, this.here.defined.of(this.by));
  }
  /** A fact with the term in it, made from one about x in this form, as one about x. */
  back(form: Term, th: Theorem): Theorem {
    return rewrite((z) => put(form, this.x, z), this.by, variable(this.x), symmetric(this.equation, variable(this.x), this.by), th);
  }
  /** Makes known here a fact about another term of the same value as this one with the term put in. */
  learn(th: Theorem, target: Term, equation?: () => Theorem): void {
    const { here, step } = this;
    const moved = this.away(th);
    here.learnDomains(moved);
    try {
      here.learn(step.session.same(here, moved, target));
    } catch (e) {
      if (!(e instanceof Unproved || e instanceof KernelError) || !equation) throw e;
      here.learn(arith(target, th.fact.relation, [{ th: [moved] }, { q: -1, th: [here.settle(equation())] }]));
    }
  }
}

/** An equation a·x + b = 0 gives x = −b/a; a·x² + b = 0 gives √(−b/a) where x ≥ 0. */
export const solve: Justify = (step) => {
  const { session, goal, here, data, trees } = step;
  const w = session.writer;
  const index = data["hypothesis"] as number;
  const h = goal.hypotheses[index]!;
  const x = goal.variables.find((v) => v.name === data["variable"])!;
  const solved = solution(goal, h, x);
  if (isRefusal(solved)) return unproved(solved.message);
  const phi = termOfSolution(solved);
  const F = constantTerm(phi);
  const X = variable(x.name);
  const slope = w.product(solved.slope);
  here.show(slope, "!=");
  const over = [[apply("inv", slope), assume(here.place.facts[index]!)]] as const;
  const E = F.tag === "apply" && solved.root ? F.of : undefined;
  // −b/a = x², so it is not negative.
  const square = E && here.arith(sub(E, mul(X, X)), "=", [], [[mul(num(-1), over[0][0]), over[0][1]]]);
  const under = E && here.arith(E, ">=", [{ sq: [X] }], [[num(1), square!]]);
  if (under) here.learn(under);
  const equation = under
    ? equalRoots(here.show(X, ">="), make("root", { law: "sign", from: under }), arith(sub(mul(X, X), mul(F, F)), "=", [{ q: -1, th: [square!] }, { q: -1, th: [make("root", { law: "square", from: under })] }]))
    : here.arith(sub(X, F), "=", [], over);
  const change = new Replacement(step, x.name, F, equation);

  const variables = goal.variables.filter((v) => v !== x);
  const bounds = boundsAt(x, phi, plainSigns(goal, x));
  const rest = goal.hypotheses.filter((k) => k !== h);
  const kept = replacedHypotheses(rest, x.name, phi, variables);
  const hypotheses = [...kept, ...bounds.map((b) => b.hypothesis), ...underRoot(solved)];
  const th = session.value(variables, hypotheses, readValue(replaced(goal.value, x.name, phi), signsAt(variables, hypotheses)), goal.strict, trees[0]!);
  const there = session.at(variables, hypotheses);
  const box = here.place.box.find((b) => b.variable === x)!;
  const origins = [...rest.map((k) => here.place.facts[goal.hypotheses.indexOf(k)]!), ...bounds.map((b) => box[b.side]!)];
  origins.forEach((f, i) => {
    if (i >= kept.length || kept[i] !== rest[i]) change.learn(assume(f), there.place.facts[i]!.term);
  });
  if (under && solved.bare) here.learn(session.same(here, under, there.place.facts.at(-1)!.term));
  const whole = w.product(goal.value);
  return here.settle(change.back(whole, session.toTerm(there, th, put(whole, x.name, F))));
};

/** The factors of what a term divides by, other than numbers. */
function divisorsOf(t: Term): Term[] {
  switch (t.tag) {
    case "add":
    case "mul":
      return [t.left, t.right].flatMap(divisorsOf);
    case "power":
      return divisorsOf(t.base);
    case "apply":
      return [...divisorsOf(t.of), ...(t.fn === "inv" ? factorsOf(t.of) : [])];
    default:
      return [];
  }
}
const factorsOf = (t: Term): Term[] => (t.tag === "mul" ? [t.left, t.right].flatMap(factorsOf) : t.tag === "power" ? factorsOf(t.base) : t.tag === "number" ? [] : [t]);

/** Keeps that a divisor is not 0, and that the numerator of its normal form is not, by which normal forms divide. */
function learnDivisor(step: Step, th: Theorem): void {
  const { here, session } = step;
  here.learn(th);
  const { value } = here.reading.of(th.fact.term);
  const over = value.factors.filter((f) => f.power < 0);
  if (over.length === 0) return;
  const divisors = over.flatMap((f) => Array.from({ length: -f.power }, () => here.show(session.writer.sum(f.base), "!=")));
  const top = session.writer.product({ sum: value.sum, factors: value.factors.filter((f) => f.power > 0) });
  here.learn(here.arith(top, "!=", [{ th: [here.normal(th), ...divisors] }]));
}

/** Theorems that a term lies in the interval of a new variable, kept for the place. */
function learnRange(step: Step, u: Real, v: GoalVariable, list: Trees): void {
  const { session, goal, here } = step;
  const signs = here.place.signs;
  const learn = (term: Real, strict: boolean, exact: Term): void => {
    const value = readValue(term, signs);
    const closed = isClosed(goalOf(goal.variables, goal.hypotheses, value, strict));
    const th = session.value(goal.variables, goal.hypotheses, value, strict, closed ? SIGN : list.take());
    here.learn(arith(exact, strict ? ">" : ">=", [{ th: [session.toTerm(here, th, exact)] }]));
  };
  if (v.lo) learn(minus(u, v.lo), v.loOpen, sub(constantTerm(u), constantTerm(v.lo)));
  if (v.hi) learn(minus(v.hi, u), v.hiOpen, sub(constantTerm(v.hi), constantTerm(u)));
}
const fresh = (g: Goal, data: Step["data"]): GoalVariable => {
  const v = newVariable(g, data);
  return isRefusal(v) ? unproved(v.message) : v;
};

/** x = φ(u) for a new variable u, and u = ψ(x). */
export const substitute: Justify = (step) => {
  const { session, goal, here, data } = step;
  const w = session.writer;
  const list = new Trees(step.trees);
  const x = goal.variables.find((v) => v.name === data["variable"])!;
  const u = fresh(goal, data);
  const others = goal.variables.filter((v) => v !== x);
  const phi = text(data["by"], [...others.map((v) => v.name), u.name]);
  const psi = text(data["inverse"], goal.variables.map((v) => v.name));
  const [F, P] = [constantTerm(phi), constantTerm(psi)];
  const variables = [...others, u];
  learnRange(step, psi, u, list);
  const bounds = data["within"] === false ? [] : boundsAt(x, phi, signsAt(variables, []));
  const kept = replacedHypotheses(goal.hypotheses, x.name, phi, variables);
  const hypotheses = [...kept, ...bounds.map((b) => b.hypothesis)];
  const th = session.value(variables, hypotheses, readValue(replaced(goal.value, x.name, phi), signsAt(variables, hypotheses)), goal.strict, list.take());
  const there = session.at(variables, hypotheses);

  const at = (th2: Theorem): Theorem => instance(th2, u.name, P, here.defined.of(P));
  const alone = goal.hypotheses.filter((h) => !occursIn(x.name, h.value));
  const plainly = session.at(variables, alone);
  for (const d of divisorsOf(F)) if (d.tag !== "variable" && names(d).reals.has(u.name)) learnDivisor(step, here.settle(at(plainly.show(d, "!="))));
  // φ(ψ(x)) = x
  const FP = put(F, u.name, P);
  const { equation: reads } = here.reading.of(FP);
  const equation = symmetric(here.arith(sub(FP, variable(x.name)), "=", [], [[num(1), reads]]), FP, variable(x.name));
  const change = new Replacement(step, x.name, FP, equation);
  const box = here.place.box.find((b) => b.variable === x)!;
  const origins = [...here.place.facts, ...bounds.map((b) => box[b.side]!)];
  origins.forEach((f, i) => {
    if (i < kept.length && kept[i] === goal.hypotheses[i]) return;
    const term = there.place.facts[i]!.term;
    change.learn(assume(f), put(term, u.name, P), () => at(plainly.arith(sub(put(f.term, x.name, F), term), "=", [], [[num(1), plainly.reading.of(put(f.term, x.name, F)).equation]])));
  });
  const whole = w.product(goal.value);
  return here.settle(change.back(whole, at(session.toTerm(there, th, put(whole, x.name, F)))));
};

/** A term becomes a new variable in an interval that holds its values. */
export const generalise: Justify = (step) => {
  const { session, goal, here, data } = step;
  const list = new Trees(step.trees);
  const v = fresh(goal, data);
  const names = goal.variables.map((k) => k.name);
  const u = text(data["of"], names);
  const to = text(data["to"], [...names, v.name]);
  learnRange(step, u, v, list);
  const variables = [...goal.variables, v];
  const th = session.value(variables, goal.hypotheses, readValue(to, signsAt(variables, goal.hypotheses)), goal.strict, list.take());
  const [T, U] = [constantTerm(to), constantTerm(u)];
  const general = session.toTerm(session.at(variables, goal.hypotheses), th, T);
  const special = here.settle(instance(general, v.name, U, here.defined.of(U)));
  return session.same(here, here.normal(special), session.factOf(goal).term);
};
