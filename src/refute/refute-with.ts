import { isNumeric, type Claim } from "../claim/index.ts";
import { refuteByModel, type ModelRejection, type RefutedByModel } from "../certificate/model/refute.ts";
import { refute, type Refuted } from "./refuted.ts";
import type { Rejection, Witness } from "../certificate/witness.ts";

/** Checks a witness, a point or a model, whichever the claim asks for. */
export function refuteWith(claim: Claim, witness: Witness): { readonly kind: "refuted"; readonly refuted: Refuted | RefutedByModel } | Rejection | ModelRejection {
  return isNumeric(claim) ? refute(claim, witness) : refuteByModel(claim, witness);
}
