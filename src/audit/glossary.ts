import type { EvidenceKind, EvidenceOf, EvidenceScope } from "./evidence.ts";
import type { Status } from "./step.ts";

/** What a status says of a line. README, site and command line show these words. */
export const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  holds: "shown to be true, and no printed reason of it is broken",
  gap: "shown to be true, but the printed reason does not establish it",
  false: "a certified point, a theorem or an explicit model contradicts it",
  "hypothesis-missing": "false as printed, shown to be true with one more condition that something meets",
  "ill-posed": "ambiguous, or its parts do not fit together",
  vacuous: "nothing meets its hypotheses, or everything does what it asks",
  unproved: "searched, neither shown nor refuted",
  unchecked: "no machine looked at it: prose, or what nothing could state",
};

/** What a verdict says of a claim. */
export const VERDICT_MEANINGS = {
  proved: "the Rocq kernel accepted a proof of it, or a small kernel accepted a certificate",
  refuted: "a small kernel shows it false at an exact point, or a model of its functions does, or a theorem",
  open: "neither, with the reason",
} as const;

/** How something is known: the word for it, and what it means. Strongest first, but for the order of those that show nothing. */
export const KIND_MEANINGS: Readonly<Record<EvidenceKind, { readonly word: string; readonly meaning: string }>> = {
  theorem: { word: "theorem", meaning: "the Rocq kernel checked the proof in this run" },
  certificate: { word: "certificate", meaning: "a small kernel accepted every step of a proof" },
  recorded: { word: "recorded theorem", meaning: "the record of an earlier run says that the Rocq kernel accepted the proof" },
  point: { word: "point", meaning: "an exact point that meets every hypothesis, or a model, where the claim fails" },
  "ill-typed": { word: "types", meaning: "the types refuse the formula as printed" },
  empty: { word: "no point", meaning: "it is shown that nothing meets the hypotheses" },
  searched: { word: "searched", meaning: "points were tried, and nothing was shown" },
  nothing: { word: "nothing", meaning: "nothing was examined" },
};

/** What evidence speaks of. */
export const OF_MEANINGS: Readonly<Record<EvidenceOf, string>> = {
  line: "the printed line itself",
  reading: "a reading of it, chosen by hand",
  model: "a model, chosen by hand",
  nothing: "nothing",
};

/** How far evidence reaches. */
export const SCOPE_MEANINGS: Readonly<Record<EvidenceScope, string>> = {
  "every size": "every value of every variable, and every size of its vectors",
  "finite spaces": "every value and every size, of laws on finitely many points",
  "every value": "every value of every variable",
  "fixed sizes": "every value, of vectors of the sizes that the claim names only",
  "one instance": "numbers only: the claim has no variable",
  "one point": "one point, which is enough to refute",
  "the notation": "the formula as it is written",
  none: "nowhere",
};

/** All words, under what they speak of; each with its meaning. */
export const GLOSSARY: readonly { readonly of: string; readonly words: readonly (readonly [string, string])[] }[] = [
  { of: "Statuses, of a line of the paper", words: Object.entries(STATUS_MEANINGS) },
  { of: "Verdicts, of a claim", words: Object.entries(VERDICT_MEANINGS) },
  { of: "Evidence: how it is known", words: Object.values(KIND_MEANINGS).map((k) => [k.word, k.meaning] as const) },
  { of: "Evidence: of what", words: Object.entries(OF_MEANINGS) },
  { of: "Evidence: how far it reaches", words: Object.entries(SCOPE_MEANINGS) },
];
