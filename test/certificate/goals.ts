import { parseTerm, REAL, type Real } from "../../src/term/index.ts";
import { goalOf, type Goal, type GoalVariable, type Hypothesis } from "../../src/certificate/goal.ts";
import { readValue } from "../../src/certificate/algebra/read.ts";
import { signsAt } from "../../src/certificate/place.ts";

const constant = (text: string): Real => parseTerm(text, { variables: new Map(), dimensions: new Set() }) as Real;
/** `x:(0,1]`, `y:[,]`: a variable and its interval. */
function variable(text: string): GoalVariable {
  const [, name, open, lo, hi, close] = /^(\w+):([[(])([^,]*),([^\])]*)([\])])$/.exec(text)!;
  return { name: name!, lo: lo ? constant(lo) : null, hi: hi ? constant(hi) : null, loOpen: !!lo && open === "(", hiOpen: !!hi && close === ")" };
}

/** A goal from text: `term` ≥ 0 (> 0 where strict) in a box, where every hypothesis is ≥ 0. */
export function goalIn(term: string, variables: string[], { hypotheses = [], strict = false }: { hypotheses?: string[]; strict?: boolean } = {}): Goal {
  const list = variables.map(variable);
  const scope = { variables: new Map(list.map((v) => [v.name, REAL])), dimensions: new Set<string>() };
  const assumed = hypotheses.map((h): Hypothesis => ({ value: readValue(parseTerm(h, scope), signsAt(list, [])), kind: "nonnegative", everywhere: false }));
  return goalOf(list, assumed, readValue(parseTerm(term, scope), signsAt(list, assumed)), strict);
}
