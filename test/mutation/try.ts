import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { context, type BuildContext } from "esbuild";
import { mutated, type Mutant } from "./mutants.ts";
import { TESTS } from "./sources.ts";

/** What became of a mutant: which test failed first, or none did. */
export type Outcome = { readonly killed: string } | { readonly survived: true; readonly count: number };

const ENTRY = `
import { tests } from "./test/mutation/vitest.ts";
${TESTS.filter((t) => existsSync(t)).map((t) => `import "./${t}";`).join("\n")}
import { parentPort } from "node:worker_threads";
for (const t of tests) {
  try {
    const r = t.run();
    if (r && typeof r.then === "function") throw new Error("a test that waits");
  } catch (e) {
    parentPort.postMessage({ killed: t.name + ": " + String(e && e.message).slice(0, 200) });
    process.exit(0);
  }
}
parentPort.postMessage({ survived: true, count: tests.length });
process.exit(0);
`;

/** Builds the tests with a mutant in the kernel, and runs them until one fails. */
export class Trials {
  private mutant: Mutant | undefined;
  private build: BuildContext | undefined;
  readonly seconds: number;

  constructor(seconds: number) {
    this.seconds = seconds;
  }
  private async code(m: Mutant | undefined): Promise<string> {
    this.mutant = m;
    this.build ??= await context({
      stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: "ts" },
      bundle: true, write: false, ignoreAnnotations: true, platform: "node", format: "cjs", target: "node20", logLevel: "silent",
      define: { "import.meta.url": JSON.stringify(pathToFileURL("test/kernel/certificate.test.ts").href) },
      alias: { vitest: resolve("test/mutation/vitest.ts"), lemmakit: resolve("src/index.ts") },
      plugins: [{
        name: "mutant",
        setup: (b) => {
          b.onLoad({ filter: /\/src\/kernel\/.*\.ts$/ }, ({ path }) => {
            const source = readFileSync(path, "utf8");
            return { contents: this.mutant && path === resolve(this.mutant.file) ? mutated(source, this.mutant) : source, loader: "ts" };
          });
        },
      }],
    });
    return (await this.build.rebuild()).outputFiles![0]!.text;
  }
  async try(m: Mutant | undefined): Promise<Outcome> {
    let code: string;
    try {
      code = await this.code(m);
    } catch {
      return { killed: "does not compile" };
    }
    return new Promise((done) => {
      const worker = new Worker(code, { eval: true, stdout: true, stderr: true, env: { ...process.env, FUZZ: "short" } });
      const end = (o: Outcome): void => {
        clearTimeout(timer);
        void worker.terminate();
        done(o);
      };
      const timer = setTimeout(() => end({ killed: `no end in ${this.seconds} s` }), this.seconds * 1000);
      worker.on("message", end);
      worker.on("error", (e) => end({ killed: `does not load: ${String(e.message).slice(0, 200)}` }));
      worker.on("exit", () => end({ killed: "ended early" }));
    });
  }
  async end(): Promise<void> {
    await this.build?.dispose();
  }
}
