/** Nanoseconds of one call. */
function once(f: () => void): number {
  const start = process.hrtime.bigint();
  f();
  return Number(process.hrtime.bigint() - start);
}

export function median(xs: readonly number[]): number {
  const sorted = [...xs].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** A contender: one call handles `boxes` boxes. */
export interface Contender {
  readonly name: string;
  readonly boxes: number;
  readonly call: () => void;
}

const collect = (globalThis as { gc?: () => void }).gc;

/**
 * The median nanoseconds for a box of each contender, warmed up, measured in turns so that what else the machine does meets all of them
 * alike. Garbage is collected between turns where Node runs with --expose-gc.
 */
export function measure(contenders: readonly Contender[], rounds: number): Map<string, number> {
  const times = new Map(contenders.map((c) => [c.name, [] as number[]]));
  const repeats = new Map<string, number>();
  for (const c of contenders) {
    for (let k = 0; k < 3; k++) c.call();
    // Warm for a while, then so many calls a turn that a turn takes about 1 ms: other programs seldom break into it.
    const until = performance.now() + 150;
    while (performance.now() < until) c.call();
    repeats.set(c.name, Math.max(1, Math.round(1e6 / Math.max(1, once(c.call)))));
  }
  for (let round = 0; round < rounds; round++) {
    collect?.();
    for (const c of contenders) {
      const n = repeats.get(c.name)!;
        times.get(c.name)!.push(once(() => {
        for (let k = 0; k < n; k++) c.call();
      }) / n / c.boxes);
    }
  }
  return new Map([...times].map(([name, t]) => [name, median(t)]));
}
