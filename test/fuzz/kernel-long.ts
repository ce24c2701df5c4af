import { stream } from "../kernel/semantics.ts";
import { piHolds, trial } from "./kernel-intervals.ts";
import { Monkey } from "./kernel-theorems.ts";

// usage: npm run fuzz:kernel -- [MINUTES] [FIRST SEED]
const minutes = Number(process.argv[2] ?? 10);
let seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const first = seed;
const ends = Date.now() + minutes * 60_000;
const intervals = new Map<string, number>();
const rules = new Map<string, number>();
const worlds = { all: 0, confirmed: 0, unsure: 0 };
piHolds(3_000);
try {
  for (; Date.now() < ends; seed++) {
    const random = stream(seed);
    for (let k = 0; k < 4_000; k++) {
      const { name, found } = trial(random);
      intervals.set(`${name}: ${found}`, (intervals.get(`${name}: ${found}`) ?? 0) + 1);
    }
    const monkey = new Monkey(random);
    for (let k = 0; k < 1_500; k++) monkey.step();
    for (const [rule, { made }] of monkey.applied) rules.set(rule, (rules.get(rule) ?? 0) + made);
    for (const k of ["all", "confirmed", "unsure"] as const) worlds[k] += monkey.worlds[k];
  }
} catch (e) {
  console.error(`seed ${seed}: ${(e as Error).message}`);
  process.exitCode = 1;
}
console.log(`seeds ${first} to ${seed - 1}`);
console.log(`intervals: ${[...intervals].map(([k, n]) => `${k} ${n}`).sort().join(", ")}`);
console.log(`theorems: ${[...rules].map(([k, n]) => `${k} ${n}`).sort().join(", ")}`);
console.log(`points: ${worlds.all}, confirmed at ${worlds.confirmed}, not decided by doubles at ${worlds.unsure}`);
