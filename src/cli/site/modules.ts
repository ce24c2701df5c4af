import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { StepSource } from "../../audit/index.ts";
import type { StepModule } from "../../report/site/index.ts";

/** The modules under `proofs` of a paper, and which step each export states. */
export interface PaperModules {
  /** Source files, for the API reference. */
  readonly files: readonly string[];
  readonly stated: ReadonlyMap<StepSource, StepModule>;
}

/**
 * Reads the modules that state the steps: sources under `proofs`, each run from its build. Nothing where the sources
 * are not there, as in the packed package.
 */
export async function paperModules(root: string): Promise<PaperModules> {
  const [sources, built] = [join(root, "proofs"), join(root, "dist", "proofs")];
  const stated = new Map<StepSource, StepModule>();
  const files: string[] = [];
  if (!existsSync(sources)) return { files, stated };
  for (const f of readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((p) => p.endsWith(".ts") && !p.endsWith("index.ts")).sort()) {
    const run = join(built, f.replace(/\.ts$/, ".js"));
    if (!existsSync(run)) continue;
    files.push(join(sources, f));
    const module = f.replace(/\.ts$/, "").split(/[/\\]/).join("/");
    const source = readFileSync(join(sources, f), "utf8");
    for (const [name, value] of Object.entries((await import(pathToFileURL(run).href)) as Record<string, unknown>))
      if (typeof value === "object" && value !== null && "label" in value) stated.set(value as StepSource, { module, name, source });
  }
  return { files, stated };
}
