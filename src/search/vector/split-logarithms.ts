import { apply, fact, names, neg, num, sub, sum, idOf, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/index.ts";
import { make } from "../../prove/make.ts";
import { unproved } from "../../prove/core/terms.ts";
import { addForms, formOf, keyOfForm, monomialTerm, mulForms, scaleForm, termOf, type Call, type Form, type Monomial } from "./form.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Asked, Tactic } from "./tactic.ts";

/** Units of work to show that a logarithm is the sum of others. */
const WORK = 5e6;

/** Logarithms of products, quotients, roots and exponentials taken apart, those inside sums too: log softmax(f)ᵢ = fᵢ − log Σe^f. */
export const splitLogarithms: Tactic = (p, scene, t, relation, depth) => {
  const { form, equations } = split(p, scene, formOf(t));
  if (equations.length === 0) return undefined;
  p.log(depth, "logarithms taken apart");
  const goal = termOf(form);
  const th = p.goal(scene, goal, relation, depth - 1);
  return th && scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }], equations);
};

type Equation = readonly [by: Term, equation: Theorem];
/** A form without such logarithms, and the multiples of equations between the two. */
function split(p: Asked, scene: Scene, form: Form): { readonly form: Form; readonly equations: readonly Equation[] } {
  const equations: Equation[] = [];
  const parts = form.map((m): Form => {
    for (const power of m.powers) {
      const found = power[1] === 1 ? replacement(p, scene, power[0].term) : undefined;
      if (!found) continue;
      const by: Monomial = { q: m.q, powers: m.powers.filter((x) => x !== power) };
      equations.push([monomialTerm(by), found.equation]);
      return mulForms([by], found.form);
    }
    return [m];
  });
  return { form: addForms(...parts), equations };
}

/** What an atom equals, and that it does. */
function replacement(p: Asked, scene: Scene, atom: Term): { readonly form: Form; readonly equation: Theorem } | undefined {
  if (atom.tag === "sum") {
    if (![...names(atom.body).positions].includes(idOf(atom.index))) return undefined;
    const i = fresh(atom.index.dim);
    const body = at(atom.body, atom.index, i);
    const inside = scene.with(i);
    const { form, equations } = split(p, inside, formOf(body));
    if (equations.length === 0) return undefined;
    const each = inside.arith(sub(body, termOf(form)), "=", [], equations);
    return { form: formOf(sum(i, termOf(form))), equation: make("sum", { from: each, over: i }) };
  }
  if (atom.tag !== "apply" || atom.fn !== "log") return undefined;
  const positive = new Map<Term, Theorem>();
  const form = p.attempt(() => logarithm(scene, atom.of, positive));
  if (!form || keyOfForm(form) === keyOfForm(formOf(atom))) return undefined;
  const equation = equal(p, scene, sub(atom, termOf(form)), [...positive.values()]);
  return equation && { form, equation };
}
function equal(p: Asked, scene: Scene, t: Term, more: readonly Theorem[]): Theorem | undefined {
  const [first, second] = [t, neg(t)].map((u) => p.scalar(scene, fact(u, ">="), more, WORK));
  return first && second && scene.arith(t, "=", [{ th: [make("both", { first, second: scene.fit(second, neg(t)) })] }]);
}

/** log X as a sum, with the signs that it needs. Throws `Unproved` where one is not known. */
function logarithm(scene: Scene, X: Term, positive: Map<Term, Theorem>): Form {
  const [m, more] = formOf(X);
  const alone = (): Form => {
    positive.set(X, scene.show(X, ">", false));
    return formOf(apply("log", X));
  };
  if (!m || more) return alone();
  if (m.q.sign < 0) return unproved("a product below 0");
  const number = m.q.equals(Rational.ONE) ? [] : [formOf(apply("log", num(m.q)))];
  if (m.powers.length === 0) return alone();
  const factors = m.powers.map(([a, n]) => scaleForm(ofAtom(scene, a.term, positive), n));
  return addForms(...number, ...factors);
}
function ofAtom(scene: Scene, a: Term, positive: Map<Term, Theorem>): Form {
  const of = (a as Call).of;
  if (a.tag === "apply" && a.fn === "exp") return formOf(of);
  if (a.tag === "apply" && a.fn === "inv") return scaleForm(logarithm(scene, of, positive), -1);
  if (a.tag === "apply" && a.fn === "sqrt") return scaleForm(logarithm(scene, of, positive), Rational.of(1, 2));
  positive.set(a, scene.show(a, ">", false));
  return formOf(apply("log", a));
}
