import type { AuditedStep } from "../../../audit/index.ts";
import { stateText } from "../../source-table.ts";
import { escapeHtml, tag } from "../html.ts";
import { displayLatex } from "../math.ts";
import { STATUSES } from "../status.ts";
import type { MarkedFormula, MarkedRow } from "./model.ts";

/** How a line is named and where its page is. */
export interface Marks {
  readonly href: (s: AuditedStep) => string;
  readonly name: (s: AuditedStep) => string;
}

/** The mark of a line in the margin: its status, and a link to what shows it. */
function mark(s: AuditedStep, { href, name }: Marks): string {
  const status = tag("span", { class: `lk-badge lk-${s.status}` }, `${STATUSES[s.status].mark}\u00a0${stateText(s)}`);
  return tag("a", { class: "lk-mark", href: href(s) }, status, ` ${escapeHtml(name(s))}`);
}

function row({ latex, steps }: MarkedRow, where: string, marks: Marks): string {
  const formula = latex === undefined ? tag("p", { class: "lk-where" }, `${escapeHtml(where)}, in words`) : displayLatex(latex);
  return tag("div", { class: "lk-row" }, tag("div", { class: "lk-side" }, formula), tag("div", { class: "lk-margin" }, ...steps.map((s) => mark(s, marks))));
}

/** Formulas one below the other, each with its marks in the margin. */
export const markedFormulas = (formulas: readonly MarkedFormula[], marks: Marks): string =>
  formulas.map(({ where, rows }) => {
    const place = rows.some((r) => r.latex !== undefined) ? tag("p", { class: "lk-where" }, escapeHtml(where)) : "";
    return tag("div", { class: "lk-marked" }, place, ...rows.map((r) => row(r, where, marks)));
  }).join("");

/** What it takes on top of the style of formulas and badges. */
export const READING_STYLE = `
.lk-marked { border-top: 1px solid var(--lk-line); padding: 0.2rem 0 0.5rem; }
.lk-marked .lk-where { margin: 0.2rem 0 0; font-size: 0.85em; }
.lk-row { display: flex; gap: 0.2rem 1.5rem; align-items: center; break-inside: avoid; }
.lk-row p { margin: 0.2rem 0; }
.lk-margin { flex: 0 0 15rem; display: flex; flex-direction: column; gap: 0.25rem; font-size: 0.9em; }
.lk-mark { text-decoration: none; }
@media (max-width: 769px) {
  .lk-row { flex-direction: column; align-items: stretch; }
  .lk-row > .lk-side, .lk-margin { flex: 0 1 auto; }
  .lk-margin { padding-left: 1rem; }
}
`;
