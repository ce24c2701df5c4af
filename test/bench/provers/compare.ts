import type { Claim } from "../../../src/claim/index.ts";
import { read } from "../../certificate/claims.ts";
import { coqInterval } from "./coq.ts";
import { kinds } from "./kinds.ts";
import { cold, warm } from "./lemmakit.ts";
import { sollya } from "./sollya.ts";
import { stateOf, type Attempt, type Tool, type ToolState } from "./tool.ts";
import { z3 } from "./z3.ts";

export const TOOLS: readonly Tool[] = [coqInterval, sollya, z3];
/** lemmakit in this process and as a command. */
export const OURS = ["lemmakit", "lemmakit, cold"] as const;

/** A claim, what is true of it, and what each prover said. */
export interface Comparison {
  readonly kind: string;
  readonly claim: string;
  readonly truth: "proved" | "refuted";
  readonly attempts: Readonly<Record<string, Attempt>>;
}

export interface ProverResult {
  /** Seconds given to each prover for each claim. */
  readonly timeout: number;
  readonly tools: readonly ToolState[];
  readonly comparisons: readonly Comparison[];
}

/** Whether a verdict was reached. */
export const decided = (a: Attempt | undefined): boolean => a?.answer === "proved" || a?.answer === "refuted";

/** Asks every prover that is there about the claims of each kind, then about their twins. */
export async function compareProvers(timeout: number, progress: (what: string) => void): Promise<ProverResult> {
  const tools = TOOLS.map((t) => (progress(t.name), stateOf(t)));
  const ready = TOOLS.filter((_, k) => tools[k]!.state === "ready");
  const compare = async (kind: string, text: string, truth: Comparison["truth"]): Promise<Comparison> => {
    progress(text);
    const claim: Claim = read(text);
    const attempts: Record<string, Attempt> = { [OURS[0]]: await warm(claim, timeout), [OURS[1]]: cold(claim, timeout) };
    for (const t of ready) attempts[t.name] = t.ask(claim, timeout);
    return { kind, claim: text, truth, attempts };
  };
  const comparisons: Comparison[] = [];
  for (const { name, pairs } of kinds()) {
    for (const [holds] of pairs) comparisons.push(await compare(name, holds, "proved"));
    for (const [, fails] of pairs) comparisons.push(await compare(name, fails, "refuted"));
  }
  return { timeout, tools, comparisons };
}
