import type { Proved } from "../kernel/proved.ts";
import type { RefutedByModel } from "../certificate/model/refute.ts";
import type { Refuted } from "./refuted.ts";

/** Why a claim is neither proved nor refuted. */
export interface Open {
  readonly verdict: "open";
  /** `budget`: nothing was found in the time given; the others name what stood in the way. */
  readonly reason: "budget" | "touching" | "domain" | "unsupported";
  readonly message: string;
}

export const open = (reason: Open["reason"], message: string): Open => Object.freeze({ verdict: "open", reason, message });

/** What is known of a claim. */
export type Verdict = Proved | Refuted | RefutedByModel | Open;
