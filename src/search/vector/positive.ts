import { Rational } from "../../exact/index.ts";
import { add, delta, max, mul, neg, num, ONE, size, ZERO, sub, sum, type Fact, type Index, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, make } from "../../prove/make.ts";
import { unproved } from "../../prove/core/terms.ts";
import { factorsOf, formOf, type Fold } from "./form.ts";
import { atMost } from "./laws.ts";
import { at, fresh, type Scene } from "./scene.ts";

/** `Σ p·x > 0` for p ≥ 0 with Σp > 0 and x > 0: no mean is below the least of what it is a mean of. Throws `Unproved`. */
export function meanOfPositives(scene: Scene, { term: t, relation }: Fact): Theorem {
  if (t.tag !== "sum" || relation !== ">") return unproved("no strict sum");
  const i = fresh(t.index.dim);
  const inside = scene.with(i);
  const signed = factorsOf(at(t.body, t.index, i)).map((f) => ({ f, positive: scene.attempt(() => inside.show(f, ">", false)) !== undefined }));
  const product = (positive: boolean): Term | undefined => signed.filter((s) => s.positive === positive).map((s) => s.f).reduce<Term | undefined>((a, b) => (a ? mul(a, b) : b), undefined);
  const [x, p] = [product(true), product(false)];
  if (!x || !p) return unproved("no weights");
  return scene.fit(mean(scene, i, p, x, inside.show(p, ">="), scene.show(sum(i, p), ">")), t);
}
/** `Σ p·x > 0` from p ≥ 0, Σp > 0, and x > 0, which a look at its form shows. */
function mean(scene: Scene, i: Index, p: Term, x: Term, each: Theorem, total: Theorem): Theorem {
  const inside = scene.with(i);
  const below = max(i, neg(x));
  const least = atMost(arith(sub(ZERO, neg(x)), ">", [{ th: [inside.show(x, ">", false)] }]), i, ZERO, below);
  const above = make("max", { over: i, body: neg(x), at: i, defined: scene.defined(below) });
  // Σ p·(x + max(−x)) ≥ 0, and −max(−x)·Σp > 0.
  const rest = arith(mul(p, add(x, below)), ">=", [{ th: [each, above] }], { defined: inside.defined(p, x) });
  return scene.arith(sum(i, mul(p, x)), ">", [{ th: [make("sum", { from: rest, over: i })] }, { th: [least, total] }]);
}

/** `Σe − e(k) > 0` for terms e > 0, where there are two positions at least. Throws `Unproved`. */
export function oneOfMany(t: Fold, k: Index, scene: Scene): Theorem {
  const more = scene.allGiven().find((th) => th.fact.relation === ">=" && th.fact.over.length === 0 && isSizeFromTwo(th.fact.term, k.dim));
  if (!more) return unproved("there may be one position only");
  const i = fresh(k.dim);
  const x = at(t.body, t.index, i);
  const d = delta(i, k);
  const pick = (body: Term): Theorem => make("delta", { law: "pick", left: i, right: k, body, defined: scene.defined(sum(i, body), at(body, i, k)) });
  const each = make("delta", { law: "below", left: i, right: k, body: ZERO, defined: [] });
  const others = scene.arith(sum(i, sub(ONE, d)), ">", [{ th: [more] }, { q: 1 }], [[num(-1), pick(ONE)]]);
  return scene.arith(sub(t, at(t.body, t.index, k)), ">", [{ th: [mean(scene, i, sub(ONE, d), x, each, others)] }], [[ONE, pick(x)]]);
}
/** Whether a term is the size of a dimension less a number from 2 on. */
function isSizeFromTwo(t: Term, dim: string): boolean {
  const rest = formOf(sub(size(dim), t));
  return rest.length === 1 && rest[0]!.powers.length === 0 && rest[0]!.q.sub(Rational.of(2)).sign >= 0;
}
