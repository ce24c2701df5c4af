/** The paper with its marks; no Node, but KaTeX. */
export { formulasOfSource } from "./from-source.ts";
export { paperHtml } from "./html-file.ts";
