import { Rational } from "../../exact/index.ts";
import { add, apply, fact, mul, num, sub, sum, type Term, type Theorem } from "../../kernel/index.ts";
import { make } from "../../prove/make.ts";
import { addForms, atomOf, formOf, monomialTerm, replaced, scaleForm, subterms, termOf, type Call, type Fold, type Form } from "./form.ts";
import { aggregates } from "./gather.ts";
import { valued } from "./means.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Asked, Tactic } from "./tactic.ts";

/** Units of work for a question about one position, for one with a logarithm, and how deep what is left may be reduced. */
const [WORK, LOGARITHM, REMAINDER] = [1.2e7, 4e7, 3];

/** `R − c·log Σp·e^x` for x between two numbers by `R − c·log C`, where C is the sum with the chord in the place of e^x: Hoeffding's lemma. */
export const chordUnderLog: Tactic = (p, scene, t, relation, depth) => {
  const form = formOf(t);
  for (const m of form) {
    const log = m.q.sign < 0 && m.powers.length === 1 && m.powers[0]![1] === 1 ? m.powers[0]![0].term : undefined;
    const S = log?.tag === "apply" && log.fn === "log" && aggregates(log.of).size > 0 ? log.of : undefined;
    const C = S?.tag === "sum" ? p.attempt(() => chord(p, scene, S)) : undefined;
    if (!S || !C) continue;
    p.log(depth, "the chord of an exponential");
    const above = sub(apply("log", C.bound), apply("log", S));
    const larger = p.scalar(scene, fact(above, ">="), [C.law, scene.show(S, ">")], WORK);
    const goal = termOf(addForms(form.filter((x) => x !== m), scaleForm(formOf(apply("log", C.bound)), m.q)));
    const th = larger && (p.scalar(scene, fact(goal, relation), [], LOGARITHM) ?? p.goal(scene, goal, relation, Math.min(depth - 1, REMAINDER)));
    if (th) return scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }, { q: m.q.neg(), th: [larger] }]);
  }
  return undefined;
};

/** What is at least a sum, and `bound − sum ≥ 0`. */
function chord(p: Asked, scene: Scene, S: Fold): { readonly bound: Term; readonly law: Theorem } | undefined {
  const i = fresh(S.index.dim);
  const inside = scene.with(i);
  const [m] = formOf(at(S.body, S.index, i));
  const x = m?.powers.find(([a, n]) => n === 1 && a.term.tag === "apply" && a.term.fn === "exp");
  if (!m || !x) return undefined;
  const E = (x[0].term as Call).of;
  const others = monomialTerm({ q: m.q, powers: m.powers.filter((y) => y !== x) });
  for (const a of subterms(E)) {
    const [lo, hi] = a.tag === "entry" ? [end(inside, a, 1), end(inside, a, -1)] : [];
    if (!lo || !hi || lo.equals(hi)) continue;
    const exponent = (q: Rational): Form => formOf(replaced(E, (u) => (u.tag === "entry" && atomOf(u).key === atomOf(a).key ? num(q) : undefined)));
    const at0 = (q: Rational): Term => (exponent(q).length === 0 ? num(1) : apply("exp", termOf(exponent(q))));
    const line = mul(num(Rational.ONE.div(hi.sub(lo))), add(mul(at0(hi), sub(a, num(lo))), mul(at0(lo), sub(num(hi), a))));
    const each = p.scalar(inside, fact(sub(line, x[0].term), ">="), [], WORK);
    const sign = each && inside.attempt(() => inside.show(others, ">="));
    if (!each || !sign) continue;
    const body = mul(others, line);
    const below = make("sum", { from: inside.arith(sub(body, mul(others, x[0].term)), ">=", [{ th: [sign, each] }]), over: i });
    const { term, equations } = valued(scene, sum(i, body));
    return { bound: term, law: scene.arith(sub(term, S), ">=", [{ th: [below] }], equations) };
  }
  return undefined;
}
/** The number from which on (1), or up to which (−1), a hypothesis has an entry. */
function end(scene: Scene, a: Term, sign: 1 | -1): Rational | undefined {
  const { key } = atomOf(a);
  for (const th of scene.given) {
    const form = formOf(th.fact.term);
    const linear = form.find(({ powers }) => powers.length === 1 && powers[0]![1] === 1 && powers[0]![0].key === key);
    const rest = form.filter((m) => m !== linear);
    if (!linear || linear.q.sign !== sign || rest.some(({ powers }) => powers.length > 0) || (th.fact.relation !== ">=" && th.fact.relation !== ">")) continue;
    return (rest[0]?.q ?? Rational.ZERO).div(linear.q).neg();
  }
  return undefined;
}
