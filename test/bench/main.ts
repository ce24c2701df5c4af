import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { measureFunctions } from "./functions.ts";
import { measureStatement } from "./evaluators.ts";
import { print } from "./print.ts";
import { compareProvers } from "./provers/compare.ts";
import { printProvers } from "./provers/print.ts";
import { measureStarts, printStarts } from "./starts.ts";
import { STATEMENTS } from "./statements.ts";

const USAGE = `usage: npm run bench -- [--json] [--only start|evaluator|prover] [--rounds N] [--timeout SECONDS]

Measures cold starts of the command against bare Node, the evaluator on three statements, as ratios of medians in one run, with widths, and the prover against
coq-interval, Sollya and Z3, where they are installed, on tight, shifted and trigonometric claims and their twins. Nothing is a timed test.
--rounds is of the evaluator (101), a fifth of it of the starts, --timeout for each claim and prover (10).
--json prints the raw results as JSON on stdout, and nothing else there.`;

function options(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: "boolean", short: "h" }, json: { type: "boolean" }, only: { type: "string" },
      rounds: { type: "string", default: "101" }, timeout: { type: "string", default: "10" },
    },
  });
  const { help = false, json = false, only } = values;
  const [rounds, timeout] = [Number(values.rounds), Number(values.timeout)];
  const known = only === undefined || only === "start" || only === "evaluator" || only === "prover";
  if (!known || ![rounds, timeout].every((n) => Number.isSafeInteger(n) && n >= 1)) throw new RangeError(USAGE);
  return { help, json, only, rounds, timeout };
}

function readOptions(args: readonly string[]) {
  try {
    return options(args);
  } catch {
    return undefined;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const o = readOptions(args);
  if (!o) {
    console.error(USAGE);
    return 3;
  }
  if (o.help) {
    console.log(USAGE);
    return 0;
  }
  const progress = (what: string): void => void (process.stderr.isTTY && process.stderr.write(`measuring ${what} …\n`));
  const wants = (part: string): boolean => o.only === undefined || o.only === part;
  const starts = wants("start") ? (progress("cold starts"), measureStarts(Math.max(1, Math.ceil(o.rounds / 5)))) : [];
  if (!o.json && starts.length > 0) printStarts(starts);
  const statements = !wants("evaluator") ? [] : STATEMENTS.map((s) => (progress(`the ${s.name}`), measureStatement(s, o.rounds)));
  const functions = wants("evaluator") ? measureFunctions() : [];
  const machine = { node: process.version, cpu: cpus()[0]?.model.trim(), date: new Date().toISOString() };
  if (!o.json) print({ ...machine, statements, functions });
  const prover = !wants("prover") ? undefined : await compareProvers(o.timeout, progress);
  if (o.json) console.log(JSON.stringify({ ...machine, rounds: o.rounds, starts, statements, functions, ...(prover && { prover }) }, undefined, 1));
  else if (prover) printProvers(prover);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
