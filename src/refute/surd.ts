import { Rational } from "../exact/index.ts";
import { remembered } from "../exact/work.ts";
import { add, mul, num, sub, ZERO, type Term, type Theorem } from "../kernel/index.ts";
import { showTerm } from "../kernel/text.ts";
import { arith, make } from "../prove/make.ts";

/** The rational that an application is, where one is known, and that it is. */
type Known = (t: Term) => { readonly value: Rational; readonly equation: Theorem } | undefined;
/** A rational times a product of square roots of rationals, each root once. */
interface Part {
  readonly q: Rational;
  readonly roots: readonly Root[];
}
interface Root {
  readonly id: string;
  readonly term: Term;
  readonly of: Rational;
  /** `√r·√r − r = 0`. */
  readonly square: Theorem;
}
/** A sum of such, and that a term is it: `t − sum = 0`. */
interface Surd {
  readonly parts: readonly Part[];
  readonly equation: Theorem;
}
/** Parts, and whole powers, beyond these are not worked out. */
const [MOST_PARTS, MOST_POWER] = [32, 16];

const termOf = (parts: readonly Part[]): Term => parts.map(({ q, roots }) => [num(q), ...roots.map((r) => r.term)].reduce(mul)).reduce(add, ZERO);
const squares = (...surds: readonly Surd[]): Theorem[] => surds.flatMap((s) => s.parts.flatMap((p) => p.roots.map((r) => r.square)));
/** Parts of the same roots together, those that are 0 left out. */
function collected(parts: readonly Part[]): readonly Part[] | undefined {
  const sums = new Map<string, Part>();
  for (const { q, roots } of parts) {
    const sorted = [...roots].sort((a, b) => (a.id < b.id ? -1 : 1));
    const id = sorted.map((r) => r.id).join("*");
    sums.set(id, { q: q.add(sums.get(id)?.q ?? Rational.ZERO), roots: sorted });
  }
  const found = [...sums.values()].filter((p) => p.q.sign !== 0);
  return found.length > MOST_PARTS ? undefined : found;
}

const known = remembered(() => new WeakMap<Term, Surd | "none">());
/** A term without variables as a sum of products of square roots, where arithmetic tells. */
function surdOf(t: Term, exactly: Known): Surd | undefined {
  let s = known().get(t);
  if (!s) known().set(t, (s = find(t, exactly) ?? "none"));
  return s === "none" ? undefined : s;
}
const rational = (t: Term, exactly: Known): ReturnType<Known> => (t.tag === "number" ? { value: t.value, equation: arith(sub(t, t), "=", []) } : exactly(t));
function find(t: Term, exactly: Known): Surd | undefined {
  if (t.tag === "apply") {
    const exact = exactly(t);
    if (exact) return { parts: exact.value.sign === 0 ? [] : [{ q: exact.value, roots: [] }], equation: exact.equation };
    const of = t.fn === "sqrt" ? rational(t.of, exactly) : undefined;
    if (!of || of.value.sign <= 0) return undefined;
    const from = arith(t.of, ">", [{ q: of.value }, { th: [of.equation] }]);
    const square = arith(sub(mul(t, t), num(of.value)), "=", [{ th: [make("root", { law: "square", from })] }, { th: [of.equation] }]);
    const parts: Part[] = [{ q: Rational.ONE, roots: [{ id: showTerm(t), term: t, of: of.value, square }] }];
    return { parts, equation: arith(sub(t, termOf(parts)), "=", [], { defined: [square] }) };
  }
  if (t.tag === "number") return { parts: t.value.sign === 0 ? [] : [{ q: t.value, roots: [] }], equation: arith(sub(t, num(t.value)), "=", []) };
  if (t.tag === "power") {
    if (t.exponent < 1 || t.exponent > MOST_POWER) return undefined;
    const product = surdOf(Array.from({ length: t.exponent }, () => t.base).reduce(mul), exactly);
    return product && { parts: product.parts, equation: arith(sub(t, termOf(product.parts)), "=", [{ th: [product.equation] }], { defined: squares(product) }) };
  }
  if (t.tag !== "add" && t.tag !== "mul") return undefined;
  const a = surdOf(t.left, exactly);
  const b = a && surdOf(t.right, exactly);
  if (!b) return undefined;
  if (t.tag === "add") {
    const parts = collected([...a.parts, ...b.parts]);
    return parts && { parts, equation: arith(sub(t, termOf(parts)), "=", [{ th: [a.equation] }, { th: [b.equation] }], { defined: squares(a, b) }) };
  }
  // l·r − a·b = r·(l − a) + a·(r − b), and a root that meets itself is what it is of: c·s·s − c·r = c·(s·s − r).
  const eqs: [Term, Theorem][] = [[t.right, a.equation], [termOf(a.parts), b.equation]];
  const products = a.parts.flatMap((p) => b.parts.map((r): Part => {
    const twice = p.roots.filter((x) => r.roots.some((y) => y.id === x.id));
    const once = [...p.roots, ...r.roots].filter((x) => !twice.some((y) => y.id === x.id));
    let q = p.q.mul(r.q);
    for (const [k, s] of twice.entries()) {
      eqs.push([[num(q), ...once.map((x) => x.term), ...twice.slice(k + 1).flatMap((x) => [x.term, x.term])].reduce(mul), s.square]);
      q = q.mul(s.of);
    }
    return { q, roots: once };
  }));
  const parts = collected(products);
  return parts && { parts, equation: arith(sub(t, termOf(parts)), "=", [], { eqs, defined: squares(a, b) }) };
}
/** The rational that a term is by way of roots that meet themselves, and that it is. */
export function rationalBySurds(t: Term, exactly: Known): ReturnType<Known> {
  const s = t.tag === "apply" ? undefined : surdOf(t, exactly);
  if (!s || s.parts.length > 1 || (s.parts[0] && s.parts[0].roots.length > 0)) return undefined;
  const value = s.parts[0]?.q ?? Rational.ZERO;
  return { value, equation: arith(sub(t, num(value)), "=", [{ th: [s.equation] }], { defined: squares(s) }) };
}
