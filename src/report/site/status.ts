import { KIND_MEANINGS, scopeOf, STATUS_MEANINGS, type AnyVerdict, type Finding, type Status } from "../../audit/index.ts";
import type { Claim } from "../../claim/index.ts";
import { assuranceOf } from "../verdict.ts";
import { prose } from "./prose.ts";
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

/** A verdict as a badge: a proof with its kind and how far it reaches, for a theorem about two values is none about all. `only` is what an instance is of. */
export function verdictBadge(v: AnyVerdict, of?: Claim, only?: string): string {
  const assurance = assuranceOf(v);
  const how = v.verdict !== "proved" || assurance === undefined ? "" : ` · ${PROVED_BY[assurance] ?? assurance}${of ? `, ${scopeOf(of)}` : ""}${only === undefined ? "" : `, instance: ${prose(only)}`}`;
  return tag("span", { class: `lk-badge lk-${v.verdict}` }, `${VERDICT_MARKS[v.verdict]} ${v.verdict}${how}`);
}

/** The badge of a claim that was looked at: one that only a theorem refutes is refuted, too. */
export function findingBadge(f: Finding, only?: string): string {
  return isRefutedByTheorem(f) ? tag("span", { class: "lk-badge lk-refuted" }, `${VERDICT_MARKS.refuted} refuted`) : verdictBadge(f.verdict, f.claim, only);
}
export const isRefutedByTheorem = (f: Finding): boolean => f.verdict.verdict === "open" && f.refutation !== undefined;
