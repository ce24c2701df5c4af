import { run, runIfThere } from "./run.ts";
import { smtSource } from "./smt.ts";
import { NOT_APPLICABLE, type Tool } from "./tool.ts";

const ANSWERS = { unsat: "proved", sat: "refuted", unknown: "open", timeout: "open" } as const;

/** Z3 on the negation of the claim. */
export const z3: Tool = {
  name: "Z3",
  packages: "z3",
  start: () => runIfThere("z3", [], "claim.smt2", "(exit)\n"),
  ask: (claim, timeout) => {
    const source = smtSource(claim);
    if (source === undefined) return NOT_APPLICABLE;
    const { stopped, output, seconds } = run("z3", [`-T:${Math.ceil(timeout)}`], "claim.smt2", source, timeout);
    const said = output.trim();
    if (stopped) return { answer: "open", seconds };
    return said in ANSWERS ? { answer: ANSWERS[said as keyof typeof ANSWERS], seconds } : { answer: "error", seconds, note: said };
  },
  proves: ["forall x real: x*x >= 0", "forall x >= 0: sqrt(x)^2 = x"],
  neverProves: "forall x real: x*x >= 1",
};
