import { audit, graphOf, investigate, NO_PROOFS, obligationsOf, type AuditedStep, type Memo, type Paper } from "../../audit/index.ts";
import { printClaim } from "../../claim/index.ts";
import { declaredTheorems, type ProofFile } from "../../rocq/index.ts";
import type { SiteModel, SiteTheorem, StepModule, TestedTwin } from "../../report/site/index.ts";
import type { StepSource } from "../../audit/index.ts";
import type { Obligation } from "../../rocq/pure.ts";
import { readProofFiles, recordedProofs } from "../proof-files.ts";

export interface CollectOptions {
  readonly root: string;
  readonly seed: number;
  readonly memo: Memo;
  readonly stated: ReadonlyMap<StepSource, StepModule>;
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, label: string) => void;
}

/** Audits the paper, tests its twins and gathers its proofs. `undefined` when it was stopped. */
export async function collect(paper: Paper, options: CollectOptions): Promise<SiteModel | undefined> {
  const { root, seed, memo, signal, stated, progress } = options;
  const proofs = readProofFiles(root, paper);
  const { index } = proofs.length ? recordedProofs(root, paper) : { index: NO_PROOFS };
  const found = await audit(paper, { seed, memo, signal, proofs: index, progress });
  if (found.stopped) return undefined;
  const files = new Map(proofs.flatMap((f) => declaredTheorems(f.source).map((name) => [name, f] as const)));
  const graph = graphOf(paper);
  const theorems = (a: AuditedStep): SiteTheorem[] =>
    obligationsOf(a.step).filter((o) => files.has(o.theorem) || mayHold(o, a)).map((o) => {
      const says = a.step.rocq?.find((r) => r.theorem === o.theorem)?.says;
      return { name: o.theorem, polarity: o.polarity, statement: o.statement, ...(says ? { says } : {}), ...proofOf(files.get(o.theorem)), accepted: index.theorems.has(o.theorem) };
    });
  const steps = [];
  for (const [k, audited] of found.steps.entries()) {
    if (signal.aborted) return undefined;
    progress(k, found.steps.length, `twins of ${audited.step.label}`);
    const twins = (audited.step.twins ?? []).map((twin): TestedTwin => {
      const key = printClaim(twin.claim);
      const known = memo.get(key) ?? investigate(twin.claim, { seed, signal });
      memo.set(key, known);
      return { twin, verdict: known.verdict, evidence: known.evidence };
    });
    const at = stated.get(audited.step);
    steps.push({ audited, usedBy: graph.usedBy(audited.step.label), twins, theorems: theorems(audited), ...(at ? { stated: at } : {}) });
    await new Promise((resume) => setImmediate(resume));
  }
  return { audit: found, steps };
}

const proofOf = (f: ProofFile | undefined): Partial<SiteTheorem> => (f ? { path: f.path.split("\\").join("/"), source: f.source } : {});

/** Whether an obligation is worth a proof: of a claim, that it was not refuted; of its negation, that it was. */
function mayHold(o: Obligation, a: AuditedStep): boolean {
  const text = o.claim ? printClaim(o.claim) : undefined;
  const refuted = a.findings.some((f) => f.verdict.verdict === "refuted" && printClaim(f.claim) === text);
  return refuted === (o.polarity === "refutes");
}
