import { stream } from "../kernel/semantics.ts";
import { VectorFuzz } from "./vectors/trial.ts";

// usage: npm run fuzz:vectors -- [CLAIMS] [FIRST SEED] [WORK]
const claims = Number(process.argv[2] ?? 3_000);
let seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const first = seed;
const fuzz = new VectorFuzz({ work: Number(process.argv[4] ?? 6e7), timeout: 5 });
let wrong = 0;
for (let done = 0; done < claims; seed++) {
  try {
    if (await fuzz.trial(stream(seed))) done++;
  } catch (e) {
    wrong++;
    console.error(`seed ${seed}: ${(e as Error).stack}`);
    process.exitCode = 1;
  }
  if (seed % 100 === 0) console.log(`seed ${seed}, wrong ${wrong}: ${JSON.stringify(fuzz.counts)}`);
}
console.log(`seeds ${first} to ${seed - 1}, wrong ${wrong}`);
console.log(Object.entries(fuzz.counts).map(([k, n]) => `${k} ${n}`).join(", "));
