import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { printClaim, type Claim } from "../../../src/claim/index.ts";
import { decide } from "../../../src/search/index.ts";
import { median } from "../measure.ts";
import type { Answer, Attempt } from "./tool.ts";

/** In this process, after a first run; the median of so many, one where a run is long. */
export async function warm(claim: Claim, timeout: number, rounds = 5): Promise<Attempt> {
  const first = await decide(claim, { timeout });
  const seconds: number[] = [];
  for (let k = 0; k < (first.seconds > 2 ? 1 : rounds); k++) seconds.push((await decide(claim, { timeout })).seconds);
  return { answer: first.verdict.verdict, seconds: median(seconds) };
}

/** As a command, start of Node included. */
export function cold(claim: Claim, timeout: number): Attempt {
  const command = fileURLToPath(new URL("../../../src/cli/main.js", import.meta.url));
  const started = performance.now();
  const r = spawnSync(process.execPath, [command, "check", "--json", "--timeout", String(timeout), printClaim(claim)], { encoding: "utf8" });
  const seconds = (performance.now() - started) / 1000;
  try {
    return { answer: (JSON.parse(r.stdout) as { verdict: Answer }).verdict, seconds };
  } catch {
    return { answer: "error", seconds, note: `${r.stdout}${r.stderr}`.trim() };
  }
}
