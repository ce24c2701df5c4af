import { readFileSync } from "node:fs";
import { NO_PROOFS, paperFromSource, type Audit, type AuditedStep, type Decider, type Shard, type StepSource } from "../audit/index.ts";
import type { ReadPaper, Trouble } from "../read/index.ts";
import { auditJson, inOrder, palette, sarif, shareOf, shareText, sourceLine, sourceTable, witnessJson, type ClaimCounts, type Palette } from "../report/index.ts";
import { judged, type Chain } from "../report/chains.ts";
import { compareBaseline } from "./baseline/compare.ts";
import { readBaseline } from "./baseline/file.ts";
import { keptBesideSource } from "./cache/kept.ts";
import { EXIT } from "./failure.ts";
import { interruptSignal } from "./interrupt.ts";
import { quickFirst } from "./quick-first.ts";
import { runAudit, type AuditEffort } from "./run-audit.ts";
import { baselineOf, loadSource } from "./source.ts";

export interface AuditSourceArguments extends AuditEffort {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly only?: string;
  readonly shard?: Shard;
  /** The file to compare with, where it is not the one beside the paper. */
  readonly baseline?: string;
  readonly watch?: boolean;
  /** Write the marks that the style file puts into the margin. */
  readonly marks?: string;
  /** Write the formulas with their marks as one page. */
  readonly html?: string;
}

export const version = (JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string }).version;

/** More faults of a source than these are seldom of more than one kind. */
const MOST_TOLD = 20;

/** Tells the faults of a source on standard error, a line for each: where, and what. Of a great many, the first are told. */
export function tellTroubles(troubles: readonly Trouble[]): void {
  for (const { place, message } of troubles.slice(0, MOST_TOLD)) process.stderr.write(`lemmakit: ${place.file}:${place.line}:${place.column}: ${message}\n`);
  if (troubles.length > MOST_TOLD) process.stderr.write(`lemmakit: and ${troubles.length - MOST_TOLD} more; mend these first\n`);
}

/** Who is told while an audit runs: of each line in its order, and of a point against a line as soon as it is found. */
export interface Told {
  readonly finished?: (s: AuditedStep) => void;
  readonly refuted?: (s: StepSource, point: Readonly<Record<string, string>>) => void;
}

/** Audits a paper from its source once. */
export async function auditSource(file: string, args: AuditSourceArguments, signal: AbortSignal, { finished, refuted }: Told = {}): Promise<{ result: Audit; counts: ClaimCounts; read: ReadPaper; labels: readonly string[] }> {
  const { read } = loadSource(file);
  const paper = paperFromSource(read);
  const steps = paper.sections.flatMap((s) => s.steps);
  const deciding = (decide: Decider): Decider => {
    const quick = quickFirst(decide);
    return async (claim, options) => {
      const d = await quick(claim, options);
      if (d.verdict.verdict === "refuted") for (const s of steps) if (s.printed === claim && s.doubt === undefined && s.also === undefined) refuted?.(s, witnessJson(d.verdict));
      return d;
    };
  };
  const { result, counts } = await runAudit(paper, args, {
    proofs: NO_PROOFS,
    signal,
    beside: keptBesideSource(file),
    deciding,
    ...(args.only === undefined ? {} : { only: args.only }),
    ...(args.shard ? { shard: args.shard } : {}),
    ...(finished ? { finished } : {}),
  });
  return { result, counts, read, labels: steps.map((s) => s.label) };
}

/** The chains of a paper, judged where all its lines are there. */
async function chainsIn(read: ReadPaper, labels: readonly string[], result: Audit, part: boolean): Promise<readonly Chain[]> {
  const chains = (await import("../report/read-chains.ts")).chainsOf(read.lines, labels);
  const statuses = new Map(result.steps.map((s) => [s.step.label, s.status]));
  return part ? chains : judged(chains, (l) => statuses.get(l));
}

/** Milliseconds that a false line may wait for those before it. */
const PATIENCE = 1500;

/** The end of an audit of a source: the share that was read, proved, refuted, and left. */
export function closing(result: Audit, p: Palette): string {
  return `\n${shareText(shareOf(result.steps), p)} ${p.dim(`${result.seconds.toFixed(1)} s, seed ${result.seed}`)}`;
}

/**
 * `lemmakit audit paper.tex`: reads the paper, decides what it says, and prints a line for each relation at its place. Gives
 * the exit code: 0, or 1 when a line drifted from the baseline beside the paper, or 3 when a quote of the sidecar is gone.
 */
export async function auditSourceCommand(file: string, args: AuditSourceArguments): Promise<number> {
  if (args.watch) return (await import("./watch.ts")).watchCommand(file, args);
  const html = args.html === undefined ? undefined : await (await import("./html.ts")).htmlWriter(args.html);
  const signal = interruptSignal();
  const p = palette(process.stdout);
  const machine = args.json === true || args.sarif === true;
  const say = (text: string): void => void (machine || process.stdout.write(`${text}\n`));
  const table = process.stdout.isTTY === true;
  const shown = new Set<string>();
  const waits: NodeJS.Timeout[] = [];
  const { result, counts, read, labels } = await auditSource(file, args, signal, {
    finished: (s) => {
      shown.add(s.step.label);
      if (!table) say(sourceLine(s, p));
    },
    // Who waits for a hard line before it wants to know already.
    refuted: (s, point) => waits.push(setTimeout(() => shown.has(s.label) || say(p.dim(`${s.source!.line}:${s.source!.column} is false at ${Object.entries(point).map(([k, v]) => `${k} = ${v}`).join(", ") || "every point"}`)), PATIENCE)),
  });
  for (const w of waits) clearTimeout(w);
  const { troubles } = read;
  const { columns } = process.stdout;
  for (const part of table ? inOrder(sourceTable(result.steps, p, columns), closing(result, p), columns) : [closing(result, p)]) say(part);
  tellTroubles(troubles);
  const baseline = readBaseline(args.baseline ?? baselineOf(file), { paper: file });
  const drifts = baseline && !result.stopped ? compareBaseline(baseline, result, { ...(args.only === undefined ? {} : { only: args.only }), ...(args.shard ? { shard: args.shard } : {}) }) : [];
  if (args.json) process.stdout.write(`${JSON.stringify({ ...auditJson(result, { paper: file }), ...(args.only === undefined && !result.stopped ? { chains: await chainsIn(read, labels, result, args.shard !== undefined) } : {}), share: shareOf(result.steps), troubles: troubles.map(({ message, place }) => ({ message, ...place })), decided: counts.decided, kept: counts.kept, ...(baseline ? { drifts } : {}) }, null, 2)}\n`);
  if (args.sarif) process.stdout.write(`${JSON.stringify(sarif(result, troubles, version), null, 2)}\n`);
  if (args.marks !== undefined) (await import("./marks.ts")).writeMarks(args.marks, result);
  html?.(read, labels, result, version);
  if (result.stopped) return process.stderr.write(`lemmakit: stopped after ${result.steps.length} lines\n`), EXIT.interrupted;
  for (const d of drifts) process.stderr.write(`lemmakit: ${d}\n`);
  if (troubles.some((t) => t.stale)) return EXIT.badInput;
  return drifts.length === 0 ? 0 : 1;
}
