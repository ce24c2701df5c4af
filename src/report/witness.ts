import type { RefutedByModel, Table } from "../certificate/index.ts";
import type { Refuted } from "../refute/index.ts";

/** A witness as the contract has it: exact text by variable, sizes and indices first; functions and sets as closed terms. */
export function witnessJson(r: Refuted | RefutedByModel): Record<string, string> {
  const { sizes, point, functions = {}, sets = {} } = r.witness;
  const counts = { ...sizes.dimensions, ...sizes.indices };
  return { ...Object.fromEntries(Object.entries(counts).map(([k, n]) => [k, String(n)])), ...point, ...Object.fromEntries(Object.entries(functions).map(([k, f]) => [k, tableText(f)])), ...sets };
}
const tableText = (t: string | Table): string => (typeof t === "string" ? t : `[${t.map(tableText).join(", ")}]`);
