import { Polynomial } from "../../certificate/polynomial/polynomial.ts";
import type { Fact } from "../../certificate/polynomial/positivity.ts";
import { Compiled } from "./compiled.ts";
import { boundsOf, generator, type Bounds } from "./zeros.ts";

/** An atom that an equation gives: slope·atom^power + rest = 0. */
interface Given {
  readonly atom: number;
  readonly power: number;
  readonly slope: Compiled;
  readonly rest: Compiled;
  readonly from: readonly number[];
}

/** An equation solved for the atom in it that stands in one power only; the highest such power, and no atom twice. */
function solved(p: Polynomial, taken: ReadonlySet<number>): Given | undefined {
  const powers = (i: number): number[] => [...new Set([...p.terms.values()].flatMap((t) => (t.monomial[i] ? [t.monomial[i]!] : [])))];
  const [best] = p.atoms.filter((i) => !taken.has(i) && powers(i).length === 1).sort((i, j) => powers(j)[0]! - powers(i)[0]! || i - j);
  if (best === undefined) return undefined;
  const terms = [...p.terms.values()];
  const part = (list: typeof terms): Compiled => new Compiled(Polynomial.of(list.map((t) => [t.coefficient, t.monomial.map((e, i) => (i === best ? 0 : e))] as const)));
  return {
    atom: best,
    power: powers(best)[0]!,
    slope: part(terms.filter((t) => t.monomial[best])),
    rest: part(terms.filter((t) => !t.monomial[best])),
    from: p.atoms.filter((i) => i !== best),
  };
}

/** The equations, each solved for an atom, in an order in which they can be followed; nothing where there is none. */
function ordered(equations: readonly Polynomial[]): Given[] | undefined {
  const taken = new Set<number>();
  const waiting: Given[] = [];
  for (const p of equations) {
    const given = solved(p, taken);
    if (!given) return undefined;
    taken.add(given.atom);
    waiting.push(given);
  }
  const out: Given[] = [];
  const open = new Set(taken);
  while (waiting.length > 0) {
    const next = waiting.findIndex((g) => g.from.every((i) => !open.has(i)));
    if (next < 0) return undefined;
    const [given] = waiting.splice(next, 1);
    open.delete(given!.atom);
    out.push(given!);
  }
  return out;
}

const TRIES = 200;

/** A number within bounds: often an end, else at any scale. */
function within({ lo, hi }: Bounds, random: () => number): number {
  const size = random() < 0.35 ? 0 : 10 ** (4 * random() - 2);
  if (lo > -Infinity && hi < Infinity) return [lo, hi, lo + random() * (hi - lo), lo + random() * (hi - lo)][Math.floor(4 * random())]!;
  if (lo > -Infinity) return lo + size;
  return hi < Infinity ? hi - size : random() < 0.5 ? size : -size;
}

/**
 * Whether a polynomial is clearly negative at a sampled point where all the facts hold, equations among them: then no
 * identity shows that it is not.
 */
export function isNegativeSomewhere(p: Polynomial, facts: readonly Fact[]): boolean {
  const equations = facts.filter((f) => f.sign === "zero").map((f) => f.polynomial);
  const rules = ordered(equations);
  if (!rules) return false;
  const others = facts.filter((f) => f.sign !== "zero").map((f) => f.polynomial);
  const width = Math.max(0, ...[p, ...equations, ...others].flatMap((q) => q.atoms.map((i) => i + 1)));
  const bounds = boundsOf(others, width);
  const limits = others.map((f) => new Compiled(f));
  const target = new Compiled(p);
  const random = generator(11);
  for (let k = 0; k < TRIES; k++) {
    const x = bounds.map((b) => within(b, random));
    if (!rules.every((r) => follow(r, x, bounds[r.atom]!.lo < 0 && random() < 0.5))) continue;
    if (target.value(x) < -1e-7 * target.size(x) && limits.every((g) => g.value(x) >= -1e-9 * (g.size(x) + 1e-9))) return true;
  }
  return false;
}

/** Gives an atom its value; false where it has none. */
function follow({ atom, power, slope, rest }: Given, x: number[], negative: boolean): boolean {
  const value = -rest.value(x) / slope.value(x);
  if (power % 2 === 0 && value < 0) return false;
  const root = Math.abs(value) ** (1 / power);
  x[atom] = power % 2 === 0 ? (negative ? -root : root) : Math.sign(value) * root;
  return Number.isFinite(root);
}
