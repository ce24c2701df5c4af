import { latexClaim, printClaim } from "../claim/index.ts";
import { wholeOf, type ReadLine } from "../read/index.ts";
import type { Chain } from "./chains.ts";

/** The chains of a paper. `lines` and `labels` are the same relations in the same order. */
export function chainsOf(lines: readonly ReadLine[], labels: readonly string[]): Chain[] {
  const out: Chain[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && lines[end]!.line.chain === lines[i]!.line.chain) end++;
    const whole = end - i > 1 ? wholeOf(lines.slice(i, end).map((l) => l.line)) : undefined;
    if (whole) out.push({ steps: labels.slice(i, end), whole: { text: printClaim(whole), latex: latexClaim(whole) } });
    i = end;
  }
  return out;
}
