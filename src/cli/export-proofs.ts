import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { obligationsOfPaper, type Paper } from "../audit/index.ts";
import { definitionsFile, exportedStatements } from "../rocq/index.ts";
import { readProofFiles } from "./proof-files.ts";
import { makeFolder } from "../rocq/make-folder.ts";

/**
 * Writes all that Rocq needs to a folder: the kit's definitions, every generated statement under the name of its theorem,
 * the proof files, and a `_CoqProject`. Editors and `coqc -Q . Lemmakit` read it as it stands.
 */
export function exportProofs(root: string, paper: Paper, folder: string): number {
  const files = [definitionsFile, ...readProofFiles(root, paper)];
  const statements = exportedStatements([...obligationsOfPaper(paper).values()], files);
  const texts = new Map([...files.map((f) => [`${f.module}.v`, f.source] as const), ["statements.v", statements]]);
  makeFolder(folder);
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "_CoqProject"), `-Q . Lemmakit\n${[...texts.keys()].join("\n")}\n`);
  return texts.size;
}
