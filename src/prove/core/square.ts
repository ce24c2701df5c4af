import type { Term } from "../../kernel/index.ts";
import { squareRoot } from "../../certificate/algebra/square.ts";
import type { Sum } from "../../certificate/algebra/sum.ts";
import { arith } from "../make.ts";
import type { Here } from "./here.ts";
import type { Signed } from "./signed.ts";

/** The sign of a sum that is the square of another, from what `powered` shows of that one's square. */
export function bySquare(here: Here, s: Sum, t: Term, powered: (q: Sum) => Signed | undefined): Signed | undefined {
  const q = squareRoot(s);
  const square = q && powered(q);
  return square && { turned: false, th: arith(t, square.th.fact.relation, [{ th: [square.th] }], { nonzero: here.zeros.divisors(t), defined: here.defined.of(t) }) };
}
