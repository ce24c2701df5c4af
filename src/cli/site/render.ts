import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SiteModel } from "../../report/site/index.ts";
import { cacheFolder } from "../cache/cache.ts";
import { digest } from "../cache/engine.ts";
import { RenderedSites, textsBelow, writeTexts, type Texts } from "../cache/sites.ts";
import type { Documents } from "./documents.ts";
import { addMathFont } from "./font.ts";
import { lighten } from "./light/lighten.ts";

const packageRoot = fileURLToPath(new URL("../../../../", import.meta.url));

/** All that a rendered site is made of: documents, the sources that TypeDoc reads, the tools, and what drives them. */
function fingerprint(model: SiteModel, documents: Texts, modules: readonly string[]): string {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const sources = join(packageRoot, "src");
  const api = existsSync(sources) ? textsBelow(sources, (p) => p.endsWith(".ts")) : textsBelow(join(packageRoot, "dist", "src"), (p) => p.endsWith(".d.ts"));
  const tools = ["package.json", "tsconfig.json", "node_modules/.package-lock.json"].map((f) => join(packageRoot, f));
  const pages = model.steps.map((s) => [s.audited.step.label, s.stated?.module, s.stated?.name]);
  const parts: unknown[] = [
    process.version, model.audit.paper.title, pages, documents, api, textsBelow(here, (p) => /\.[jt]s$/.test(p)),
    [...modules, ...tools].map((f) => (existsSync(f) ? readFileSync(f, "utf8") : null)),
  ];
  return digest(...parts.map((p) => JSON.stringify(p)));
}

/** Renders documents, modules and API into a folder, unless just these were rendered before. Says whether it had to. */
export async function render(model: SiteModel, documents: Documents, modules: readonly string[], out: string, fresh = false): Promise<boolean> {
  const sites = new RenderedSites(cacheFolder());
  const key = fingerprint(model, textsBelow(dirname(documents.readme)), modules);
  const kept = fresh ? undefined : sites.read(key);
  if (kept) {
    writeTexts(out, kept);
    return false;
  }
  // TypeDoc and the compiler take seconds to load.
  const { runTypeDoc } = await import("./typedoc.ts");
  await runTypeDoc(model, documents, modules, out);
  lighten(out);
  await addMathFont(out);
  sites.keep(key, textsBelow(out));
  return true;
}
