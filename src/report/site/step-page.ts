import { describeRefuted, isClaim, usesOf, type Finding } from "../../audit/index.ts";
import { Refuted } from "../../refute/index.ts";
import { strengthText } from "../evidence.ts";
import { replayOf } from "../replay.ts";
import { stepVerdict } from "../verdict.ts";
import { counterexample, findingChain, replay } from "./finding.ts";
import { dependencyGraph } from "./graph.ts";
import { block, escapeHtml, heading, link, table, tag } from "./html.ts";
import { displayClaim, displayPrinted, inlineClaim, shorten } from "./math.ts";
import { sectionDocument, twinsOf, type SiteModel, type SiteStep } from "./model.ts";
import { prose } from "./prose.ts";
import { proofHomes, rocqSection } from "./rocq.ts";
import { findingBadge, statusBadge, verdictBadge } from "./status.ts";
import { titleOf } from "./title.ts";
import { tryStep } from "./try-box.ts";

const paragraph = (...html: readonly string[]): string => block(tag("p", {}, ...html));
const sentence = (text: string): string => prose(/[.!?]$/.test(text) ? text : `${text}.`);

/** Where the line stands, with its neighbours in the paper. */
function place(s: SiteStep, model: SiteModel): string {
  const { audited: a } = s;
  const at = model.steps.indexOf(s);
  const near = (k: number, mark: string, rel: string): string => {
    const other = model.steps[at + k]?.audited.step.label;
    return other === undefined ? "" : link(other, `${mark} ${escapeHtml(titleOf(other))}`, { rel });
  };
  const neighbours = [near(-1, "←", "prev"), near(1, "→", "next")].filter(Boolean).join(" ");
  return tag("p", { class: "lk-where" }, link(sectionDocument(a.section), escapeHtml(a.section)), `, ${escapeHtml(a.step.where)}`) + (neighbours ? tag("p", { class: "lk-near" }, neighbours) : "");
}

/** The verdict in one banner, then the printed line beside what is true in its place. */
function opening(s: SiteStep, model: SiteModel): string {
  const { audited: a } = s;
  const { verdict, finding } = stepVerdict(a);
  const why = tag("p", { class: "lk-why" }, `${statusBadge(a.status)} ${sentence(a.because)}`);
  const evidence = tag("p", { class: "lk-evidence" }, `Evidence: ${escapeHtml(strengthText(a.evidence))}. ${finding ? findingBadge(finding) : verdictBadge(verdict)}`);
  const banner = tag("section", { class: `lk-banner lk-banner-${a.status}`, "aria-label": "what became of the line" }, why, evidence);
  const printed = tag("section", { class: "lk-side", "aria-label": "the line as printed" }, tag("p", { class: "lk-role" }, "As printed"), displayPrinted(a.step.printed));
  const note = a.because === a.step.note ? "" : tag("p", {}, sentence(a.step.note));
  return block(place(s, model) + banner + tag("div", { class: "lk-sides" }, printed, repaired(s)) + note);
}

function repaired(s: SiteStep): string {
  const { step, findings } = s.audited;
  if (!step.repair) return "";
  const f = findings.find((x) => x.role === "repair");
  const words = step.repair.text ? tag("p", {}, sentence(step.repair.text)) : "";
  const changes = step.repair.changes?.length ? tag("p", {}, "Later lines that read differently after it: ", labels(step.repair.changes), ".") : "";
  return tag("section", { class: "lk-side", "aria-label": "the line after repair" }, tag("p", { class: "lk-role" }, `After repair ${f ? findingBadge(f, step.repair.only) : ""}`), displayClaim(step.repair.claim), words, changes);
}

function best(s: SiteStep): string {
  const { step, findings } = s.audited;
  if (!step.best) return "";
  const of = (role: "best" | "below"): string => {
    const f = findings.find((x) => x.role === role);
    return f ? findingBadge(f) : "";
  };
  return heading("Best constant") + paragraph(prose(step.best.constant), ". The claim at it: ", of("best"), " just below it: ", of("below"));
}

const labels = (list: readonly string[]): string => list.map((l) => link(l, escapeHtml(titleOf(l)))).join(", ");

function twins(list: readonly Finding[]): string {
  if (list.length === 0) return "";
  const rows = list.map((f) => {
    const { twin = "", claim, verdict, evidence } = f;
    return [
    escapeHtml(twin),
    inlineClaim(claim),
    `${findingBadge(f)} ${escapeHtml(shorten(Refuted.is(verdict) ? describeRefuted(verdict) : evidence, 220))}`,
  ];
  });
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

/** Of a result, all that it rests on; of another step, what it uses and what uses it; as a graph. */
function neighbourhood(s: SiteStep, model: SiteModel): string {
  const { label } = s.audited.step;
  const result = model.audit.paper.results.find((r) => r.statement === label);
  const near = result ? behind([label, ...result.proof], model) : new Set([label, ...usesOf(s.audited.step), ...s.usedBy]);
  const of = result ? `what ${result.name} rests on` : `the neighbours of ${label}`;
  return near.size < 3 ? "" : dependencyGraph(model.steps.filter((x) => near.has(x.audited.step.label)), of, { self: label, whole: model.steps });
}

/** Some steps with all that they rest on. */
function behind(labels: readonly string[], model: SiteModel): ReadonlySet<string> {
  const uses = new Map(model.steps.map((s) => [s.audited.step.label, usesOf(s.audited.step)]));
  const found = new Set<string>();
  const visit = (label: string): void => {
    if (found.has(label)) return;
    found.add(label);
    uses.get(label)?.forEach(visit);
  };
  labels.forEach(visit);
  return found;
}

/** The page of one step as a Markdown document. */
export function stepPage(s: SiteStep, model: SiteModel, picture = ""): string {
  const { audited: a } = s;
  const seed = model.audit.seed;
  const verdict = stepVerdict(a).verdict;
  const refuted = Refuted.is(verdict) ? verdict : a.findings.filter((f) => f.role !== "twin").map((f) => f.verdict).find((v) => Refuted.is(v));
  const list = (title: string, of: readonly string[]) => tag("dt", {}, title) + tag("dd", {}, of.length ? labels(of) : "nothing");
  const box = tryStep(s);
  const rocq = rocqSection(s.theorems, a.step.label, proofHomes(model.steps));
  const shown = [...(isClaim(a.step.printed) ? [a.step.printed] : []), ...(a.step.repair ? [a.step.repair.claim] : [])];
  return [
    `---\ntitle: ${titleOf(a.step.label)}\n---\n\n# ${titleOf(a.step.label)}\n\n`,
    opening(s, model),
    refuted ? heading("Counterexample") + (refuted === verdict ? "" : paragraph("To the first of the claims below that fails: ", inlineClaim(refuted.claim), ".")) + block(counterexample(refuted, a.step.label, seed, model.replay)) : "",
    picture ? heading("Picture") + block(picture) : "",
    best(s),
    heading("Evidence"),
    block(findingChain(a.findings.filter((f) => f.role !== "twin"), shown, a.step.repair?.only)),
    isClaim(a.step.printed) || refuted ? "" : block(replay(replayOf(a.step.label, seed, model.replay))),
    box ? heading("Try it") + block(box) : "",
    rocq ? heading("Rocq") + rocq : "",
    twins(twinsOf(a)),
    heading("Neighbours"),
    block(tag("dl", { class: "lk-neighbours" }, list("Uses", usesOf(a.step)), list("Used by", s.usedBy))),
    block(neighbourhood(s, model)),
    source(s),
  ].join("");
}
