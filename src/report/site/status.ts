import type { AnyVerdict, Status } from "../../audit/index.ts";
import { assuranceOf } from "../verdict.ts";
import { tag } from "./html.ts";

/** The statuses in the order they are listed, with what each means. */
export const STATUSES: Readonly<Record<Status, { readonly mark: string; readonly meaning: string }>> = {
  holds: { mark: "✓", meaning: "nothing speaks against the line" },
  gap: { mark: "△", meaning: "true, but the printed reason does not establish it" },
  false: { mark: "✗", meaning: "a point shows that the line does not hold" },
  "ill-posed": { mark: "?", meaning: "ambiguous or ill-typed" },
  "hypothesis-missing": { mark: "+", meaning: "true once a hypothesis is added" },
  vacuous: { mark: "∅", meaning: "its hypotheses are never met, or it says nothing" },
};
export const STATUS_ORDER = Object.keys(STATUSES) as readonly Status[];

/** A status as a badge: a mark, a word and a colour. */
export function statusBadge(s: Status): string {
  return tag("span", { class: `lk-badge lk-${s}`, title: STATUSES[s].meaning }, `${STATUSES[s].mark} ${s}`);
}

const VERDICT_MARKS = { proved: "✓", refuted: "✗", open: "○" } as const;

/** A verdict as a badge, with how it is assured. */
export function verdictBadge(v: AnyVerdict): string {
  const assurance = assuranceOf(v);
  return tag("span", { class: `lk-badge lk-${v.verdict}` }, `${VERDICT_MARKS[v.verdict]} ${v.verdict}${assurance ? ` (${assurance})` : ""}`);
}
