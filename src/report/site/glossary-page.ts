import { GLOSSARY, type Status } from "../../audit/index.ts";
import { block, escapeHtml, heading, link, table, tag } from "./html.ts";
import { statusBadge, STATUS_ORDER } from "./status.ts";

/** The document of the words. */
export const GLOSSARY_PAGE = "glossary";

const shown = (word: string): string => (STATUS_ORDER.includes(word as Status) ? statusBadge(word as Status) : tag("code", {}, escapeHtml(word)));

/** Every word of a status, a verdict or a badge, with its meaning. */
export function glossaryPage(): string {
  return [
    "---\ntitle: Glossary\n---\n\n# Glossary\n\n",
    block(tag("p", {}, `The words on every page, in the audit as JSON and on the command line (${tag("code", {}, "lemmakit glossary")}). How they follow from each other: ${link("what-the-verdicts-mean", "what the verdicts mean")}.`)),
    ...GLOSSARY.map(({ of, words }) => heading(of) + block(table(escapeHtml(of), ["word", "meaning"], words.map(([word, meaning]) => [shown(word), escapeHtml(meaning)])))),
  ].join("");
}
