import { compileBoxes, interpretBoxes, type BoxProgram } from "../../../src/enclosure/compiled/index.ts";
import { check } from "./exact.ts";
import { COMPOSITES } from "./composites.ts";
import { OPERATIONS } from "./operations.ts";

const SEED = 20260101;
const USAGE = `usage: npm run containment -- [CHECKS] [OPERATION …]

Compares the bounds of the compiled evaluator and of the interpreter with exact values: CHECKS random boxes for each
operation (a million unless given). exit: 0 none is missed, 1 some are, 3 bad usage`;

const programs: readonly (readonly [string, (operation: (typeof OPERATIONS)[number]) => BoxProgram])[] = [
  ["compiled", (o) => compileBoxes(o.tape)!],
  ["interpreted", (o) => interpretBoxes(o.tape)],
];

function main(args: readonly string[]): number {
  const checks = Number(args[0] ?? 1_000_000);
  if (!Number.isSafeInteger(checks) || checks < 1) {
    console.error(USAGE);
    return 3;
  }
  const only = args.slice(1);
  let violations = 0;
  console.log(`${"operation".padEnd(22)}${"evaluator".padEnd(13)}${"checks".padStart(9)}${"violations".padStart(12)}${"unknown".padStart(9)}${"seconds".padStart(9)}`);
  for (const operation of [...OPERATIONS, ...COMPOSITES]) {
    if (only.length > 0 && !only.includes(operation.name)) continue;
    for (const [name, make] of programs) {
      const start = performance.now();
      const count = check(operation, make(operation), checks, SEED);
      violations += count.violations;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${operation.name.padEnd(22)}${name.padEnd(13)}${String(count.checks).padStart(9)}${String(count.violations).padStart(12)}${String(count.unknown).padStart(9)}${seconds.padStart(9)}`);
      if (count.first !== undefined) console.log(`  ${count.first}`);
    }
  }
  return violations > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
