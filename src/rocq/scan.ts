import { ALLOWED, isProofCommand, isTactic, type Place } from './commands.ts';
import type { Failure, FailureKind } from './failure.ts';
import { closesProof, command, opensProof } from './head.ts';
import { sentences, type Sentence } from './sentences.ts';
import type { ProofFile } from './report.ts';

/** What is refused by name, so that the message says why; `outside` a section only. */
const NAMED: readonly { readonly kind: FailureKind; readonly pattern: RegExp; readonly message: string; readonly outside?: true }[] = [
  { kind: 'admitted', pattern: /\b(?:Admitted|admit|give_up)\b|^Admit Obligations\b/, message: 'a proof is admitted' },
  { kind: 'axiom', pattern: /^(?:Axioms?|Parameters?|Conjectures?|Symbols?|Declare Module)\b/, message: 'an axiom is added' },
  { kind: 'axiom', pattern: /^(?:Hypothes[ie]s|Variables?|Context)\b/, message: 'an assumption outside a section is an axiom', outside: true },
];

/** The sentence with single blanks, without its period; no attribute or modifier is taken off. */
const plain = (sentence: Sentence): string => sentence.code.replace(/\s+/g, ' ').trim().replace(/\.$/, '');

/** A coercion, or a notation after `where`, inside a command that is otherwise allowed. */
const readsOtherwise = (sentence: Sentence, text: string): boolean => /:>|>->/.test(text) || sentence.text.includes('"');

/**
 * Finds every sentence that is not on the list of what a file may contain (`commands.ts`), whatever the kernel thinks of
 * it. Comments do not count.
 */
export function scan(file: ProofFile): Failure[] {
  const found: Failure[] = [];
  let sections = 0;
  let proving = false;
  for (const sentence of sentences(file.source)) {
    const [text, bare] = [plain(sentence), command(sentence)];
    const place: Place = file.isDefinitions === true ? 'definitions' : sections > 0 ? 'section' : 'file';
    const fail = (kind: FailureKind, message: string): void => {
      found.push({ kind, path: file.path, line: sentence.line, column: 1, message: `${message}: ${bare.slice(0, 60)}` });
    };
    const named = NAMED.find((n) => n.pattern.test(bare) && !(n.outside === true && place === 'section'));
    const allowed = ALLOWED.some((a) => a.places.includes(place) && a.is(text));
    if (named) fail(named.kind, named.message);
    else if (proving && (isTactic(text) || isProofCommand(text))) proving = !closesProof(bare);
    else if (!allowed || readsOtherwise(sentence, text)) fail('forbidden', place === 'definitions' ? 'a file of definitions may not contain this' : 'a proof file may not contain this');
    if (opensProof(bare)) proving = true;
    if (/^Section\b/.test(bare)) sections++;
    else if (/^End\b/.test(bare) && sections > 0) sections--;
  }
  return found;
}
