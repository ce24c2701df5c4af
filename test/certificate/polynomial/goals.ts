import { parseClaim } from "lemmakit";
import type { Goal, Hypothesis } from "../../../src/certificate/goal.ts";
import { goalOf } from "../../../src/certificate/make-goal.ts";
import { demandGoal, isMet, statementOf } from "../../../src/certificate/obligations.ts";
import { readValue } from "../../../src/certificate/algebra/read.ts";
import { signsAt } from "../../../src/certificate/place.ts";

/** The goal of a claim with one conclusion; that its sides are defined is taken for granted. */
export function goalFrom(text: string): Goal {
  const s = statementOf(parseClaim(text));
  if ("kind" in s) throw new Error(s.message);
  let hypotheses: readonly Hypothesis[] = s.hypotheses;
  for (const d of s.demands) {
    if (isMet(d, s.variables, hypotheses)) continue;
    const goal = demandGoal(d, 1, s.variables, hypotheses);
    if ("kind" in goal) throw new Error(goal.message);
    hypotheses = [...hypotheses, { value: goal.value, kind: goal.strict ? "positive" : "nonnegative", everywhere: false }];
  }
  return goalOf(s.variables, hypotheses, readValue(s.conclusions[0]!.term, signsAt(s.variables, hypotheses)), s.conclusions[0]!.strict);
}
