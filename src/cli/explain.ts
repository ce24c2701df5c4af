import { graphOf } from "../audit/index.ts";
import { auditJson, explainStep, palette } from "../report/index.ts";
import { keptBesideProofs } from "./cache/kept.ts";
import { EXIT } from "./failure.ts";
import { interruptSignal } from "./interrupt.ts";
import { loadPaper } from "./load.ts";
import { recordedProofs } from "./proof-files.ts";
import { runAudit, type AuditEffort } from "./run-audit.ts";

/** `lemmakit explain LABEL`: one step in full. */
export async function explainCommand(label: string, args: AuditEffort & { readonly json?: boolean }): Promise<number> {
  const { paper, root } = await loadPaper(args.paper);
  const { result } = await runAudit(paper, args, { only: label, proofs: recordedProofs(root, paper).index, signal: interruptSignal(), beside: keptBesideProofs(root) });
  const [step] = result.steps;
  if (!step) return EXIT.interrupted;
  if (args.json) process.stdout.write(`${JSON.stringify((auditJson(result, args)["steps"] as unknown[])[0], null, 2)}\n`);
  else process.stdout.write(`${explainStep(step, graphOf(paper), args.seed, palette(process.stdout), args)}\n`);
  return 0;
}
