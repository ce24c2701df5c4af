import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { closure, importsOf, linesOfCode } from "./imports.ts";

/** The two modules that make verdicts. */
export const ROOTS = ["src/kernel/proved.ts", "src/kernel/refuted.ts"] as const;

/** What a verdict rests on: the files, each with its lines of code, and the packages that they load. */
export interface Trusted {
  readonly files: Readonly<Record<string, number>>;
  readonly packages: readonly string[];
}
export function trusted(root: string): Trusted {
  const files = closure(root, ROOTS);
  const packages = files.flatMap((f) => importsOf(root, f)).filter((i) => !i.typeOnly && !i.target?.startsWith(".")).map((i) => i.target ?? "a computed import");
  return { files: Object.fromEntries(files.map((f) => [f, linesOfCode(readFileSync(join(root, f), "utf8"))])), packages: [...new Set(packages)].sort() };
}
export const linesOf = (t: Trusted): number => Object.values(t.files).reduce((a, b) => a + b, 0);
export const foldersOf = (t: Trusted): string[] => [...new Set(Object.keys(t.files).map((f) => dirname(f)))].sort();
/** The record of it, as it is committed. */
export const written = (t: Trusted): string => `${JSON.stringify(t, null, 1)}\n`;

// Writes the record; see `npm run trust`.
if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const t = trusted(process.cwd());
  writeFileSync("docs/trusted.json", written(t));
  console.log(`docs/trusted.json: ${linesOf(t)} lines of code in ${Object.keys(t.files).length} files in ${foldersOf(t).length} folders`);
}
