/** `npm run reserved`: asks jsCoq for its words and names, and writes `src/rocq/statement/reserved.ts`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { namesOfRocq, reservedSource } from "./names-of-rocq.ts";
import { statementEngine } from "./statement-engine.ts";

const engine = await statementEngine();
const found = await namesOfRocq(engine);
await engine.close();
writeFileSync(fileURLToPath(new URL("../../../src/rocq/statement/reserved.ts", import.meta.url)), reservedSource(found));
process.stdout.write(`${found.words.length} words, ${found.names.length} names\n`);
