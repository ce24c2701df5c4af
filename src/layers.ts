/** The layers of `src`, from left to right: each imports only what stands to its left. */
export const LAYERS = [
  "exact", "term", "claim", "enclosure", "certificate", "search", "rocq", "audit", "report", "cli",
] as const;
