import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The proofs take longest, so they start first and the other files run beside them. */
class ProofsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isProofs = (f: TestSpecification): boolean => f.moduleId.endsWith("test/rocq/proofs.test.ts");
    const sorted = await super.sort(files);
    return [...sorted.filter(isProofs), ...sorted.filter((f) => !isProofs(f))];
  }
}

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^lemmakit$/, replacement: `${root}src/index.ts` }, { find: /^lemmakit\/paper$/, replacement: `${root}proofs/index.ts` }] },
  test: {
    include: ["test/**/*.test.ts", "properties/**/*.test.ts"],
    exclude: ["test/browser/**"],
    testTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: ProofsFirst },
  },
});
