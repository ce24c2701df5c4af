import { add, max, mul, neg, ZERO, sub, sum, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, make } from "../../prove/make.ts";
import { unproved } from "../../prove/core/terms.ts";
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
  const weights = sum(i, p);
  const [each, total] = [inside.show(p, ">="), scene.show(weights, ">")];
  const below = max(i, neg(x));
  const least = atMost(arith(sub(ZERO, neg(x)), ">", [{ th: [inside.show(x, ">", false)] }]), i, ZERO, below);
  const above = make("max", { over: i, body: neg(x), at: i, defined: scene.defined(below) });
  // Σ p·(x + max(−x)) ≥ 0, and −max(−x)·Σp > 0.
  const rest = arith(mul(p, add(x, below)), ">=", [{ th: [each, above] }], { defined: inside.defined(p, x) });
  return scene.fit(scene.arith(t, ">", [{ th: [make("sum", { from: rest, over: i })] }, { th: [least, total] }]), t);
}
function factorsOf(t: Term): readonly Term[] {
  return t.tag === "mul" ? [...factorsOf(t.left), ...factorsOf(t.right)] : [t];
}
