import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { InputError } from "../term/index.ts";
import type { Paper } from "../audit/index.ts";
import { rootOf } from "./root.ts";

/** A paper with the folder its proofs and baseline stand in. */
export interface LoadedPaper {
  readonly paper: Paper;
  readonly root: string;
}

/**
 * Loads a paper module: a file that exports `paper`, or the paper that ships with the package. Throws `InputError` when
 * the file is missing or exports none.
 */
export async function loadPaper(file: string | undefined): Promise<LoadedPaper> {
  if (file === undefined) return { paper: (await import("lemmakit/paper")).paper, root: rootOf(fileURLToPath(import.meta.url)) };
  const path = resolve(file);
  if (!existsSync(path)) throw new InputError("usage", `there is no file ${file}`);
  const module = (await import(pathToFileURL(path).href).catch((e: unknown) => {
    throw new InputError("usage", `${file} cannot be loaded: ${e instanceof Error ? e.message : String(e)}`);
  })) as { paper?: Paper };
  if (!module.paper || !Array.isArray(module.paper.sections)) throw new InputError("usage", `${file} exports no "paper"`);
  return { paper: module.paper, root: rootOf(path) };
}
