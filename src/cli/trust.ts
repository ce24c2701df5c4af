import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../term/index.ts";
import type { Paper, Status } from "../audit/index.ts";
import { definitionsFile } from "../rocq/index.ts";
import { trustDocument, unprovedSteps, type TrustSources } from "../report/index.ts";
import { baselinePath, readBaseline } from "./baseline/file.ts";
import { loadPaper } from "./load.ts";
import { readProofFiles, readProofRecord, recordedProofs } from "./proof-files.ts";

/** What the document is made from, as it stands on disk. Throws `InputError` when the baseline or the record is missing. */
export function trustSources(root: string, paper: Paper): TrustSources {
  const baseline = readBaseline(baselinePath(root), {}, paper.title);
  const record = readProofRecord(root);
  if (!baseline || !record) throw new InputError("usage", "there is no baseline or no record of proofs; make them with `lemmakit proofs --record` and `lemmakit baseline`");
  const statuses = new Map(baseline.map((p) => [p.label, p.status as Status]));
  const counted = join(root, "docs", "trusted.json");
  const trusted = existsSync(counted) ? (JSON.parse(readFileSync(counted, "utf8")) as { readonly files: Readonly<Record<string, number>> }).files : undefined;
  const definitions = [definitionsFile, ...readProofFiles(root, paper).filter((f) => f.isDefinitions)];
  return { paper, statuses, proofs: recordedProofs(root, paper).index, kernel: record.kernel, axioms: record.axioms, definitions, trusted };
}

/** `lemmakit trust`: writes docs/trust.md, whole or not at all, and names each step on the list that has no reason. */
export async function trustCommand(args: { readonly paper?: string }): Promise<number> {
  const { paper, root } = await loadPaper(args.paper);
  const sources = trustSources(root, paper);
  const file = join(root, "docs", "trust.md");
  const text = trustDocument(sources);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    const draft = `${file}.${process.pid}.tmp`;
    writeFileSync(draft, text);
    renameSync(draft, file);
  }
  const unproved = unprovedSteps(sources);
  for (const { step, reason } of unproved) if (reason === "") process.stderr.write(`lemmakit: ${step.label} has no proof in Rocq, and no reason is given\n`);
  process.stdout.write(`${file}: ${sources.proofs.theorems.size} theorems, ${unproved.length} steps without a proof in Rocq\n`);
  return unproved.some((u) => u.reason === "") ? 1 : 0;
}
