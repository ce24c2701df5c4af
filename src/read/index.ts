export { claimFromLatex } from "./claim.ts";
export { readPaper, type Beside, type ReadLine, type ReadPaper } from "./paper.ts";
export { relationLatex } from "./relation-latex.ts";
export type { Load } from "./latex/document.ts";
export { wholeOf } from "./meaning/whole.ts";
export type { Reading, Taken } from "./meaning/reading.ts";
export type { Line, Reason, Stance } from "./prose/line.ts";
export { placeAt, placeOf, textOf, type Place, type Source, type Span, type Trouble } from "./source.ts";
