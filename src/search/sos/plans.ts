import { Rational } from "../../exact/index.ts";
import { totalDegree, type Monomial } from "../../certificate/polynomial/monomial.ts";
import { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import type { BlockData, Fact } from "../../certificate/polynomial/positivity.ts";
import { insidePolytope, monomialsUpTo, splitByParity, withoutLonelySquares } from "./basis.ts";
import type { BlockPlan } from "./gram.ts";
import { tiedAtoms, type Rewriting } from "./rewriting.ts";

/** A fact that is ≥ 0, in normal form, with its position. */
export interface Known {
  readonly position: number;
  readonly polynomial: Polynomial;
}

/** The facts that can matter: not constant, and tied to the target through shared atoms. */
export function relevant(p: Polynomial, facts: readonly Fact[], rewriting: Rewriting): Known[] {
  const known = facts.flatMap((f, position): Known[] => {
    const polynomial = f.sign === "zero" ? undefined : rewriting.form(f.polynomial);
    return polynomial && !polynomial.constantValue ? [{ position, polynomial }] : [];
  });
  const atoms = tiedAtoms(p.atoms, known.map((k) => k.polynomial));
  return known.filter((k) => k.polynomial.atoms.every((i) => atoms.has(i)));
}

/** Products of at most `most` different facts, of bounded degree; the empty product first. */
function products(facts: readonly Known[], most: number, degree: number, limit: number): { facts: number[]; product: Polynomial }[] {
  let list = [{ facts: [] as number[], product: Polynomial.ONE, next: 0 }];
  const all = [...list];
  for (let size = 1; size <= most && list.length > 0; size++) {
    const longer: typeof list = [];
    for (const p of list)
      for (let k = p.next; k < facts.length; k++) {
        const f = facts[k]!;
        if (p.product.degree + f.polynomial.degree > degree) continue;
        longer.push({ facts: [...p.facts, f.position], product: p.product.mul(f.polynomial), next: k + 1 });
      }
    if (all.length + longer.length > limit) break;
    all.push(...longer);
    list = longer;
  }
  return all;
}

/** The blocks of a certificate with products of at most `most` facts, all of degree at most `degree`. */
export function blockPlans(
  target: Polynomial,
  facts: readonly Known[],
  rewriting: Rewriting,
  shape: { readonly most: number; readonly degree: number; readonly limit: number },
): BlockPlan[] {
  const atoms = [...new Set([...target.atoms, ...facts.flatMap((f) => f.polynomial.atoms)])].sort((a, b) => a - b);
  const chosen = products(facts, shape.most, shape.degree, shape.limit);
  const lists = chosen.map((c) =>
    monomialsUpTo(shape.most === 0 ? target.atoms : atoms, Math.floor((shape.degree - c.product.degree) / 2)).filter((m) => rewriting.normal(m)),
  );
  const polynomials = [target, ...chosen.map((c) => c.product)];
  const plain = rewriting.rules.length === 0;
  const kept = plain ? insidePolytope(target, polynomials.slice(1), lists) : lists;
  let blocks: BlockPlan[] = chosen.map((c, k) => ({ ...c, monomials: kept[k]! as readonly Monomial[] })).filter((b) => b.monomials.length > 0);
  if (plain) blocks = withoutLonelySquares(target, blocks);
  const invariant = rewriting.rules.length === 0 ? polynomials : [...polynomials, ...rewriting.rules.map((r) => r.polynomial)];
  return splitByParity(invariant, blocks);
}

/** A polynomial that is certain not to be negative, with the blocks that show it. */
export interface Multiplier {
  readonly polynomial: Polynomial;
  readonly blocks: readonly BlockData[];
}

const NONE: Multiplier = { polynomial: Polynomial.ONE, blocks: [] };

/** A power of a polynomial with positive coefficients whose odd powers are of atoms known to be ≥ 0. */
function powerMultiplier(base: Polynomial, k: number, facts: readonly Known[]): Multiplier {
  const polynomial = base.pow(k);
  const blocks = polynomial.sorted().map(({ monomial: m, coefficient }): BlockData => ({
    facts: m.flatMap((e, i) => (e % 2 === 1 ? [atomFact(i, facts)!] : [])),
    monomials: [m.map((e) => e >> 1)],
    gram: [[coefficient.toString()]],
  }));
  return { polynomial, blocks };
}

/** The position of the fact x_i ≥ 0. */
function atomFact(i: number, facts: readonly Known[]): number | undefined {
  return facts.find((f) => f.polynomial.equals(Polynomial.atom(i)))?.position;
}

/**
 * Powers of Σ x_i over atoms that are ≥ 0 and Σ x_i² over the others, plus 1 unless the target is a form: with a high
 * enough power a certificate exists for many polynomials that have none without (Pólya 1928, Reznick 1995).
 */
export function multipliers(p: Polynomial, facts: readonly Known[], powers: readonly number[]): Multiplier[] {
  const form = [...p.terms.values()].every((t) => totalDegree(t.monomial) === p.degree);
  const orthant = p.atoms.filter((i) => atomFact(i, facts) !== undefined);
  const all = orthant.length === p.atoms.length;
  const atom = (i: number): Polynomial => (all || (!form && orthant.includes(i)) ? Polynomial.atom(i) : Polynomial.atom(i).pow(2));
  const sum = p.atoms.reduce((s, i) => s.add(atom(i)), form ? Polynomial.ZERO : Polynomial.constant(Rational.ONE));
  return powers.map((k) => (k === 0 ? NONE : powerMultiplier(sum, k, facts)));
}
