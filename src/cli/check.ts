import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { InputError } from "../term/index.ts";
import { parseClaim, printClaim, readBatchClaim, type Claim } from "../claim/index.ts";
import { admit } from "../certificate/index.ts";
import { decide, type Decision } from "../search/index.ts";
import { assuranceOf, palette, witnessJson } from "../report/index.ts";
import { EXIT } from "./failure.ts";

export interface CheckArguments {
  readonly file?: string;
  readonly json?: boolean;
  readonly timeout: number;
  readonly seed: number;
}

/** A decision by the contract of the command line. */
function decisionJson(id: string, d: Decision): Record<string, unknown> {
  const { verdict } = d;
  const assurance = assuranceOf(verdict);
  return {
    id,
    verdict: verdict.verdict,
    ...(assurance === undefined ? {} : { assurance }),
    ...(d.method === undefined ? {} : { method: d.method }),
    ...(verdict.verdict === "open" ? { reason: `${verdict.reason}: ${verdict.message}` } : {}),
    ...(verdict.verdict === "refuted" ? { witness: witnessJson(verdict), violation: verdict.violation } : {}),
    seconds: Number(d.seconds.toFixed(3)),
  };
}

function describe(claim: Claim, d: Decision, replay: string): string {
  const p = palette(process.stdout);
  const { verdict } = d;
  const assurance = assuranceOf(verdict);
  const lines = [printClaim(claim), `${p.bold(p.verdict(verdict.verdict))}${assurance ? ` (${assurance})` : ""} in ${d.seconds.toFixed(2)} s`];
  if (verdict.verdict === "refuted") {
    const at = Object.entries(witnessJson(verdict)).map(([k, v]) => `${k} = ${v}`);
    if (at.length) lines.push(`  at ${at.join(", ")}`);
    lines.push(`  left  in [${verdict.left.join(", ")}]`, `  right in [${verdict.right.join(", ")}]`, `  left - right in [${verdict.violation.join(", ")}]`);
  } else if (verdict.verdict === "open") lines.push(`  ${verdict.reason}: ${verdict.message}`);
  if (d.method !== undefined && verdict.verdict !== "refuted") lines.push(`  ${d.method}`);
  lines.push(`  ${p.dim(`${d.evaluations} evaluations; again with: ${replay}`)}`);
  return lines.join("\n");
}

/** `lemmakit check "<claim>"`: decides one claim and gives the exit code of the contract. */
export async function checkCommand(text: string, args: CheckArguments): Promise<number> {
  const claim = parseClaim(text);
  admit(claim);
  const decision = await decide(claim, { seed: args.seed, timeout: args.timeout });
  if (args.json) process.stdout.write(`${JSON.stringify(decisionJson("", decision))}\n`);
  else process.stdout.write(`${describe(claim, decision, `lemmakit check "${printClaim(claim)}" --seed ${args.seed}`)}\n`);
  return EXIT[decision.verdict.verdict];
}

/**
 * `lemmakit check --file claims.jsonl`: decides each line on its own; a line that cannot be read gives an error, and the
 * rest go on. Exits 0 when all are proved, else with the worst of refuted, open and bad input.
 */
export async function checkFileCommand(file: string, args: CheckArguments): Promise<number> {
  const stream = file === "-" ? process.stdin : createReadStream(file, "utf8");
  const opened = new Promise<void>((resolve, reject) => {
    if (file === "-") return resolve();
    stream.once("open", () => resolve());
    stream.once("error", () => reject(new InputError("usage", `the file ${file} cannot be read`)));
  });
  await opened;
  let worst = 0;
  let number = 0;
  const p = palette(process.stdout);
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === "") continue;
    let id = "";
    try {
      const value: unknown = JSON.parse(line);
      const given = (value as { id?: unknown } | null)?.id;
      id = given === undefined ? `line ${number}` : String(given);
      const { claim } = readBatchClaim(value);
      admit(claim);
      const d = await decide(claim, { seed: args.seed, timeout: args.timeout });
      worst = Math.max(worst, EXIT[d.verdict.verdict]);
      if (args.json) process.stdout.write(`${JSON.stringify(decisionJson(id, d))}\n`);
      else process.stdout.write(`${p.verdict(d.verdict.verdict.padEnd(8))} ${d.seconds.toFixed(2).padStart(6)} s  ${id}\n`);
    } catch (e) {
      const message = e instanceof SyntaxError ? `not JSON: ${e.message}` : e instanceof InputError ? e.message : undefined;
      if (message === undefined) throw e;
      worst = EXIT.badInput;
      const at = e instanceof InputError && e.column !== undefined ? `${message} (column ${e.column} of "${e.source}")` : message;
      if (args.json) process.stdout.write(`${JSON.stringify({ id: id || `line ${number}`, error: at })}\n`);
      else process.stdout.write(`error           ${id || `line ${number}`}: ${at}\n`);
    }
  }
  return worst;
}
