import { importedModules } from './imports.ts';
import type { ProofFile } from './report.ts';
import type { Task } from './statements.ts';

/** Definitions and libraries: what any other file may import. */
const isShared = (file: ProofFile): boolean => file.isDefinitions === true || file.isLibrary === true;

/** All definitions, and the libraries some files rest on. */
function foundations(some: readonly ProofFile[], files: readonly ProofFile[]): Set<ProofFile> {
  const byModule = new Map(files.map((file) => [file.module, file]));
  const used = new Set(files.filter((file) => file.isDefinitions === true));
  const visit = (file: ProofFile): void => {
    for (const name of importedModules(file)) {
      const target = byModule.get(name);
      if (target === undefined || used.has(target)) continue;
      used.add(target);
      visit(target);
    }
  };
  some.forEach(visit);
  return used;
}

/** Files that import each other, however indirectly: they belong in one document. */
function families(files: readonly ProofFile[]): ProofFile[][] {
  const byModule = new Map(files.map((file) => [file.module, file]));
  const family = new Map(files.map((file) => [file, [file]]));
  for (const file of files)
    for (const name of importedModules(file)) {
      const target = byModule.get(name);
      const [one, other] = [family.get(file)!, target && family.get(target)];
      if (other === undefined || one === other) continue;
      one.push(...other);
      for (const member of other) family.set(member, one);
    }
  return [...new Set(family.values())];
}

/** What one document reads, in order, and what it is asked. */
export interface DocumentPlan {
  readonly files: readonly ProofFile[];
  readonly tasks: readonly Task[];
}

/**
 * Shares files, which stand in an order in which each follows what it imports, over at most so many documents, about
 * equally by length. A document has every definition, the libraries its files rest on, and with a file all that it
 * imports. Theorems of libraries are asked of the first.
 */
export function planDocuments(ordered: readonly ProofFile[], tasks: readonly Task[], most: number): DocumentPlan[] {
  const groups = Array.from({ length: Math.max(1, most) }, () => ({ files: [] as ProofFile[], length: 0 }));
  const size = (family: readonly ProofFile[]): number => family.reduce((sum, file) => sum + file.source.length, 0);
  const all = families(ordered.filter((file) => !isShared(file))).map((family) => ({ family, length: size(family) }));
  for (const { family, length } of all.sort((a, b) => b.length - a.length)) {
    const least = groups.reduce((a, b) => (b.length < a.length ? b : a));
    least.files.push(...family);
    least.length += length;
  }
  const promising = ordered.filter((file) => isShared(file) && file.theorems.length > 0);
  return groups
    .filter((group, k) => k === 0 || group.files.length > 0)
    .map((group, k) => {
      const own = new Set([...group.files, ...(k === 0 ? promising : [])]);
      const under = foundations([...own], ordered);
      return { files: ordered.filter((file) => own.has(file) || under.has(file)), tasks: tasks.filter((task) => own.has(task.file)) };
    });
}
