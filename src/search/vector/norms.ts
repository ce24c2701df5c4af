import { Rational } from "../../exact/index.ts";
import { add, apply, idOf, mul, names, num, power, sub, sum, type Index, type Term, type Theorem } from "../../kernel/index.ts";
import { make } from "../../prove/make.ts";
import { unproved } from "../../prove/core/terms.ts";
import { addForms, atomOf, formOf, mulForms, scaleForm, termOf, type Fold, type Form, type Monomial } from "./form.ts";
import { gram, rootForm, squareRoot } from "./laws.ts";
import { squaresUnder } from "./roots.ts";
import { at, fresh, type Scene } from "./scene.ts";
import type { Tactic } from "./tactic.ts";

const sqrt = (t: Term): Term => apply("sqrt", t);

/** What is at least a norm: `bound − norm ≥ 0`. */
interface Bound {
  readonly bound: Term;
  readonly law: () => Theorem;
}

/** `√Σᵢ(Σⱼ aᵢⱼ·bⱼ)²` by `√ΣΣa²·√Σb²`: the image of a vector by the norm of the matrix, where a difference of images is one, by a vector or by a matrix. */
function ofImage(scene: Scene, root: Term, i: Index, base: Term): Bound | undefined {
  const terms = formOf(base);
  const dims = new Set(terms.flatMap(({ powers }) => powers.flatMap(([a]) => (a.term.tag === "sum" ? [a.term.index.dim] : []))));
  for (const dim of dims) {
    const j = fresh(dim);
    const inside = terms.map((m) => bodyOver(m, j));
    if (inside.includes(undefined)) continue;
    const all = addForms(...(inside as Form[]));
    const onRow = ([a]: Monomial["powers"][number]): boolean => names(a.term).positions.has(idOf(i));
    const found = factors(all, onRow);
    if (!found) continue;
    const [a, b] = found.map(termOf) as [Term, Term];
    const [A, B] = [sum(i, sum(j, power(a, 2))), sum(j, power(b, 2))];
    const bound = mul(sqrt(A), sqrt(B));
    const law = (): Theorem => {
      const [aa, ab] = [sum(j, power(a, 2)), sum(j, mul(a, b))];
      const each = gram(a, b, [j], { aa, bb: B, ab }, scene.with(i));
      return below(scene, bound, root, scene.arith(sub(mul(A, B), sum(i, power(base, 2))), ">=", [{ th: [make("sum", { from: each, over: i })] }]), [[B, A], [power(sqrt(A), 2), B]]);
    };
    return { bound, law };
  }
  return undefined;
}
/** A form as a product of what is chosen and the rest, where all its terms share the one or the other. */
function factors(form: Form, chosen: (x: Monomial["powers"][number]) => boolean): readonly [Form, Form] | undefined {
  const row = form.map(({ powers }) => powers.filter(chosen));
  const column = form.map(({ powers }) => powers.filter((x) => !chosen(x)));
  const one = (powers: Monomial["powers"]): Form => [{ q: Rational.ONE, powers }];
  const rest = (parts: readonly Monomial["powers"][]): Form => addForms(form.map(({ q }, k) => ({ q, powers: parts[k]! })));
  if (!row.every((x) => x.length > 0)) return undefined;
  if (row.every((x) => sameFactors(x, row[0]!))) return [one(row[0]!), rest(column)];
  return column.every((x) => x.length > 0 && sameFactors(x, column[0]!)) ? [rest(row), one(column[0]!)] : undefined;
}
const sameFactors = (x: Monomial["powers"], y: Monomial["powers"]): boolean => x.length === y.length && x.every(([a, n], k) => a.key === y[k]![0].key && n === y[k]![1]);
/** What a multiple of one sum over a dimension sums, at a position. */
function bodyOver({ q, powers }: Monomial, j: Index): Form | undefined {
  const [x, more] = powers.filter(([a]) => a.term.tag === "sum" && a.term.index.dim === j.dim);
  if (!x || more || x[1] !== 1) return undefined;
  const of = x[0].term as Fold;
  return mulForms([{ q, powers: powers.filter((y) => y !== x) }], formOf(at(of.body, of.index, j)));
}

/** `√Σ(u + v)²` by `√Σu² + √Σv²`, as the sum is written: where one is of an image, or is spoken of already. */
function ofSum(scene: Scene, root: Term, i: Index, base: Term, form: Form): Bound | undefined {
  if (base.tag !== "add") return undefined;
  const { left: u, right: v } = base;
  const [U, V, D] = [sum(i, power(u, 2)), sum(i, power(v, 2)), sum(i, mul(u, v))];
  const atoms = new Set(form.flatMap(({ powers }) => powers.map(([a]) => a.key)));
  const isImage = (t: Term): boolean => formOf(t).every(({ powers }) => powers.some(([a]) => a.term.tag === "sum"));
  if (![u, v].some(isImage) && ![U, V].some((t) => atoms.has(atomOf(sqrt(t)).key))) return undefined;
  const bound = add(sqrt(U), sqrt(V));
  const law = (): Theorem => {
    const [product] = rootForm(gram(u, v, [i], { aa: U, bb: V, ab: D }, scene), U, V, D, scene);
    const squares = scene.arith(sub(power(bound, 2), sum(i, power(base, 2))), ">=", [{ q: 2, th: [product!] }], scene.squares([[num(1), U], [num(1), V]]));
    return below(scene, bound, root, squares, []);
  };
  return { bound, law };
}

/** From `bound² − S ≥ 0` for root = √S, up to multiples of `√a·√a − a`: `bound − root ≥ 0`. */
function below(scene: Scene, bound: Term, root: Term, squares: Theorem, equations: readonly (readonly [by: Term, of: Term])[]): Theorem {
  if (root.tag !== "apply") return unproved("no root");
  const th = scene.arith(sub(power(bound, 2), power(root, 2)), ">=", [{ th: [squares] }], scene.squares([...equations, [num(-1), root.of]]));
  return squareRoot(bound, root, scene.show(bound, ">=", false), th, ">=", scene);
}

/** A norm on the small side, with a factor that is at least 0, by what is at least it. */
const byBound = (what: string, deepest: number, boundOf: (scene: Scene, root: Term, i: Index, base: Term, form: Form) => Bound | undefined): Tactic => (p, scene, t, relation, depth) => {
  const form = formOf(t);
  for (const m of form) {
    const x = m.q.sign < 0 ? m.powers.find(([a, n]) => n === 1 && squaresUnder(a.term)) : undefined;
    const under = x && squaresUnder(x[0].term);
    if (!under) continue;
    const i = fresh(under.index.dim);
    const found = boundOf(scene, x[0].term, i, at(under.base, under.index, i), form);
    const by: Form = [{ q: m.q.neg(), powers: m.powers.filter((y) => y !== x) }];
    const sign = found && scene.attempt(() => scene.show(termOf(by), ">=", false));
    if (!found || !sign) continue;
    p.log(depth, what);
    const goal = termOf(addForms(form.filter((y) => y !== m), scaleForm(mulForms(by, formOf(found.bound)), -1)));
    const th = p.goal(scene, goal, relation, Math.min(depth - 1, deepest));
    if (th) return scene.arith(t, relation, [{ th: [scene.fit(th, goal)] }, { th: [sign, found.law()] }]);
  }
  return undefined;
};

export const normOfImage: Tactic = byBound("the norm of an image", Infinity, ofImage);
export const normOfSum: Tactic = byBound("the norm of a sum", 3, ofSum);
