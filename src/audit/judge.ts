import type { Finding } from "./finding.ts";
import { usesOf, type Graph } from "./graph.ts";
import { isBroken, isUnshown, statusOf, type Judged } from "./status.ts";
import type { ResultSource, Status } from "./step.ts";

/** A result of the paper: its statement, and whether its printed proof proves it. */
export interface AuditedResult {
  readonly name: string;
  /** The step that states it, and the steps its printed proof ends with. */
  readonly step: string;
  readonly proof: readonly string[];
  readonly statement: Status;
  /** Steps on the way of the printed proof that are shown not to hold, in the paper's order. */
  readonly broken: readonly string[];
  /** Steps on that way that nothing has shown. */
  readonly unshown: readonly string[];
  readonly repaired: string;
}

/** The labels the status of a step depends on: the step itself, and its reasons, all the way. */
export function reasonsBehind(graph: Graph, label: string): Set<string> {
  const wanted = new Set<string>();
  const add = (l: string): void => {
    if (wanted.has(l)) return;
    wanted.add(l);
    graph.steps.get(l)!.step.reasons?.forEach(add);
  };
  add(label);
  return wanted;
}

/** Judges a step and what its status depends on; each once. */
export function judgeOf(graph: Graph, found: ReadonlyMap<string, readonly Finding[]>): (label: string) => Judged | undefined {
  const judged = new Map<string, Judged>();
  const judge = (label: string): Judged | undefined => {
    const known = judged.get(label);
    const findings = found.get(label);
    if (known || !findings) return known;
    const result = statusOf(graph.steps.get(label)!.step, findings, (reason) => judge(reason)?.status);
    judged.set(label, result);
    return result;
  };
  return judge;
}

/** Walks back from the end of a printed proof and lists what is broken on the way, and what nothing has shown. */
export function judgeResult(r: ResultSource, uses: (label: string) => readonly string[], labels: readonly string[], status: (label: string) => Status | undefined): AuditedResult {
  const seen = new Set<string>();
  const visit = (label: string): void => {
    if (seen.has(label)) return;
    seen.add(label);
    uses(label).forEach(visit);
  };
  r.proof.forEach(visit);
  const way = labels.filter((l) => seen.has(l) && l !== r.statement);
  const those = (test: (s: Status) => boolean) => way.filter((l) => test(status(l) ?? "unchecked"));
  return { name: r.name, step: r.statement, proof: r.proof, statement: status(r.statement) ?? "unchecked", broken: those(isBroken), unshown: those(isUnshown), repaired: r.repaired };
}

/** What a step of a graph rests on. */
export const usesIn = (graph: Graph) => (label: string): readonly string[] => usesOf(graph.steps.get(label)!.step);
