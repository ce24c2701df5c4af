import { graphOf, NO_PROOFS, obligationsOf, type AuditedStep, type Paper, type StepSource } from "../../audit/index.ts";
import { printClaim } from "../../claim/index.ts";
import { declaredTheorems, type ProofFile } from "../../rocq/index.ts";
import type { SiteModel, SiteTheorem, StepModule } from "../../report/site/index.ts";
import type { Obligation } from "../../rocq/pure.ts";
import { keptBesideProofs } from "../cache/kept.ts";
import { readProofFiles, recordedProofs } from "../proof-files.ts";
import { quotesBeside } from "./quotes.ts";
import { runAudit, type AuditEffort } from "../run-audit.ts";

export interface CollectOptions extends AuditEffort {
  readonly root: string;
  readonly stated: ReadonlyMap<StepSource, StepModule>;
  readonly signal: AbortSignal;
}

/** Audits the paper and gathers its proofs, with the number of claims that no cache knew. `undefined` when it was stopped. */
export async function collect(paper: Paper, options: CollectOptions): Promise<{ readonly model: SiteModel; readonly decided: number } | undefined> {
  const { root, signal, stated } = options;
  const proofs = readProofFiles(root, paper);
  const { index } = proofs.length ? recordedProofs(root, paper) : { index: NO_PROOFS };
  const { result, counts } = await runAudit(paper, options, { proofs: index, signal, beside: keptBesideProofs(root) });
  if (result.stopped) return undefined;
  const files = new Map(proofs.flatMap((f) => declaredTheorems(f.source).map((name) => [name, f] as const)));
  const graph = graphOf(paper);
  const theorems = (a: AuditedStep): SiteTheorem[] =>
    obligationsOf(a.step).filter((o) => files.has(o.theorem) || mayHold(o, a)).map((o) => {
      const says = a.step.rocq?.find((r) => r.theorem === o.theorem)?.says;
      const shownBy = otherwise(o, a);
      return { name: o.theorem, polarity: o.polarity, statement: o.statement, ...(says ? { says } : {}), ...proofOf(files.get(o.theorem)), accepted: index.theorems.has(o.theorem), ...(shownBy ? { shownBy } : {}) };
    });
  const steps = result.steps.map((audited) => {
    const at = stated.get(audited.step);
    return { audited, usedBy: graph.usedBy(audited.step.label), theorems: theorems(audited), ...(at ? { stated: at } : {}) };
  });
  const quotes = quotesBeside(root, steps.map((s) => s.audited.step.label));
  return { model: { audit: result, replay: options, steps, ...(quotes ? { quotes } : {}) }, decided: counts.decided };
}

const proofOf = (f: ProofFile | undefined): Partial<SiteTheorem> => (f ? { path: f.path.split("\\").join("/"), source: f.source } : {});

/** What the audit shows the claim of an obligation by. */
function otherwise(o: Obligation, a: AuditedStep): string | undefined {
  const text = o.claim ? printClaim(o.claim) : undefined;
  return text === undefined ? undefined : a.findings.find((f) => f.verdict.verdict === (o.polarity === "proves" ? "proved" : "refuted") && printClaim(f.claim) === text)?.evidence;
}

/** Whether an obligation is worth a proof: of a claim, that it was not refuted; of its negation, that it was. */
function mayHold(o: Obligation, a: AuditedStep): boolean {
  const text = o.claim ? printClaim(o.claim) : undefined;
  const refuted = a.findings.some((f) => f.verdict.verdict === "refuted" && printClaim(f.claim) === text);
  return refuted === (o.polarity === "refutes");
}
