import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseItl } from "./itl.ts";
import { encloses } from "./kernel.ts";

// usage: node dist/test/conformance/kernel-main.js DIR
const directory = process.argv[2] ?? ".";
const counts = { encloses: 0, misses: 0, "does not apply": 0 };
for (const name of readdirSync(directory).filter((f) => f.endsWith(".itl")))
  for (const v of parseItl(readFileSync(join(directory, name), "utf8"), name).vectors) {
    const r = encloses(v);
    counts[r === undefined ? "does not apply" : r ? "encloses" : "misses"]++;
    if (r === false) console.log(`${v.file}:${v.line} ${v.text}`);
  }
console.log(counts);
process.exitCode = counts.misses > 0 ? 1 : 0;
