import type { Sentence } from './sentences.ts';

const attribute = /^(?:#\[[^\]]*\]|Local|Global|Program|Polymorphic|Monomorphic|Private|Time|Timeout \d+|Fail|Succeed)\s+/;

/** The command of a sentence without attributes and modifiers, with single blanks: `Lemma foo : ...`. */
export function command(sentence: Sentence): string {
  let rest = sentence.code.replace(/\s+/g, ' ').trim();
  for (;;) {
    const next = rest.replace(/^(#\[[^\]]*\])(?=\S)/, '$1 ').replace(attribute, '');
    if (next === rest) return rest;
    rest = next;
  }
}

const opener =
  /^(?:Theorem|Lemma|Fact|Remark|Corollary|Proposition|Property|Goal|Definition|Example|Instance|Let|Fixpoint|CoFixpoint)\b ?([\w']*)/;
const always = /^(?:Theorem|Lemma|Fact|Remark|Corollary|Proposition|Property|Goal)\b/;
const closer = /^(?:Qed|Defined|Admitted|Abort|Save)\b|^Proof (?!using\b|with\b)\S/;

/** The name declared by a sentence that may open a proof, or `undefined`. */
export function declaredName(text: string): string | undefined {
  return opener.exec(text)?.[1];
}

/** Whether a sentence leaves a proof to be done. */
export function opensProof(text: string): boolean {
  return always.test(text) || (opener.test(text) && !text.includes(':='));
}

/** Whether a sentence ends a proof. */
export function closesProof(text: string): boolean {
  return closer.test(text);
}
