import { Accumulator, Polynomial } from "../../certificate/polynomial/polynomial.ts";
import { over } from "../../certificate/polynomial/monomial.ts";

/** The quotient a/b where b divides a exactly; else `undefined`. */
export function quotient(a: Polynomial, b: Polynomial): Polynomial | undefined {
  const lead = b.sorted()[0];
  if (!lead || a.isZero) return undefined;
  const result = new Accumulator();
  let rest = a;
  while (!rest.isZero) {
    const top = rest.sorted()[0]!;
    const by = over(top.monomial, lead.monomial);
    if (!by) return undefined;
    const c = top.coefficient.div(lead.coefficient);
    result.add(c, by);
    rest = new Accumulator(rest).addScaled(b, c.neg(), by).polynomial();
  }
  return result.polynomial();
}
