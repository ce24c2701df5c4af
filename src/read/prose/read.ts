import type { Atom } from "../atom.ts";
import { unclosedIn } from "../math/unclosed.ts";
import type { Trouble } from "../source.ts";
import { weakenForeign } from "./language.ts";
import type { Line } from "./line.ts";
import { leaveRenamed } from "./notation.ts";
import { ProseReader } from "./reader.ts";
import { leftFrom, sentencesOf, type Sentence } from "./sentences.ts";

/** Reads atoms into relations, each with what the prose had said when it came. */
export function readProse(atoms: readonly Atom[], troubles: Trouble[], late: () => boolean = () => false): Line[] {
  const reader = new ProseReader(troubles);
  const sentences = sentencesOf(atoms);
  const read: { sentence: Sentence; lines: Line[] }[] = [];
  for (const [k, s] of sentences.entries()) {
    if (!late()) {
      unclosedIn(s.atoms, troubles);
      const before = reader.lines.length;
      if (reader.sentence(s, late)) {
        read.push({ sentence: s, lines: reader.lines.slice(before) });
        continue;
      }
      // Its end may say on what its relations rest.
      reader.lines.length = before;
    }
    troubles.push(leftFrom(s, sentences.length - k));
    break;
  }
  weakenForeign(read);
  leaveRenamed(read);
  return reader.lines;
}
