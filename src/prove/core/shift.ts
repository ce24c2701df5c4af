import { neg, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { constantValue } from "../../term/index.ts";
import { Rational } from "../../exact/rational.ts";
import { arith, assume, type Part } from "../make.ts";
import { variableAtom, type Atom } from "../../certificate/algebra/atom.ts";
import { replaceIn } from "../../certificate/algebra/replace.ts";
import { addSums, atomSum, constantSum, subSums, type Sum } from "../../certificate/algebra/sum.ts";
import type { Here } from "./here.ts";
import { RANK, type Signed } from "./signed.ts";

/** x = lo + x' or hi − x' with x' ≥ 0: where all coefficients have one sign, so has the polynomial. */
export function byShift(here: Here, s: Sum, t: Term, ofVariable: (name: string) => Signed | undefined): Signed | undefined {
  const names = new Set<string>();
  for (const x of s.terms.values())
    for (const [a, e] of x.monomial.powers) {
      if (a.kind !== "variable" || e.sign < 0 || !e.isInteger) return undefined;
      names.add(a.name);
    }
  if (s.terms.size > 30 || names.size > 3) return undefined;
  const attempt = (left: readonly string[], current: Sum, ends: ReadonlyMap<string, Fact | Signed>): Signed | undefined => {
    const [name, ...rest] = left;
    if (name === undefined) return shifted(t, current, ends);
    const b = here.place.box.find((x) => x.variable.name === name);
    const atom = atomSum(variableAtom(name));
    let best: Signed | undefined;
    for (const side of ["lo", "hi"] as const) {
      const end = b?.[side];
      const bound = b?.variable[side];
      const q = bound ? constantValue(bound) : undefined;
      if (!end || !q) continue;
      const by = side === "lo" ? addSums(constantSum(q), atom) : subSums(constantSum(q), atom);
      const found = attempt(rest, replaceIn(current, name, by), new Map(ends).set(name, end));
      if (found && (!best || RANK[found.th.fact.relation] > RANK[best.th.fact.relation])) best = found;
      if (best?.th.fact.relation === ">") return best;
    }
    const own = ofVariable(name);
    if (!best && own && own.th.fact.relation !== "!=") best = attempt(rest, own.turned ? replaceIn(current, name, subSums(constantSum(Rational.ZERO), atom)) : current, new Map(ends).set(name, own));
    return best;
  };
  return attempt([...names], s, new Map());
}
function shifted(t: Term, current: Sum, ends: ReadonlyMap<string, Fact | Signed>): Signed | undefined {
  const terms = [...current.terms.values()];
  if (terms.length === 0) return undefined;
  const turned = terms[0]!.coefficient.sign < 0;
  if (terms.some((x) => x.coefficient.sign < 0 !== turned)) return undefined;
  const theorem = (name: string): Theorem => {
    const e = ends.get(name)!;
    return "th" in e ? e.th : assume(e);
  };
  const parts = terms.map((x): Part => ({ q: x.coefficient.abs(), th: x.monomial.powers.flatMap(([a, e]) => Array.from({ length: Number(e.num) }, () => theorem((a as Extract<Atom, { kind: "variable" }>).name))) }));
  const strict = parts.some((p) => p.th!.every((th) => th.fact.relation === ">"));
  return { turned, th: arith(turned ? neg(t) : t, strict ? ">" : ">=", parts) };
}
