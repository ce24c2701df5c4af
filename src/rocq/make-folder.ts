import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Makes a folder and those around it. Node's own recursion never ends below `/proc`, where a folder can be neither found nor made. */
export function makeFolder(path: string, mode = 0o777): void {
  try {
    mkdirSync(path, mode);
  } catch (e) {
    const { code } = e as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(path).isDirectory()) return;
    const around = dirname(resolve(path));
    if (code !== "ENOENT" || statSync(around, { throwIfNoEntry: false }) || around === resolve(path)) throw e;
    makeFolder(around, mode);
    makeFolder(path, mode);
  }
}
