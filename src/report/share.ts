import { NOT_CLAIMED, type AuditedStep } from "../audit/index.ts";
import type { Palette } from "./palette.ts";

/** How much of a paper's source was read, and what became of it. */
export interface Share {
  /** Relations that the text claims: definitions, assumptions and what is skipped left out. */
  readonly claimed: number;
  readonly read: number;
  readonly proved: number;
  readonly refuted: number;
  /** Read, and neither shown nor refuted. */
  readonly left: number;
  /** Why relations were not read, counted, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

const SHOWN = new Set(["holds", "gap"]);
const REFUTED = new Set(["false", "hypothesis-missing"]);

/** Letters and numbers make one reason of many: they are left out. */
const general = (reason: string): string => reason.replace(/^\\?\S+ has no declaration.*/, "a letter has no declaration").replace(/two readings: .*/s, "two readings remain").replace(/^how far the index .*/, "the range of an index is not said");

const mostFirst = (counts: ReadonlyMap<string, number>): Share["reasons"] =>
  [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason));

/** Counts what became of the relations of a source. */
export function shareOf(steps: readonly AuditedStep[]): Share {
  const claimed = steps.filter((s) => s.step.reading && !NOT_CLAIMED.has(s.step.reading.state));
  const read = claimed.filter((s) => s.step.reading!.state === "read");
  const counts = new Map<string, number>();
  for (const s of claimed) {
    if (s.step.reading!.state === "read") continue;
    const [, why = ""] = /^[^:]*: (.*)$/s.exec(s.step.unread ?? "") ?? [];
    const reason = s.step.reading!.state === "cannot be stated yet" ? `cannot be stated yet: ${why}` : general(why);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const of = (set: ReadonlySet<string>): number => read.filter((s) => set.has(s.status)).length;
  const [proved, refuted] = [of(SHOWN), of(REFUTED)];
  return {
    claimed: claimed.length, read: read.length, proved, refuted, left: read.length - proved - refuted,
    reasons: mostFirst(counts),
  };
}

/** The share of a whole paper from those of its parts. */
export function joinShares(parts: readonly Share[]): Share {
  const sum = (of: (s: Share) => number): number => parts.reduce((n, s) => n + of(s), 0);
  const counts = new Map<string, number>();
  for (const { reason, count } of parts.flatMap((s) => s.reasons)) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return {
    claimed: sum((s) => s.claimed), read: sum((s) => s.read), proved: sum((s) => s.proved), refuted: sum((s) => s.refuted), left: sum((s) => s.left),
    reasons: mostFirst(counts),
  };
}

const percent = (part: number, of: number): string => (of === 0 ? "" : ` (${Math.round((100 * part) / of)}%)`);

/** The share in sentences, for the end of an audit. */
export function shareText(s: Share, p: Palette): string {
  const lines = [`${s.claimed} relations: ${s.read} read${percent(s.read, s.claimed)}, ${s.proved} proved, ${s.refuted} refuted, ${s.left} left.`];
  if (s.reasons.length > 0) lines.push(`Not read: ${s.reasons.map(({ reason, count }) => `${count} ${p.dim("×")} ${reason}`).join("; ")}.`);
  return lines.join("\n");
}
