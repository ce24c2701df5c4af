/** What work is counted in, and who looks whether it may go on. Truth does not depend on it. */
export const meter = {
  /** All work this thread has done. */
  done: 0,
  /** When somebody must look whether to go on. */
  alarm: Infinity,
  look: (): void => {},
};

/** Pays for work. Throws `OutOfBudget` where the budget that runs, or one around it, is used up. Free where none runs. */
export function spend(units: number): void {
  // In sixteenths, which doubles add exactly: what is counted does not depend on what was counted before.
  meter.done += Math.ceil(16 * units) / 16;
  if (meter.done >= meter.alarm) meter.look();
}
