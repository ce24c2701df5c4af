import { printClaim } from "../claim/index.ts";
import { definitionsSection, type DefinitionsText } from "./trust-definitions.ts";
import { reliances, usesOf, withoutProof, type Paper, type ProofIndex, type Reliance, type Status, type StepSource } from "../audit/index.ts";

/** What the document is made from: the paper, the statuses of the baseline, and what a run of Rocq recorded. */
export interface TrustSources {
  readonly paper: Paper;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly proofs: ProofIndex;
  readonly kernel: string;
  readonly axioms: readonly string[];
  /** What statements are read with: the kit's definitions, then the paper's. */
  readonly definitions: readonly DefinitionsText[];
  /** The files that verdicts of the kernel rest on, with their lines of code; absent where nobody counted. */
  readonly trusted?: Readonly<Record<string, number>> | undefined;
}

const TRUSTED: readonly (readonly [name: string, where: string, why: string])[] = [
  ["what a term means", "src/term, src/claim", "the page, the search and the Rocq statement are readings of one term"],
  ["exact numbers and decimal enclosures", "src/exact, src/enclosure/decimal", "models refute by them; all else only shows them"],
  ["the kernel", "src/kernel", "it alone makes the verdicts `proved` by certificate and `refuted` at a point that it has words for"],
  ["the checker of models", "src/certificate/model", "it alone makes the verdict `refuted` by a model, of functions, sets, and operators that the kernel has no words for"],
  ["the printer of statements", "src/rocq/statement", "it says in Rocq what the term says, and that it is defined; `lemmakit proofs --statement LABEL` shows it"],
  ["definitions", "below", "statements are made of them and of Rocq's library of reals"],
  ["the runner", "src/rocq", "it asks the kernel that a theorem has the generated statement, and for its axioms"],
  ["Rocq", "the kernel and the standard library", "it accepts the proofs"],
];
const AXIOMS: Readonly<Record<string, string>> = {
  "ClassicalDedekindReals.sig_forall_dec": "a decidable property of numbers holds for all of them, or fails for one that can be named",
  "ClassicalDedekindReals.sig_not_dec": "the negation of a proposition holds or does not",
  "FunctionalExtensionality.functional_extensionality_dep": "functions with equal values are equal",
  "Classical_Prop.classic": "a proposition holds or does not",
};
const PARTS: Readonly<Record<Reliance["part"], string>> = {
  line: "the line", reading: "a reading", repair: "the repair", best: "the best constant", shown: "evidence", refutation: "a refutation", below: "the failure below the best constant",
};

const code = (text: string): string => `\`${text}\``;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((r) => `| ${r.map((c) => c.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
const theorems = (list: readonly Reliance[]): string => [...new Set(list.flatMap((r) => (r.proof ? [code(r.proof.theorem)] : [])))].join(", ") || "none";

/** Why a step is on the list of lines without a proof in Rocq. */
export function reasonOf(step: StepSource, missing: readonly Reliance[] | "no claim", paper: Paper): string {
  const said = paper.unproved?.[step.label];
  if (said !== undefined) return said;
  if (missing === "no claim") return "the line makes no claim that terms can state";
  const unsupported = missing.find((r) => r.unsupported !== undefined)?.unsupported;
  return unsupported === undefined ? "" : `Rocq's library cannot state it: ${unsupported}`;
}

/** The steps whose line, reading or repair has no proof in Rocq, with the reason; empty where none is known. */
export function unprovedSteps({ paper, statuses, proofs }: TrustSources): { readonly step: StepSource; readonly status: Status; readonly missing: readonly Reliance[] | "no claim"; readonly reason: string }[] {
  return paper.sections.flatMap((s) => s.steps).flatMap((step) => {
    const status = statuses.get(step.label);
    const missing = status && withoutProof(step, status, proofs);
    return missing ? [{ step, status, missing, reason: reasonOf(step, missing, paper) }] : [];
  });
}

function results({ paper, statuses, proofs }: TrustSources): string {
  const steps = new Map(paper.sections.flatMap((s) => s.steps).map((s) => [s.label, s]));
  return paper.results.map((r) => {
    const seen = new Set<string>();
    const visit = (label: string): void => {
      const step = steps.get(label);
      if (!step || seen.has(label)) return;
      seen.add(label);
      usesOf(step).forEach(visit);
    };
    [r.statement, ...r.proof].forEach(visit);
    const used = [...steps.values()].filter((s) => seen.has(s.label));
    const own = steps.get(r.statement)!;
    const further = (own.rocq ?? []).filter((t) => proofs.theorems.has(t.theorem));
    const accepted = (s: StepSource) => reliances(s, statuses.get(s.label) ?? "unchecked", proofs);
    const without = used.filter((s) => withoutProof(s, statuses.get(s.label) ?? "unchecked", proofs));
    return [
      `### ${r.name}`,
      `${r.repaired} As printed: ${statuses.get(r.statement) ?? "not judged"}.`,
      `- In Rocq, of the statement: ${theorems(accepted(own))}.`,
      ...further.map((t) => `- ${code(t.theorem)}: ${t.says}.`),
      `- It rests on ${used.length} step${used.length === 1 ? "" : "s"}: ${used.map((s) => code(s.label)).join(", ")}.`,
      `- Of these without a proof in Rocq: ${without.map((s) => code(s.label)).join(", ") || "none"}.`,
    ].join("\n");
  }).join("\n\n");
}

function sections({ paper, statuses, proofs }: TrustSources): string {
  return paper.sections.map((section) => {
    const rows = section.steps.map((step) => {
      const status = statuses.get(step.label) ?? "unchecked";
      const list = reliances(step, status, proofs);
      const of = (...parts: Reliance["part"][]) => theorems(list.filter((r) => parts.includes(r.part)));
      const further = (step.rocq ?? []).filter((t) => proofs.theorems.has(t.theorem)).map((t) => `${code(t.theorem)}: ${t.says}`);
      const missing = list.filter((r) => !r.proof).map((r) => PARTS[r.part]);
      return [code(step.label), status, of("line", "reading"), of("repair", "best"), of("refutation", "below"), [...further, of("shown")].filter((t) => t !== "none").join("; ") || "none", [...new Set(missing)].join(", ") || "nothing"];
    });
    return `### ${section.name}\n\n${table(["step", "status", "line", "repair, best", "refutations", "further", "not in Rocq"], rows)}`;
  }).join("\n\n");
}

/** The files that verdicts of the kernel rest on, by folder. */
function kernelFiles(files: Readonly<Record<string, number>> | undefined): string {
  if (!files) return "";
  const rows = Object.entries(files);
  const sum = (list: readonly (readonly [string, number])[]): number => list.reduce((n, [, lines]) => n + lines, 0);
  const folderOf = (f: string): string => f.slice(0, f.lastIndexOf("/"));
  const folders = [...new Set(rows.map(([f]) => folderOf(f)))];
  const list = folders.map((folder) => {
    const own = rows.filter(([f]) => folderOf(f) === folder);
    return [code(folder), String(sum(own)), own.map(([f, lines]) => `${code(f.slice(folder.length + 1))} ${lines}`).join(", ")];
  });
  return `## The kernel

A verdict of the kernel rests on ${sum(rows)} lines of code in ${rows.length} files in ${folders.length} folders, and on no package: all that \`src/kernel/proved.ts\` and
\`src/kernel/refuted.ts\` import, read from the syntax trees. A line counts where it holds code; blank lines and comments do not. A test fails where
the sum grows. Readers and writers of text and of certificates are not among them: they give terms and theorems to rules, and rules check what they are given.

${table(["folder", "lines", "files"], list)}

`;
}

/** The document that says what is trusted, what each result rests on, and what is not proved and why. */
export function trustDocument(sources: TrustSources): string {
  const { paper, proofs, kernel, axioms } = sources;
  const unproved = unprovedSteps(sources);
  const described = unproved.map(({ step, status, missing, reason }) => [
    code(step.label),
    status,
    missing === "no claim" ? "the line" : [...new Set(missing.map((r) => `${PARTS[r.part]} ${code(printClaim(r.claim))}`))].join("; "),
    reason,
  ]);
  return `<!-- Made by \`lemmakit trust\` from the code, the baseline and the record of proofs. -->

# What is trusted

A verdict on a line of *${paper.title}*
rests on these parts, and on nothing else. The search, \`Math.exp\`, the double intervals and the command line are not among them.

${table(["part", "where", "why"], TRUSTED)}

${kernelFiles(sources.trusted)}## Who checks the checkers

- The rules of the kernel: each is a theorem of \`proofs/kernel\` with its side conditions, and Rocq accepts it.
- That the code asks for each condition: tests take steps that would prove what is false at a point, and the kernel refuses them;
  with any one condition taken out of the code, a test fails.
- A certificate: \`lemmakit recheck\` replays it; \`lemmakit check --rocq proof.v\` writes it for \`coqc\`, which shares no code with the kernel.
- The proofs in Rocq: two builds of it, jsCoq and \`coqc\` where it is installed, check them from nothing. Statements are generated, and a proof
  of anything else is refused.
- This page: made from the code and the record, and a test fails where it is not what they say.

## Rocq

Kernel: ${kernel}. The record in \`proofs/record.json\` names ${proofs.theorems.size} accepted theorems by content; \`lemmakit proofs\`
and \`lemmakit audit --recheck\` do not believe it and check every proof from nothing. The theorems rest on these axioms of the
standard library and on no others:

${axioms.map((a) => `- ${code(a)}: ${AXIOMS[a] ?? "outside the classical reals"}`).join("\n")}

Vectors are functions on the natural numbers with a length beside them, so a statement over a dimension holds for every value
of it. Some claims fix their sizes, as a search needs numbers; the theorems under *further* then give the general case where
there is one. Expectations and probabilities are over finite spaces, with independent draws from them.

${definitionsSection(sources.definitions)}

## Results

${results(sources)}

## Without a proof in Rocq

${described.length === 0 ? "Every line that holds and every repair is proved in Rocq." : `${described.length} ${described.length === 1 ? "step stands or has a repair" : "steps stand, or have a repair,"} without a proof in Rocq of all they say, or say what no claim states.\n\n${table(["step", "status", "what", "why"], described)}`}

Outside all of this: laws on infinite spaces, measurability and integrals, for Rocq's standard library has no measure
theory. What Rocq proves of expectations and of draws is about finite spaces; where the paper takes a maximum over an open
ball, the theorems speak of least upper bounds.

## Step by step

The names are those of theorems under \`proofs\`.

${sections(sources)}
`;
}
