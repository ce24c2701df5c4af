import { command, declaredName, opensProof } from './head.ts';
import { sentences } from './sentences.ts';

/** The names of the theorems a source states, in order. */
export function declaredTheorems(source: string): string[] {
  return sentences(source).flatMap((sentence) => {
    const text = command(sentence);
    const name = opensProof(text) ? declaredName(text) : undefined;
    return name === undefined || name === '' ? [] : [name];
  });
}
