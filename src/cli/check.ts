import { parseClaim, printClaim, printConditions, type Claim } from "../claim/index.ts";
import { InputError } from "../term/index.ts";
import { check, type Decision, type Effort } from "../search/index.ts";
import { Refuted } from "../refute/index.ts";
// Only what is needed: a check of one claim should start at once.
import { diagnosisJson } from "../report/diagnosis.ts";
import { palette } from "../report/palette.ts";
import { assuranceOf } from "../report/verdict.ts";
import { gapText, pointText } from "../report/searched.ts";
import { witnessJson } from "../report/witness.ts";
import { EXIT } from "./failure.ts";
import { startProgress } from "./progress.ts";
import { writeWhole } from "./write-whole.ts";

export interface CheckArguments {
  readonly file?: string;
  readonly json?: boolean;
  readonly timeout: number;
  /** Units of work for one claim; by the timeout where it is not said. */
  readonly work?: number;
  readonly seed: number;
  /** Close in on the best value of this constant. */
  readonly best?: string;
  /** Of a file of claims, one of several parts. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** Worker threads for a file of claims; all cores where it is not said. */
  readonly jobs?: number;
  /** The claim is in LaTeX. */
  readonly latex?: boolean;
  /** Where to write the certificate of a proof. */
  readonly certificate?: string;
  /** Where to write a proof for Rocq, a file in `.v`. */
  readonly rocq?: string;
}

/** What was asked: the claim, and the seed of the search. */
export interface Asked {
  readonly id: string;
  readonly claim: Claim;
  readonly seed: number;
}

/** A decision by the contract of the command line. */
export function decisionJson({ id, claim, seed }: Asked, d: Omit<Decision, "diagnosis">, told: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { verdict } = d;
  const assurance = assuranceOf(verdict);
  return {
    id,
    claim: printClaim(claim),
    verdict: verdict.verdict,
    ...(assurance === undefined ? {} : { assurance }),
    ...(d.method === undefined ? {} : { method: d.method }),
    ...(verdict.verdict === "open" ? { reason: `${verdict.reason}: ${verdict.message}` } : {}),
    ...(d.ended === undefined ? {} : { ended: d.ended }),
    ...told,
    ...(verdict.verdict === "refuted" ? { witness: witnessJson(verdict), ...(Refuted.is(verdict) ? { left: verdict.left, right: verdict.right, violation: verdict.violation } : {}) } : {}),
    seed,
    work: d.work,
    seconds: Number(d.seconds.toFixed(3)),
  };
}

/** How long to try. */
export const effortOf = ({ timeout, work }: Pick<CheckArguments, "timeout" | "work">): Effort => ({ timeout, ...(work === undefined ? {} : { work }) });

/** What ended the work on an open claim. */
const ENDINGS = { work: "the work budget ended it, as on any machine; more with --timeout or --work", time: "the clock ended it before its work was done; more with --timeout", aborted: "it was stopped" };

function describe(claim: Claim, d: Decision, replay: string): string {
  const p = palette(process.stdout);
  const { verdict } = d;
  const assurance = assuranceOf(verdict);
  const lines = [printClaim(claim), `${p.bold(p.verdict(verdict.verdict))}${assurance ? ` (${assurance})` : ""} in ${d.seconds.toFixed(2)} s`];
  if (verdict.verdict === "refuted") {
    const at = Object.entries(witnessJson(verdict)).map(([k, v]) => `${k} = ${v}`);
    if (at.length) lines.push(`  at ${at.join(", ")}`);
    if (Refuted.is(verdict)) lines.push(`  left  in [${verdict.left.join(", ")}]`, `  right in [${verdict.right.join(", ")}]`, `  left - right in [${verdict.violation.join(", ")}]`);
  } else if (verdict.verdict === "open") {
    lines.push(`  ${verdict.reason}: ${verdict.message}`);
    if (d.searched?.sizes.length) lines.push(`  searched at ${d.searched.sizes.map(pointText).join("; ")}`);
    const nearest = d.diagnosis?.contact || d.diagnosis?.nearest ? undefined : d.searched?.nearest;
    if (nearest) lines.push(`  nearest at ${pointText(nearest.at)}: ${gapText(nearest.gap)}`);
    const regions = d.diagnosis?.regions;
    if (regions?.proved) lines.push(`  ${p.verdict("proved")} for ${printConditions(regions.proved.claim)}`);
    for (const box of regions?.left ?? []) lines.push(`  left: ${printConditions({ ...claim, variables: box })}`);
  }
  if (verdict.verdict === "proved" && claim.dimensions.length) lines.push(`  for every ${claim.dimensions.map((n) => (n.atLeast > 1 ? `${n.name} from ${n.atLeast}` : n.name)).join(", ")}`);
  if (d.ended !== undefined) lines.push(`  ${ENDINGS[d.ended]}`);
  if (d.method !== undefined && verdict.verdict !== "refuted") lines.push(`  ${d.method}`);
  lines.push(`  ${p.dim(`${d.evaluations} evaluations; again with: ${replay}`)}`);
  return lines.join("\n");
}

/** `lemmakit check "<claim>"`: decides one claim and gives the exit code of the contract. */
export async function checkCommand(text: string, args: CheckArguments): Promise<number> {
  const claim = args.latex ? (await import("../read/index.ts")).claimFromLatex(text) : parseClaim(text);
  const rocq = args.rocq === undefined ? undefined : await import("./rocq-files.ts");
  if (args.rocq !== undefined) rocq?.demandWritable(args.rocq, claim);
  if (args.best !== undefined) return (await import("./best.ts")).bestCommand(claim, args.best, args);
  const progress = await startProgress("reading");
  const placed = (e: unknown): never => {
    throw e instanceof InputError ? e.placedIn(text) : e;
  };
  const decision = await check(claim, { ...effortOf(args), seed: args.seed, progress: progress.say }).catch(placed).finally(progress.stop);
  if (args.json) process.stdout.write(`${JSON.stringify(decisionJson({ id: "", claim, seed: args.seed }, decision, diagnosisJson(decision)))}\n`);
  else process.stdout.write(`${describe(claim, decision, `lemmakit check "${printClaim(claim)}" --seed ${args.seed}`)}\n`);
  if (args.certificate !== undefined && decision.certificate) writeWhole(args.certificate, `${JSON.stringify(decision.certificate)}\n`);
  if (args.rocq !== undefined && decision.certificate) rocq?.writeRocq(args.rocq, claim, decision.certificate);
  return EXIT[decision.verdict.verdict];
}
