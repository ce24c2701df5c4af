import { describeRefuted, isClaim, usesOf } from "../../audit/index.ts";
import { Refuted } from "../../certificate/index.ts";
import { stepVerdict } from "../verdict.ts";
import { counterexample, findingChain, replay } from "./finding.ts";
import { dependencyGraph } from "./graph.ts";
import { block, escapeHtml, heading, link, table, tag } from "./html.ts";
import { displayClaim, displayPrinted, inlineClaim, shorten } from "./math.ts";
import { sectionDocument, type SiteModel, type SiteStep, type TestedTwin } from "./model.ts";
import { rocqSection } from "./rocq.ts";
import { statusBadge, verdictBadge } from "./status.ts";
import { tryStep } from "./try-box.ts";

const paragraph = (...html: readonly string[]): string => block(tag("p", {}, ...html));
const sentence = (text: string): string => escapeHtml(/[.!?]$/.test(text) ? text : `${text}.`);

/** The printed line with status, verdict and the reason in one sentence. */
function opening(s: SiteStep): string {
  const { audited: a } = s;
  const { verdict } = stepVerdict(a);
  const where = tag("p", { class: "lk-where" }, link(sectionDocument(a.section), escapeHtml(a.section)), `, ${escapeHtml(a.step.where)}`);
  const why = tag("p", { class: "lk-why" }, `${statusBadge(a.status)} ${verdictBadge(verdict)} ${sentence(a.because)}`);
  const note = a.because === a.step.note ? "" : tag("p", {}, sentence(a.step.note));
  return block(tag("section", { class: "lk-opening", "aria-label": "the line and its status" }, where, displayPrinted(a.step.printed), why, note));
}

function repair(s: SiteStep): string {
  const { step, findings } = s.audited;
  if (!step.repair && !step.best) return "";
  const parts: string[] = [];
  if (step.repair) {
    const f = findings.find((x) => x.role === "repair");
    const words = step.repair.text ? ` ${sentence(step.repair.text)}` : "";
    parts.push(heading("Repair"), block(displayClaim(step.repair.claim, "the repaired formula")), paragraph(f ? verdictBadge(f.verdict) : "", words));
    if (step.repair.changes?.length) parts.push(paragraph("Later lines that read differently after it: ", labels(step.repair.changes), "."));
  }
  if (step.best) {
    const of = (role: "best" | "below") => findings.find((f) => f.role === role);
    const [at, below] = [of("best"), of("below")];
    parts.push(
      heading("Best constant"),
      paragraph(tag("code", {}, escapeHtml(step.best.constant)), ". The claim at it: ", at ? verdictBadge(at.verdict) : "", " just below it: ", below ? verdictBadge(below.verdict) : ""),
    );
  }
  return parts.join("");
}

const labels = (list: readonly string[]): string => list.map((l) => link(l, escapeHtml(l))).join(", ");

function twins(list: readonly TestedTwin[]): string {
  if (list.length === 0) return "";
  const rows = list.map(({ twin, verdict, evidence }) => [
    escapeHtml(twin.name),
    inlineClaim(twin.claim),
    `${verdictBadge(verdict)} ${escapeHtml(shorten(Refuted.is(verdict) ? describeRefuted(verdict) : evidence, 220))}`,
  ]);
  return (
    heading("Twins") +
    paragraph("Claims made false on purpose. Each must be refuted, or the tool would let a false line pass.") +
    block(table("Twins of the line and what refutes them", ["changed", "claim", "found"], rows))
  );
}

/** The declaration of an exported constant, from its first line to the first that closes it at the margin. */
export function excerpt(source: string, name: string): string {
  const from = source.search(new RegExp(`^export const ${name}\\b`, "m"));
  if (from < 0) return source.trimEnd();
  const rest = source.slice(from);
  const end = /^\S*\);$/m.exec(rest);
  return end ? rest.slice(0, end.index + end[0].length) : rest.trimEnd();
}

function source(s: SiteStep): string {
  if (!s.stated) return "";
  const { module, name, source: text } = s.stated;
  return `${heading("Source")}The step is stated by {@link "${module}".${name} | ${name}} in the module {@link "${module}" | ${module}}.\n\n\`\`\`ts\n${excerpt(text, name)}\n\`\`\`\n\n`;
}

/** The step between what it uses and what uses it, as a graph. */
function neighbourhood(s: SiteStep, model: SiteModel): string {
  const { label } = s.audited.step;
  const near = new Set([label, ...usesOf(s.audited.step), ...s.usedBy]);
  return near.size < 3 ? "" : dependencyGraph(model.steps.filter((x) => near.has(x.audited.step.label)), `the neighbours of ${label}`, label);
}

/** The page of one step as a Markdown document. */
export function stepPage(s: SiteStep, model: SiteModel, picture = ""): string {
  const { audited: a } = s;
  const seed = model.audit.seed;
  const verdict = stepVerdict(a).verdict;
  const refuted = Refuted.is(verdict) ? verdict : a.findings.map((f) => f.verdict).find((v) => Refuted.is(v));
  const list = (title: string, of: readonly string[]) => tag("dt", {}, title) + tag("dd", {}, of.length ? labels(of) : "nothing");
  const box = tryStep(s);
  const rocq = rocqSection(s.theorems);
  return [
    `---\ntitle: ${a.step.label}\n---\n\n# ${a.step.label}\n\n`,
    opening(s),
    picture ? heading("Picture") + block(picture) : "",
    repair(s),
    heading("Evidence"),
    block(findingChain(a.findings, [...(isClaim(a.step.printed) ? [a.step.printed] : []), ...(a.step.repair ? [a.step.repair.claim] : [])])),
    isClaim(a.step.printed) || refuted ? "" : block(replay(`lemmakit audit --only ${a.step.label} --seed ${seed}`)),
    refuted ? heading("Counterexample") + (refuted === verdict ? "" : paragraph("To the first of the claims above that fails: ", inlineClaim(refuted.claim), ".")) + block(counterexample(refuted, a.step.label, seed)) : "",
    box ? heading("Try it") + block(box) : "",
    rocq ? heading("Rocq") + rocq : "",
    twins(s.twins),
    heading("Neighbours"),
    block(tag("dl", { class: "lk-neighbours" }, list("Uses", usesOf(a.step)), list("Used by", s.usedBy))),
    block(neighbourhood(s, model)),
    source(s),
  ].join("");
}
