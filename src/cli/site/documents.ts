import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { auditJson } from "../../report/json.ts";
import { AUDIT_JSON, EVERY_STEP, everyStepPage, GLOSSARY_PAGE, glossaryPage, hasPictures, overviewPage, PAPER_PAGE, paperPage, picturesPage, sectionDocument, sectionPage, stepPage, stepPicture, STYLE, tryPage, type SiteModel } from "../../report/site/index.ts";
import { makeFolder } from "../../rocq/make-folder.ts";

/** The guides, written by hand; they ship as sources beside the package. */
const guides = fileURLToPath(new URL("../../../../docs/guides/", import.meta.url));

/** What is trusted, and how to cite the project; they ship beside the package, too. */
const [trust, citation] = ["docs/trust.md", "docs/CITATION.cff"].map((f) => fileURLToPath(new URL(`../../../../${f}`, import.meta.url))) as [string, string];
const UNSTEADY = new Set(["seconds", "duration", "cached", "decided"]);

/** The fields of a CITATION.cff that BibTeX has. */
function bibtex(cff: string): string {
  const field = (name: string): string => new RegExp(`^${name}: *"?(.*?)"?$`, "m").exec(cff)?.[1] ?? "";
  return `@software{lemmakit,\n  title = {${field("title")}},\n  version = {${field("version")}},\n  year = {${field("date-released").slice(0, 4)}}\n}`;
}

/** The documents of a site in a folder: what TypeDoc reads. */
export interface Documents {
  readonly readme: string;
  readonly projectDocuments: readonly string[];
  readonly css: string;
  readonly js: string;
}

/** Writes every page as a Markdown document, with style and script beside them. */
export function writeDocuments(folder: string, model: SiteModel, page: string): Documents {
  makeFolder(folder);
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const sections = model.audit.paper.sections.filter((s) => s.steps.length > 0);
  for (const s of model.steps) write(`${s.audited.step.label}.md`, stepPage(s, model, stepPicture(s.audited.step.label)));
  const projectDocuments = [
    write(`${PAPER_PAGE}.md`, paperPage(model)),
    write(`${EVERY_STEP}.md`, everyStepPage(model)),
    write("try-it.md", tryPage()),
    write(`${GLOSSARY_PAGE}.md`, glossaryPage()),
    ...(hasPictures(model.steps) ? [write("pictures.md", picturesPage(model.steps))] : []),
    ...(existsSync(guides) ? readdirSync(guides).filter((f) => f.endsWith(".md")).sort() : []).map((f) => {
      copyFileSync(join(guides, f), join(folder, f));
      return join(folder, f);
    }),
    ...sections.map((s) => write(`${sectionDocument(s.name)}.md`, sectionPage(s.name, model))),
  ];
  if (existsSync(trust)) projectDocuments.push(write("trust.md", `---\ntitle: What is trusted\n---\n\n${readFileSync(trust, "utf8")}`));
  // What a clock or a cache decides would change the file from run to run.
  write(AUDIT_JSON, `${JSON.stringify(auditJson(model.audit, model.replay), (key, value: unknown) => (UNSTEADY.has(key) ? undefined : value))}\n`);
  const front = { trust: existsSync(trust), ...(existsSync(citation) ? { citation: bibtex(readFileSync(citation, "utf8")) } : {}) };
  return { readme: write("overview.md", overviewPage(model, front)), projectDocuments, css: write("site.css", STYLE), js: write("site.js", page) };
}
