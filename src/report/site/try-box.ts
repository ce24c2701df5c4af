import { printClaim, type Claim } from "../../claim/index.ts";
import { isClaim } from "../../audit/index.ts";
import type { SiteStep } from "./model.ts";
import { escapeHtml, tag } from "./html.ts";

/** A claim that a button puts into the box. */
export interface Choice {
  readonly name: string;
  readonly claim: string;
}

/** A box where a reader edits a claim and has it decided here, by the same engine. Needs JavaScript, and says so; the script adds what only it moves. */
export function tryBox(claim: string, choices: readonly Choice[]): string {
  const buttons = choices.map((c) => tag("button", { type: "button", class: "lk-choice", "data-lk-claim": c.claim === claim ? "" : c.claim }, escapeHtml(c.name)));
  return [
    tag("noscript", {}, tag("p", {}, "This box needs JavaScript. The same engine answers on the command line: ", tag("code", {}, "lemmakit check"), ".")),
    tag(
      "form",
      { class: "lk-try", "data-lk-try": true },
      tag("label", { for: "lk-claim" }, "Claim, as in the grammar or in LaTeX"),
      tag("textarea", { id: "lk-claim", name: "claim", rows: 4, spellcheck: "false", autocapitalize: "off", autocomplete: "off" }, escapeHtml(claim)),
      buttons.length ? tag("div", { class: "lk-choices", role: "group", "aria-label": "claims to start from" }, ...buttons) : "",
    ),
  ].join("");
}

/** The box of a step: its own claim, its repair, its best constant and its twins to start from. */
export function tryStep(s: SiteStep): string {
  const { step } = s.audited;
  const choices: Choice[] = [];
  const add = (name: string, claim: Claim) => {
    const text = printClaim(claim);
    if (!choices.some((c) => c.claim === text)) choices.push({ name, claim: text });
  };
  if (isClaim(step.printed)) add("as printed", step.printed);
  for (const claim of step.readings ?? []) add("a reading", claim);
  if (step.repair) add("after repair", step.repair.claim);
  if (step.best) {
    add("at the best constant", step.best.at);
    add("just below it", step.best.below);
  }
  for (const t of step.twins ?? []) add(`twin: ${t.name}`, t.claim);
  for (const f of s.audited.findings) add(f.role === "fails" ? "what must fail" : "what must hold", f.claim);
  if (choices.length === 0) return "";
  return tryBox(choices[0]!.claim, choices.slice(0, 8));
}
