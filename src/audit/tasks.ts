import type { Claim } from "../claim/index.ts";
import type { Role } from "./finding.ts";
import { isClaim, type StepSource } from "./step.ts";

/** A claim of a step, to be decided. */
export interface Task {
  readonly role: Role;
  readonly charge?: number;
  readonly twin?: string;
  readonly claim: Claim;
}

/** All claims of a step, in the order they are reported. */
export function tasksOf(step: StepSource): Task[] {
  const tasks: Task[] = [];
  if (isClaim(step.printed)) tasks.push({ role: "printed", claim: step.printed });
  for (const { claim } of step.also ?? []) tasks.push({ role: "also", claim });
  for (const claim of step.readings ?? []) tasks.push({ role: "reading", claim });
  for (const [charge, c] of (step.charges ?? []).entries()) {
    for (const claim of c.holds ?? []) tasks.push({ role: "holds", charge, claim });
    for (const claim of c.fails ?? []) tasks.push({ role: "fails", charge, claim });
  }
  if (step.repair) tasks.push({ role: "repair", claim: step.repair.claim });
  if (step.best) tasks.push({ role: "best", claim: step.best.at }, { role: "below", claim: step.best.below });
  for (const { name, claim } of step.twins ?? []) tasks.push({ role: "twin", twin: name, claim });
  return tasks;
}
