import { printConditions, type Claim } from "../../../claim/index.ts";
import type { Decision } from "../../../search/index.ts";
import { gapText, pointText } from "../../searched.ts";
import type { Known } from "./messages.ts";

const ENDINGS = { work: "its budget of work; more seconds may find more", time: "the clock; more seconds may find more", aborted: "a stop" };

/** What is known of a claim that stayed open. */
export function knownOf(claim: Claim, { searched, diagnosis, ended }: Decision): Known {
  const regions = diagnosis?.regions;
  return {
    points: searched?.points ?? 0,
    sizes: (searched?.sizes ?? []).map(pointText),
    ...(searched?.nearest ? { nearest: `${pointText(searched.nearest.at)}: ${gapText(searched.nearest.gap)}` } : {}),
    ...(diagnosis?.contact ? { touching: diagnosis.contact.at } : {}),
    ...(regions?.proved ? { proved: printConditions(regions.proved.claim) } : {}),
    left: (regions?.left ?? []).map((box) => printConditions({ ...claim, variables: box })),
    ...(ended ? { ended: ENDINGS[ended] } : {}),
  };
}
