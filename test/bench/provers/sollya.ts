import { notationOf, type Node } from "../../../src/term/index.ts";
import { relationsOf, type Claim, type Relation } from "../../../src/claim/index.ts";
import { run, runIfThere } from "./run.ts";
import { speaks } from "./scalar.ts";
import { NOT_APPLICABLE, type Tool } from "./tool.ts";

const WORDS = new Set("add sub mul div neg abs sqrt exp log min max sin cos tan atan sinh cosh tanh pow pi".split(" "));

/** A term of one variable. Numbers are fractions: a decimal would be rounded. */
function text(n: Node): string {
  switch (n.tag) {
    case "number":
      return n.value.isInteger ? `${n.value.num}` : `(${n.value.num}/${n.value.den})`;
    case "pi":
      return "pi";
    case "variable":
      return "_x_";
    case "power":
      return `(${text(n.base)})^(${n.exponent})`;
    case "apply": {
      const notation = notationOf(n.operator);
      const [a, b] = n.args.map(text);
      if (n.operator === "min" || n.operator === "max") return `((${a} + ${b} ${n.operator === "min" ? "-" : "+"} abs(${a} - ${b}))/2)`;
      if (notation.form === "infix") return `(${a} ${notation.symbol} ${b})`;
      return notation.form === "prefix" ? `(${notation.symbol}${a})` : `${n.operator}(${a})`;
    }
    default:
      throw new RangeError(`a ${n.tag} is no term of one variable`);
  }
}

/**
 * Encloses the difference of the sides over the domain, and over its halves where that does not tell. Open bounds are
 * closed: what holds on more holds on less, and the points that refute are middles. `undefined` where it does not apply.
 */
export function sollyaSource(claim: Claim): string | undefined {
  const [{ left, relation, right }, ...others] = relationsOf(claim.conclusion) as [Relation, ...Relation[]];
  const [v] = claim.variables;
  const { lo, hi } = v?.domain ?? { lo: null, hi: null };
  if (others.length > 0 || claim.variables.length !== 1 || claim.hypotheses.length > 0 || lo === null || hi === null || relation === "=" || !speaks(claim, WORDS)) return undefined;
  const [less, more] = relation === "<=" || relation === "<" ? [left, right] : [right, left];
  const strict = relation === "<" || relation === ">";
  return `verbosity = 0!;
f = ${text(more)} - ${text(less)};
lo = round(${text(lo)}, 165, RD);
hi = round(${text(hi)}, 165, RU);
todo = [| [lo; hi] |];
verdict = "proved";
while (todo != [||] && verdict != "refuted") do {
  box = head(todo);
  todo = tail(todo);
  if (!(inf(evaluate(f, box)) ${strict ? ">" : ">="} 0)) then {
    m = mid(box);
    if (sup(evaluate(f, [m; m])) ${strict ? "<=" : "<"} 0) then verdict = "refuted"
    else if (sup(box) - inf(box) <= 2^(-40) * (hi - lo)) then verdict = "open"
    else todo = todo :. [inf(box); m] :. [m; sup(box)];
  };
};
print(verdict);
`;
}

/** Certified enclosures by Sollya, in a loop that bisects. */
export const sollya: Tool = {
  name: "Sollya",
  packages: "sollya",
  start: () => runIfThere("sollya", [], "claim.sollya", "quit;\n"),
  ask: (claim, timeout) => {
    const source = sollyaSource(claim);
    if (source === undefined) return NOT_APPLICABLE;
    const r = run("sollya", [], "claim.sollya", source, timeout);
    const answer = /^(?:proved|refuted|open)$/.exec(r.output.trim())?.[0] as "proved" | "refuted" | "open" | undefined;
    if (r.stopped) return { answer: "open", seconds: r.seconds };
    return answer ? { answer, seconds: r.seconds } : { answer: "error", seconds: r.seconds, note: r.output.trim() };
  },
  proves: ["forall x in [0,1]: x*(1 - x) <= 1/4 + 1/100", "forall x in (0,1]: 1 + x < exp(x) + 1/100"],
  neverProves: "forall x in [0,1]: x*(1 - x) <= 1/5",
};
