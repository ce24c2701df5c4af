import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { InputError } from "../term/index.ts";
import type { Paper } from "../audit/index.ts";

/** A paper with the folder its proofs and baseline stand in. */
export interface LoadedPaper {
  readonly paper: Paper;
  readonly root: string;
}

/** The nearest folder above a file that holds a package.json, else the file's own. */
function rootOf(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) return dirname(file);
  }
}

/**
 * Loads a paper module: a file that exports `paper`, or the paper that ships with the package. Throws `InputError` when
 * the file is missing or exports none.
 */
export async function loadPaper(file: string | undefined): Promise<LoadedPaper> {
  const url = file === undefined ? import.meta.resolve("lemmakit/paper") : pathToFileURL(resolve(file)).href;
  const path = fileURLToPath(url);
  if (!existsSync(path)) throw new InputError("usage", `there is no file ${file ?? path}`);
  const module = (await import(url)) as { paper?: Paper };
  if (!module.paper || !Array.isArray(module.paper.sections)) throw new InputError("usage", `${file ?? path} exports no "paper"`);
  return { paper: module.paper, root: rootOf(path) };
}
