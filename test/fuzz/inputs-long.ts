import { check, parseClaim } from "lemmakit";
import { stream } from "../kernel/semantics.ts";
import { decideAll, noFates, throwInputs } from "./inputs.ts";
import { paperTrial } from "./statuses.ts";

// usage: npm run fuzz:inputs -- [MINUTES] [FIRST SEED]
const minutes = Number(process.argv[2] ?? 10);
const first = Number(process.argv[3] ?? Date.now() % 1_000_000);
const ends = Date.now() + minutes * 60_000;
const proofs = await Promise.all(["forall x real: x^2 >= 0", "forall x > 0: log(x) <= x - 1"].map(async (t) => [parseClaim(t), (await check(t)).certificate] as const));
const all = noFates();
const statuses: Record<string, number> = {};
let seed = first;
for (; Date.now() < ends; seed++) {
  const random = stream(seed);
  all.claims.length = 0;
  throwInputs(random, 10_000, all, proofs);
  await decideAll(all.claims.filter((_, k) => k % 20 === 0), random, all);
  const papers = await paperTrial(random, 60);
  for (const [k, n] of papers.statuses) statuses[k] = (statuses[k] ?? 0) + n;
  for (const fault of [...all.faults.splice(0), ...papers.wrong]) {
    console.error(`seed ${seed}: ${fault}`);
    process.exitCode = 1;
  }
}
console.log(`seeds ${first} to ${seed - 1}`);
console.log(JSON.stringify({ inputs: all.counts, slowest: all.slowest, statuses, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }, null, 1));
