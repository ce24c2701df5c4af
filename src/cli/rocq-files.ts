import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../term/index.ts";
import type { Claim } from "../claim/index.ts";
import type { Certificate } from "../kernel/certificate.ts";
import { certificateScript, readable } from "../rocq/reflect/script.ts";
import { kernelFile, KERNEL_MODULE } from "../rocq/reflect/kernel-file.ts";
import { fileError } from "./failure.ts";
import { rootOf } from "./root.ts";
import { writeWhole } from "./write-whole.ts";

/** The kernel's own proofs, as they ship. */
function kernelSource(name: string): string {
  const file = join(rootOf(fileURLToPath(import.meta.url)), "proofs", "kernel", `${name}.v`);
  try {
    return readFileSync(file, "utf8");
  } catch (e) {
    throw fileError(e, file, "read");
  }
}

/** Throws `InputError` where Rocq would not take a file by its name, or where no proof of the claim could be written to it. */
export function demandWritable(file: string, claim: Claim): void {
  if (!/^[A-Za-z]\w*\.v$/.test(basename(file)) || basename(file) === `${KERNEL_MODULE}.v`)
    throw new InputError("usage", `${basename(file)} is no name of a Rocq file: letters, digits and underscores, then .v, and not ${KERNEL_MODULE}.v`);
  readable(claim);
}

/** Writes a proof for Rocq, and beside it the file of the kernel's own proofs, on which it rests. */
export function writeRocq(file: string, claim: Claim, certificate: Certificate): void {
  demandWritable(file, claim);
  const script = certificateScript(claim, certificate);
  writeWhole(join(dirname(file), `${KERNEL_MODULE}.v`), kernelFile(kernelSource));
  writeWhole(file, script);
}
