import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests in a real browser, on the site as it was built; apart from `npm test`, for they need Chromium. Every page is loaded, so the limits are wide. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: { include: ["test/browser/**/*.test.ts"], testTimeout: 1_200_000, hookTimeout: 120_000, pool: "forks", maxWorkers: 1 },
});
