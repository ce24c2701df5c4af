import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Script } from "node:vm";
import { build, type Plugin } from "esbuild";
import { gatherTypes } from "./types.ts";

/** Makes the bundles of the commands that must start at once, and of the threads that decide claims, from the built modules; gathers the types. */
const here = dirname(fileURLToPath(import.meta.url));
const cli = dirname(here);
const dist = join(cli, "../..");

/** A bundle: what it leaves to modules, commands that it never runs; and what it runs while V8 makes code of it. */
interface Bundle {
  readonly name: "check" | "audit";
  readonly left: RegExp;
  readonly sample: readonly (readonly string[])[];
}
/** Claims whose decisions use what most decisions use. */
const SAMPLE = ["forall x > 0: log(x) <= x - 1", "forall x > 0: log(x) <= 0.9*(x - 1)", "forall x real, y real: 2*x*y <= x^2 + y^2", "forall dim n, u, v in R^n: dot(u, v) <= norm2(u)*norm2(v)"];
const OTHERS = "merge|lsp/server|init|explain|where|completion|proofs|trust|baseline|docs";
const BUNDLES: readonly Bundle[] = [
  { name: "check", left: new RegExp(`^\\./(?:audit|audit-source|${OTHERS})\\.js$|^\\.\\./read/index\\.js$`), sample: SAMPLE.map((claim) => ["check", claim, "--work", "30000000"]) },
  { name: "audit", left: new RegExp(`^\\./(?:audit-source|check|check-file|recheck|${OTHERS})\\.js$`), sample: [["audit", "--only", "log-inequality"], ["audit", "--only", "chain-first-link"]] },
];

/**
 * Every module keeps its own place: what it finds beside itself, it finds from within the bundle. What starts processes is
 * loaded when one is started. The paper that ships is of the classes of the bundle.
 */
const places = (left: RegExp): Plugin => ({
  name: "places",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: left }, ({ path, kind }) => (kind === "dynamic-import" ? { path, external: true } : undefined));
    onResolve({ filter: /^lemmakit(?:\/paper)?$/ }, ({ path }) => ({ path: join(dist, path === "lemmakit" ? "src" : "proofs", "index.js") }));
    onLoad({ filter: /\/dist\/src\/.*\.js$/ }, ({ path }) => {
      const place = `require("node:url").pathToFileURL(require("node:path").join(__dirname, ${JSON.stringify(relative(here, path))})).href`;
      return { contents: readFileSync(path, "utf8").replaceAll("import.meta.url", place) };
    });
    onResolve({ filter: /^(?:node:)?child_process$/ }, ({ namespace }) => (namespace === "later" ? { external: true } : { path: "child_process", namespace: "later" }));
    onLoad({ filter: /./, namespace: "later" }, () => ({ contents: 'module.exports = new Proxy({}, { get: (_, name) => require("node:child_process")[name] });' }));
  },
});

/** Writes a bundle, and the code that V8 made of it while it ran the samples. */
async function make({ name, left, sample }: Bundle): Promise<void> {
  const made = await build({
    metafile: true,
    entryPoints: { [name]: join(here, "entry.js") },
    entryNames: "[name]-[hash]",
    outdir: here,
    outExtension: { ".js": ".cjs" },
    inject: [join(here, "performance.js")],
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    charset: "ascii",
    legalComments: "inline",
    plugins: [places(left)],
    absWorkingDir: cli,
    logLevel: "warning",
  });
  const file = join(cli, Object.keys(made.metafile.outputs)[0]!);
  // The bundle is read as bytes, one a letter. Strings are escaped already; what is left stands in regular expressions and comments.
  const text = readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  // What it stands in, it stands in here: to put two million letters together takes longer than to read them.
  writeFileSync(file, `(function (exports, require, module, __filename, __dirname) {${text}\n})`);
  const { bundle, script } = load(name)!;
  for (const args of sample) await bundle.run(args);
  const whole = basename(file, ".cjs");
  writeFileSync(join(here, `${whole}.code`), script.createCachedData());
  // A command that starts meanwhile finds the old one or the new one.
  for (const f of readdirSync(here)) if (f.startsWith(`${name}-`) && !f.startsWith(whole)) rmSync(join(here, f));
}

const { load, tune } = createRequire(import.meta.url)("./bundled.cjs") as { tune: () => void; load: (name: Bundle["name"]) => { bundle: typeof import("./entry.ts"); script: Script } | undefined };
tune();
process.env["LEMMAKIT_CACHE"] = mkdtempSync(join(tmpdir(), "lemmakit-build-"));
const write = process.stdout.write;
process.stdout.write = () => true;
try {
  for (const b of BUNDLES) await make(b);
} finally {
  process.stdout.write = write;
  rmSync(process.env["LEMMAKIT_CACHE"], { recursive: true });
}
gatherTypes(dist);
