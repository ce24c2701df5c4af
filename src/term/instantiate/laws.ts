import type { ExpectationNode, ProbabilityNode } from "../node.ts";
import { indicator } from "./events.ts";
import type { Instantiation } from "./instantiate.ts";
import { indexOf, type Environment, type Meaning } from "./meaning.ts";

/** Outcomes of all draws that are written out. */
const MOST_OUTCOMES = 5000;

/** Σ p_i · body. */
export function placeOfExpectation(run: Instantiation, n: ExpectationNode, env: Environment): number {
  const law = run.vector(n.law, env);
  return run.inner(law, law.map((_, i) => run.real(n.body, new Map(env).set(n.index, indexOf(i + 1)))));
}

/** Σ over all outcomes of the product of the weights of the draws, where the event holds. */
export function placeOfProbability(run: Instantiation, n: ProbabilityNode, env: Environment): number {
  const law = run.vector(n.law, env);
  const draws = n.draws === null ? 1 : run.size(n.draws);
  const count = law.length ** draws;
  if (count > MOST_OUTCOMES) throw new RangeError(`${draws} draws from ${law.length} values have too many outcomes`);
  const terms = Array.from({ length: count }, (_, code) => {
    const drawn: number[] = [];
    for (let k = 0, rest = code; k < draws; k++, rest = Math.floor(rest / law.length)) drawn.push((rest % law.length) + 1);
    const w: Meaning = n.draws === null ? indexOf(drawn[0]!) : { kind: "function", apply: ([k]) => indexOf(drawn[(k as { at: number }).at - 1]!) };
    const weight = run.combine("mul", drawn.map((i) => law[i - 1]!));
    return run.tape.apply("mul", weight, indicator(run, n.event, new Map(env).set(n.name, w)));
  });
  return run.combine("add", terms);
}
