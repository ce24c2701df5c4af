import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import pc from "picocolors";
import { compiledLayer } from "../../src/enclosure/compiled/index.ts";
import { decimalLayer } from "../../src/enclosure/decimal/index.ts";
import { doubleLayer } from "../../src/enclosure/double/index.ts";
import { report } from "./report.ts";
import { run, runner, type Source } from "./run.ts";

const USAGE = `usage: npm run conformance -- DIR

Reads every .itl file below DIR (IEEE 1788 test vectors) and runs them on the double, the decimal and the compiled layer.
exit: 0 every result encloses the expected one, 1 some does not, 3 bad usage`;

function sources(directory: string): Source[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => name.toLowerCase().endsWith(".itl") && statSync(join(directory, name)).isFile())
    .sort()
    .map((name) => ({ name, text: readFileSync(join(directory, name), "utf8") }));
}

function fail(message: string): number {
  console.error(`${message}\n\n${USAGE}`);
  return 3;
}

function main(args: readonly string[]): number {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(USAGE);
    return 0;
  }
  const [directory, ...more] = args;
  if (directory === undefined || more.length > 0) return fail("one folder is needed");
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return fail(`${directory} is not a folder`);
  const files = sources(directory);
  if (files.length === 0) return fail(`${directory} holds no .itl file`);

  const summary = run(files, [runner(doubleLayer), runner(decimalLayer(40)), runner(compiledLayer)]);
  // By hand: the library also colours pipes where the variable CI is set.
  const colors = pc.createColors(process.stdout.isTTY === true && !process.env["NO_COLOR"]);
  process.stdout.write(report(summary, colors));
  return summary.notEnclosing.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
