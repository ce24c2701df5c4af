import { Rational, spend } from "../../exact/index.ts";
import { remembered } from "../../exact/work.ts";
import { add, apply, idOf, KernelError, max, mul, names, normalForm, num, ONE, power, size, sum, ZERO, type Index, type Term } from "../../kernel/index.ts";

/** Products of monomials in one product of polynomials: beyond the first it is not worked out, beyond the second it is paid for. */
const [MOST_PRODUCTS, FEW] = [20_000, 200];

/** A sum or a maximum over a dimension. */
export type Fold = Extract<Term, { tag: "sum" | "max" }>;
export type Call = Extract<Term, { tag: "apply" }>;

/** A term that is no sum or product of others, or a sum over a dimension of a product of such terms. */
export interface Atom {
  readonly key: string;
  readonly term: Term;
}
/** A rational multiple of a product of atoms, in the order of their keys. */
export interface Monomial {
  readonly q: Rational;
  readonly powers: readonly (readonly [atom: Atom, power: number])[];
}
/** A polynomial in atoms, as the kernel's normal form has it, with terms to write it by. */
export type Form = readonly Monomial[];

/** A text that two products of atoms share only when they are the same. */
export const keyOfPowers = (m: Monomial): string => m.powers.map(([a, n]) => `${a.key}^${n}`).join("*");
/** The same of forms. */
export const keyOfForm = (f: Form): string => f.map((m) => `${m.q.num}/${m.q.den}[${keyOfPowers(m)}]`).sort().join("+");
export const atomOf = (term: Term): Atom => ({ key: normalForm(term)[0]!.powers[0]![0], term });
const single = (q: Rational, powers: Monomial["powers"]): Form => (q.sign === 0 ? [] : [{ q, powers }]);
export const constantForm = (q: Rational | number): Form => single(typeof q === "number" ? Rational.of(q) : q, []);
const atomForm = (term: Term): Form => single(Rational.ONE, [[atomOf(term), 1]]);

export function addForms(...forms: readonly Form[]): Form {
  const total = new Map<string, Monomial>();
  for (const m of forms.flat()) {
    const key = keyOfPowers(m);
    const q = total.get(key)?.q.add(m.q) ?? m.q;
    if (q.sign === 0) total.delete(key);
    else total.set(key, { q, powers: m.powers });
  }
  return [...total.values()];
}
function timesMonomial(a: Monomial, b: Monomial): Monomial {
  const powers = new Map(a.powers.map(([x, n]) => [x.key, [x, n] as const]));
  for (const [x, n] of b.powers) powers.set(x.key, [x, n + (powers.get(x.key)?.[1] ?? 0)]);
  return { q: a.q.mul(b.q), powers: [...powers.values()].sort(([x], [y]) => (x.key < y.key ? -1 : 1)) };
}
/** The product. Throws `KernelError` where it is out of reach, as the normal form of the kernel is. */
export function mulForms(a: Form, b: Form): Form {
  const products = a.length * b.length;
  if (products > MOST_PRODUCTS) throw new KernelError("a product of polynomials is out of reach");
  if (products > FEW) spend(10 * products);
  return addForms(a.flatMap((x) => b.map((y) => timesMonomial(x, y))));
}
export const scaleForm = (a: Form, q: Rational | number): Form => mulForms(a, constantForm(q));

const known = remembered(() => new WeakMap<Term, Form>());
/** The form of a term, linear under sums. */
export function formOf(t: Term): Form {
  let f = known().get(t);
  if (!f) known().set(t, (f = read(t)));
  return f;
}
function read(t: Term): Form {
  switch (t.tag) {
    case "number":
      return constantForm(t.value);
    case "add":
      return addForms(formOf(t.left), formOf(t.right));
    case "mul":
      return mulForms(formOf(t.left), formOf(t.right));
    case "power": {
      const base = formOf(t.base);
      let out = constantForm(1);
      for (let k = 0; k < t.exponent; k++) out = mulForms(out, base);
      return out;
    }
    case "sum":
      return addForms(...formOf(t.body).map((m) => sumOf(t.index, m)));
    default:
      return atomForm(t);
  }
}
/** Σᵢ of a monomial: what does not depend on i leaves the sum. */
function sumOf(i: Index, m: Monomial): Form {
  const depends = ([a]: readonly [Atom, number]): boolean => names(a.term).positions.has(idOf(i));
  const inside = m.powers.filter(depends);
  const outside = m.powers.filter((p) => !depends(p));
  const atom = inside.length === 0 ? size(i.dim) : sum(i, monomialTerm({ q: Rational.ONE, powers: inside }));
  return mulForms([{ q: m.q, powers: outside }], atomForm(atom));
}

export function monomialTerm({ q, powers }: Monomial): Term {
  const factors = powers.map(([a, n]) => (n === 1 ? a.term : power(a.term, n)));
  const product = factors.length ? factors.reduce(mul) : ONE;
  return q.equals(Rational.ONE) ? product : factors.length ? mul(num(q), product) : num(q);
}
export const termOf = (f: Form): Term => (f.length ? f.map(monomialTerm).reduce(add) : ZERO);
/** A term with its sums taken apart. */
export const expanded = (t: Term): Term => termOf(formOf(t));

/** A form with √a² as a, and the multiples of `√a·√a − a` that were taken from it. */
export function rootsReduced(form: Form): { readonly form: Form; readonly equations: readonly (readonly [by: Term, of: Term])[] } {
  const equations: (readonly [Term, Term])[] = [];
  let now = form;
  for (let k = 0; k < 60; k++) {
    const m = now.find(({ powers }) => powers.some(([a, n]) => n >= 2 && a.term.tag === "apply" && a.term.fn === "sqrt"));
    if (!m) return { form: now, equations };
    const [a, n] = m.powers.find(([b, j]) => j >= 2 && b.term.tag === "apply" && b.term.fn === "sqrt")!;
    const of = (a.term as Call).of;
    const by: Monomial = { q: m.q, powers: m.powers.flatMap(([b, j]) => (b !== a ? [[b, j] as const] : n > 2 ? [[a, n - 2] as const] : [])) };
    equations.push([monomialTerm(by), of]);
    now = addForms(now.filter((x) => x !== m), mulForms([by], formOf(of)));
  }
  return { form: now, equations };
}

/** The factors of a product as it is written. */
export const factorsOf = (t: Term): readonly Term[] => (t.tag === "mul" ? [...factorsOf(t.left), ...factorsOf(t.right)] : [t]);

/** All subterms, those inside functions, sums and maxima too. */
export function* subterms(t: Term): Generator<Term> {
  yield t;
  switch (t.tag) {
    case "add":
    case "mul":
      yield* subterms(t.left);
      yield* subterms(t.right);
      break;
    case "power":
      yield* subterms(t.base);
      break;
    case "apply":
      yield* subterms(t.of);
      break;
    case "sum":
    case "max":
      yield* subterms(t.body);
    // no default
  }
}
/** The subterms outside sums and maxima. */
export function* outside(t: Term): Generator<Term> {
  yield t;
  if (t.tag === "add" || t.tag === "mul") {
    yield* outside(t.left);
    yield* outside(t.right);
  } else if (t.tag === "power") yield* outside(t.base);
  else if (t.tag === "apply") yield* outside(t.of);
}

/** A term with others in the place of subterms, those inside sums too; the largest first. */
export function replaced(t: Term, by: (u: Term) => Term | undefined): Term {
  const other = by(t);
  if (other) return other;
  const r = (u: Term): Term => replaced(u, by);
  switch (t.tag) {
    case "add":
      return add(r(t.left), r(t.right));
    case "mul":
      return mul(r(t.left), r(t.right));
    case "power":
      return power(r(t.base), t.exponent);
    case "apply":
      return apply(t.fn, r(t.of));
    case "sum":
      return sum(t.index, r(t.body));
    case "max":
      return max(t.index, r(t.body));
    default:
      return t;
  }
}
