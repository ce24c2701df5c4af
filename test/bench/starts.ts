import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./measure.ts";
import { short } from "./print.ts";

const root = new URL("../../..", import.meta.url);
const file = (path: string): string => fileURLToPath(new URL(path, root));
const SQUARE = "forall x real: x^2 >= 0";
const EASY = "forall x > 0: log(x) <= x - 1";
/** What is started: Node with nothing to do, by which the others are measured; the command as installed, and as modules. */
const STARTS: Readonly<Record<string, readonly string[]>> = {
  "bare node": ["-e", "1"],
  "lemmakit check, a square": [file("dist/src/cli/start/main.cjs"), "check", SQUARE],
  "lemmakit check, proved": [file("dist/src/cli/start/main.cjs"), "check", EASY],
  "lemmakit check, refuted": [file("dist/src/cli/start/main.cjs"), "check", `${EASY}.1`],
  "lemmakit check, as modules": [file("dist/src/cli/main.js"), "check", EASY],
};

export interface StartResult {
  readonly name: string;
  readonly milliseconds: number;
  readonly ratio: number;
}

/** Cold starts in turns, each a process of its own: medians, and as ratios to bare Node in the same run. Throws where a command fails. */
export function measureStarts(rounds: number): readonly StartResult[] {
  const times = new Map(Object.keys(STARTS).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(STARTS)) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      times.get(name)!.push(performance.now() - start);
      if (status !== (name.endsWith("refuted") ? 1 : 0)) throw new Error(`${name} ended with ${status}: ${stderr}`);
    }
  const bare = median(times.get("bare node")!);
  return [...times].map(([name, all]) => ({ name, milliseconds: median(all), ratio: median(all) / bare }));
}

export function printStarts(results: readonly StartResult[]): void {
  console.log("Cold starts (at most 2 times bare node wanted for a claim that is proved at once)");
  for (const r of results) console.log(`  ${r.name.padEnd(28)} ${short(r.milliseconds)} ms, ${short(r.ratio)} times bare node`);
  console.log("");
}
