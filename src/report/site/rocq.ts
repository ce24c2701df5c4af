import type { SiteStep, SiteTheorem } from "./model.ts";
import { block, escapeHtml, tag } from "./html.ts";
import { titleOf } from "./title.ts";

const fence = (language: string, code: string): string => `\`\`\`${language}\n${code.trimEnd()}\n\`\`\`\n\n`;

/** The steps on whose pages the files of proofs stand in full: of each file the first that it proves something of. */
export function proofHomes(steps: readonly SiteStep[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const s of steps) for (const t of s.theorems) if (t.source && !homes.has(t.path!)) homes.set(t.path!, s.audited.step.label);
  return homes;
}

/** A theorem: what it says, its proposition, and the whole proof on demand, where no theorem before it showed the same file. */
function theorem(t: SiteTheorem, label: string, homes: ReadonlyMap<string, string>, shown: Set<string>): string {
  const what = t.says ? escapeHtml(t.says) : t.polarity === "proves" ? "The claim holds." : "The claim is false.";
  const state = t.accepted ? "the kernel accepted it" : t.source ? "a proof is written; no record vouches for it" : "not proved in Rocq yet";
  const title = block(tag("p", { class: "lk-theorem" }, tag("strong", {}, tag("code", {}, escapeHtml(t.name))), ` ${what} `, tag("span", { class: "lk-aside" }, `(${state})`)));
  const statement = fence("coq", t.statement);
  if (!t.source || shown.has(t.path!)) return title + statement;
  shown.add(t.path!);
  const home = homes.get(t.path!) ?? label;
  if (home !== label) return title + statement + block(tag("p", {}, "The proof, ", tag("code", {}, escapeHtml(t.path!)), `, stands on the page of ${tag("a", { href: `${home}.md#rocq` }, escapeHtml(titleOf(home)))}.`));
  return `${title}${statement}<details><summary>The proof, <code>${escapeHtml(t.path!)}</code></summary>\n\n${fence("coq", t.source)}</details>\n\n`;
}

/** The statements that Rocq is asked for, with their proofs. Those without a proof are listed by name. */
export function rocqSection(theorems: readonly SiteTheorem[], label: string, homes: ReadonlyMap<string, string>): string {
  const written = theorems.filter((t) => t.source !== undefined || t.accepted);
  const missing = theorems.filter((t) => !written.includes(t));
  const names = (list: readonly SiteTheorem[]): string => list.map((t) => tag("code", {}, escapeHtml(t.name))).join(", ");
  const open = missing.filter((t) => t.shownBy === undefined);
  const elsewhere = missing.filter((t) => t.shownBy !== undefined);
  const rest = [
    ...elsewhere.map((t) => block(tag("p", {}, `The claim of ${names([t])} is shown by another way: ${escapeHtml(t.shownBy!)}. Rocq was not asked for this wording.`))),
    open.length ? block(tag("p", {}, `${written.length ? "Stated, without a proof yet" : "Stated in Rocq, without a proof yet"}: ${names(open)}.`)) : "",
  ].join("");
  const shown = new Set<string>();
  return written.map((t) => theorem(t, label, homes, shown)).join("") + rest;
}
