import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { build } from "esbuild";

const browser = new URL("../../report/site/browser/", import.meta.url);

async function bundle(name: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.js`, browser))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "ascii",
    legalComments: "none",
    logLevel: "silent",
  });
  return result.outputFiles[0]!.text;
}

/** The scripts of the site: `page` runs everywhere; `engine` holds the worker, deflated, and is loaded when first asked for. */
export async function siteScripts(): Promise<{ readonly page: string; readonly engine: string }> {
  const [page, worker] = [await bundle("page"), await bundle("worker")];
  return { page, engine: `window.lemmakitEngine=${JSON.stringify(deflateSync(worker, { level: 9 }).toString("base64"))};\n` };
}
