import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { InputError } from "../term/index.ts";
import { readPaper, type ReadPaper, type Source } from "../read/index.ts";

/** A paper that was read from its source, and every file it was read from. */
export interface LoadedSource {
  readonly read: ReadPaper;
  /** The paper, what it includes, and its sidecar, as absolute paths. */
  readonly files: readonly string[];
  /** Where the sidecar is, or would be. */
  readonly sidecar: string;
}

/** Whether a file is a paper in source, and not a module. */
export const isSource = (file: string): boolean => /\.(?:tex|ltx|latex|md|markdown)$/i.test(file);
/** The file beside a paper that says what its prose leaves open. */
export const sidecarOf = (file: string): string => file.replace(/\.[^.]*$/, ".lemmakit");
/** The file beside a paper that pins what its audit found. */
export const baselineOf = (file: string): string => file.replace(/\.[^.]*$/, ".baseline.json");

/** Reads a text file, with the name it is to be reported under. Throws `InputError` where it is no readable text. */
export function readSource(path: string, name = path): Source {
  try {
    if (!statSync(path).isFile()) throw new Error("it is no file");
    return { file: name, text: readFileSync(path, "utf8").replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n") };
  } catch (e) {
    throw new InputError("usage", `${name} cannot be read: ${(e as Error).message}`);
  }
}

const nameOf = (path: string): string => {
  const near = relative(process.cwd(), path);
  return near.startsWith("..") || isAbsolute(near) ? path : near;
};

/** Loads a paper in LaTeX or Markdown with the files it includes and its sidecar. `text` stands in for a file that is being edited. */
export function loadSource(file: string, text?: (path: string) => string | undefined): LoadedSource {
  const path = resolve(file);
  if (!isSource(path)) throw new InputError("usage", `${file} is neither LaTeX (.tex) nor Markdown (.md)`);
  const files: string[] = [];
  const open = (at: string): Source => {
    files.push(at);
    const edited = text?.(at);
    return edited === undefined ? readSource(at, nameOf(at)) : { file: nameOf(at), text: edited };
  };
  const main = open(path);
  const load = (name: string, from: string): Source | undefined => {
    for (const folder of [dirname(resolve(from)), dirname(path)])
      for (const candidate of [name, `${name}.tex`]) {
        const at = resolve(folder, candidate);
        if (existsSync(at) && statSync(at).isFile()) return open(at);
      }
    return undefined;
  };
  const sidecar = sidecarOf(path);
  const beside = existsSync(sidecar) || text?.(sidecar) !== undefined ? open(sidecar) : undefined;
  return { read: readPaper(main, { load, ...(beside ? { sidecar: beside } : {}) }), files: [...new Set(files)], sidecar };
}
