import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What takes long, longest first: the proofs, whole audits, fuzzes. The other files run beside the proofs, and short ones last. */
const LONG = ["test/rocq/proofs.test.ts", "test/certificate/fuzz.test.ts", "test/cli/audit-cache.test.ts", "test/cli/audit.test.ts"];
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => (LONG.findIndex((f) => moduleId.endsWith(f)) + LONG.length + 1) % (LONG.length + 1);
    const sorted = await super.sort(files);
    return sorted.map((f, k) => [rank(f), k, f] as const).sort(([r, k], [s, l]) => r - s || k - l).map(([, , f]) => f);
  }
}

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^lemmakit$/, replacement: `${root}src/index.ts` }, { find: /^lemmakit\/read$/, replacement: `${root}src/read.ts` }, { find: /^lemmakit\/paper$/, replacement: `${root}proofs/index.ts` }] },
  test: {
    include: ["test/**/*.test.ts", "properties/**/*.test.ts"],
    exclude: ["test/browser/**"],
    testTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    // A worker keeps the modules from file to file; see docs/decisions/0192-tests-share-their-modules.md.
    isolate: false,
    // See docs/decisions/0111-fast-code-later.md.
    execArgv: ["--interrupt-budget=1000000"],
    sequence: { sequencer: LongFirst },
  },
});
