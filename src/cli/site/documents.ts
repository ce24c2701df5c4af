import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasPictures, overviewPage, picturesPage, sectionDocument, sectionPage, stepPage, stepPicture, STYLE, tryPage, type SiteModel } from "../../report/site/index.ts";

/** The guides, written by hand; they ship as sources beside the package. */
const guides = fileURLToPath(new URL("../../../../docs/guides/", import.meta.url));

/** The documents of a site in a folder: what TypeDoc reads. */
export interface Documents {
  readonly readme: string;
  readonly projectDocuments: readonly string[];
  readonly css: string;
  readonly js: string;
}

/** Writes every page as a Markdown document, with style and script beside them. */
export function writeDocuments(folder: string, model: SiteModel, page: string): Documents {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const sections = model.audit.paper.sections.filter((s) => s.steps.length > 0);
  for (const s of model.steps) write(`${s.audited.step.label}.md`, stepPage(s, model, stepPicture(s.audited.step.label)));
  const projectDocuments = [
    write("try-it.md", tryPage()),
    ...(hasPictures(model.steps) ? [write("pictures.md", picturesPage(model.steps))] : []),
    ...(existsSync(guides) ? readdirSync(guides).filter((f) => f.endsWith(".md")).sort() : []).map((f) => {
      copyFileSync(join(guides, f), join(folder, f));
      return join(folder, f);
    }),
    ...sections.map((s) => write(`${sectionDocument(s.name)}.md`, sectionPage(s.name, model))),
  ];
  return { readme: write("overview.md", overviewPage(model)), projectDocuments, css: write("site.css", STYLE), js: write("site.js", page) };
}
