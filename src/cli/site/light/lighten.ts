import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeMarks } from "./code.ts";
import { frameOf } from "./frame.ts";
import { lightApi } from "./api.ts";
import { lightText } from "./text.ts";

/** Makes the pages of a site shorter, by what no reader sees: long marks, repeated frames, signs written as numbers. */
export function lighten(site: string): void {
  const [css, js] = ["highlight.css", "main.js"].map((f) => join(site, "assets", f)) as [string, string];
  const [colours, script] = [readFileSync(css, "utf8"), readFileSync(js, "utf8")];
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((p) => p.endsWith(".html")).map((p) => join(site, p)).sort();
  const texts = new Map(pages.map((p) => [p, readFileSync(p, "utf8")]));
  const code = codeMarks([...texts.values()], colours);
  const frame = frameOf(texts.values().next().value ?? "");
  for (const [file, text] of texts) writeFileSync(file, lightText(lightApi(frame.cut(code.shorten(text)))));
  writeFileSync(css, colours + code.style);
  writeFileSync(js, frame.script + script);
}
