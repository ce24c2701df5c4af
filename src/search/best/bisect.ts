import { num } from "../../term/index.ts";
import { Rational } from "../../exact/index.ts";
import type { BestConstant } from "./best.ts";
import { directionOf } from "./direction.ts";
import { sharedDigits } from "./digits.ts";
import type { Refutation, Trials } from "./trials.ts";

const START = ["1", "0", "2", "1/2", "-1", "4", "10", "1/10", "100", "-10", "1000"].map((t) => {
  const [a, b = "1"] = t.split("/");
  return Rational.of(BigInt(a!), BigInt(b));
});
/** The relative width at which the bisection ends. */
const CLOSE = Rational.of(1, 1_000_000);

/** Closes in by questions alone, for claims about functions and sets and for others in which no point asks anything of the constant: the gap is halved. */
export async function bisect(trials: Trials): Promise<BestConstant> {
  let fails: Rational | undefined;
  let holds: Rational | undefined;
  let witness: Refutation | undefined;
  const ask = async (value: Rational, share: number): Promise<string | undefined> => {
    const verdict = await trials.ask(num(value), share);
    if (verdict?.verdict === "refuted") [fails, witness] = [value, verdict];
    else if (verdict?.verdict === "proved") holds = value;
    return verdict?.verdict;
  };
  for (const value of START) {
    if (!trials.goesOn() || (fails && holds)) break;
    await ask(value, 0.15);
  }
  while (fails && holds && trials.goesOn()) {
    const gap = holds.sub(fails).abs();
    if (gap.compare(CLOSE.mul(fails.abs().max(holds.abs()).max(Rational.of(1, 1000)))) <= 0) break;
    const [low, high] = [fails, holds];
    // An undecided middle: try nearer to each end once, then stop.
    if ((await ask(low.add(high).div(Rational.of(2)), 0.3)) !== "open") continue;
    const nearFail = await ask(low.mul(Rational.of(3)).add(high).div(Rational.of(4)), 0.3);
    const nearHold = await ask(low.add(high.mul(Rational.of(3))).div(Rational.of(4)), 0.3);
    if (nearFail === "open" && nearHold === "open") break;
  }
  return {
    direction: directionOf(trials, holds && num(holds), fails), fails, witness, holds: holds && num(holds), closedForm: false, digits: holds && fails && sharedDigits(num(holds), fails),
    beyond: undefined, bounded: false, attained: undefined, open: trials.open, seconds: trials.seconds,
  };
}
