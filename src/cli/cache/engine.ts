import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LAYERS } from "../../layers.ts";

/** A SHA-256 of texts, each with its length, so that no two lists run together. */
export function digest(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const p of parts) hash.update(`${p.length}:${p}`);
  return hash.digest("hex");
}

/** Layers that decide no claim. */
const OUTSIDE: readonly string[] = ["report", "cli"];
const here = fileURLToPath(new URL("../..", import.meta.url));

/** A fingerprint of the engine as it runs now: every file of the layers that decide claims. */
export function engineFingerprint(source = here): string {
  const files = LAYERS.filter((l) => !OUTSIDE.includes(l) && existsSync(join(source, l))).flatMap((layer) =>
    readdirSync(join(source, layer), { recursive: true, encoding: "utf8" }).filter((f) => /\.[jt]s$/.test(f) && !f.endsWith(".d.ts")).map((f) => join(layer, f)),
  );
  // A build that is one file has no layers: then the program itself is the engine.
  const all = files.length > 0 ? files.sort().map((f) => join(source, f)) : [fileURLToPath(import.meta.url)];
  return digest(...all.flatMap((f) => [f.slice(source.length), readFileSync(f, "utf8")]));
}
