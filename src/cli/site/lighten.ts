import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The colour of plain text in the light highlighting theme. */
export const PLAIN = "#0E1116";

/** Marks around signs and numbers only. */
const SIGNS = /<span class="hl-\d+">((?:&lt;|&gt;|&amp;|&quot;|&#39;|[^\p{L}<&"'#/])+)<\/span>/gu;
/** Icons by reference to another file, which browsers refuse from the file system; a script puts the same icons on each page. */
const FAR_ICONS = /<use href="[^"#]*#/g;

/** Two words in a row of one colour. */
const ALIKE = /(<span class="(hl-\d+)">[^<]*)<\/span>(\s+)<span class="\2">/g;
/** The picture in the link of a heading to itself; the style sheet draws a sign there. */
const ANCHOR = /(<a href="#[^"]*" aria-label="Permalink" class="tsd-anchor-icon">)<svg.*?<\/svg>/g;

/** Takes marks out of highlighted code that plain text, signs and numbers do not need: pages are half as long. Icons refer to the page itself. */
export function lighten(site: string): void {
  const css = readFileSync(join(site, "assets", "highlight.css"), "utf8");
  const plain = [...css.matchAll(/--light-hl-(\d+): (#\w+)/g)].filter((m) => m[2] === PLAIN).map((m) => m[1]!);
  const marks = new RegExp(`<span class="hl-(?:${plain.join("|") || "none"})">([^<]*)</span>`, "g");
  for (const f of readdirSync(site, { recursive: true, encoding: "utf8" }).filter((p) => p.endsWith(".html"))) {
    const text = readFileSync(join(site, f), "utf8");
    const shorter = text.replace(marks, "$1").replace(SIGNS, "$1").replace(FAR_ICONS, '<use href="#').replace(ALIKE, "$1$3").replace(ALIKE, "$1$3").replace(ANCHOR, "$1");
    if (shorter !== text) writeFileSync(join(site, f), shorter);
  }
}
