import type { Line } from "./line.ts";
import type { Sentence } from "./sentences.ts";

/** Words that English sentences are full of, and those of other languages are not. */
const ENGLISH = new Set("the of and is are we that for this with by from then if let be which have has where such since hence thus".split(" "));
/** The same of French, German, Spanish, Italian, Portuguese and Dutch. */
const OTHER = new Set(
  (
    "le la les des une est et dans pour que qui avec soit alors donc nous der das und ist für mit von wir dass eine sei gilt auch nicht wenn dann el los las una por para con sea entonces donde tenemos " +
    "il di che per sono allora dove sia quindi della uma com seja então onde temos het een van voor zijn dat geldt"
  ).split(" "),
);
/** A letter of a script that English is not written in; Greek letters are symbols. */
const STRANGE = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

const words = (s: Sentence): string[] => s.atoms.flatMap((a) => (a.kind === "word" ? [a.text.toLowerCase()] : []));
const isStrange = (s: Sentence): boolean => words(s).some((w) => STRANGE.test(w));

/** Whether more of the telling words of a text are of another language than of English. */
export function isForeign(sentences: readonly Sentence[]): boolean {
  let [english, other] = [0, 0];
  for (const w of sentences.flatMap(words)) {
    if (ENGLISH.has(w)) english++;
    else if (OTHER.has(w) || STRANGE.test(w)) other++;
  }
  return other > english;
}

/** Prose in another language is not read: it may assume or deny, so that nothing is held against its author. */
export function weakenForeign(read: readonly { readonly sentence: Sentence; readonly lines: readonly Line[] }[]): void {
  const all = isForeign(read.map((r) => r.sentence));
  for (const { sentence, lines } of read) {
    if (!all && !isStrange(sentence)) continue;
    for (const l of lines) if (l.stance === "claimed" && l.reads === undefined) [l.stance, l.because] = ["unclear", "the words around it are not English, and are not read"];
  }
}
