import { isClaim, type AuditedStep } from "../../../audit/index.ts";
import { latexClaim } from "../../../claim/index.ts";
import type { Quote, SiteModel } from "../model.ts";
import type { MarkedFormula, MarkedSection } from "./model.ts";

interface Formula extends MarkedFormula {
  readonly rows: { readonly latex?: string; readonly steps: AuditedStep[] }[];
}

/**
 * The formulas of a paper that a module states, each once, where the first line speaks of it. Where formulas are quoted, the
 * others are lines in words; where none is, each line stands as it was stated.
 */
export function formulasOfQuotes(model: SiteModel): MarkedSection[] {
  const quoteOf = (s: AuditedStep): Quote | undefined => (model.quotes ? model.quotes.get(s.step.label) : stated(s));
  return model.audit.paper.sections.flatMap(({ name }) => {
    const formulas = new Map<string, Formula>();
    for (const { audited } of model.steps.filter((s) => s.audited.section === name)) {
      const quote = quoteOf(audited);
      const { label, where } = audited.step;
      const key = quote?.formula ?? label;
      if (!formulas.has(key)) formulas.set(key, { where, rows: [] });
      const { rows } = formulas.get(key)!;
      const same = quote && rows.find((r) => r.latex === quote.quote);
      if (same) same.steps.push(audited);
      else rows.push({ ...(quote ? { latex: quote.quote } : {}), steps: [audited] });
    }
    return formulas.size ? [{ name, formulas: [...formulas.values()] }] : [];
  });
}

function stated({ step: { label, printed, latex } }: AuditedStep): Quote | undefined {
  const quote = latex ?? (isClaim(printed) ? latexClaim(printed) : printed.latex);
  return quote === "" ? undefined : { quote, formula: label };
}
