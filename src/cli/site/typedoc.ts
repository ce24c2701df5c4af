import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  Application, Comment, Converter, DocumentReflection, KindRouter, PageKind, ReflectionKind, type Reflection, type RouterTarget,
} from "typedoc";
import { titleOf, type SiteModel } from "../../report/site/index.ts";
import type { Documents } from "./documents.ts";

const packageRoot = fileURLToPath(new URL("../../../../", import.meta.url));

/** Documents have short addresses of their own, steps those of their labels; constants stand on the page of their module. */
class SiteRouter extends KindRouter {
  /** Labels by the titles of their pages. */
  static labels: ReadonlyMap<string, string> = new Map();
  protected override getPageKind(target: RouterTarget): PageKind | undefined {
    return (target as Reflection).kind === ReflectionKind.Variable ? undefined : super.getPageKind(target);
  }
  /** The theme gives a constant on its module's page the slug of its name. */
  protected override buildAnchors(target: Reflection, page: RouterTarget): void {
    if (target.kind !== ReflectionKind.Variable) return super.buildAnchors(target, page);
    const anchor = target.name.toLowerCase();
    this.anchors.set(target, anchor);
    this.fullUrls.set(target, `${this.fullUrls.get(page)}#${anchor}`);
  }
  protected override getIdealBaseName(target: Reflection): string {
    return target instanceof DocumentReflection ? `pages/${SiteRouter.labels.get(target.name) ?? this.getUrlSafeName(target.name)}` : super.getIdealBaseName(target);
  }
}

/** The public API: from its sources where they are, else from what was built. */
function apiEntry(): string {
  const source = join(packageRoot, "src", "index.ts");
  return existsSync(source) ? source : join(packageRoot, "dist", "types", "src", "index.d.ts");
}

/** Each constant that states a step links to the page of the step, and the API has its own name. */
function linkBack(app: Application, model: SiteModel): void {
  const labels = new Map(model.steps.flatMap((s) => (s.stated ? [[`${s.stated.module}#${s.stated.name}`, s.audited.step.label] as const] : [])));
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    for (const r of context.project.getReflectionsByKind(ReflectionKind.Module)) r.name = r.name === "src" || r.name === "dist/types/src" ? "lemmakit" : r.name.replace(/^proofs\//, "");
    const pages = new Map(context.project.getReflectionsByKind(ReflectionKind.Document).map((d) => [d.name, d]));
    for (const r of context.project.getReflectionsByKind(ReflectionKind.Variable)) {
      const page = pages.get(titleOf(labels.get(`${r.parent?.name}#${r.name}`) ?? ""));
      if (!page) continue;
      r.comment ??= new Comment();
      r.comment.summary.push({ kind: "text", text: `${r.comment.summary.length ? " " : ""}The page of this step: ` }, { kind: "inline-tag", tag: "@link", text: page.name, target: page });
    }
  });
}

/** Runs TypeDoc on the documents, the modules of the paper and the API. Throws `Error` when it fails. */
export async function runTypeDoc(model: SiteModel, documents: Documents, modules: readonly string[], out: string): Promise<void> {
  const tsconfig = join(packageRoot, "tsconfig.json");
  const own = join(dirname(documents.readme), "tsconfig.json");
  if (!existsSync(tsconfig)) writeFileSync(own, JSON.stringify({ compilerOptions: { module: "nodenext", target: "es2022", strict: true, skipLibCheck: true }, files: [] }));
  const app = await Application.bootstrap(
    {
      name: model.audit.paper.title,
      entryPoints: [apiEntry(), ...modules],
      basePath: packageRoot,
      tsconfig: existsSync(tsconfig) ? tsconfig : own,
      readme: documents.readme,
      projectDocuments: [...documents.projectDocuments],
      out,
      customCss: documents.css,
      customJs: documents.js,
      highlightLanguages: ["typescript", "ts", "js", "bash", "sh", "json", "coq", "latex", "lua", "yaml", "text"],
      visibilityFilters: {},
      useFirstParagraphOfCommentAsSummary: true,
      lightHighlightTheme: "github-light-high-contrast",
      darkHighlightTheme: "github-dark-high-contrast",
      disableSources: true,
      disableGit: true,
      hideGenerator: true,
      githubPages: false,
      includeHierarchySummary: false,
      excludeInternal: true,
      excludePrivate: true,
      skipErrorChecking: true,
      sort: ["documents-first", "source-order"],
      kindSortOrder: ["Document", "Module", "Function", "Class", "Interface", "TypeAlias", "Variable"],
      validation: { invalidLink: true, notExported: false, notDocumented: false },
      logLevel: "Warn",
    },
    [],
  );
  SiteRouter.labels = new Map(model.steps.map((s) => [titleOf(s.audited.step.label), s.audited.step.label]));
  app.renderer.defineRouter("site", SiteRouter);
  app.options.setValue("router", "site");
  linkBack(app, model);
  const project = await app.convert();
  if (!project) throw new Error("TypeDoc could not read the sources");
  await app.generateDocs(project, out);
  if (app.logger.hasErrors()) throw new Error("TypeDoc found errors");
}

