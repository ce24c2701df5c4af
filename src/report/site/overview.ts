import { isRefuted, usesOf, type AuditedResult, type AuditedStep, type Status } from "../../audit/index.ts";
import { stepVerdict } from "../verdict.ts";
import { block, escapeHtml, heading, link, scrolls, table, tag } from "./html.ts";
import { GLOSSARY_PAGE } from "./glossary-page.ts";
import { dependencyGraph } from "./graph.ts";
import { displayLatex, displayPrinted, inlinePrinted } from "./math.ts";
import { hasPictures } from "./pictures/index.ts";
import { sectionDocument, twinsOf, type SiteModel, type SiteStep } from "./model.ts";
import { PAPER_PAGE } from "./reading/paper-page.ts";
import { prose } from "./prose.ts";
import { titleOf } from "./title.ts";
import { findingBadge, statusBadge, STATUS_ORDER, STATUSES, verdictBadge } from "./status.ts";

const count = (steps: readonly SiteStep[], status: Status): number => steps.filter((s) => s.audited.status === status).length;

/** How many steps have each status; the counts filter the table of steps where JavaScript runs. */
function counts(steps: readonly SiteStep[]): string {
  const rows = STATUS_ORDER.map((s) => [statusBadge(s), link(EVERY_STEP, String(count(steps, s)), { "data-lk-show": s, "aria-label": `the ${count(steps, s)} steps with the status ${s}` }), STATUSES[s].meaning]);
  return table("Steps by status", ["status", "steps", "meaning"], [...rows, ["all", link(EVERY_STEP, String(steps.length)), ""]]);
}

/** The line of a printed proof that fails first: in the section where the proof stands, and where all is well there, in what it rests on. */
function firstBroken(r: AuditedResult, model: SiteModel): AuditedStep | undefined {
  const find = (label: string): AuditedStep => model.steps.find((s) => s.audited.step.label === label)!.audited;
  const sections = new Set(r.proof.map((l) => find(l).section));
  const broken = r.broken.map(find);
  return broken.find((s) => sections.has(s.section)) ?? broken[0];
}

/** What is broken in a printed proof: the first line, then all that it rests on. */
function brokenSteps(r: AuditedResult, model: SiteModel): string {
  const first = firstBroken(r, model);
  if (!first) return "";
  const { label, where } = first.step;
  const line = tag("p", { class: "lk-first" }, "First line of its proof that fails: ", link(label, escapeHtml(titleOf(label))), ` (${escapeHtml(`${first.section}, ${where}`)}) ${statusBadge(first.status)}`);
  const links = r.broken.map((l) => link(l, escapeHtml(titleOf(l)))).join(", ");
  return line + (r.broken.length > 1 ? tag("details", {}, tag("summary", {}, `All ${r.broken.length} broken lines that it rests on`), links) : "");
}

/** A result of the paper: as printed, what became of it, and what is true in its place. */
function result(r: AuditedResult, model: SiteModel): string {
  const { step } = model.steps.find((s) => s.audited.step.label === r.step)!.audited;
  const side = (name: string, ...content: readonly string[]): string => tag("div", { class: "lk-side" }, tag("p", { class: "lk-role" }, name), ...content);
  const quote = model.quotes?.get(r.step)?.quote;
  const printed = side(`As printed ${statusBadge(r.statement)}`, quote === undefined ? displayPrinted(step.printed) : displayLatex(quote));
  const repaired = side("After repair", tag("p", {}, prose(r.repaired)), tag("p", {}, link(r.step, "as a formula, with all hypotheses")));
  const unshown = r.unshown.length ? tag("p", {}, "Lines that nothing has shown: ", r.unshown.map((l) => link(l, escapeHtml(titleOf(l)))).join(", "), ".") : "";
  return tag("section", { class: "lk-result", "aria-label": escapeHtml(r.name) }, tag("h3", {}, link(r.step, escapeHtml(r.name))), tag("div", { class: "lk-sides" }, printed, repaired), brokenSteps(r, model), unshown);
}

function badgeOf(a: AuditedStep): string {
  const { verdict, finding } = stepVerdict(a);
  return finding ? findingBadge(finding) : verdictBadge(verdict);
}

/** A table of steps, one a row; each row carries its status for the filter. */
export function stepTable(steps: readonly SiteStep[], caption: string, filter: boolean): string {
  const rows = steps.map(({ audited: a }) =>
    tag(
      "tr",
      { "data-lk-status": a.status },
      tag("th", { scope: "row" }, link(a.step.label, escapeHtml(titleOf(a.step.label)))),
      tag("td", {}, inlinePrinted(a.step.printed)),
      tag("td", {}, statusBadge(a.status)),
      tag("td", {}, badgeOf(a)),
      tag("td", {}, usesOf(a.step).map((u) => link(u, escapeHtml(titleOf(u)))).join(", ")),
    ),
  );
  const head = tag("tr", {}, ...["step", "printed", "status", "verdict", "rests on"].map((h) => tag("th", { scope: "col" }, h)));
  const whole = tag("table", { class: "lk-steps" }, tag("caption", {}, caption), tag("thead", {}, head), tag("tbody", {}, ...rows));
  return `${filter ? filterBar(steps) : ""}${scrolls(caption, whole)}`;
}

/** Buttons that filter the table; hidden until JavaScript shows them. */
function filterBar(steps: readonly SiteStep[]): string {
  // The id is where links to one status lead, with a script and without.
  const button = (value: string, text: string) => tag("button", { type: "button", ...(value === "" ? {} : { id: `status=${value}` }), "data-lk-filter": value, "aria-pressed": value === "" ? "true" : "false" }, text);
  const each = STATUS_ORDER.map((s) => button(s, `${STATUSES[s].mark} ${s} (${count(steps, s)})`));
  return tag("div", { class: "lk-filter", role: "group", "aria-label": "show steps by status", hidden: true }, button("", `all (${steps.length})`), ...each);
}

/** The document of all steps. */
export const EVERY_STEP = "every-step";
/** Every step in one table, and what rests on what. */
export function everyStepPage(model: SiteModel): string {
  return [
    "---\ntitle: Every step\n---\n\n# Every step\n\n",
    block(stepTable(model.steps, "Every step of the paper, in its order", true)),
    heading("Dependencies"),
    block(dependencyGraph(model.steps, "the paper", { ends: model.audit.paper.results.map((r) => ({ label: r.proof[0] ?? r.statement, name: r.name })) })),
  ].join("");
}

/** The file of the audit beside the front page's document. */
export const AUDIT_JSON = "audit.json";
/** What the front page also leads to. */
export interface FrontMatter {
  /** Whether there is a document of what is trusted. */
  readonly trust?: boolean;
  /** How to cite the audit, in BibTeX. */
  readonly citation?: string;
}

/** The front page: the results as printed and after repair, what was shown of the lines, and where to read on. */
export function overviewPage(model: SiteModel, more: FrontMatter = {}): string {
  const { audit, steps } = model;
  const { source } = audit.paper;
  const held = count(steps, "holds");
  const looked = steps.length - count(steps, "unchecked") - count(steps, "unproved");
  const tested = steps.flatMap((s) => twinsOf(s.audited));
  const refuted = tested.filter(isRefuted).length;
  const sections = audit.paper.sections.filter((s) => s.steps.length > 0);
  const arxiv = /^arXiv ([\d.]+)(v\d+)?$/.exec(source);
  const named = arxiv ? tag("a", { href: `https://arxiv.org/abs/${arxiv[1]}${arxiv[2] ?? ""}` }, escapeHtml(source)) : escapeHtml(source);
  const intro = [
    `${named}, checked line by line. Of ${steps.length} lines ${looked} are decided: ${held} hold as printed.`,
    `Read: ${link(PAPER_PAGE, "the paper with its marks")}, ${link(EVERY_STEP, "every step")}${hasPictures(steps) ? `, ${link("pictures", "the pictures")}` : ""}.`,
    `Check: ${link("try-it", "a claim of your own")}, ${link("audit-your-own-paper", "a paper of your own")}.`,
    `Judge: ${link(GLOSSARY_PAGE, "what the words mean")}, ${link("what-the-verdicts-mean", "how a status is computed")}${more.trust ? `, ${link("trust", "what is trusted, and who checks it")}` : ""}.`,
    `Take along: the audit ${tag("a", { href: AUDIT_JSON }, "as JSON")}.${more.citation ? ` ${tag("details", {}, tag("summary", {}, "Cite it"), tag("pre", {}, escapeHtml(more.citation)))}` : ""}`,
  ];
  return [
    block(intro.map((p) => tag("div", { class: "lk-intro" }, p)).join("")),
    ...(audit.results.length ? [heading("Results"), ...audit.results.map((r) => block(result(r, model)))] : []),
    heading("Status"),
    block(counts(steps)),
    block(tag("p", {}, `Every status is computed from what was shown. ${refuted} of ${tested.length} deliberately false twins were refuted; seed ${audit.seed}.`)),
    heading("Sections"),
    block(tag("ul", {}, ...sections.map((s) => tag("li", {}, link(sectionDocument(s.name), escapeHtml(s.name)), ` (${s.steps.length} steps)`)))),
  ].join("");
}

/** The page of a section: its lines as a chain, and the graph of those that rest on each other. */
export function sectionPage(name: string, model: SiteModel): string {
  const steps = model.steps.filter((s) => s.audited.section === name);
  const graph = dependencyGraph(steps, name, { whole: model.steps });
  const children = steps.map((s) => `  - ./${s.audited.step.label}.md`).join("\n");
  return [
    `---\ntitle: ${name}\nchildren:\n${children}\n---\n\n# ${name}\n\n`,
    block(stepTable(steps, `The lines of ${escapeHtml(name)}, in their order`, true)),
    graph ? heading("Dependencies") + block(graph) : "",
  ].join("");
}
