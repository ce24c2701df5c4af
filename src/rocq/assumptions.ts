/** The four axioms of the classical reals in Rocq's standard library, by qualified name. */
export const classicalReals: ReadonlySet<string> = new Set([
  'ClassicalDedekindReals.sig_forall_dec',
  'ClassicalDedekindReals.sig_not_dec',
  'FunctionalExtensionality.functional_extensionality_dep',
  'Classical_Prop.classic',
]);

/** Full names of the four, for the cases in which a longer or a shorter name is printed. */
const fullNames: ReadonlyMap<string, string> = new Map(
  [
    ['Coq.Reals', 'ClassicalDedekindReals.sig_forall_dec'],
    ['Coq.Reals', 'ClassicalDedekindReals.sig_not_dec'],
    ['Coq.Logic', 'FunctionalExtensionality.functional_extensionality_dep'],
    ['Coq.Logic', 'Classical_Prop.classic'],
  ].map(([prefix, name]) => [`${prefix}.${name}`, name!]),
);

/**
 * The names that `Print Assumptions` lists; an answer in no known form is returned as text.
 * Remarks such as "f is assumed to be guarded" are returned whole: no allowed name matches them.
 */
export function readAssumptions(answer: string): string[] | string {
  if (/^\s*Closed under the global context\s*$/.test(answer)) return [];
  const body = /^\s*Axioms:\s*\n([^]*)$/.exec(answer)?.[1];
  if (body === undefined) return `Print Assumptions gave no list: ${answer.trim()}`;
  const items = body.split('\n').filter((line) => /^\S/.test(line));
  return items.map((item) => {
    const name = /^([\w'.]+)(?=\s*(?::|$))/.exec(item)?.[1];
    return name === undefined ? item : (fullNames.get(name) ?? name);
  });
}

/** The names outside the four axioms of the classical reals. */
export function beyondClassicalReals(names: readonly string[]): string[] {
  return names.filter((name) => !classicalReals.has(name));
}
