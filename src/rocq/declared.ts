import { command, declaredName, opensProof } from './head.ts';
import { sentences } from './sentences.ts';

/** The theorems a source states, in order, with the lines on which they begin. */
export function declaredPlaces(source: string): { readonly name: string; readonly line: number }[] {
  return sentences(source).flatMap((sentence) => {
    const text = command(sentence);
    const name = opensProof(text) ? declaredName(text) : undefined;
    return name === undefined || name === '' ? [] : [{ name, line: sentence.line }];
  });
}
/** The names of the theorems a source states, in order. */
export const declaredTheorems = (source: string): string[] => declaredPlaces(source).map((d) => d.name);
