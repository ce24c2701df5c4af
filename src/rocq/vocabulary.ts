import type { ProofFile } from './report.ts';
import { DEFINITIONS, DEFINITIONS_MODULE } from './statement/definitions.ts';

/** The definitions of the kit as a file that every run reads first. */
export const definitionsFile: ProofFile = Object.freeze({
  path: `${DEFINITIONS_MODULE}.v`,
  module: DEFINITIONS_MODULE,
  source: DEFINITIONS,
  theorems: Object.freeze([]),
  isDefinitions: true,
});

/** The files of a run: those of the kit come first, and no other file can take their place. */
export const withDefinitions = (files: readonly ProofFile[]): ProofFile[] => [definitionsFile, ...files];
