import { command } from './head.ts';
import { sentences, type Sentence } from './sentences.ts';
import type { Failure } from './failure.ts';
import type { ProofFile } from './report.ts';

/** The logical name under which the files see each other. */
export const logicalRoot = 'Lemmakit';

const fromRoot = new RegExp(`^From ${logicalRoot} Require( Import| Export)? (.*)\\.$`);

/** The modules of this project that a sentence asks for, and how, or `undefined` for any other sentence. */
export function projectImport(sentence: Sentence): { mode: 'Import' | 'Export' | ''; modules: string[] } | undefined {
  const match = fromRoot.exec(command(sentence));
  if (match === null) return undefined;
  return { mode: (match[1] ?? '').trim() as 'Import' | 'Export' | '', modules: match[2]!.trim().split(' ') };
}

const imports = new WeakMap<ProofFile, readonly string[]>();

/** All project modules a file imports; read once for each file. */
export function importedModules(file: ProofFile): readonly string[] {
  const known = imports.get(file);
  if (known !== undefined) return known;
  const found = sentences(file.source).flatMap((sentence) => projectImport(sentence)?.modules ?? []);
  imports.set(file, found);
  return found;
}

/** What may import what: definitions only definitions, libraries both. */
const rank = (file: ProofFile): number => (file.isDefinitions === true ? 0 : file.isLibrary === true ? 1 : 2);
const KIND = ['a file of definitions', 'a library', 'a proof file'];

/** The files in an order in which each follows what it imports: definitions, libraries, the rest; a file that cannot be placed is a failure. */
export function inOrder(files: readonly ProofFile[]): { ordered: ProofFile[]; failures: Failure[] } {
  const failures: Failure[] = [];
  // The first of a name has it: no file takes the place of the kit's definitions.
  const byName = new Map([...files].reverse().map((file) => [file.module, file]));
  const state = new Map<ProofFile, 'open' | 'placed' | 'refused'>();
  const ordered: ProofFile[] = [];
  const refuse = (file: ProofFile, message: string): false => {
    failures.push({ kind: 'dependency', path: file.path, line: 1, column: 1, message });
    state.set(file, 'refused');
    return false;
  };
  const place = (file: ProofFile): boolean => {
    const known = state.get(file);
    if (known !== undefined) return known === 'placed';
    if (!/^(?!lemmakit_)[A-Za-z]\w*$/.test(file.module)) return refuse(file, `${file.module} cannot name a module, or is reserved`);
    if (byName.get(file.module) !== file) return refuse(file, `there are two modules ${file.module}`);
    state.set(file, 'open');
    for (const name of importedModules(file)) {
      const target = byName.get(name);
      if (target === undefined) return refuse(file, `it imports ${name}, which is not among the files`);
      if (rank(target) > rank(file)) return refuse(file, `${KIND[rank(file)]} imports ${name}, which is ${KIND[rank(target)]}`);
      if (!place(target)) return refuse(file, `it imports ${name}, which cannot be loaded, or imports it back`);
    }
    state.set(file, 'placed');
    ordered.push(file);
    return true;
  };
  for (const k of [0, 1, 2]) for (const file of files.filter((f) => rank(f) === k)) place(file);
  return { ordered, failures };
}

/** The failure of a file that imports a rejected one, or `undefined`. */
export function refusedImport(file: ProofFile, files: readonly ProofFile[], refused: ReadonlySet<string>): Failure | undefined {
  const bad = importedModules(file).find((name) => files.some((other) => other.module === name && refused.has(other.path)));
  if (bad === undefined) return undefined;
  return { kind: 'dependency', path: file.path, line: 1, column: 1, message: `it imports ${bad}, which was not accepted` };
}
