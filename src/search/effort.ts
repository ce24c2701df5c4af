import { Budget, type Allowance } from "../exact/index.ts";

/** What a person may say of how long to try. */
export interface Effort {
  /** Seconds: the outer limit; 10 where it is not said. */
  readonly timeout?: number;
  /** Units of work; what a quiet machine does in about six tenths of the timeout where it is not said. */
  readonly work?: number;
  /** Stops the work soon after it is aborted. */
  readonly signal?: AbortSignal;
}

/** Units of work that a second of timeout buys. About six tenths of what a quiet machine does: where work is what ends a run, a busy one ends it at the same place. */
export const WORK_PER_SECOND = 6e7;
/** The share of the timeout that is kept for work that cannot be broken off. */
const RESERVE = 0.03;

/** The allowance of an effort. */
export function allowanceOf({ timeout = 10, work = timeout * WORK_PER_SECOND, signal }: Effort): Allowance {
  return { work, seconds: timeout * (1 - RESERVE), signal };
}

/** Milliseconds of work after which others get a turn: timers, and whoever wants to stop it. */
const TURN = 30;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { setImmediate: soon } = globalThis as { setImmediate?: (f: () => void) => void };
    if (soon) soon(() => resolve());
    else setTimeout(resolve);
  });

/** Work in slices: each pays from a budget, and between them timers and signals are heard. */
export class Slices {
  private last = performance.now();
  private readonly whole: Budget;

  constructor(whole: Budget) {
    this.whole = whole;
  }
  /** Does a slice of work under the whole budget, and under one inside it where one is given. Throws `OutOfBudget`. */
  async do<T>(slice: () => T, inside: Budget = this.whole): Promise<T> {
    if (performance.now() - this.last > TURN) {
      await pause();
      this.last = performance.now();
    }
    return this.whole.run(() => inside.run(slice));
  }
}
