import { beyondClassicalReals } from './assumptions.ts';
import type { Failure } from './failure.ts';
import { failureAtTheorem } from './place.ts';
import type { Task } from './statements.ts';

/** What the kernel says of the axioms under several checks at once: names, or a text when it cannot say. */
export type AskAxioms = (tasks: readonly Task[]) => Promise<string[] | string>;

/** The tasks that rest on nothing but the four axioms, the axioms met, and a failure for each other task. */
export interface Settled {
  readonly clean: ReadonlySet<Task>;
  readonly axioms: string[];
  readonly failures: Failure[];
}

/** Asks once of all tasks, because each question takes seconds, and finds those with other axioms by halving. */
export async function settleAxioms(tasks: readonly Task[], ask: AskAxioms): Promise<Settled> {
  const clean = new Set<Task>();
  const axioms = new Set<string>();
  const failures: Failure[] = [];
  const settle = async (some: readonly Task[]): Promise<void> => {
    if (some.length === 0) return;
    const names = await ask(some);
    const extra = typeof names === 'string' ? [] : beyondClassicalReals(names);
    if (typeof names !== 'string' && extra.length === 0) {
      for (const task of some) clean.add(task);
      for (const name of names) axioms.add(name);
    } else if (typeof names !== 'string' && some.length > 1) {
      const middle = Math.ceil(some.length / 2);
      await settle(some.slice(0, middle));
      await settle(some.slice(middle));
    } else
      for (const { file, claim } of some)
        failures.push(
          typeof names === 'string'
            ? failureAtTheorem('engine', file, claim, `the axioms of ${claim.name} are not known: ${names}`)
            : failureAtTheorem('axiom', file, claim, `${claim.name} rests on ${extra.join(', ')}`),
        );
  };
  await settle(tasks);
  return { clean, axioms: [...axioms].sort(), failures };
}
