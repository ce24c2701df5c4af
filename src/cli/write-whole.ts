import { existsSync, renameSync, statSync, writeFileSync } from "node:fs";
import { fileError } from "./failure.ts";

/** Writes beside the target first, so that the target is whole or not there. What is no file, such as a pipe, is written to. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    if (existsSync(file) && !statSync(file).isFile()) return writeFileSync(file, text);
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (e) {
    throw fileError(e, file, "written");
  }
}
