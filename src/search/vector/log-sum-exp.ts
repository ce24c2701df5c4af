import { apply, mul, num, ONE, add, neg, sub, sum, type Index, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, make } from "../../prove/make.ts";
import { addForms, formOf, mulForms, scaleForm, termOf, type Call, type Fold, type Form, type Monomial } from "./form.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

const exp = (t: Term): Term => apply("exp", t);

/** A log-sum-exp of a goal, and what it is multiplied by. */
interface LogSum {
  readonly of: Fold;
  readonly by: Form;
}
/** The log-sums of a form by their sums, and the rest. */
function logSums(form: Form): { readonly sums: readonly LogSum[]; readonly rest: Form } {
  const sums = new Map<string, LogSum>();
  const rest: Monomial[] = [];
  for (const m of form) {
    const power = m.powers.find(([a, n]) => n === 1 && sumUnderLog(a.term));
    const of = power && sumUnderLog(power[0].term);
    if (!of) rest.push(m);
    else sums.set(power[0].key, { of, by: addForms(sums.get(power[0].key)?.by ?? [], [{ q: m.q, powers: m.powers.filter((x) => x !== power) }]) });
  }
  return { sums: [...sums.values()], rest };
}
function sumUnderLog(t: Term): Fold | undefined {
  const of = t.tag === "apply" && t.fn === "log" ? t.of : undefined;
  return of?.tag === "sum" && of.body.tag === "apply" && of.body.fn === "exp" ? of : undefined;
}

/**
 * Log-sums on the large side by their tangents at one on the small side: log Σe^B ≥ log Σe^A + Σe^A·(B − A)/Σe^A, for
 * log-sum-exp is convex.
 */
export const tangentOfLogSums: Tactic = (p, scene, t, relation, depth) => {
  const { sums, rest } = logSums(formOf(t));
  for (const low of sums) {
    const high = sums.filter((s) => s !== low && s.of.index.dim === low.of.index.dim);
    if (high.length === 0) continue;
    const signs = scene.attempt(() => [scene.show(termOf(scaleForm(low.by, -1)), ">="), ...high.map((h) => scene.show(termOf(h.by), ">="))]);
    if (!signs) continue;
    const S = low.of;
    const i = fresh(S.index.dim);
    const [A, ...B] = [S, ...high.map((h) => h.of)].map((s) => (at(s.body, s.index, i) as Call).of) as [Term, ...Term[]];
    const slopes = B.map((b) => mul(apply("inv", S), sum(i, mul(exp(A), sub(b, A)))));
    p.log(depth, "tangent of log-sum-exp");
    const logS = formOf(apply("log", S));
    const others = sums.filter((s) => s !== low && !high.includes(s)).map((s) => mulForms(s.by, formOf(apply("log", s.of))));
    const goal = termOf(addForms(rest, ...others, mulForms(low.by, logS), ...high.map((h, k) => mulForms(h.by, addForms(logS, formOf(slopes[k]!))))));
    const th = p.goal(scene, goal, relation, depth - 1);
    if (!th) continue;
    const laws = high.map((h, k) => ({ th: [signs[k + 1]!, tangent(S, h.of, i, A, B[k]!, slopes[k]!, scene)] }));
    return scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }, ...laws]);
  }
  return undefined;
};

/** `log T − log S − m ≥ 0` for S = Σe^A, T = Σe^B and m = Σe^A·(B − A)/S: e^B ≥ e^(A + m)·(1 + B − A − m), summed. */
function tangent(S: Term, T: Term, i: Index, A: Term, B: Term, m: Term, scene: Scene): Theorem {
  const inside = scene.with(i);
  const defined = [...inside.defined(A, B), ...scene.defined(m, apply("log", S), apply("log", T))];
  const law = (law: "tangent" | "positive", of: Term): Theorem => make("exp", { law, of, and: of, defined });
  const product = (a: Term, b: Term): Theorem => make("exp", { law: "sum", of: a, and: b, defined });
  const x = sub(sub(B, A), m);
  const each = arith(sub(exp(B), mul(mul(exp(A), exp(m)), add(ONE, x))), ">=", [{ th: [law("positive", add(A, m)), law("tangent", x)] }], {
    eqs: [[ONE, product(add(A, m), x)], [add(ONE, x), product(A, m)]],
    defined,
  });
  const below = scene.arith(sub(T, mul(exp(m), S)), ">=", [{ th: [make("sum", { from: each, over: i })] }]);
  // With y = m + log S − log T: T·e^y = e^m·S ≤ T, and e^y ≥ 1 + y.
  const [s, t] = [S, T].map((u) => scene.show(u, ">")) as [Theorem, Theorem];
  const [logS, logT] = [apply("log", S), apply("log", T)];
  const y = sub(add(m, logS), logT);
  const inverse = make("inv", { law: "sign", from: t });
  const eqs: readonly (readonly [Term, Theorem])[] = [
    [neg(exp(m)), make("log", { from: s })],
    [num(-1), product(m, logS)],
    [ONE, product(logT, y)],
    [exp(y), make("log", { from: t })],
  ];
  return arith(neg(y), ">=", [{ th: [law("tangent", y)] }, { th: [inverse, below] }], { eqs: eqs.map(([by, e]) => [mul(inverse.fact.term, by), e] as const), nonzero: [t], defined });
}
