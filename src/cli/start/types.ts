import { cpSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

/** The doors of the package, below the folder of the built modules. */
const DOORS = ["src/index", "proofs/index", "src/read", "src/vitest"];

/** The declarations that a door names, itself or through others. */
function reachable(doors: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles)
      if (fileName.startsWith(".")) visit(resolve(dirname(file), fileName.replace(/\.[jt]s$/, ".d.ts")));
  };
  doors.forEach(visit);
  return seen;
}

/** Puts the declarations that users of the package meet into `types`, as they lie beside the modules: three in four are met by none. */
export function gatherTypes(built: string): number {
  const types = join(built, "types");
  rmSync(types, { recursive: true, force: true });
  const files = reachable(DOORS.map((d) => join(built, `${d}.d.ts`)));
  for (const f of files) cpSync(f, join(types, relative(built, f)));
  return files.size;
}
