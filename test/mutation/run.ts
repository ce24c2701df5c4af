import { readFileSync, writeFileSync } from "node:fs";
import { conditions } from "./conditions.ts";
import { equivalent, isListed } from "./equivalent.ts";
import { mutantsOf, type Mutant } from "./mutants.ts";
import { MUTATED } from "./sources.ts";
import { Trials } from "./try.ts";

// usage: npm run mutate -- [--every] [--minutes N] [--file PART] [--out FILE]
// Without --every, the conditions of soundness of `conditions.ts`; with it, every small change of every line.
const option = (name: string): string | undefined => {
  const k = process.argv.indexOf(`--${name}`);
  return k < 0 ? undefined : process.argv[k + 1];
};
const every = process.argv.includes("--every");
const only = option("file");
const ends = Date.now() + Number(option("minutes") ?? Infinity) * 60_000;
const read = (file: string): string => readFileSync(file, "utf8");

type Tried = Mutant & { readonly drops?: string };
const all: readonly Tried[] = (every ? MUTATED.flatMap((f) => mutantsOf(f, read(f))) : conditions(read)).filter((m) => !only || m.file.includes(only));
/** Every one in an order that mixes the files, and is the same each time. */
const order = every ? all.map((m, k) => [(k * 7919) % 100_003, m] as const).sort(([a], [b]) => a - b).map(([, m]) => m) : all;
const show = (m: Tried): string => `${m.file}:${m.line} ${m.drops ?? ""} ${JSON.stringify(m.from)} -> ${JSON.stringify(m.to)}${m.drops ? "" : ` in ${m.text}`}`;

const trials = new Trials(120);
const untouched = await trials.try(undefined);
if ("killed" in untouched || untouched.count < 500) throw new Error(`the kernel as it is fails: ${JSON.stringify(untouched)}`);
const counts = { killed: 0, equivalent: 0, survived: 0 };
const reasons: Record<string, number> = {};
const survivors: Tried[] = [];
for (const m of order) {
  if (Date.now() > ends) break;
  if (isListed(m)) {
    counts.equivalent++;
    continue;
  }
  const o = await trials.try(m);
  if ("killed" in o) {
    counts.killed++;
    const how = /^does not|^no end|^ended/.exec(o.killed)?.[0] ?? "a test";
    reasons[how] = (reasons[how] ?? 0) + 1;
    if (process.argv.includes("--verbose")) console.log(`killed: ${m.file}:${m.line} ${m.drops ?? m.from} by ${o.killed}`);
  } else {
    counts.survived++;
    survivors.push(m);
    console.log(`survived: ${show(m)}`);
  }
}
await trials.end();
const out = option("out");
if (out) writeFileSync(out, `${JSON.stringify(survivors, null, 1)}\n`);
const files = new Set(all.map((m) => m.file)).size;
console.log(`${all.length} mutants of ${files} files; tried ${counts.killed + counts.survived}: ${counts.killed} killed (${Object.entries(reasons).map(([k, n]) => `${k} ${n}`).join(", ")}), ${counts.survived} survived; ${counts.equivalent} of ${equivalent.length} listed as equivalent`);
process.exitCode = counts.survived > 0 ? 1 : 0;
