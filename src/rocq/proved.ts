import { ProvedByRocq } from './run.ts';

export type { ProvedByRocq } from './run.ts';

/** Whether a value is a verdict made by `checkProofs` in this process. A copy, a parsed record or a subclass is not. */
export const isProvedByRocq = ProvedByRocq.is;
