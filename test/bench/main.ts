import { cpus } from "node:os";
import { measureFunctions } from "./functions.ts";
import { measureStatement } from "./evaluators.ts";
import { print } from "./print.ts";
import { STATEMENTS } from "./statements.ts";

const USAGE = `usage: npm run bench -- [--json] [--rounds N]

Measures the evaluator on three statements, as ratios of medians in one run, with widths; nothing is a timed test.
--json prints the raw results as JSON on stdout, and nothing else there.`;

function main(args: readonly string[]): number {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(USAGE);
    return 0;
  }
  const json = args.includes("--json");
  const at = args.indexOf("--rounds");
  const rounds = at < 0 ? 101 : Number(args[at + 1]);
  const known = args.every((a, i) => a === "--json" || a === "--rounds" || (at >= 0 && i === at + 1));
  if (!known || !Number.isSafeInteger(rounds) || rounds < 1) {
    console.error(USAGE);
    return 3;
  }
  const statements = STATEMENTS.map((s) => {
    if (process.stderr.isTTY) process.stderr.write(`measuring the ${s.name} …\n`);
    return measureStatement(s, rounds);
  });
  const functions = measureFunctions();
  const result = { node: process.version, cpu: cpus()[0]?.model.trim(), date: new Date().toISOString(), rounds, statements, functions };
  if (json) console.log(JSON.stringify(result, undefined, 1));
  else print(result);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
