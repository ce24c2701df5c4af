import { command } from './head.ts';
import type { Sentence } from './sentences.ts';

/** The parts of the standard library that a document loads and imports once, before anything else. */
const loaded: ReadonlyMap<string, string> = new Map([
  ['Reals', 'Coq.Reals.Reals'],
  ['Lra', 'Coq.micromega.Lra'],
  ['Lia', 'Coq.micromega.Lia'],
  ['Psatz', 'Coq.micromega.Psatz'],
]);

/** The first sentence of a document: all that statements need of the standard library. */
export const openReals = `Require Import ${loaded.get('Reals')}.`;

/** What follows the statements: the rest of what proofs need. Loading is slow, so it is done once and not file by file. */
export const openTactics = `Require Import ${[...loaded.values()].slice(1).join(' ')}.`;

const requirement = /^(?:From Coq )?Require Import ([\w ]+)\.$/;

/**
 * Whether a sentence requires only what the document has imported. At the head of a file such a sentence adds nothing;
 * what statements mean is fixed before the file is read, and the kernel checks the rest.
 */
export function requiresOnlyLoaded(sentence: Sentence): boolean {
  const names = requirement.exec(command(sentence))?.[1];
  return names !== undefined && names.split(' ').every((name) => loaded.has(name));
}
