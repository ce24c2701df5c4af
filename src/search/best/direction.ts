import { num, type Real } from "../../term/index.ts";
import type { Rational } from "../../exact/index.ts";
import type { BestConstant } from "./best.ts";
import { isSeen } from "./constant.ts";
import { isInterval } from "./interval.ts";
import type { Trials } from "./trials.ts";

/** What a value that holds is, beside one that fails: the least or greatest where all values beyond the one that fails are evidently false too. */
export function directionOf({ claim, name }: Trials, holds: Real | undefined, fails: Rational | undefined): BestConstant["direction"] {
  if (!holds || !fails || !isInterval(claim, name)) return "boundary";
  return isSeen(num(fails), "<", holds) ? "least" : isSeen(holds, "<", num(fails)) ? "greatest" : "boundary";
}
