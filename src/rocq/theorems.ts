import { lineOfTheorem } from './place.ts';
import type { TheoremReport } from './report.ts';
import type { Task } from './statements.ts';

/** The report of each claimed theorem, in the order of the claims. */
export function reportTheorems(tasks: readonly Task[], accepted: ReadonlySet<Task>): TheoremReport[] {
  return tasks.map((task) => ({
    ...task.claim,
    path: task.file.path,
    module: task.file.module,
    line: lineOfTheorem(task.file, task.claim.name) ?? 1,
    accepted: accepted.has(task),
  }));
}
