import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the kernel's own proofs, and the text of one of its files. */
export const kernelFolder = fileURLToPath(new URL("../../proofs/kernel/", import.meta.url));
export const readKernel = (name: string): string => readFileSync(`${kernelFolder}${name}.v`, "utf8");
