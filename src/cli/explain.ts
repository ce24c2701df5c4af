import { audit, graphOf } from "../audit/index.ts";
import { auditJson, explainStep, palette } from "../report/index.ts";
import { interruptSignal } from "./interrupt.ts";
import { loadPaper } from "./load.ts";
import { recordedProofs } from "./proof-files.ts";

/** `lemmakit explain LABEL`: one step in full. */
export async function explainCommand(label: string, args: { readonly seed: number; readonly json?: boolean; readonly paper?: string }): Promise<number> {
  const { paper, root } = await loadPaper(args.paper);
  const result = await audit(paper, { seed: args.seed, only: label, proofs: recordedProofs(root, paper).index, signal: interruptSignal() });
  const [step] = result.steps;
  if (!step) return 130;
  if (args.json) process.stdout.write(`${JSON.stringify((auditJson(result)["steps"] as unknown[])[0], null, 2)}\n`);
  else process.stdout.write(`${explainStep(step, graphOf(paper), args.seed, palette(process.stdout))}\n`);
  return 0;
}
