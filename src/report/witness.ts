import type { Refuted } from "../certificate/index.ts";

/** A witness as the contract has it: exact text by variable, sizes and indices first. */
export function witnessJson(r: Refuted): Record<string, string> {
  const { sizes, point } = r.witness;
  const counts = { ...sizes.dimensions, ...sizes.indices };
  return { ...Object.fromEntries(Object.entries(counts).map(([k, n]) => [k, String(n)])), ...point };
}
