import { judgeResult, type ResultSource, type Shard, type Status } from "../audit/index.ts";
import { InputError } from "../term/index.ts";
import { judged, type Chain } from "./chains.ts";
import { demandAllShards } from "./merge-claims.ts";
import { joinShares, type Share } from "./share.ts";

interface StepReport {
  readonly label: string;
  readonly status: Status;
  readonly uses: readonly string[];
}
/** What a merge reads of the report of a shard; the rest it takes as it is. */
export interface AuditReport {
  readonly paper: unknown;
  /** With the number of steps of the whole paper. */
  readonly shard?: Shard & { readonly steps: number };
  readonly steps: readonly StepReport[];
  readonly results: readonly unknown[];
  readonly seed: number;
  readonly seconds: number;
  readonly decided?: number;
  readonly kept?: number;
  readonly stopped?: boolean;
  readonly drifts?: readonly string[];
  /** Of a paper read from its source; a shard does not judge them. */
  readonly chains?: readonly Chain[];
  readonly share?: Share;
  readonly troubles?: readonly unknown[];
}

const bad = (message: string): never => {
  throw new InputError("usage", message);
};

/** What all shards of one audit share. */
const partsOf = ({ paper, seed, results, troubles }: AuditReport): string => JSON.stringify([paper, seed, results, troubles]);

/** Whether an object is the report of an audit. */
export const isAuditReport = (value: unknown): value is AuditReport => {
  const v = value as AuditReport | null;
  return typeof v === "object" && v !== null && Array.isArray(v.steps) && Array.isArray(v.results) && v.steps.every((s) => typeof s?.label === "string" && Array.isArray(s.uses));
};

/**
 * Joins the JSON reports of all shards of an audit into the report of the whole: the steps in the paper's order, the results
 * judged from all of them, the drifts of all. Throws `InputError` when the reports do not fit together.
 */
export function mergeAudits(reports: readonly { readonly name: string; readonly report: AuditReport }[]): AuditReport {
  demandAllShards(reports.map(({ name, report }) => ({ name, shard: report.shard })));
  const [first] = reports;
  for (const { name, report } of reports) {
    if (partsOf(report) !== partsOf(first!.report))
      bad(`${name} and ${first!.name} are not parts of one audit: paper, seed or results differ`);
    if (report.stopped) bad(`${name} was stopped before its end`);
  }
  const ordered = [...reports].sort((a, b) => a.report.shard!.index - b.report.shard!.index).map((r) => r.report);
  const steps = ordered[0]!.steps.flatMap((_, place) => ordered.flatMap((r) => r.steps[place] ?? []));
  const known = new Map(steps.map((s) => [s.label, s]));
  const total = ordered.reduce((n, r) => n + r.steps.length, 0);
  if (steps.length !== total || known.size !== total || ordered.some((r) => r.shard!.steps !== total)) bad("the shards do not share the steps of one paper between them");
  const place = new Map(steps.map((s, k) => [s.label, k]));
  const at = (drift: string) => place.get(/^[^\s:]+/.exec(drift)?.[0] ?? "") ?? total;
  const { shard: _, ...rest } = ordered[0]!;
  const uses = (label: string) => known.get(label)?.uses ?? [];
  return {
    ...rest,
    steps,
    results: (rest.results as readonly ResultSource[]).map((r) => judgeResult(r, uses, [...known.keys()], (l) => known.get(l)?.status)),
    ...(rest.chains ? { chains: judged(rest.chains, (l) => known.get(l)?.status) } : {}),
    ...(rest.drifts ? { drifts: ordered.flatMap((r) => r.drifts ?? []).sort((a, b) => at(a) - at(b)) } : {}),
    ...(rest.share ? { share: joinShares(ordered.flatMap((r) => r.share ?? [])) } : {}),
    ...(rest.decided === undefined ? {} : { decided: ordered.reduce((n, r) => n + (r.decided ?? 0), 0) }),
    ...(rest.kept === undefined ? {} : { kept: ordered.reduce((n, r) => n + (r.kept ?? 0), 0) }),
    seconds: Math.max(...ordered.map((r) => r.seconds)),
  };
}
