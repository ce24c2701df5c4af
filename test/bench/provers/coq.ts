import { isConstant } from "../../../src/term/index.ts";
import { relationsOf, type Claim } from "../../../src/claim/index.ts";
import { proposition } from "../../../src/rocq/pure.ts";
import { run, runIfThere, type Run } from "./run.ts";
import { speaks } from "./scalar.ts";
import { NOT_APPLICABLE, type Attempt, type Tool } from "./tool.ts";

const WORDS = new Set("add sub mul div neg abs sqrt exp log sin cos tan atan pow pi".split(" "));
const HEAD = "From Coq Require Import Reals.\nFrom Interval Require Import Tactic.\nOpen Scope R_scope.\n";

/** The tactics in the order they are tried: as it comes, then with all that splits and expands. */
function tactics(claim: Claim, goal: string): string[] {
  const { left, right } = relationsOf(claim.conclusion)[0]!;
  // The tactic wants a constant on one side.
  const move = isConstant(left) || isConstant(right) ? "" : "(apply Rminus_le || apply Rminus_lt); ";
  const names = goal.startsWith("forall") ? [...goal.split("\n")[0]!.matchAll(/([^\s(]+) : R\b/g)].map((m) => m[1]!) : [];
  if (names.length === 0) return [`${move}interval`];
  return [`${move}interval`, `${move}interval with (${names.map((n) => `i_bisect ${n}, `).join("")}i_depth 30, i_taylor ${names[0]!})`];
}

/** A file for each tactic; the tactic has a line of its own, the last but one. */
export function coqSources(claim: Claim): string[] {
  const goal = proposition(claim);
  return tactics(claim, goal).map((tactic) => `${HEAD}Goal ${goal}.\nProof. intros.\n${tactic}.\nQed.\n`);
}

/** A tactic that does not conclude leaves the claim open; any other complaint is an error. */
function answer(source: string, r: Run): Attempt {
  const { seconds } = r;
  if (r.status === 0) return { answer: "proved", seconds };
  if (r.stopped) return { answer: "open", seconds };
  const line = Number(/, line (\d+),/.exec(r.output)?.[1]);
  const failed = line === source.split("\n").length - 2 && /failed to conclude|Stack overflow|Out of memory/.test(r.output);
  return failed ? { answer: "open", seconds } : { answer: "error", seconds, note: r.output.trim() };
}

/** The tactic `interval` of the library coq-interval. It has no way to refute. */
export const coqInterval: Tool = {
  name: "coq-interval",
  packages: "coq libcoq-interval",
  start: () => {
    const r = runIfThere("coqc", ["-q"], "claim.v", HEAD);
    return !r || /Cannot find a physical path|Unable to locate library/.test(r.output) ? undefined : r;
  },
  ask: (claim, timeout) => {
    if (claim.conclusion.tag !== "relation" || claim.conclusion.relation === "=" || !speaks(claim, WORDS)) return NOT_APPLICABLE;
    let seconds = 0;
    let last: Attempt = NOT_APPLICABLE;
    for (const source of coqSources(claim)) {
      if (seconds >= timeout) break;
      last = answer(source, run("coqc", ["-q"], "claim.v", source, timeout - seconds));
      seconds += last.seconds;
      if (last.answer !== "open") break;
    }
    return { ...last, seconds };
  },
  proves: ["forall x in [0,1]: x*(1 - x) <= 1/4 + 1/100", "forall x in (0,1]: 1 + x < exp(x) + 1/100", "forall x in [0,1], y in [0,1]: x*y < 11/10"],
  neverProves: "forall x in [0,1]: x*(1 - x) <= 1/5",
};
