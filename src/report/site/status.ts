import { KIND_MEANINGS, scopeOf, STATUS_MEANINGS, type AnyVerdict, type Status } from "../../audit/index.ts";
import type { Claim } from "../../claim/index.ts";
import { assuranceOf } from "../verdict.ts";
import { tag } from "./html.ts";

const MARKS: Readonly<Record<Status, string>> = { holds: "✓", gap: "△", false: "✗", "ill-posed": "?", "hypothesis-missing": "+", vacuous: "∅", unproved: "○", unchecked: "–" };
/** The statuses in the order they are listed. */
export const STATUS_ORDER = Object.keys(MARKS) as readonly Status[];
/** What each status is shown by, and what it means. */
export const STATUSES = Object.fromEntries(STATUS_ORDER.map((s) => [s, { mark: MARKS[s], meaning: STATUS_MEANINGS[s] }])) as Readonly<Record<Status, { readonly mark: string; readonly meaning: string }>>;

/** A status as a badge: a mark, a word and a colour. */
export function statusBadge(s: Status): string {
  return tag("span", { class: `lk-badge lk-${s}`, title: STATUSES[s].meaning }, `${STATUSES[s].mark}\u00a0${s}`);
}

const VERDICT_MARKS = { proved: "✓", refuted: "✗", open: "○" } as const;
const PROVED_BY: Readonly<Record<string, string>> = { rocq: KIND_MEANINGS.theorem.word, recorded: KIND_MEANINGS.recorded.word, certificate: KIND_MEANINGS.certificate.word };

/** A verdict as a badge: a proof with its kind and how far it reaches, for a theorem about two values is none about all. */
export function verdictBadge(v: AnyVerdict, of?: Claim): string {
  const assurance = assuranceOf(v);
  const how = v.verdict !== "proved" || assurance === undefined ? "" : ` · ${PROVED_BY[assurance] ?? assurance}${of ? `, ${scopeOf(of)}` : ""}`;
  return tag("span", { class: `lk-badge lk-${v.verdict}` }, `${VERDICT_MARKS[v.verdict]} ${v.verdict}${how}`);
}
