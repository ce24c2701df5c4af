import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder above a file that holds a package.json, else the file's own. */
export function rootOf(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) return dirname(file);
  }
}
