import { derivative } from "../derivative.ts";
import { defined, fact, join, plain, sameFact, sequent, type Fact, type Sequent } from "../fact.ts";
import { names } from "../names.ts";
import { partials } from "../partial.ts";
import { polyOf, samePoly } from "../poly.ts";
import { substitute } from "../substitute.ts";
import { add, mul, num, refuse, sub, variable, ZERO, type Term } from "../term.ts";

/**
 * MONO (mean value theorem). Let x range from a upwards, a free of x, with Γ free of x and U facts `b − q·x ≥ 0` or `> 0`, b free of
 * x and q > 0, which with x hold for all smaller x. From
 *
 *  - `defined`: Γ, x − a ≥ 0, U ⊢ the partial applications of f,
 *  - `slope`:   Γ, x − a > 0, U ⊢ f′ ≥ 0 (U also strict),
 *  - `start`:   Δ ⊢ f(a) ≥ 0,
 *
 * Γ, Δ, x − a ≥ 0, U ⊢ f ≥ 0. Strict when the start is; and strict under x − a > 0 when the slope is.
 */
export function mono(x: string, f: Term, a: Term, definedBy: readonly Sequent[], slope: Sequent, start: Sequent): Sequent {
  const [s, b] = [plain(slope, "MONO"), plain(start, "MONO")];
  if (names(a).has(x)) refuse("MONO: the start moves");
  const df = derivative(f, x);
  if ((s.relation !== ">=" && s.relation !== ">") || !samePoly(polyOf(s.term), polyOf(df))) refuse("MONO: no fact about the slope");
  defined(df, [slope], "MONO");
  if ((b.relation !== ">=" && b.relation !== ">" && b.relation !== "=") || !samePoly(polyOf(b.term), polyOf(substitute(f, { reals: new Map([[x, a]]) })))) refuse("MONO: no fact about the start");
  defined(f, definedBy, "MONO");
  const gap = sub(variable(x), a);
  const [closed, open] = [fact(gap, ">="), fact(gap, ">")];
  // Between a and x the slope is met at points inside, so there strict bounds hold where the others do; f needs its values, and so
  // its continuity, at the ends too. What the start assumes may speak of x: it is used at x itself alone.
  const inside = slope.hypotheses.filter((h) => !sameFact(h, open) && !sameFact(h, closed)).map((h) => (moves(h, x) && h.relation === ">" ? fact(h.term, ">=", h.over) : h));
  const along = definedBy.flatMap((d) => d.hypotheses).filter((h) => !sameFact(h, closed));
  for (const h of [...inside, ...along]) if (moves(h, x) && !isUpper(h, x)) refuse("MONO: a hypothesis about x is no upper bound");
  const strict = s.relation === ">" && b.relation !== ">";
  return sequent(join([strict ? open : closed], inside, along, start.hypotheses), fact(f, strict || b.relation === ">" ? ">" : ">="));
}

const moves = (h: Fact, x: string): boolean => names(h.term).has(x);
/** Whether a fact is `b − q·x ≥ 0` or `> 0` with b free of x and q > 0: then it holds at smaller x too, with all its values where b has its. */
function isUpper(h: Fact, x: string): boolean {
  if (h.over.length > 0 || (h.relation !== ">=" && h.relation !== ">")) return false;
  const q = polyOf(h.term).terms.get(x)?.coefficient;
  if (!q || q.sign >= 0) return false;
  const b = substitute(h.term, { reals: new Map([[x, ZERO]]) });
  const [here, there] = [partials(h.term), partials(b)];
  return samePoly(polyOf(h.term), polyOf(add(b, mul(num(q), variable(x))))) && [...here].every((k) => there.has(k));
}
