/** The layers of `src`, from left to right: each imports only what stands to its left. */
export const LAYERS = [
  "exact", "term", "claim", "enclosure", "kernel", "certificate", "prove", "refute", "search", "rocq", "read", "audit", "report", "cli",
] as const;
