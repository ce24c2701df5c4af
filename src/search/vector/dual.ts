import { add, delta, idOf, mul, num, power, sub, sum, type Index, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/index.ts";
import { arith, make } from "../../prove/make.ts";
import { addForms, formOf, keyOfForm, monomialTerm, mulForms, scaleForm, termOf, type Fold, type Form, type Monomial } from "./form.ts";
import { gram, squareRoot } from "./laws.ts";
import { squaresUnder } from "./roots.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

/**
 * `K·√Σb² − Q ≥ 0` where Q = Σ w·b is linear in what is under the root: by Cauchy–Schwarz, K² − Σw² ≥ 0 is enough. One
 * position of b counts as a sum with δ.
 */
export const dual: Tactic = (p, scene, t, relation, depth) => {
  if (relation !== ">=") return undefined;
  const form = formOf(t);
  for (const m of form) {
    const root = m.powers.find(([a, n]) => n === 1 && squaresUnder(a.term))?.[0].term;
    const under = root && squaresUnder(root);
    if (!root || !under || m.q.sign < 0) continue;
    const K = monomialTerm({ q: m.q, powers: m.powers.filter(([a]) => a.term !== root) });
    const Q = scaleForm(form.filter((x) => x !== m), -1);
    const i = fresh(under.index.dim);
    const base = at(under.base, under.index, i);
    const w = representer(Q, base, i);
    if (!w) continue;
    const [aa, ab] = [sum(i, power(w, 2)), sum(i, mul(w, base))];
    const [norm, value] = [picked(formOf(aa), scene), picked(formOf(ab), scene)];
    if (keyOfForm(value.form) !== keyOfForm(Q)) continue;
    const goal = termOf(addForms(formOf(power(K, 2)), scaleForm(norm.form, -1)));
    p.log(depth, "by the dual norm");
    const enough = p.goal(scene, goal, ">=", depth - 1);
    const sign = enough && scene.attempt(() => scene.show(K, ">="));
    if (!sign) continue;
    const bb = sum(i, power(base, 2));
    const schwarz = gram(w, base, [i], { aa, bb, ab }, scene);
    const nonnegative = scene.show(bb, ">=", false);
    const [q, P] = [termOf(Q), mul(K, root)];
    // K²·bb − Q² = (K² − Σw²)·bb + (Σw²·bb − (Σwb)²) + ((Σwb)² − Q²)
    const normEqs = norm.equations.map(([by, th]) => [mul(mul(num(-1), by), bb), th] as const);
    const valueEqs = value.equations.map(([by, th]) => [mul(by, add(ab, q)), th] as const);
    const squares = scene.arith(sub(power(P, 2), power(q, 2)), ">=", [{ th: [enough, nonnegative] }, { th: [schwarz] }], [...normEqs, ...valueEqs, ...scene.squares([[power(K, 2), bb]])]);
    return scene.fit(squareRoot(P, q, scene.show(P, ">="), squares, ">=", scene), t);
  }
  return undefined;
};

/** w with Q = Σ w·b, by what stands with one of the vectors that b is made of. */
function representer(Q: Form, base: Term, i: Index): Term | undefined {
  const [first] = formOf(base);
  const one = first?.powers.length === 1 && first.powers[0]![1] === 1 ? first.powers[0]![0].term : undefined;
  if (one?.tag !== "entry" || one.at.length !== 1) return undefined;
  const parts: Form[] = [];
  for (const m of Q) {
    const alone = m.powers.find(([a, n]) => n === 1 && a.term.tag === "entry" && a.term.name === one.name && a.term.at.length === 1);
    const others = (except: unknown): Form => [{ q: m.q, powers: m.powers.filter((x) => x !== except) }];
    if (alone) {
      const place = (alone[0].term as Extract<Term, { tag: "entry" }>).at[0]!;
      parts.push(mulForms(others(alone), formOf(delta(i, place))));
      continue;
    }
    const total = m.powers.find(([a, n]) => n === 1 && a.term.tag === "sum" && a.term.index.dim === i.dim);
    if (!total) continue;
    const of = total[0].term as Fold;
    const inside = formOf(at(of.body, of.index, i))[0]!;
    const hit = inside.powers.find(([a, n]) => n === 1 && a.term.tag === "entry" && a.term.name === one.name && idOf(a.term.at[0]!) === idOf(i) && a.term.at.length === 1);
    if (hit) parts.push(mulForms(others(total), [{ q: inside.q, powers: inside.powers.filter((x) => x !== hit) }]));
  }
  return parts.length ? termOf(scaleForm(addForms(...parts), Rational.ONE.div(first!.q))) : undefined;
}

/** A form with `Σᵢ δ(i,k)·e(i)` as e(k), and multiples of the equations that say so. */
function picked(form: Form, scene: Scene): { readonly form: Form; readonly equations: readonly (readonly [by: Term, th: Theorem])[] } {
  const equations: (readonly [Term, Theorem])[] = [];
  let now = form;
  for (let n = 0; n < 40; n++) {
    const found = now.flatMap((m) => m.powers.flatMap((x) => (x[1] === 1 && x[0].term.tag === "sum" && formOf(x[0].term.body)[0]!.powers.some(([a]) => a.term.tag === "delta") ? [{ m, x, of: x[0].term as Fold }] : [])))[0];
    if (!found) break;
    const { m, x, of } = found;
    const by: Monomial = { q: m.q, powers: m.powers.filter((y) => y !== x) };
    const { index: i } = of;
    const inside = formOf(of.body)[0]!;
    const [d, power] = inside.powers.find(([a]) => a.term.tag === "delta")!;
    const { left, right } = d.term as Extract<Term, { tag: "delta" }>;
    const k = idOf(left) === idOf(i) ? right : left;
    const body = monomialTerm({ q: inside.q, powers: inside.powers.filter(([a]) => a !== d) });
    if (power > 1) equations.push([monomialTerm(by), once(d.term, power, body, i, scene)]);
    equations.push([monomialTerm(by), make("delta", { law: "pick", left: i, right: k, body, defined: scene.defined(of) })]);
    now = addForms(now.filter((y) => y !== m), mulForms([by], formOf(at(body, i, k))));
  }
  return { form: now, equations };
}
/** `Σ (δⁿ − δ)·e = 0`. */
function once(d: Term, n: number, body: Term, i: Index, scene: Scene): Theorem {
  const k = fresh(i.dim);
  const [here, inside] = [at(mul(d, body), i, k), scene.with(k)];
  const { left, right } = at(d, i, k) as Extract<Term, { tag: "delta" }>;
  const law = make("delta", { law: "zero-one", left, right, body: num(0), defined: [] });
  const dk = at(d, i, k);
  // δⁿ − δ = (δ² − δ)·(1 + δ + … + δⁿ⁻²)
  const factor = Array.from({ length: n - 1 }, (_, j) => power(dk, j)).reduce(add);
  const each = arith(sub(mul(power(dk, n), at(body, i, k)), here), "=", [], { eqs: [[mul(factor, at(body, i, k)), law]], defined: inside.defined(at(body, i, k)) });
  return make("sum", { from: each, over: k });
}
