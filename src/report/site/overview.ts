import { usesOf, type Status } from "../../audit/index.ts";
import { stepVerdict } from "../verdict.ts";
import { block, escapeHtml, heading, link, scrolls, table, tag } from "./html.ts";
import { dependencyGraph } from "./graph.ts";
import { inlinePrinted } from "./math.ts";
import { hasPictures } from "./pictures/index.ts";
import { sectionDocument, type SiteModel, type SiteStep } from "./model.ts";
import { statusBadge, STATUS_ORDER, STATUSES, verdictBadge } from "./status.ts";

const count = (steps: readonly SiteStep[], status: Status): number => steps.filter((s) => s.audited.status === status).length;

/** How many steps have each status; the counts filter the table of steps where JavaScript runs. */
function counts(steps: readonly SiteStep[]): string {
  const rows = STATUS_ORDER.map((s) => [statusBadge(s), String(count(steps, s)), STATUSES[s].meaning]);
  return table("Steps by status", ["status", "steps", "meaning"], [...rows, ["all", String(steps.length), ""]]);
}

/** The broken steps of a proof: a few in line, more of them behind their number. */
function brokenSteps(broken: readonly string[]): string {
  const links = broken.map((l) => link(l, escapeHtml(l))).join(", ");
  if (broken.length <= 3) return links || "none";
  return tag("details", {}, tag("summary", {}, `${broken.length} steps`), links);
}

/** The results of the paper as printed and after repair. */
function results(model: SiteModel): string {
  const rows = model.audit.results.map((r) => [
    escapeHtml(r.name),
    statusBadge(r.statement),
    brokenSteps(r.broken),
    escapeHtml(r.repaired),
  ]);
  return rows.length ? heading("Results") + block(table("What became of each result", ["result", "as printed", "broken steps of its proof", "after repair"], rows)) : "";
}

/** A table of steps, one a row; each row carries its status for the filter. */
export function stepTable(steps: readonly SiteStep[], caption: string, filter: boolean): string {
  const rows = steps.map(({ audited: a }) =>
    tag(
      "tr",
      { "data-lk-status": a.status },
      tag("th", { scope: "row" }, link(a.step.label, escapeHtml(a.step.label))),
      tag("td", {}, inlinePrinted(a.step.printed)),
      tag("td", {}, statusBadge(a.status)),
      tag("td", {}, verdictBadge(stepVerdict(a).verdict)),
      tag("td", {}, usesOf(a.step).map((u) => link(u, escapeHtml(u))).join(", ")),
    ),
  );
  const head = tag("tr", {}, ...["step", "printed", "status", "verdict", "rests on"].map((h) => tag("th", { scope: "col" }, h)));
  const whole = tag("table", { class: "lk-steps" }, tag("caption", {}, caption), tag("thead", {}, head), tag("tbody", {}, ...rows));
  return `${filter ? filterBar(steps) : ""}${scrolls(caption, whole)}`;
}

/** Buttons that filter the table; hidden until JavaScript shows them. */
function filterBar(steps: readonly SiteStep[]): string {
  const button = (value: string, text: string) => tag("button", { type: "button", "data-lk-filter": value, "aria-pressed": value === "" ? "true" : "false" }, text);
  const each = STATUS_ORDER.filter((s) => count(steps, s) > 0).map((s) => button(s, `${STATUSES[s].mark} ${s} (${count(steps, s)})`));
  return tag("div", { class: "lk-filter", role: "group", "aria-label": "show steps by status", hidden: true }, button("", `all (${steps.length})`), ...each);
}

/** The front page: what became of the paper, in counts, results, a table and a graph. */
export function overviewPage(model: SiteModel): string {
  const { audit, steps } = model;
  const { title, source } = audit.paper;
  const held = count(steps, "holds");
  const tested = steps.flatMap((s) => s.twins);
  const refuted = tested.filter((t) => t.verdict.verdict === "refuted").length;
  const sections = audit.paper.sections.filter((s) => s.steps.length > 0);
  const intro = [
    `${tag("cite", {}, escapeHtml(title))} (${escapeHtml(source)}), checked line by line: ${steps.length} steps, of which ${held} hold as printed.`,
    `Every status is computed from verdicts. ${refuted} of ${tested.length} deliberately false twins were refuted; seed ${audit.seed}.`,
    `${link("try-it", "Try a claim of your own")}${hasPictures(steps) ? `, look at ${link("pictures", "the pictures")}` : ""}, or read ${link("what-the-verdicts-mean", "what the verdicts mean")}.`,
  ];
  return [
    block(intro.map((p) => tag("p", {}, p)).join("")),
    heading("Status"),
    block(counts(steps)),
    results(model),
    heading("Steps"),
    block(stepTable(steps, "Every step of the paper, in its order", true)),
    heading("Dependencies"),
    block(dependencyGraph(steps, "the paper")),
    heading("Sections"),
    block(tag("ul", {}, ...sections.map((s) => tag("li", {}, link(sectionDocument(s.name), escapeHtml(s.name)), ` (${s.steps.length} steps)`)))),
  ].join("");
}

/** The page of a section: its lines as a chain, and the graph of those that rest on each other. */
export function sectionPage(name: string, model: SiteModel): string {
  const steps = model.steps.filter((s) => s.audited.section === name);
  const graph = dependencyGraph(steps, name);
  const children = steps.map((s) => `  - ./${s.audited.step.label}.md`).join("\n");
  return [
    `---\ntitle: ${name}\nchildren:\n${children}\n---\n\n# ${name}\n\n`,
    block(stepTable(steps, `The lines of ${escapeHtml(name)}, in their order`, true)),
    graph ? heading("Dependencies") + block(graph) : "",
  ].join("");
}
