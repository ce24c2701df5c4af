import { printConditions, type Claim } from "../../../claim/index.ts";
import type { Decision } from "../../../search/index.ts";
import type { Known } from "./messages.ts";

const short = (values: Readonly<Record<string, number>>): Record<string, string> => Object.fromEntries(Object.entries(values).map(([k, v]) => [k, String(Number(v.toPrecision(6)))]));
const ENDINGS = { work: "its budget of work; more seconds may find more", time: "the clock; more seconds may find more", aborted: "a stop" };

/** What is known of a claim that stayed open. */
export function knownOf(claim: Claim, { searched, diagnosis, ended }: Decision): Known {
  const regions = diagnosis?.regions;
  return {
    points: searched?.points ?? 0,
    sizes: (searched?.sizes ?? []).map((s) => Object.entries(s).map(([k, n]) => `${k} = ${n}`).join(", ")),
    ...(searched?.nearest ? { nearest: { at: short(searched.nearest.at), gap: searched.nearest.gap } } : {}),
    ...(diagnosis?.contact ? { touching: diagnosis.contact.at } : {}),
    ...(regions?.proved ? { proved: printConditions(regions.proved.claim) } : {}),
    left: (regions?.left ?? []).map((box) => printConditions({ ...claim, variables: box })),
    ...(ended ? { ended: ENDINGS[ended] } : {}),
  };
}
