import { meter } from "./spend.ts";

/**
 * Work is counted, so that what a search or a check finds depends on no clock: the same question and the same budget end at
 * the same place on every machine. One unit is about one operation on doubles; what is dearer says so where it spends.
 */

/** What ended a piece of work before it was done; `work` alone does not depend on the machine. */
export type Ending = "work" | "time" | "aborted";

/** What a budget allows. What is not said is not limited. */
export interface Allowance {
  /** Units of work. */
  readonly work?: number;
  /** Seconds on the clock from now: the outer limit. */
  readonly seconds?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Thrown where work is done once a budget is used up. No tactic may catch it for itself: it belongs to the budget it names. */
export class OutOfBudget extends Error {
  readonly budget: Budget;
  readonly ending: Ending;
  constructor(budget: Budget, ending: Ending) {
    super(ending === "work" ? "the work budget is used up" : ending === "time" ? "the time is over" : "it was aborted");
    this.name = "OutOfBudget";
    this.budget = budget;
    this.ending = ending;
  }
}

/** Units between two looks at the clock: well below a millisecond of work. */
const STRIDE = 20_000;

let current: Budget | undefined;
meter.look = () => current!.look();

/** All work this thread has done, to take differences of while a budget runs. */
export const workDone = (): number => meter.done;

/** A soft end, for work that stops by itself and keeps what it has. */
export interface Span {
  /** Whether there are units left. */
  readonly alive: () => boolean;
  readonly left: () => number;
}

/** So many units from now on. */
export function lasting(units: number): Span {
  const end = meter.done + units;
  return { alive: () => meter.done < end, left: () => end - meter.done };
}

/** The budget that runs now. */
export const runningBudget = (): Budget | undefined => current;

/**
 * An allowance of work, time and patience. What runs under it pays through {@link spend}. Budgets nest: an inner one
 * never outlasts the outer one.
 *
 * @example
 * ```ts
 * import { Budget, spend } from "./index.ts";
 * const budget = new Budget({ work: 1000 });
 * budget.attempt(() => { for (;;) spend(1); }); // { ended: "work" }
 * budget.spent; // 1000
 * ```
 */
export class Budget {
  private readonly work: number;
  private readonly deadline: number;
  private readonly signal: AbortSignal | undefined;
  /** Work of the runs before this one, and where this one began. */
  private used = 0;
  private since: number | undefined;
  /** @internal The budget that ran when this one was started. */
  outer: Budget | undefined;
  private readonly kept = new Map<() => unknown, unknown>();

  constructor({ work = Infinity, seconds = Infinity, signal }: Allowance = {}) {
    this.work = work;
    this.deadline = performance.now() + 1000 * seconds;
    this.signal = signal;
  }

  /** Units of work done under this budget. */
  get spent(): number {
    return this.used + (this.since === undefined ? 0 : meter.done - this.since);
  }
  /** What is left of it: units of work, and seconds on the clock. */
  get left(): { readonly work: number; readonly seconds: number } {
    return { work: Math.max(0, this.work - this.spent), seconds: Math.max(0, (this.deadline - performance.now()) / 1000) };
  }
  /** What ended it, if anything has. */
  get ending(): Ending | undefined {
    if (this.spent >= this.work) return "work";
    if (this.signal?.aborted) return "aborted";
    return performance.now() >= this.deadline ? "time" : undefined;
  }

  /** Runs a function that pays from this budget. Throws `OutOfBudget` when it is used up, now or on the way. */
  run<T>(f: () => T): T {
    if (this.since !== undefined) return f();
    const before = current;
    this.outer = before;
    this.since = meter.done;
    current = this;
    try {
      this.look();
      return f();
    } finally {
      this.used += meter.done - this.since;
      this.since = undefined;
      this.outer = undefined;
      current = before;
      meter.alarm = before ? Math.min(before.end(), meter.done + STRIDE) : Infinity;
    }
  }

  /** Runs a function to its end, or until this budget is used up; says which. */
  attempt<T>(f: () => T): { readonly value: T } | { readonly ended: Ending } {
    try {
      return { value: this.run(f) };
    } catch (e) {
      if (e instanceof OutOfBudget && e.budget === this) return { ended: e.ending };
      throw e;
    }
  }

  /** @internal Looks at what is left here and around, sets the next alarm, or throws for the outermost budget that is used up. */
  look(): void {
    let over: OutOfBudget | undefined;
    let end = meter.done + STRIDE;
    for (let b: Budget | undefined = this; b; b = b.outer) {
      const ending = b.ending;
      if (ending) over = new OutOfBudget(b, ending);
      end = Math.min(end, b.end());
    }
    meter.alarm = end;
    if (over) throw over;
  }

  /** @internal The count at which the work of this run, or of one around it, is used up. */
  end(): number {
    const mine = this.since === undefined ? Infinity : this.since + this.work - this.used;
    return this.outer ? Math.min(mine, this.outer.end()) : mine;
  }

  /** @internal What is remembered while this budget lasts. */
  memory<T>(make: () => T): T {
    if (!this.kept.has(make)) this.kept.set(make, make());
    return this.kept.get(make) as T;
  }
}

/**
 * Runs a function under the budget that runs already, or under one of its own: the guard of a function that people may call
 * with anything.
 */
export function guarded<T>(allowance: Allowance, f: () => T): T {
  return current ? f() : new Budget(allowance).run(f);
}

/**
 * Something remembered, such as results met before, for as long as the outermost budget that runs: what one question leaves behind makes
 * the next one no cheaper, so that work does not depend on what a thread did before.
 */
export function remembered<T>(make: () => T): () => T {
  let otherwise: T | undefined;
  return () => {
    if (!current) return (otherwise ??= make());
    let b = current;
    while (b.outer) b = b.outer;
    return b.memory(make);
  };
}
