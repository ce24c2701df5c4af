import { Rational } from "../exact/index.ts";
import { fixVariable, type Claim } from "../claim/index.ts";
import type { RefutedByModel } from "../certificate/index.ts";
import type { Refuted } from "../refute/index.ts";
import { WORK_PER_SECOND } from "./effort.ts";
import { decide, type Decision, type DecideOptions } from "./decide.ts";

/** What is certain of the best value of a constant. */
export interface BestConstant {
  /** Whether the claim gets truer as the constant grows, or as it falls. */
  readonly direction: "least" | "greatest";
  /** A value at which the claim is refuted, and the point that does it. */
  readonly fails: Rational | undefined;
  readonly witness: Refuted | RefutedByModel | undefined;
  /** A value at which the claim is proved. */
  readonly holds: Rational | undefined;
  /** Values that stayed open, so that the interval could not close further. */
  readonly open: readonly Rational[];
  readonly seconds: number;
}

const START = ["1", "0", "2", "1/2", "-1", "4", "10", "1/10", "100", "-10", "1000"].map((t) => {
  const [a, b = "1"] = t.split("/");
  return Rational.of(BigInt(a!), BigInt(b));
});
/** The relative width at which the bisection ends. */
const CLOSE = Rational.of(1, 1_000_000);

/**
 * Closes in on the best value of a constant of a claim that is true on one side of it and false on the other: a value where it
 * is refuted and a value where it is proved are found, then the gap is halved until it is a millionth of their size, or the
 * effort ends. Both ends are certified; between them nothing is said. Throws `InputError` where the claim has no real variable
 * of that name.
 *
 * @example
 * ```ts
 * import { bestConstant, parseClaim } from "lemmakit";
 * const best = await bestConstant(parseClaim("forall x, K real: x*(1 - x) <= K"), "K");
 * best.direction; // "least"
 * String(best.holds); // "0.25", and it fails just below
 * best.fails!.compare(best.holds!); // -1
 * ```
 */
export async function bestConstant(claim: Claim, name: string, options: DecideOptions = {}): Promise<BestConstant> {
  const started = performance.now();
  const { timeout = 10, work = timeout * WORK_PER_SECOND } = options;
  let worked = 0;
  const left = () => ({ work: work - worked, seconds: timeout - (performance.now() - started) / 1000 });
  const goesOn = () => left().work > 0 && left().seconds > 0;
  const open: Rational[] = [];
  let fails: Rational | undefined;
  let holds: Rational | undefined;
  let witness: Refuted | RefutedByModel | undefined;
  const ask = async (value: Rational, share: number): Promise<Decision["verdict"]> => {
    const most = left();
    const decision = await decide(fixVariable(claim, name, value), { ...options, work: Math.max(1e6, most.work * share), timeout: Math.max(0.05, most.seconds) });
    worked += decision.work;
    const { verdict } = decision;
    if (verdict.verdict === "refuted") [fails, witness] = [value, verdict];
    else if (verdict.verdict === "proved") holds = value;
    else open.push(value);
    return verdict;
  };
  for (const value of START) {
    if (!goesOn() || (fails && holds)) break;
    await ask(value, 0.15);
  }
  while (fails && holds && goesOn()) {
    const gap = holds.sub(fails).abs();
    if (gap.compare(CLOSE.mul(fails.abs().max(holds.abs()).max(Rational.of(1, 1000)))) <= 0) break;
    const [low, high] = [fails, holds];
    const middle = low.add(high).div(Rational.of(2));
    const verdict = await ask(middle, 0.3);
    // An undecided middle: try nearer to each end once, then stop.
    if (verdict.verdict === "open") {
      const nearFail = await ask(low.mul(Rational.of(3)).add(high).div(Rational.of(4)), 0.3);
      const nearHold = await ask(low.add(high.mul(Rational.of(3))).div(Rational.of(4)), 0.3);
      if (nearFail.verdict === "open" && nearHold.verdict === "open") break;
    }
  }
  const direction = fails && holds && fails.compare(holds) > 0 ? "greatest" : "least";
  return { direction, fails, witness, holds, open, seconds: (performance.now() - started) / 1000 };
}
