import { readdirSync } from "node:fs";

/** The files whose every line is tried: the kernel and its rules; what writes and reads text is believed in nothing. */
export const MUTATED: readonly string[] = ["src/kernel", "src/kernel/rules"].flatMap((folder) =>
  readdirSync(folder).filter((f) => f.endsWith(".ts") && !["index.ts", "text.ts", "certificate.ts"].includes(f)).sort().map((f) => `${folder}/${f}`));

/** The tests that are to notice, the quick ones first. No finder has a part in them. */
export const TESTS: readonly string[] = [
  ...readdirSync("test/kernel/rules").filter((f) => f.endsWith(".test.ts") && f !== "every.test.ts").sort().map((f) => `test/kernel/rules/${f}`),
  ...["plain", "refuted", "meaning", "certificate", "text", "attacks", "units", "forged"].map((f) => `test/kernel/${f}.test.ts`),
  "test/fuzz/kernel-intervals.test.ts", "test/fuzz/kernel-theorems.test.ts",
];
