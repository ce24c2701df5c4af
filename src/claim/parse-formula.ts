import { atRelation, readFormula, readRelationName, RELATIONS, type Cursor, type Formula, type Scope } from "../term/index.ts";

export { atRelation, readRelationName, RELATIONS };

/** What is claimed, with what is assumed before `then` or after `if`. */
export function readConclusion(c: Cursor, scope: Scope): { readonly conclusion: Formula; readonly hypotheses: readonly Formula[] } {
  const hypotheses: Formula[] = [];
  if (c.accept("if")) {
    hypotheses.push(...readHypotheses(c, scope));
    if (!c.accept("then")) c.expect(",", 'or "then" after the condition');
  } else c.accept("then");
  const conclusion = readFormula(c, scope);
  if (c.is("if") || c.is("when") || c.is("whenever") || c.is("where") || c.is("given") || c.is("with")) {
    c.take();
    hypotheses.push(...readHypotheses(c, scope));
  }
  return { conclusion, hypotheses };
}

/** Formulas separated by commas; ends at a comma where `until` says so of what follows. */
export function readHypotheses(c: Cursor, scope: Scope, until: () => boolean = () => false): Formula[] {
  const list = [readFormula(c, scope)];
  while (c.is(",") && !until()) {
    c.take();
    list.push(readFormula(c, scope));
  }
  return list;
}
