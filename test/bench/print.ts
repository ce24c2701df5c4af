import Table from "cli-table3";
import type { StatementResult } from "./evaluators.ts";
import type { FunctionResult } from "./functions.ts";

export const short = (x: number): string => (x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2));
export const plain = { style: { head: [], border: [] } };

export function print(r: { readonly node: string; readonly cpu: string | undefined; readonly statements: readonly StatementResult[]; readonly functions: readonly FunctionResult[] }): void {
  console.log(`Node ${r.node}, ${r.cpu ?? "unknown processor"}\n`);
  for (const s of r.statements) {
    const base = s.nanoseconds["plain doubles"]!;
    const ours = s.nanoseconds["compiled"]!;
    console.log(`${s.statement}: ${s.text} (${s.variables} variables; compiled in ${s.compileMilliseconds.toFixed(1)} ms; at most ${s.target} times plain doubles wanted)`);
    const table = new Table({ ...plain, head: ["", "ns a box", "over plain doubles", "over compiled"] });
    for (const [name, ns] of Object.entries(s.nanoseconds)) {
      table.push(ns === null ? [name, "not installed", "", ""] : [name, short(ns), short(ns / base), short(ns / ours)]);
    }
    console.log(table.toString());
    const widths = new Table({ ...plain, head: ["relative width of the box", "against", "average width over it", "disjoint"] });
    for (const w of s.widths) widths.push([w.box === 0 ? "a point" : String(w.box), w.reference, w.ratio.toFixed(4), String(w.disjoint)]);
    console.log(`${widths.toString()}\n`);
  }
  for (const f of r.functions) console.log(`${f.name}: at most ${f.worst.toFixed(4)} ulp off in ${f.samples} samples, at ${f.at}`);
}
