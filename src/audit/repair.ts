import { constantValue, printTerm, sameSort, type Node } from "../term/index.ts";
import { printClaim, printFormula, type Claim, type Domain } from "../claim/index.ts";

/** Whether every number in `inner` lies in `outer`, as far as exact bounds tell. */
function within(inner: Domain, outer: Domain): boolean {
  const end = (a: Node | null, aOpen: boolean, b: Node | null, bOpen: boolean, sign: 1 | -1): boolean => {
    if (b === null) return true;
    if (a === null) return false;
    if (printTerm(a) === printTerm(b)) return aOpen || !bOpen;
    const [p, q] = [constantValue(a), constantValue(b)];
    return p !== undefined && q !== undefined && p.compare(q) * sign > 0;
  };
  if (outer.integer && !inner.integer) return false;
  return end(inner.lo, inner.loOpen, outer.lo, outer.loOpen, 1) && end(inner.hi, inner.hiOpen, outer.hi, outer.hiOpen, -1);
}

/**
 * Whether `repaired` says the same as `printed` of fewer points: the same conclusion, every dimension, variable and
 * hypothesis kept, no domain wider, and something added.
 */
export function addsHypotheses(printed: Claim, repaired: Claim): boolean {
  if (printClaim(printed) === printClaim(repaired) || printFormula(printed.conclusion) !== printFormula(repaired.conclusion)) return false;
  const hypotheses = new Set(repaired.hypotheses.map((h) => printFormula(h)));
  return (
    printed.hypotheses.every((h) => hypotheses.has(printFormula(h))) &&
    printed.dimensions.every((d) => repaired.dimensions.some((r) => r.name === d.name && r.atLeast >= d.atLeast)) &&
    printed.variables.every((v) => repaired.variables.some((r) => r.name === v.name && sameSort(r.sort, v.sort) && within(r.domain, v.domain)))
  );
}
