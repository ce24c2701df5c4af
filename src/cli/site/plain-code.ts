import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The colour of plain text in the light highlighting theme. */
export const PLAIN = "#0E1116";

/** Takes the marks of plain text out of highlighted code: it is coloured so without them, and pages are a third shorter. */
export function plainCode(site: string): void {
  const css = readFileSync(join(site, "assets", "highlight.css"), "utf8");
  const plain = [...css.matchAll(/--light-hl-(\d+): (#\w+)/g)].filter((m) => m[2] === PLAIN).map((m) => m[1]!);
  if (plain.length === 0) return;
  const marks = new RegExp(`<span class="hl-(?:${plain.join("|")})">([^<]*)</span>`, "g");
  for (const f of readdirSync(site, { recursive: true, encoding: "utf8" }).filter((p) => p.endsWith(".html"))) {
    const text = readFileSync(join(site, f), "utf8");
    const shorter = text.replace(marks, "$1");
    if (shorter !== text) writeFileSync(join(site, f), shorter);
  }
}
