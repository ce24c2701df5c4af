/** The reader: one claim in LaTeX, or a whole paper with the places it was read from, and the paper to audit that it gives. */
export { claimFromLatex } from "./read/claim.ts";
export { readPaper, type Beside, type ReadLine, type ReadPaper } from "./read/paper.ts";
export { placeOf, textOf, type Place, type Source, type Span, type Trouble } from "./read/source.ts";
export type { Load } from "./read/latex/document.ts";
export type { Reading, Taken } from "./read/meaning/reading.ts";
export type { Line, Reason, Stance } from "./read/prose/line.ts";
export { paperFromSource } from "./audit/from-source.ts";
