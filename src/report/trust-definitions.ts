/** A file of definitions that statements are read with. */
export interface DefinitionsText {
  readonly path: string;
  readonly source: string;
}

/** The section of the trust document that gives, in full, the definitions on which every statement rests. */
export function definitionsSection(files: readonly DefinitionsText[]): string {
  const texts = files.map(({ path, source }) => `\`${path}\`\n\n\`\`\`coq\n${source.trim()}\n\`\`\``);
  return `## Definitions

A statement is read with Rocq's library of reals and these definitions, before anything else of the project is loaded. Its own
binders bear names that none of the two has. So what a statement says is its text, these texts, and Rocq.

${texts.join("\n\n")}`;
}
