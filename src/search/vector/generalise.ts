import { Rational } from "../../exact/index.ts";
import { fact, names, sub, variable, type Fact, type Term, type Theorem } from "../../kernel/index.ts";
import { arith, freshName, make, same } from "../../prove/make.ts";
import { formOf, replaced, subterms } from "./form.ts";
import { Scene } from "./scene.ts";

/** The larger of two reals, as claims write it: (x + y + |x − y|)/2. */
interface Larger {
  readonly term: Term;
  readonly x: Term;
  readonly y: Term;
}
function larger(term: Term): Larger | undefined {
  if (term.tag !== "mul" || term.left.tag !== "number" || !term.left.value.equals(Rational.of(1, 2)) || term.right.tag !== "add") return undefined;
  const { left: both, right: gap } = term.right;
  if (both.tag !== "add" || gap.tag !== "apply" || gap.fn !== "abs" || !same(gap.of, sub(both.left, both.right))) return undefined;
  return { term, x: both.left, y: both.right };
}

/** Whether a real stands in products with a number above 0 only, and in no function. */
const onTheLargeSide = (t: Term, name: string): boolean =>
  formOf(t).every(({ q, powers }) => powers.every(([a, n]) => (a.term.tag === "variable" && a.term.name === name ? n === 1 && q.sign > 0 : !names(a.term).reals.has(name))));

/**
 * A goal about the larger of two reals by one about any real that is at least both: what is proved of all such reals holds
 * of the larger one.
 */
export function generalised(hypotheses: readonly Fact[], goal: Fact, prove: (hypotheses: readonly Fact[], goal: Fact) => Theorem | undefined): Theorem | undefined {
  for (const t of subterms(goal.term)) {
    const K = larger(t);
    // Under a sum it is a real for each position.
    if (!K || [...names(K.term).positions].some((i) => !names(goal.term).positions.has(i))) continue;
    const scene = new Scene(hypotheses, []);
    const defined = scene.attempt(() => scene.defined(K.term));
    if (!defined) continue;
    const z = variable(freshName());
    const bounds = [K.x, K.y].map((u) => fact(sub(z, u), ">="));
    const wider = replaced(goal.term, (u) => (u === K.term ? z : undefined));
    if (!onTheLargeSide(wider, (z as Extract<Term, { tag: "variable" }>).name)) continue;
    const th = prove([...hypotheses, ...bounds], fact(wider, goal.relation));
    if (!th) continue;
    const a = sub(K.x, K.y);
    const put = make("inst", { in: th, put: { reals: new Map([[(z as Extract<Term, { tag: "variable" }>).name, K.term]]) }, defined });
    const lemmas = (["left", "right"] as const).map((law, k) =>
      arith(sub(K.term, k === 0 ? K.x : K.y), ">=", [{ q: Rational.of(1, 2), th: [make("abs", { law, of: a, defined })] }], { defined }),
    );
    return scene.fit(lemmas.reduce((out, lemma) => make("cut", { lemma, in: out }), put), goal.term);
  }
  return undefined;
}
