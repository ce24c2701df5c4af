import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Script } from "node:vm";
import { build, type Plugin } from "esbuild";
import { gatherTypes } from "./types.ts";

/** Makes the bundle of the commands that must start at once, and of the threads that decide claims, from the built modules; gathers the types. */
const here = dirname(fileURLToPath(import.meta.url));
const cli = dirname(here);
/** What the bundle leaves to modules: commands that it never runs. */
const LEFT = /^\.\/(?:audit|audit-source|merge|lsp\/server|init|explain|where|completion|proofs|trust|baseline|docs)\.js$|^\.\.\/read\/index\.js$/;

/**
 * Every module keeps its own place: what it finds beside itself, it finds from within the bundle. What starts processes is
 * loaded when one is started.
 */
const places: Plugin = {
  name: "places",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: LEFT }, ({ path, kind }) => (kind === "dynamic-import" ? { path, external: true } : undefined));
    onLoad({ filter: /\/dist\/src\/.*\.js$/ }, ({ path }) => {
      const place = `require("node:url").pathToFileURL(require("node:path").join(__dirname, ${JSON.stringify(relative(here, path))})).href`;
      return { contents: readFileSync(path, "utf8").replaceAll("import.meta.url", place) };
    });
    onResolve({ filter: /^(?:node:)?child_process$/ }, ({ namespace }) => (namespace === "later" ? { external: true } : { path: "child_process", namespace: "later" }));
    onLoad({ filter: /./, namespace: "later" }, () => ({ contents: 'module.exports = new Proxy({}, { get: (_, name) => require("node:child_process")[name] });' }));
  },
};

const made = await build({
  metafile: true,
  entryPoints: { bundle: join(here, "entry.js") },
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
  plugins: [places],
  absWorkingDir: cli,
  logLevel: "warning",
});

// The bundle is read as bytes, one a letter. Strings are escaped already; what is left stands in regular expressions and comments.
const bundleFile = join(cli, Object.keys(made.metafile.outputs)[0]!);
writeFileSync(bundleFile, readFileSync(bundleFile, "utf8").replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`));

/** Claims whose decisions use what most decisions use, so that V8 has made code of it. */
const SAMPLE = ["forall x > 0: log(x) <= x - 1", "forall x > 0: log(x) <= 0.9*(x - 1)", "forall x real, y real: 2*x*y <= x^2 + y^2", "forall dim n, u, v in R^n: dot(u, v) <= norm2(u)*norm2(v)"];
const { load, tune } = createRequire(import.meta.url)("./bundled.cjs") as { tune: () => void; load: () => { bundle: typeof import("./entry.ts"); script: Script } | undefined };
tune();
const { bundle, script } = load()!;
const write = process.stdout.write;
process.stdout.write = () => true;
for (const claim of SAMPLE) await bundle.run(["check", claim, "--work", "30000000"]);
process.stdout.write = write;
const name = basename(Object.keys(made.metafile.outputs)[0]!, ".cjs");
writeFileSync(join(here, `${name}.code`), script.createCachedData());
// A command that starts meanwhile finds the old one or the new one.
for (const f of readdirSync(here)) if (f.startsWith("bundle-") && !f.startsWith(name)) rmSync(join(here, f));
gatherTypes(join(cli, "../.."));
