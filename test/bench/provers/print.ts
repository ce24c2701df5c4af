import Table from "cli-table3";
import { plain, short } from "../print.ts";
import { decided, OURS, type Comparison, type ProverResult } from "./compare.ts";
import { summarise } from "./summary.ts";
import type { Attempt } from "./tool.ts";

const time = (s: number): string => (s < 1 ? `${short(s * 1000)} ms` : `${short(s)} s`);

function cell(a: Attempt | undefined, truth: Comparison["truth"]): string {
  if (a === undefined || a.answer === "n.a.") return a?.answer ?? "";
  return `${decided(a) && a.answer !== truth ? "WRONG: " : ""}${a.answer} ${time(a.seconds)}`;
}

function claims(title: string, rows: readonly Comparison[], names: readonly string[]): string {
  const table = new Table({ style: { ...plain.style, compact: true }, head: [title, ...names], colWidths: [64], wordWrap: true });
  for (const c of rows) table.push([c.claim, ...names.map((n) => cell(c.attempts[n], c.truth))]);
  return table.toString();
}

/** What a table cannot hold: tools that are not there or broken, and answers that are none. */
function remarks(r: ProverResult): string[] {
  const tools = r.tools.flatMap((t) => {
    if (t.state === "ready") return [];
    return [t.state === "broken" ? `${t.name}: broken. ${t.why}` : `${t.name}: not installed (Debian: apt-get install ${t.packages})`];
  });
  const errors = r.comparisons.flatMap((c) => Object.entries(c.attempts).flatMap(([name, a]) => (a.answer === "error" ? [`${name} on "${c.claim}": ${a.note ?? ""}`] : [])));
  return [...tools, ...errors];
}

export function printProvers(r: ProverResult): void {
  for (const kind of new Set(r.comparisons.map((c) => c.kind))) printKind(kind, { ...r, comparisons: r.comparisons.filter((c) => c.kind === kind) });
  console.log("over: geometric mean of the ratio of times on the claims both decide, and how many; the times of the tools include their start");
  for (const line of remarks(r)) console.log(line);
}
function printKind(kind: string, r: ProverResult): void {
  const summaries = summarise(r);
  const names = summaries.map((s) => s.name);
  console.log(`\nThe prover on the ${kind} set, ${r.timeout} s for a claim`);
  console.log(claims("claim", r.comparisons.filter((c) => c.truth === "proved"), names));
  console.log(claims("twin, false", r.comparisons.filter((c) => c.truth === "refuted"), names));
  const head = ["", "proved", "refuted", "open", "n.a.", "error", "wrong", "total", "start", ...OURS.map((n) => `over ${n}`)];
  const table = new Table({ style: { ...plain.style, compact: true }, head });
  for (const s of summaries) {
    const start = r.tools.find((t) => t.name === s.name)?.start;
    const over = s.over.map((o) => (o.ratio === null ? "none" : `${short(o.ratio)} (${o.claims})`));
    table.push([s.name, s.proved, s.refuted, s.open, s.notApplicable, s.errors, s.wrong, time(s.seconds), start === undefined ? "" : time(start), ...over]);
  }
  console.log(table.toString());
}
