import { neg, PI, type Term, type Theorem } from "../../kernel/index.ts";
import { Rational } from "../../exact/rational.ts";
import { ANY, besideArctangent } from "../../certificate/algebra/signs.ts";
import type { Sum } from "../../certificate/algebra/sum.ts";
import { arith, make } from "../make.ts";
import type { Here } from "./here.ts";
import type { Signed } from "./signed.ts";

/** The sign of q·π + a·atan(u) where |q| ≥ |a|/2, from −π/2 < atan(u) < π/2. */
export function byArctangent(here: Here, s: Sum, t: Term): Signed | undefined {
  if (besideArctangent(s) === ANY) return undefined;
  const terms = [...s.terms.values()];
  const q = terms.find((k) => k.monomial.powers[0]![0].kind === "pi")!.coefficient;
  const angle = terms.find((k) => k.monomial.powers[0]![0].kind === "call")!;
  const a = angle.coefficient;
  const turned = q.sign < 0;
  const { of } = here.writer.base(angle.monomial.powers[0]![0]) as Extract<Term, { tag: "apply" }>;
  const law: Theorem = make("atan", { law: a.sign > 0 !== turned ? "above" : "below", of, defined: here.defined.of(of) });
  const left = q.abs().sub(a.abs().div(Rational.of(2)));
  const positive = make("eval", { term: PI, relation: ">", digits: 16 });
  return { turned, th: arith(turned ? neg(t) : t, ">", [{ q: a.abs(), th: [law] }, ...(left.sign > 0 ? [{ q: left, th: [positive] }] : [])]) };
}
