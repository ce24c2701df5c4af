import { claim, relate, type Claim } from "../claim/index.ts";
import type { Line, ReadLine, ReadPaper } from "../read/index.ts";
// Not by the index: auditing needs no parser of LaTeX.
import { placeOf, textOf } from "../read/source.ts";
import { sentence, type Paper, type ReadingOf, type ReadingState, type Section, type StepSource } from "./step.ts";

const STATES: Readonly<Record<string, ReadingState>> = {
  definition: "definition", ambiguous: "ambiguous", undeclared: "undeclared", foreign: "cannot be stated yet", grammar: "not understood", "ill-typed": "not understood",
};

/** The labels of a paper's relations: the display, counted from 1, and the relation in it. */
function labelsOf(lines: readonly ReadLine[]): string[] {
  const counts = new Map<string, number>();
  let inline = 0;
  let last: Line | undefined;
  return lines.map(({ line }) => {
    if (line.number === 0 && line.formula !== last?.formula) inline++;
    last = line;
    const group = line.number === 0 ? `text-${inline}` : `display-${line.number}`;
    const n = (counts.get(group) ?? 0) + 1;
    counts.set(group, n);
    return `${group}.${n}`;
  });
}

/** The relations that a label of the source names: those of its row or formula, or those of its theorem. */
function named(label: string, lines: readonly ReadLine[]): number[] {
  const rows = lines.flatMap(({ line }, k) => (line.labels.includes(label) ? [k] : []));
  return rows.length > 0 ? rows : lines.flatMap(({ line }, k) => (line.within.includes(label) && !/proof/i.test(line.environment) ? [k] : []));
}

function readingOf({ line, reading }: ReadLine): ReadingOf {
  const none = { taken: [], notes: [] };
  if (line.skip !== undefined) return { state: "skipped", ...none };
  if (reading.kind === "unread") return { state: line.stance === "definition" ? "definition" : (STATES[reading.why] ?? "not understood"), ...none, ...(reading.fix === undefined ? {} : { fix: reading.fix }) };
  if (line.stance === "assumed") return { state: "assumed", ...none };
  if (line.stance === "renamed") return { state: "not understood", ...none };
  // What the words deny is shown by nothing that shows the formula.
  if (line.stance === "denied") return { state: "not claimed", ...none };
  return { state: "read", taken: reading.taken.map(({ words, place }) => ({ words, ...place })), notes: reading.notes };
}

/** Why a line that was read is not accused. */
function doubtOf({ line, reading }: ReadLine): string | undefined {
  if (reading.kind !== "read") return undefined;
  const reasons = [...(line.stance === "claimed" || line.because === undefined ? [] : [line.because]), ...reading.unread];
  return reasons.length > 0 ? reasons.join("; ") : undefined;
}

const latexOf = (line: Line): string => {
  const { sides } = line.chain;
  const [from, to] = [sides[line.at]?.[0] ?? line.sign, sides[line.at + 1]?.at(-1) ?? line.sign];
  const same = from.span.source === to.span.source && to.span.end > from.span.start;
  return (same ? textOf({ ...from.span, end: to.span.end }) : textOf(line.formula)).replace(/\s+/g, " ").trim();
};

/** A strict sign may be one too strict: the claim with equality allowed. */
function repaired(c: Claim): Pick<StepSource, "repair"> {
  const r = c.conclusion;
  if (r.tag !== "relation" || (r.relation !== "<" && r.relation !== ">")) return {};
  const weak = claim(c.variables, relate(r.left, r.relation === "<" ? "<=" : ">=", r.right), { where: c.hypotheses, atLeast: Object.fromEntries(c.dimensions.map((d) => [d.name, d.atLeast])) });
  return { repair: { text: "with equality allowed", claim: weak } };
}

function stepOf(read: ReadLine, label: string, uses: readonly string[]): StepSource {
  const { line, reading } = read;
  const about = readingOf(read);
  const latex = latexOf(line);
  const claimed = about.state === "read" && reading.kind === "read";
  const doubt = claimed ? doubtOf(read) : undefined;
  const unread = about.state === "skipped" ? `skipped: ${line.skip}` : reading.kind === "unread" ? `${about.state}: ${reading.message}` : `${about.state}: ${line.because ?? ""}`;
  return {
    label,
    where: `${line.environment ? `${line.environment}, ` : ""}line ${placeOf(line.sign.span).line}`,
    printed: claimed ? reading.claim : sentence(latex, latex),
    latex,
    source: placeOf(line.sign.span),
    reading: about,
    ...(claimed ? {} : { unread: unread.trim() }),
    ...(doubt === undefined ? {} : { doubt }),
    ...(claimed && reading.also.length > 0 ? { also: reading.also } : {}),
    ...(claimed ? repaired(reading.claim) : {}),
    ...(uses.length > 0 ? { uses } : {}),
    note: claimed && about.notes.length > 0 ? `Read so that ${about.notes.join("; ")}.` : "",
  };
}

/**
 * A paper to audit, from its source: a step for each relation, in the order of the text, with the steps that the text gives as
 * reasons. Only earlier steps count as reasons.
 *
 * @example
 * ```ts
 * import { audit } from "lemmakit";
 * import { paperFromSource, readPaper } from "lemmakit/read";
 * const read = readPaper({ file: "note.md", text: "For $x > 0$,\n\n$$\\log x \\le x-1.$$" });
 * const { steps } = await audit(paperFromSource(read));
 * steps.map((s) => `${s.step.label} ${s.status}`); // ["display-1.1 holds"]
 * ```
 */
export function paperFromSource(read: ReadPaper): Paper {
  const labels = labelsOf(read.lines);
  const sections: { name: string; steps: StepSource[] }[] = [];
  for (const [k, line] of read.lines.entries()) {
    const uses = new Set(line.line.reasons.flatMap((r) => (r.label === undefined ? [] : named(r.label, read.lines))).filter((i) => i < k).map((i) => labels[i]!));
    const step = stepOf(line, labels[k]!, [...uses]);
    const name = line.line.section || read.source.file;
    if (sections.at(-1)?.name !== name) sections.push({ name, steps: [] });
    sections.at(-1)!.steps.push(step);
  }
  const title = /\\title\{([^{}]*)\}/.exec(read.source.text)?.[1] ?? /^#\s+(.+)$/m.exec(read.source.text)?.[1] ?? read.source.file;
  return { title: title.trim(), source: read.source.file, sections: sections as readonly Section[], results: [] };
}
