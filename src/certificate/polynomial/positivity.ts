import { Rational } from "../../exact/index.ts";
import { readExponents, readList, readPolynomial, readRational, type PolynomialData } from "./json.ts";
import { monomial, times, type Monomial } from "./monomial.ts";
import { Accumulator, Polynomial } from "./polynomial.ts";
import { isPositiveSemidefinite } from "./psd.ts";

/** What is known of a polynomial in the atoms: that it is ≥ 0, > 0 or = 0. */
export interface Fact {
  readonly polynomial: Polynomial;
  readonly sign: "nonnegative" | "positive" | "zero";
}

/** A product of known facts times a sum of squares: Π facts · Σ_{ij} G_ij m_i m_j, with G positive semidefinite. */
export interface BlockData {
  /** Positions of facts that are ≥ 0 or > 0; one may occur more than once. */
  readonly facts: readonly number[];
  readonly monomials: readonly (readonly number[])[];
  /** The rows of the lower triangle of G, as exact text. */
  readonly gram: readonly (readonly string[])[];
}

/** A multiple of a fact that is = 0. */
export interface EquationData {
  readonly fact: number;
  readonly cofactor: PolynomialData;
}

/**
 * A certificate that p ≥ 0 follows from the facts: m·p = Σ blocks + Σ cofactor·equation, with the multiplier m a sum of
 * blocks too (none: m = 1). Positivstellensatz (Stengle 1974; Schmüdgen 1991, Putinar 1993 for m = 1).
 */
export interface PositivityData {
  readonly multiplier: readonly BlockData[];
  readonly blocks: readonly BlockData[];
  readonly equations: readonly EquationData[];
}

/** What a list of blocks adds up to. */
interface Cone {
  readonly sum: Polynomial;
  /** Whether the sum is certain to be > 0 wherever the facts hold. */
  readonly positive: boolean;
  /** The facts used. */
  readonly used: ReadonlySet<number>;
  /** Atoms that are 0 where the sum is: a power of each is a summand. */
  readonly vanishing: ReadonlySet<number>;
}

/** The factor in front of a block, and whether it is > 0. */
function front(positions: readonly unknown[], facts: readonly Fact[], used: Set<number>): { product: Polynomial; positive: boolean } {
  let product = Polynomial.ONE;
  let positive = true;
  for (const i of positions) {
    const fact = typeof i === "number" ? facts[i] : undefined;
    if (!fact || fact.sign === "zero") throw new RangeError("a block names no fact that is known not to be negative");
    product = product.mul(fact.polynomial);
    positive &&= fact.sign === "positive";
    used.add(i as number);
  }
  return { product, positive };
}

function readGram(value: unknown, n: number): Rational[][] {
  const rows = readList(value).map((row) => readList(row).map(readRational));
  if (rows.length !== n || rows.some((row, i) => row.length !== i + 1)) throw new RangeError("a Gram matrix has the wrong shape");
  return rows.map((row, i) => rows.map((other, j) => (j <= i ? row[j]! : other[i]!)));
}

function square(monomials: readonly Monomial[], gram: readonly (readonly Rational[])[]): Polynomial {
  const sum = new Accumulator();
  monomials.forEach((m, i) => monomials.forEach((n, j) => sum.add(gram[i]![j]!, times(m, n))));
  return sum.polynomial();
}

/** Adds blocks up, checking each Gram matrix. Throws `RangeError` on data that is no block. */
function readCone(value: unknown, facts: readonly Fact[]): Cone {
  const sum = new Accumulator();
  const used = new Set<number>();
  const vanishing = new Set<number>();
  let positive = false;
  for (const block of readList(value) as readonly Partial<Record<keyof BlockData, unknown>>[]) {
    const { product, positive: inFront } = front(readList(block?.facts), facts, used);
    const monomials = readList(block.monomials).map((m) => monomial(readExponents(m)));
    const gram = readGram(block.gram, monomials.length);
    if (!isPositiveSemidefinite(gram)) throw new RangeError("a Gram matrix is not positive semidefinite");
    const q = square(monomials, gram);
    if (inFront && (q.constantValue?.sign ?? 0) > 0) positive = true;
    const whole = q.mul(product);
    if (monomials.length === 1 && whole.terms.size === 1 && whole.atoms.length === 1) vanishing.add(whole.atoms[0]!);
    for (const t of q.terms.values()) sum.addScaled(product, t.coefficient, t.monomial);
  }
  return { sum: sum.polynomial(), positive, used, vanishing };
}

/**
 * Whether the facts with these positions describe a box: each bounds one atom by a number, and every atom keeps an
 * interval of positive length. In a box every point is a limit of points where a given polynomial other than 0 does not
 * vanish.
 */
function describeBox(used: ReadonlySet<number>, facts: readonly Fact[]): boolean {
  const box = new Map<number, { lo?: Rational; hi?: Rational }>();
  for (const i of used) {
    const p = facts[i]!.polynomial;
    const [atom] = p.atoms;
    if (atom === undefined || p.atoms.length > 1 || p.degree !== 1) return false;
    const slope = p.derivative(atom).constantValue!;
    const at = p.coefficient([]).div(slope).neg();
    const range = box.get(atom) ?? {};
    if (slope.sign > 0) range.lo = range.lo ? range.lo.max(at) : at;
    else range.hi = range.hi ? range.hi.min(at) : at;
    box.set(atom, range);
  }
  return [...box.values()].every((r) => !r.lo || !r.hi || r.lo.compare(r.hi) < 0);
}

/**
 * Checks a certificate: that p ≥ 0 (with `strict`, p > 0) for all values of the atoms that meet the facts. Needs no
 * search: it multiplies out, compares coefficients, and decides each Gram matrix exactly.
 *
 * The multiplier m must be > 0 where the facts hold. Where it is only a polynomial ≥ 0 other than 0, the identity gives
 * p ≥ 0 where m ≠ 0, and everywhere where p vanishes with m, or by continuity when the facts used describe a box.
 *
 * Returns `undefined` when the certificate is right, else what is wrong with it.
 */
export function positivityFault(p: Polynomial, strict: boolean, facts: readonly Fact[], data: unknown): string | undefined {
  try {
    const { multiplier, blocks, equations } = (data ?? {}) as Partial<Record<keyof PositivityData, unknown>>;
    const unit = readList(multiplier).length === 0;
    const m = unit ? { sum: Polynomial.ONE, positive: true, used: new Set<number>(), vanishing: new Set<number>() } : readCone(multiplier, facts);
    const cone = readCone(blocks, facts);
    let right = cone.sum;
    const equalities = readList(equations) as readonly Partial<Record<keyof EquationData, unknown>>[];
    for (const e of equalities) {
      const fact = typeof e?.fact === "number" ? facts[e.fact] : undefined;
      if (fact?.sign !== "zero") return "an equation names no fact that is known to be 0";
      right = right.add(fact.polynomial.mul(readPolynomial(e.cofactor)));
    }
    if (!m.sum.mul(p).equals(right)) return "the identity does not hold";
    if (strict) return cone.positive ? undefined : "nothing shows that the right side is positive";
    if (m.positive) return undefined;
    // Where m is 0, so are all its summands, and p is a sum of multiples of their atoms.
    if ([...p.terms.values()].every((t) => t.monomial.some((e, i) => e > 0 && m.vanishing.has(i)))) return undefined;
    if (m.sum.isZero || equalities.length > 0 || !describeBox(new Set([...m.used, ...cone.used]), facts))
      return "nothing shows that the multiplier is positive";
    return undefined;
  } catch (e) {
    if (e instanceof RangeError) return e.message;
    throw e;
  }
}
