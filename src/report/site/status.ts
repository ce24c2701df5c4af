import { scopeOf, type AnyVerdict, type Status } from "../../audit/index.ts";
import type { Claim } from "../../claim/index.ts";
import { assuranceOf } from "../verdict.ts";
import { tag } from "./html.ts";

/** The statuses in the order they are listed, with what each means. */
export const STATUSES: Readonly<Record<Status, { readonly mark: string; readonly meaning: string }>> = {
  holds: { mark: "✓", meaning: "shown to be true" },
  gap: { mark: "△", meaning: "true, but the printed reason does not establish it" },
  false: { mark: "✗", meaning: "shown to be false" },
  "ill-posed": { mark: "?", meaning: "ambiguous or ill-typed" },
  "hypothesis-missing": { mark: "+", meaning: "false as printed; shown true once a hypothesis is added" },
  vacuous: { mark: "∅", meaning: "its hypotheses are never met, or it says nothing" },
  unproved: { mark: "○", meaning: "searched: neither shown nor refuted" },
  unchecked: { mark: "–", meaning: "no machine looked at it" },
};
export const STATUS_ORDER = Object.keys(STATUSES) as readonly Status[];

/** A status as a badge: a mark, a word and a colour. */
export function statusBadge(s: Status): string {
  return tag("span", { class: `lk-badge lk-${s}`, title: STATUSES[s].meaning }, `${STATUSES[s].mark} ${s}`);
}

const VERDICT_MARKS = { proved: "✓", refuted: "✗", open: "○" } as const;
const PROVED_BY: Readonly<Record<string, string>> = { rocq: "theorem", recorded: "recorded theorem", certificate: "certificate" };

/** A verdict as a badge: a proof with its kind and how far it reaches, for a theorem about two values is none about all. */
export function verdictBadge(v: AnyVerdict, of?: Claim): string {
  const assurance = assuranceOf(v);
  const how = v.verdict !== "proved" || assurance === undefined ? "" : ` · ${PROVED_BY[assurance] ?? assurance}${of ? `, ${scopeOf(of)}` : ""}`;
  return tag("span", { class: `lk-badge lk-${v.verdict}` }, `${VERDICT_MARKS[v.verdict]} ${v.verdict}${how}`);
}
