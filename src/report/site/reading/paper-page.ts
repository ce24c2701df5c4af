import { block, heading, tag } from "../html.ts";
import type { SiteModel } from "../model.ts";
import { titleOf } from "../title.ts";
import { formulasOfQuotes } from "./from-quotes.ts";
import { markedFormulas, type Marks } from "./rows.ts";

/** The document that shows the paper with its marks. */
export const PAPER_PAGE = "the-paper";
const MARKS: Marks = { href: (s) => `${s.step.label}.md`, name: (s) => titleOf(s.step.label) };

/** The paper, formula by formula in its sections, with what became of each in the margin. */
export function paperPage(model: SiteModel): string {
  const how = model.quotes ? "Formulas are quoted; of its sentences only the place is named." : "Each line stands as its module states it.";
  return [
    "---\ntitle: The paper with its marks\n---\n\n# The paper with its marks\n\n",
    block(tag("p", {}, `The formulas of the paper in its order, each with its status in the margin. A mark leads to what shows it. ${how}`)),
    ...formulasOfQuotes(model).map(({ name, formulas }) => heading(name) + block(markedFormulas(formulas, MARKS))),
  ].join("");
}
