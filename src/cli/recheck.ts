import { readFileSync } from "node:fs";
import { InputError } from "../term/index.ts";
import { parseClaim, printClaim } from "../claim/index.ts";
import { checkCertificate } from "../certificate/index.ts";

/** A certificate with the claim it is for, as `check --certificate` writes it. */
export interface CertificateFile {
  readonly claim: string;
  readonly certificate: unknown;
}

/** `lemmakit recheck FILE`: checks a certificate again, without any search. Exit 0 when it is accepted, else 1. */
export function recheckCommand(file: string): number {
  let read: Partial<CertificateFile>;
  try {
    read = JSON.parse(readFileSync(file, "utf8")) as Partial<CertificateFile>;
  } catch (e) {
    throw new InputError("usage", `${file} cannot be read: ${(e as Error).message}`);
  }
  if (typeof read.claim !== "string") throw new InputError("usage", `${file} names no claim`);
  const claim = parseClaim(read.claim);
  const result = checkCertificate(claim, read.certificate);
  if (result.kind === "proved") {
    process.stdout.write(`proved: ${printClaim(claim)}\n  ${result.proved.steps} steps: ${result.proved.rules.join(", ")}\n`);
    return 0;
  }
  process.stdout.write(`refused: ${printClaim(claim)}\n  ${result.message}\n`);
  return 1;
}
