import { declaredName } from './head.ts';
import { logicalRoot } from './imports.ts';

/** Where a command stands: in a file of definitions, or in another file outside and inside a section. */
export type Place = 'definitions' | 'file' | 'section';

/** The modules of the standard library that files may ask for. */
export const STANDARD: readonly string[] = [
  'Reals', 'Lra', 'Lia', 'Psatz', 'Arith', 'ZArith', 'QArith', 'List', 'Bool', 'Ranalysis', 'Classical', 'ClassicalEpsilon', 'FunctionalExtensionality',
];
const SCOPES = ['R_scope', 'nat_scope', 'Z_scope', 'Q_scope', 'list_scope'];

const words = (text: string, list: readonly string[]): boolean => text.split(' ').every((word) => list.includes(word));
const LEMMA = /^(?:Theorem|Lemma|Fact|Remark|Corollary|Proposition) [\w']+/;
const name = String.raw`(?!(?:Import|Export)\b)[A-Za-z_][\w']*`;

interface Allowed {
  readonly what: string;
  readonly places: readonly Place[];
  /** Whether a command, with single blanks and without its period, is of this kind. */
  readonly is: (text: string) => boolean;
}
const everywhere: readonly Place[] = ['definitions', 'file', 'section'];
const proving: readonly Place[] = ['file', 'section'];
const matches = (pattern: RegExp) => (text: string): boolean => pattern.test(text);

/**
 * The commands a file may contain, and nothing else may stand in it: what a proof needs, and nothing that changes how a
 * text is read (notations, coercions, canonical structures, implicit arguments, options), that adds axioms, that switches
 * a check of the kernel, or that reaches outside the file.
 */
export const ALLOWED: readonly Allowed[] = [
  { what: 'Require Import Reals', places: ['definitions'], is: matches(/^(?:From Coq )?Require Import Reals$/) },
  { what: 'Open Scope R_scope', places: ['definitions'], is: matches(/^Open Scope R_scope$/) },
  {
    what: 'Require Import of the standard library',
    places: proving,
    is: (text) => {
      const found = /^(?:From Coq )?Require Import (.*)$/.exec(text)?.[1];
      return found !== undefined && words(found, STANDARD);
    },
  },
  { what: 'From Lemmakit Require Import', places: everywhere, is: matches(new RegExp(`^From ${logicalRoot} Require(?: Import)?(?: ${name})+$`)) },
  {
    what: 'Open Scope',
    places: proving,
    is: (text) => {
      const scope = /^(?:Local )?Open Scope (\S+)$/.exec(text)?.[1];
      return scope !== undefined && SCOPES.includes(scope);
    },
  },
  { what: 'Definition', places: everywhere, is: matches(/^Definition [\w']+\b[^]*:=/) },
  { what: 'Fixpoint', places: everywhere, is: matches(/^Fixpoint [\w']+\b[^]*:=/) },
  { what: 'Inductive', places: proving, is: matches(/^Inductive [\w']+\b[^]*:=/) },
  { what: 'Definition by proof', places: proving, is: (text) => /^(?:Definition|Fixpoint) [\w']+/.test(text) && !text.includes(':=') },
  { what: 'Lemma', places: proving, is: (text) => LEMMA.test(text) && declaredName(text) !== undefined },
  { what: 'Ltac', places: proving, is: matches(/^Ltac [\w']+\b[^]*:=/) },
  { what: 'Section', places: proving, is: matches(new RegExp(`^Section ${name}$`)) },
  { what: 'End of a section', places: ['section'], is: matches(new RegExp(`^End ${name}$`)) },
  { what: 'Variable', places: ['section'], is: matches(/^(?:Variables?|Hypothes[ie]s) [\w' (:]+/) },
  { what: 'Let', places: ['section'], is: matches(/^Let [\w']+\b[^]*:=/) },
];

/** What a proof consists of beside tactics, and what ends it. */
export const isProofCommand = (text: string): boolean => /^(?:Proof|Qed|Defined)$/.test(text) || /^Proof using [\w' ]+$/.test(text);

/** A tactic, a bullet, a brace or a selector: nothing that starts like a command. */
export const isTactic = (text: string): boolean => !/^(?:#|[A-Z])/.test(text);
