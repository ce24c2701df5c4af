import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { InputError } from "../term/index.ts";
import { readBatchClaim } from "../claim/index.ts";
import { admit } from "../certificate/index.ts";
import { palette } from "../report/palette.ts";
import { decisionJson, type CheckArguments } from "./check.ts";
import { EXIT } from "./failure.ts";
import { startPool, type ClaimPool, type Decided } from "./pool.ts";

/** The result of one line: a decision, or why it could not be read. */
interface Row {
  readonly id: string;
  readonly decision?: Decided;
  readonly error?: string;
}

/** Lines under way at once, beyond the threads, so that none of them waits. */
const AHEAD = 16;

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = file === "-" ? process.stdin : createReadStream(file, "utf8");
  if (file !== "-") {
    await new Promise<void>((resolve, reject) => {
      stream.once("open", () => resolve());
      stream.once("error", () => reject(new InputError("usage", `the file ${file} cannot be read`)));
    });
  }
  yield* createInterface({ input: stream, crlfDelay: Infinity });
}

async function decideLine(line: string, number: number, pool: ClaimPool, args: CheckArguments): Promise<Row> {
  let id = `line ${number}`;
  try {
    const value: unknown = JSON.parse(line);
    const given = (value as { id?: unknown } | null)?.id;
    if (given !== undefined) id = String(given);
    const { claim } = readBatchClaim(value);
    admit(claim);
    return { id, decision: await pool.decide(claim, args) };
  } catch (e) {
    if (e instanceof SyntaxError) return { id, error: `not JSON: ${e.message}` };
    if (!(e instanceof InputError)) throw e;
    return { id, error: e.column === undefined ? e.message : `${e.message} (column ${e.column} of "${e.source}")` };
  }
}

/**
 * `lemmakit check --file claims.jsonl`: decides each line on its own, on all cores, and prints in the order of the file.
 * A line that cannot be read gives an error, and the rest go on. Exits 0 when all are proved, else with the worst of
 * refuted, open and bad input.
 */
export async function checkFileCommand(file: string, args: CheckArguments): Promise<number> {
  const p = palette(process.stdout);
  const pool = startPool(args.jobs);
  let worst = 0;
  const print = ({ id, decision, error }: Row) => {
    worst = Math.max(worst, decision ? EXIT[decision.verdict.verdict] : EXIT.badInput);
    if (args.json) process.stdout.write(`${JSON.stringify(decision ? decisionJson(id, decision, decision.told) : { id, error })}\n`);
    else if (decision) process.stdout.write(`${p.verdict(decision.verdict.verdict.padEnd(8))} ${decision.seconds.toFixed(2).padStart(6)} s  ${id}${decision.verdict.verdict === "open" ? ` (${decision.verdict.reason})` : ""}\n`);
    else process.stdout.write(`error           ${id}: ${error}\n`);
  };
  const waiting: Promise<Row>[] = [];
  try {
    let number = 0;
    for await (const line of linesOf(file)) {
      number++;
      if (line.trim() === "") continue;
      waiting.push(decideLine(line, number, pool, args));
      if (waiting.length >= AHEAD) print(await waiting.shift()!);
    }
    for (const row of waiting) print(await row);
  } finally {
    await pool.close();
  }
  return worst;
}
