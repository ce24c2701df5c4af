import fc from "fast-check";
import { decimalLayer } from "../../src/enclosure/decimal/index.ts";
import { doubleLayer } from "../../src/enclosure/double/index.ts";
import type { Layer } from "../../src/enclosure/layer.ts";
import { laws, type Law } from "./laws.ts";

const CHUNK = 1000;
const SEED = 20260101;

interface Count {
  draws: number;
  violations: number;
  first: string | undefined;
}

function run<N>(layer: Layer<N>, law: Law, draws: number): Count {
  const count: Count = { draws: 0, violations: 0, first: undefined };
  for (let seed = SEED; count.draws < draws; seed++) {
    for (const input of fc.sample(law.inputs, { numRuns: Math.min(CHUNK, draws - count.draws), seed })) {
      count.draws++;
      const broken = law.broken(layer, input);
      if (broken === undefined) continue;
      count.violations++;
      count.first ??= broken;
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${layer.name} ${law.operation} ${count.draws}/${draws}   `);
  }
  return count;
}

/** Runs every law on both layers: `node laws-long.js [draws] [operation …]`; 100000 draws each. Exit 1 on a violation. */
function main(args: readonly string[]): number {
  const draws = Number(args[0] ?? 100_000);
  if (!Number.isSafeInteger(draws) || draws < 1) {
    process.stderr.write(`the number of draws is a positive integer, not ${args[0]}\n`);
    return 3;
  }
  const only = args.slice(1);
  let violations = 0;
  process.stdout.write(`${"layer".padEnd(14)}${"operation".padEnd(12)}${"draws".padStart(9)}${"violations".padStart(12)}${"seconds".padStart(9)}\n`);
  const one = <N>(layer: Layer<N>): void => {
    for (const law of laws) {
      if (only.length > 0 && !only.includes(law.operation)) continue;
      const start = performance.now();
      const count = run(layer, law, draws);
      violations += count.violations;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
      const row = `${layer.name.padEnd(14)}${law.operation.padEnd(12)}${String(count.draws).padStart(9)}${String(count.violations).padStart(12)}`;
      process.stdout.write(`${row}${seconds.padStart(9)}\n`);
      if (count.first !== undefined) process.stdout.write(`  ${count.first}\n`);
    }
  };
  one(doubleLayer);
  one(decimalLayer(30));
  return violations > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
