import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Quote } from "../../report/site/index.ts";

/** The formulas that the lines of a paper are quoted with, by label, from `proofs/quotes.json` beside it; nothing where none is of these lines. */
export function quotesBeside(root: string, labels: readonly string[]): ReadonlyMap<string, Quote> | undefined {
  const file = join(root, "proofs", "quotes.json");
  if (!existsSync(file)) return undefined;
  const all = JSON.parse(readFileSync(file, "utf8")) as Record<string, Quote>;
  const own = labels.flatMap((l) => (all[l] ? [[l, all[l]] as const] : []));
  return own.length > 0 ? new Map(own) : undefined;
}
