import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: [{ find: /^lemmakit$/, replacement: `${root}src/index.ts` }, { find: /^lemmakit\/paper$/, replacement: `${root}proofs/index.ts` }] },
  test: {
    include: ["test/**/*.test.ts", "properties/**/*.test.ts"],
    testTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
