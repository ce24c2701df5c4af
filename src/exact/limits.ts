/** The most that an input may hold; what is beyond one is refused by its name and number, before any work is done on it. */
export const LIMITS = Object.freeze({
  /** Characters of one claim, or of one line of a file. */
  characters: 200_000,
  /** Letters, digits, signs and commands of one formula in LaTeX. */
  tokens: 10_000,
  /** How deep parentheses, calls, signs and powers may nest. */
  nesting: 250,
  /** How deep operations may nest; a sum of n terms nests n deep. */
  depth: 1000,
  /** Operations, names and numbers of one claim, each use counted. */
  nodes: 50_000,
  variables: 1000,
  hypotheses: 1000,
  /** The size of a dimension, and the entries of a vector or matrix. */
  entries: 100_000,
  /** Scalar operations of a claim once every dimension has a size. */
  operations: 200_000,
});
export type LimitName = keyof typeof LIMITS;

const WORDS: Readonly<Record<LimitName, string>> = {
  characters: "characters",
  tokens: "letters, digits, signs and commands",
  nesting: "levels of parentheses, calls, signs and powers inside each other",
  depth: "operations inside each other (a sum of n terms nests n deep; parentheses make it flatter)",
  nodes: "operations, names and numbers",
  variables: "variables",
  hypotheses: "hypotheses",
  entries: "entries",
  operations: "scalar operations",
};

/** What is said of an input beyond a limit: `the claim has more than 1000 variables`. */
export const beyond = (what: string, limit: LimitName): string => `${what} has more than ${LIMITS[limit]} ${WORDS[limit]}`;
