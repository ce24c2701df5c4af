import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subset from "subset-font";

const FONT = "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2";
const range = (from: number, to: number): string => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, k) => from + k));
/** ASCII, Greek, and the letters that a single letter of a formula is drawn with: what a box may show besides the pages. */
const ALWAYS = range(0x20, 0x7e) + range(0x391, 0x3a9) + range(0x3b1, 0x3f5) + range(0x1d434, 0x1d467) + range(0x1d6e2, 0x1d71b) + "ℎ√∑∏∫";

/** The signs in the formulas of some pages. */
function signsOf(pages: readonly string[]): string {
  const signs = new Set(ALWAYS);
  for (const page of pages) for (const [formula] of page.matchAll(/<math.*?<\/math>/gs)) for (const c of formula.replace(/<[^>]*>/g, "")) signs.add(c);
  return [...signs].sort().join("");
}

/** Gives a site its own font for formulas, cut down to the signs that it shows, so that they look alike in every browser. */
export async function addMathFont(site: string): Promise<void> {
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((p) => p.endsWith(".html")).sort();
  const whole = readFileSync(createRequire(import.meta.url).resolve(FONT));
  const font = await subset(whole, signsOf(pages.map((p) => readFileSync(join(site, p), "utf8"))), { targetFormat: "woff2" });
  const css = join(site, "assets", "custom.css");
  // Within the style sheet, for browsers read no other file beside a page that was opened from a disk.
  const face = `@font-face { font-family: "STIX Two Math"; src: url(data:font/woff2;base64,${Buffer.from(font).toString("base64")}) format("woff2"); }\nmath { font-family: "STIX Two Math", math; }\n`;
  writeFileSync(css, `${face}${readFileSync(css, "utf8")}`);
}
