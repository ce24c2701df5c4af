import { isClaim, STATUS_MEANINGS, type Audit, type AuditedStep } from "../../../audit/index.ts";
import { Refuted } from "../../../refute/index.ts";
import { evidenceText } from "../../evidence.ts";
import { palette } from "../../palette.ts";
import { shareOf, shareText } from "../../share.ts";
import { readingText, stateText } from "../../source-table.ts";
import { counterexample } from "../finding.ts";
import { escapeHtml, table, tag } from "../html.ts";
import { displayClaim, displayLatex } from "../math.ts";
import { STATUS_ORDER, statusBadge, STATUSES } from "../status.ts";
import { STYLE } from "../style.ts";
import { PAGE_STYLE } from "./page-style.ts";
import type { MarkedSection } from "./model.ts";
import { markedFormulas, type Marks } from "./rows.ts";

const place = ({ step: { source, label } }: AuditedStep): string => (source ? `line ${source.line}` : label);
const MARKS: Marks = { href: (s) => `#${s.step.label}`, name: place };
const code = (text: string): string => tag("code", {}, escapeHtml(text));

/** All that the audit says of one line: how it was read and from which words, its status and the evidence. */
function line(s: AuditedStep, file: string, seed: number): string {
  const { step, status } = s;
  const { printed, source } = step;
  const refuted = s.findings.map((f) => f.verdict).find((v): v is Refuted => Refuted.is(v));
  const said = readingText(s).slice(isClaim(printed) ? 1 : 0).filter((t) => !t.startsWith("for all "));
  const why = stateText(s) === status ? evidenceText(s) : "";
  return tag(
    "section",
    { class: `lk-banner lk-banner-${status}`, id: step.label, "aria-label": escapeHtml(place(s)) },
    tag("h3", {}, `${escapeHtml(place(s))} ${tag("span", { class: `lk-badge lk-${status}` }, `${STATUSES[status].mark} ${stateText(s)}`)}`),
    isClaim(printed) ? displayClaim(printed) : displayLatex(printed.latex || printed.text),
    why ? tag("p", {}, escapeHtml(/[.!?]$/.test(why) ? why : `${why}.`)) : "",
    said.length ? tag("ul", {}, ...said.map((t) => tag("li", {}, escapeHtml(t)))) : "",
    refuted ? tag("details", {}, tag("summary", {}, "The counterexample"), counterexample(refuted, step.label, seed, {}, `lemmakit audit ${file} --only ${step.label} --seed ${seed}`)) : "",
    source ? tag("p", { class: "lk-where" }, code(`${source.file}:${source.line}:${source.column}`)) : "",
  );
}

/**
 * An audit of a source as one page that needs nothing else: the formulas in their order with their marks, then all that is
 * known of each line.
 */
export function paperHtml(sections: readonly MarkedSection[], audit: Audit, version: string): string {
  const { paper, steps, seed } = audit;
  const counted = STATUS_ORDER.flatMap((s) => {
    const n = steps.filter((x) => x.status === s).length;
    return n ? [[statusBadge(s), String(n), escapeHtml(STATUS_MEANINGS[s])]] : [];
  });
  const body = [
    tag("h1", {}, escapeHtml(paper.title)),
    tag("p", {}, `${code(paper.source)}, audited by lemmakit ${escapeHtml(version)}. ${escapeHtml(shareText(shareOf(steps), palette({}, {})))}`),
    table("Lines by status", ["status", "lines", "meaning"], counted),
    ...sections.map(({ name, formulas }) => tag("h2", {}, escapeHtml(name)) + markedFormulas(formulas, MARKS)),
    tag("h2", {}, "Line by line"),
    ...steps.map((s) => line(s, paper.source, seed)),
  ].join("\n");
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${escapeHtml(paper.title)}</title><style>${PAGE_STYLE}${STYLE}</style></head>\n<body><main class="tsd-typography">\n${body}\n</main></body></html>\n`;
}
