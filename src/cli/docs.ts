import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { InputError } from "../term/index.ts";
import { EXIT } from "./failure.ts";
import { interruptSignal } from "./interrupt.ts";
import { loadPaper } from "./load.ts";
import { startProgress } from "./progress.ts";
import type { AuditEffort } from "./run-audit.ts";
import { paperModules } from "./site/modules.ts";

export interface DocsArguments extends AuditEffort {
  readonly out: string;
}

/** Refuses to replace a folder that no earlier run wrote. */
function demandOurs(out: string): void {
  if (!existsSync(out) || existsSync(join(out, "assets", "engine.js"))) return;
  if (!statSync(out).isDirectory() || readdirSync(out).length > 0) throw new InputError("usage", `${out} holds something else; give an empty folder, or one that lemmakit docs wrote`);
}

const TOOLS = ["typedoc@0.28", "typescript@6", "katex", "subset-font", "@fontsource/stix-two-math", "@dagrejs/dagre", "d3-scale", "d3-shape", "esbuild"];

/** The parts that need the tools of the site; they are no dependencies of the package. Throws `InputError` where one is missing. */
async function siteTools() {
  try {
    import.meta.resolve("typedoc");
    return { ...(await import("./site/collect.ts")), ...(await import("./site/documents.ts")), ...(await import("./site/render.ts")), ...(await import("./site/bundle.ts")), overclaims: (await import("../report/site/index.ts")).overclaims };
  } catch (e) {
    if ((e as { code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw e;
    throw new InputError("usage", `lemmakit docs needs tools that are not installed: ${(e as Error).message.split("\n")[0]}\nInstall them with: npm install --save-dev ${TOOLS.join(" ")}`);
  }
}

/** `lemmakit docs`: audits the paper, as far as no cache knows it, and writes its site. Gives the exit code. */
export async function docsCommand(args: DocsArguments): Promise<number> {
  demandOurs(args.out);
  const tools = await siteTools();
  const { paper, root } = await loadPaper(args.paper);
  const [started, signal] = [performance.now(), interruptSignal()];
  const { files, stated } = args.paper === undefined ? await paperModules(root) : { files: [], stated: new Map() };
  const collected = await tools.collect(paper, { ...args, root, stated, signal });
  if (!collected) return EXIT.interrupted;
  const { model, decided } = collected;
  const over = tools.overclaims(model);
  for (const o of over) process.stderr.write(`lemmakit: ${o}\n`);
  if (over.length > 0) return 1;
  const audited = performance.now();
  const writing = await startProgress("writing the site");
  let anew = true;
  const folder = mkdtempSync(join(tmpdir(), "lemmakit-docs-"));
  try {
    const { page, engine } = await tools.siteScripts();
    const site = join(folder, "site");
    anew = await tools.render(model, tools.writeDocuments(join(folder, "documents"), model, page), files, site, args.fresh);
    writeFileSync(join(site, "assets", "engine.js"), engine);
    if (signal.aborted) return EXIT.interrupted;
    rmSync(args.out, { recursive: true, force: true });
    cpSync(site, args.out, { recursive: true });
  } finally {
    writing.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(0);
  process.stdout.write(
    `${model.steps.length} steps (${decided} claims decided anew, ${seconds(started, audited)} s), site in ${seconds(audited, performance.now())} s${anew ? "" : ", as it was rendered before"}: ${join(resolve(args.out), "index.html")}\n`,
  );
  return 0;
}
