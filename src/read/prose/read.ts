import type { Atom } from "../atom.ts";
import { unclosedIn } from "../math/unclosed.ts";
import type { Trouble } from "../source.ts";
import type { Line } from "./line.ts";
import { ProseReader } from "./reader.ts";
import { leftFrom, sentencesOf } from "./sentences.ts";

/** Reads atoms into relations, each with what the prose had said when it came. */
export function readProse(atoms: readonly Atom[], troubles: Trouble[], late: () => boolean = () => false): Line[] {
  const reader = new ProseReader(troubles);
  const sentences = sentencesOf(atoms);
  for (const [k, s] of sentences.entries()) {
    if (late()) return troubles.push(leftFrom(s, sentences.length - k)), reader.lines;
    unclosedIn(s.atoms, troubles);
    reader.sentence(s);
  }
  return reader.lines;
}
