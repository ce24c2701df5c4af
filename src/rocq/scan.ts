import type { Failure, FailureKind } from './failure.ts';
import { command } from './head.ts';
import { sentences } from './sentences.ts';
import type { ProofFile } from './report.ts';

interface Rule {
  readonly kind: FailureKind;
  readonly pattern: RegExp;
  readonly message: string;
  /** Where the rule holds: in every command, in attributes too, outside sections, or in libraries only. */
  readonly where?: 'attribute' | 'outside-section' | 'library';
}

const rules: readonly Rule[] = [
  { kind: 'admitted', pattern: /\b(?:Admitted|admit|give_up)\b|^Admit Obligations\b/, message: 'a proof is admitted' },
  { kind: 'axiom', pattern: /^(?:Axioms?|Parameters?|Conjectures?|Symbols?|Declare Module)\b/, message: 'an axiom is added' },
  {
    kind: 'axiom',
    pattern: /^(?:Hypothes[ie]s|Variables?|Context)\b/,
    message: 'an assumption outside a section is an axiom',
    where: 'outside-section',
  },
  {
    kind: 'pragma',
    pattern: /^(?:Uns|S)et (?:Guard|Positivity|Universe) Checking\b|^Set (?:Type.?[Ii]n.?Type|Definitional UIP)\b/,
    message: 'a check of the kernel is switched',
  },
  { kind: 'pragma', pattern: /\bbypass_check\b/, message: 'a check of the kernel is switched', where: 'attribute' },
  {
    kind: 'pragma',
    pattern: /\bGlobal\s+(?:Uns|S)et\b|#\[\s*(?:global|export)\s*\]\s*(?:Uns|S)et\b/,
    message: 'an option outlives the file',
    where: 'attribute',
  },
  {
    kind: 'pragma',
    pattern: /^(?:Rewrite Rules?|Declare ML|Add (?:ML|LoadPath|Rec)|Primitive|Register)\b/,
    message: 'the kernel is extended',
  },
  {
    kind: 'pragma',
    pattern: /^(?:Reset|Back|BackTo|Undo|Restart|Load|Cd|Drop|Quit|Redirect|Separate|Recursive|Extraction)\b/,
    message: 'the command reaches outside the file',
  },
  {
    kind: 'notation',
    pattern: /^(?:(?:Reserved )?(?:Notation|Infix)|(?:Identity )?Coercion|Canonical|Undelimit|Delimit|Bind|Close Scope)\b/,
    message: 'a library may change how statements are read only with Local',
    where: 'library',
  },
];

const opensSection = /^Section\b/;
const opensModule = /^Module\b(?!.*:=)/;

/** Finds what no proof file may contain, whatever the kernel thinks of it. Comments and strings do not count. */
export function scan(file: ProofFile): Failure[] {
  const found: Failure[] = [];
  const blocks: ('section' | 'module')[] = [];
  for (const sentence of sentences(file.source)) {
    const text = command(sentence);
    if (opensSection.test(text)) blocks.push('section');
    else if (opensModule.test(text)) blocks.push('module');
    else if (/^End\b/.test(text) && blocks.pop() === undefined)
      found.push({ kind: 'pragma', path: file.path, line: sentence.line, column: 1, message: `the file steps out of its module: ${text}` });
    for (const rule of rules) {
      if (rule.where === 'outside-section' && blocks.includes('section')) continue;
      if (rule.where === 'library' && (file.isLibrary !== true || /\b[Ll]ocal\b/.test(sentence.code.split(':=')[0]!))) continue;
      if (!rule.pattern.test(rule.where === 'attribute' ? sentence.code : text)) continue;
      found.push({ kind: rule.kind, path: file.path, line: sentence.line, column: 1, message: `${rule.message}: ${text.slice(0, 60)}` });
    }
  }
  return found;
}
