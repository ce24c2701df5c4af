import { Rational } from "../../exact/index.ts";
import { add, apply, derivative, fact, mul, neg, num, sub, substitute, variable, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, assume, isZero, make } from "../../prove/make.ts";
import { unproved } from "../../prove/core/terms.ts";
import { randomNumbers } from "../random.ts";
import { Abstraction } from "./abstract.ts";
import { addForms, formOf, mulForms, scaleForm, subterms, termOf, type Call } from "./form.ts";
import { absolutes, opposite } from "./laws.ts";
import { compiled } from "./numeric.ts";
import { Scene } from "./scene.ts";
import type { Asked, Tactic } from "./tactic.ts";

/** Units of work for a question about the two arguments. */
const WORK = 1.2e7;
const CONSTANTS = ([[1, 8], [1, 6], [1, 4], [1, 3], [1, 2], [2, 3], [3, 4], [1, 1], [3, 2], [2, 1], [3, 1], [4, 1]] as const).map(([n, d]) => Rational.of(n, d));
const [A, B] = ["a", "b"].map(variable) as [Term, Term];

/** |F(a) − F(b)| on the small side by L·|a − b|, for the least simple L that serves all reals a and b. */
export const lipschitz: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  const m = form.find(({ q, powers }) => q.sign < 0 && powers.some(([a, n]) => n === 1 && a.term.tag === "apply" && a.term.fn === "abs"));
  const power = m?.powers.find(([a, n]) => n === 1 && a.term.tag === "apply" && a.term.fn === "abs");
  if (!m || !power) return undefined;
  const X = (power[0].term as Call).of;
  const abstraction = new Abstraction();
  const x = abstraction.of(X);
  const found = [...argumentsOf(x, abstraction.stands)].find(({ difference }) => isZero(add(difference, substitute(difference, { reals: SWAP }))));
  if (!found) return undefined;
  const { difference, S, T } = found;
  // A multiple of a − b is bounded by itself.
  if (formOf(difference).length === 2 && formOf(difference).every((k) => k.powers.length === 1 && k.powers[0]![0].term.tag === "variable")) return undefined;
  const by = scaleForm([{ q: m.q, powers: m.powers.filter((k) => k !== power) }], -1);
  const sign = scene.attempt(() => scene.show(termOf(by), ">="));
  const L = sign && CONSTANTS.find((q) => q.sub(least(difference)).sign >= 0);
  if (!sign || !L) return undefined;
  const gap = apply("abs", sub(S, T));
  p.log(depth, `Lipschitz with ${L.num}/${L.den}`);
  const goal = termOf(addForms(form.filter((k) => k !== m), mulForms(scaleForm(by, L.neg()), formOf(gap))));
  const th = p.goal(scene, goal, relation, depth - 1);
  const lemma = th && p.attempt(() => between(p, difference, L));
  if (!th || !lemma) return undefined;
  const here = make("inst", { in: lemma, put: { reals: new Map([["a", S], ["b", T]]) }, defined: scene.defined(X, S, T) });
  const fitted = scene.fit(here, sub(mul(num(L), gap), apply("abs", X)));
  return scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }, { th: [sign, fitted] }]);
};

/** F(a) − F(b), which changes its sign when a and b change places, and what a and b are. */
interface Arguments {
  readonly difference: Term;
  readonly S: Term;
  readonly T: Term;
}
/** The ways to read a term between reals as a function of two: each a real, or each the product of one with a third. */
function* argumentsOf(x: Term, stands: ReadonlyMap<string, Term>): Generator<Arguments> {
  const reals = [...stands];
  const put = (to: readonly (readonly [string, Term])[]): Term => substitute(x, { reals: new Map(to) });
  if (reals.length === 2) yield { difference: put([[reals[0]![0], A], [reals[1]![0], B]]), S: reals[0]![1], T: reals[1]![1] };
  if (reals.length !== 3) return;
  for (const [s, factor] of reals) {
    const [[a, S], [b, T]] = reals.filter(([r]) => r !== s) as [[string, Term], [string, Term]];
    const difference = put([[s, num(1)], [a, A], [b, B]]);
    const back = substitute(difference, { reals: new Map([["a", mul(variable(s), variable(a))], ["b", mul(variable(s), variable(b))]]) });
    if (isZero(sub(back, x))) yield { difference, S: mul(factor, S), T: mul(factor, T) };
  }
}

/** About the largest slope between two points, from below. */
function least(difference: Term): Rational {
  const f = compiled(difference);
  const random = randomNumbers(11);
  let most = 0;
  for (let k = 0; k < 400; k++) {
    const a = (random() - 0.5) * 10 ** (3 * random() - 1);
    const b = a + (random() - 0.5) * 10 ** (4 * random() - 3);
    const slope = Math.abs(f({ a, b }) / (a - b));
    if (slope > most) most = slope;
  }
  return Number.isFinite(most) ? Rational.of(Math.floor(most * 1e4), 10_000) : Rational.of(1000);
}

/** `L·|a − b| − |F(a) − F(b)| ≥ 0` for all a and b: as it stands where F has kinks, else by the slope of F. */
function between(p: Asked, X: Term, L: Rational): Theorem {
  const scene = new Scene([], []);
  const t = sub(mul(num(L), apply("abs", sub(A, B))), apply("abs", X));
  if (kinked(X)) return p.scalar(scene, fact(t, ">="), [], WORK) ?? unproved("no such constant is shown");
  const [below, above] = [1, -1].map((sign) => climbing(p, X, L, sign, scene)) as [Theorem, Theorem];
  const side = (positive: boolean): Theorem => {
    const gap = positive ? sub(A, B) : sub(B, A);
    const given = assume(fact(gap, positive ? ">=" : ">"));
    const inside = new Scene([given.fact], []);
    const rest = mul(num(L), gap);
    // a and b in each other's place change the sign of X.
    const turned = (th: Theorem): Theorem => (positive ? th : make("cut", { lemma: arith(gap, ">=", [{ th: [given] }]), in: make("inst", { in: th, put: { reals: SWAP }, defined: [] }) }));
    const [minus, plus] = positive ? [below, above] : [turned(above), turned(below)];
    const both = absolutes(sub(rest, apply("abs", X)), X, Rational.ONE, inside.fit(minus, sub(rest, X)), inside.fit(plus, add(rest, X)), ">=", inside);
    const length = positive ? make("abs-of", { from: given }) : opposite(sub(A, B), given, scene);
    return arith(t, ">=", [{ th: [both] }, { q: L, th: [length] }], { defined: scene.defined(X) });
  };
  return make("cases", { on: sub(A, B), left: side(true), right: cut(side(false)), defined: [] });
}
const SWAP = new Map([["a", B], ["b", A]]);
/** From `b − a > 0` the same of `−(a − b) > 0`. */
const cut = (th: Theorem): Theorem => make("cut", { lemma: arith(sub(B, A), ">", [{ th: [assume(fact(neg(sub(A, B)), ">"))] }]), in: th });

function kinked(X: Term): boolean {
  for (const u of subterms(X)) if (u.tag === "apply" && (u.fn === "abs" || u.fn === "sqrt")) return true;
  return false;
}

/** From a − b ≥ 0: `L·(a − b) − sign·(F(a) − F(b)) ≥ 0`, which is 0 at a = b and has a slope of at least 0. */
function climbing(p: Asked, X: Term, L: Rational, sign: number, scene: Scene): Theorem {
  const f = sub(mul(num(L), sub(A, B)), mul(num(sign), X));
  const slope = p.scalar(new Scene([], []), fact(derivative(f, "a"), ">="), [], WORK) ?? unproved("the slope is not shown");
  const first = substitute(f, { reals: new Map([["a", B]]) });
  return make("mono", { variable: "a", term: f, from: B, defined: scene.defined(f), slope, start: arith(first, ">=", [], { defined: scene.defined(first) }) });
}
