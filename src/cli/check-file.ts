import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { beyond } from "../exact/index.ts";
import { InputError } from "../term/index.ts";
import { readBatchClaim, type Claim } from "../claim/index.ts";
import { palette } from "../report/palette.ts";
import { decisionJson, effortOf, type CheckArguments } from "./check.ts";
import { EXIT, report } from "./failure.ts";
import { linesOf, type Line } from "./lines.ts";
import { startPool, type ClaimPool, type Decided } from "./pool.ts";

/** The result of one line: a decision, or why there is none, and the exit code of that. */
interface Row {
  readonly id: string;
  /** Its place among the lines that are not empty, from 1. */
  readonly line: number;
  readonly claim?: Claim;
  readonly decision?: Decided;
  readonly error?: string;
  readonly code: number;
}

/** Lines under way at once for each thread, so that none of them waits. */
const AHEAD = 8;

async function decideLine({ number, text }: Line, line: number, pool: ClaimPool, args: CheckArguments): Promise<Row> {
  let id = `line ${number}`;
  if (text === undefined) return { id, line, error: beyond("the line", "characters"), code: EXIT.badInput };
  try {
    const value: unknown = JSON.parse(text);
    const given = (value as { id?: unknown } | null)?.id;
    if (typeof given === "string" || typeof given === "number") id = String(given);
    const { claim } = readBatchClaim(value);
    const decision = await pool.decide(claim, { ...effortOf(args), timeout: args.timeout, seed: args.seed });
    // A fault of ours is told of this line alone.
    if (decision.fault !== undefined) return { id, line, error: `an internal fault: ${decision.fault.split("\n")[0]}`, code: EXIT.internal };
    return { id, line, claim, decision, code: EXIT[decision.verdict.verdict] };
  } catch (e) {
    if (e instanceof SyntaxError) return { id, line, error: `not JSON: ${e.message}`, code: EXIT.badInput };
    if (!(e instanceof InputError)) return { id, line, error: `an internal fault: ${e instanceof Error ? e.message : String(e)}`, code: report(e) };
    return { id, line, error: e.column === undefined ? e.message : `${e.message} (column ${e.column} of "${e.excerpt}")`, code: EXIT.badInput };
  }
}

/**
 * `lemmakit check --file claims.jsonl`: decides each line on its own, on all cores, and prints in the order of the file.
 * A line that cannot be read gives an error, and the rest go on. Exits 0 when all are proved, else with the worst of
 * refuted, open, bad input and faults. Of a shard, it decides every n-th line; the JSON then says which line each is, and ends
 * with their number, for `lemmakit merge`.
 */
export async function checkFileCommand(file: string, args: CheckArguments): Promise<number> {
  const p = palette(process.stdout);
  const pool = startPool(args.jobs);
  const { shard } = args;
  const json = (value: unknown) => void process.stdout.write(`${JSON.stringify(value)}\n`);
  let worst = 0;
  let printed = 0;
  const print = ({ id, line, claim, decision, error, code }: Row) => {
    worst = Math.max(worst, code);
    printed++;
    if (args.json) json({ ...(shard ? { line } : {}), ...(claim && decision ? decisionJson({ id, claim, seed: args.seed }, decision, decision.told) : { id, error }) });
    else if (decision) process.stdout.write(`${p.verdict(decision.verdict.verdict.padEnd(8))} ${decision.seconds.toFixed(2).padStart(6)} s  ${id}${decision.verdict.verdict === "open" ? ` (${decision.verdict.reason})` : ""}\n`);
    else process.stdout.write(`error           ${id}: ${error}\n`);
  };
  const waiting: Promise<Row>[] = [];
  // What tells shards of this file from those of another.
  const whole = createHash("sha256");
  try {
    let count = 0;
    for await (const line of linesOf(file)) {
      if (line.text?.trim() === "") continue;
      count++;
      whole.update(`${line.text ?? ""}\n`);
      if (shard && (count - 1) % shard.of !== shard.index - 1) continue;
      waiting.push(decideLine(line, count, pool, args));
      if (waiting.length >= AHEAD * (args.jobs ?? availableParallelism())) print(await waiting.shift()!);
    }
    for (const row of waiting) print(await row);
    if (shard && args.json) json({ shard, lines: printed, seed: args.seed, claims: whole.digest("hex").slice(0, 16) });
  } finally {
    await pool.close();
  }
  if (printed === 0) throw new InputError("usage", `there is no claim in ${file === "-" ? "the input" : file}`);
  return worst;
}
