import { Rational } from "../../exact/index.ts";
import { Accumulator, Polynomial } from "../../certificate/polynomial/polynomial.ts";
import { compareMonomials, over, UNIT, type Monomial } from "../../certificate/polynomial/monomial.ts";
import type { Fact } from "../../certificate/polynomial/positivity.ts";

/** A fact h = 0 read as a rule: the leading monomial is replaced by the rest. */
interface Rule {
  readonly fact: number;
  readonly lead: Monomial;
  readonly coefficient: Rational;
  readonly polynomial: Polynomial;
}

const STEPS = 20_000;

/** A pure power of an atom that stands nowhere else to that degree: the best monomial to replace. */
function pureLead(p: Polynomial): Monomial | undefined {
  const candidates = p.sorted().filter(({ monomial: m }) => {
    const [atom, ...more] = m.flatMap((e, i) => (e > 0 ? [i] : []));
    if (atom === undefined || more.length > 0) return false;
    const degree = m[atom]!;
    return [...p.terms.values()].filter((t) => (t.monomial[atom] ?? 0) > 0).length === 1 && degree <= 4;
  });
  return candidates.sort((a, b) => compareMonomials(a.monomial, b.monomial))[0]?.monomial;
}

/** The atoms tied to the given ones through polynomials in several atoms. */
export function tiedAtoms(atoms: Iterable<number>, polynomials: readonly Polynomial[]): ReadonlySet<number> {
  const tied = new Set(atoms);
  for (let size = -1; size !== tied.size; ) {
    size = tied.size;
    for (const p of polynomials) if (p.atoms.some((i) => tied.has(i))) p.atoms.forEach((i) => tied.add(i));
  }
  return tied;
}

/** The equations among the facts as rewrite rules; rewriting keeps account of what multiple of each equation it takes. */
export class Rewriting {
  readonly rules: readonly Rule[];

  /** Only equations tied to the given atoms are used. */
  constructor(facts: readonly Fact[], atoms: Iterable<number>) {
    const tied = tiedAtoms(atoms, facts.map((f) => f.polynomial));
    const rules: Rule[] = [];
    const taken = new Set<number>();
    facts.forEach((f, fact) => {
      if (f.sign !== "zero" || f.polynomial.isZero || f.polynomial.constantValue || !f.polynomial.atoms.some((i) => tied.has(i))) return;
      const pure = pureLead(f.polynomial);
      const fresh = pure && !taken.has(pure.length - 1) ? pure : undefined;
      const lead = fresh ?? f.polynomial.sorted()[0]!.monomial;
      if (fresh) taken.add(fresh.length - 1);
      rules.push({ fact, lead, coefficient: f.polynomial.coefficient(lead), polynomial: f.polynomial });
    });
    this.rules = rules;
  }

  /** The normal form of p, or `undefined` where rewriting does not end soon; p − form = Σ cofactor·equation. */
  run(p: Polynomial): { readonly form: Polynomial; readonly cofactors: ReadonlyMap<number, Polynomial> } | undefined {
    if (this.rules.length === 0) return { form: p, cofactors: new Map() };
    const done = new Accumulator();
    const cofactors = new Map<number, Accumulator>();
    let rest = p;
    for (let steps = 0; !rest.isZero; ) {
      // All terms of one pass at once: those that no rule rewrites are done.
      const next = new Accumulator();
      for (const t of rest.terms.values()) {
        if (++steps > STEPS) return undefined;
        const rule = this.rules.find((r) => over(t.monomial, r.lead));
        if (!rule) {
          done.add(t.coefficient, t.monomial);
          continue;
        }
        const by = over(t.monomial, rule.lead)!;
        const c = t.coefficient.div(rule.coefficient);
        const account = cofactors.get(rule.fact) ?? new Accumulator();
        cofactors.set(rule.fact, account.add(c, by));
        next.add(t.coefficient, t.monomial).addScaled(rule.polynomial, c.neg(), by);
      }
      rest = next.polynomial();
    }
    return { form: done.polynomial(), cofactors: new Map([...cofactors].map(([k, a]) => [k, a.polynomial()])) };
  }
  form(p: Polynomial): Polynomial | undefined {
    return this.run(p)?.form;
  }
  /** Whether no rule rewrites the monomial. */
  normal(m: Monomial): boolean {
    return this.rules.every((r) => r.lead === UNIT || !over(m, r.lead));
  }
}
