import { readFileSync, statSync } from "node:fs";
import { Budget } from "../exact/index.ts";
import { InputError } from "../term/index.ts";
import { parseClaim, printClaim } from "../claim/index.ts";
import { replayed } from "../prove/certify.ts";
import { certificateText } from "../search/decide.ts";
import { allowanceOf } from "../search/effort.ts";
import type { CheckArguments } from "./check.ts";
import { EXIT, fileError } from "./failure.ts";

/** Bytes of the largest file that is read. */
const LARGEST = 50_000_000;

/** A certificate as `check --certificate` writes it, and the claim that it names. */
function readCertificate(file: string): { readonly claim: string; readonly certificate: unknown } {
  let read: { readonly claim?: unknown } | null;
  try {
    if (statSync(file).size > LARGEST) throw new InputError("too-large", `the file ${file} has more than ${LARGEST} bytes`);
    read = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")) as { readonly claim?: unknown } | null;
  } catch (e) {
    if (e instanceof SyntaxError) throw new InputError("usage", `the file ${file} is not JSON: ${e.message}`);
    throw fileError(e, file, "read");
  }
  if (typeof read?.claim !== "string") throw new InputError("usage", `${file} names no claim`);
  return { claim: read.claim, certificate: read };
}

/** `lemmakit recheck FILE`: checks a certificate again, without any search. Exit 0 when it is accepted, 2 when it is refused or when the budget ends first. */
export function recheckCommand(file: string, effort: Pick<CheckArguments, "timeout" | "work">): number {
  const { claim: text, certificate } = readCertificate(file);
  const claim = parseClaim(text);
  const result = new Budget(allowanceOf(effort)).attempt(() => replayed(claim, certificate));
  if ("ended" in result) {
    process.stdout.write(`not checked: ${printClaim(claim)}\n  ${result.ended === "work" ? "the work budget" : "the time"} was used up\n`);
    return EXIT.open;
  }
  if (result.value.kind === "proved") {
    process.stdout.write(`proved: ${printClaim(claim)}\n  ${certificateText(result.value.proved)}\n`);
    return EXIT.proved;
  }
  const { step, message } = result.value;
  process.stdout.write(`refused: ${printClaim(claim)}\n  ${step === undefined ? "" : `${step}: `}${message}\n`);
  return EXIT.open;
}
