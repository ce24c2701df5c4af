import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

/** What a file asks for: `target` as it is written, or nothing where it is not written but computed. */
export interface Import {
  readonly target: string | undefined;
  /** Whether it is for types alone, and gone when the file runs. */
  readonly typeOnly: boolean;
}

/**
 * Every import of a source, in whatever way it is written: `import`, `export … from`, `import type`, `import("…")`, types of
 * the form `import("…").T`, `require("…")`, `import x = require("…")`, and URLs of modules.
 */
export function importsIn(source: string, file = "x.ts"): Import[] {
  const sf = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const text = (n: ts.Node | undefined): string | undefined => (n && ts.isStringLiteralLike(n) ? n.text : undefined);
  const visit = (n: ts.Node): void => {
    if (ts.isImportDeclaration(n)) {
      const names = n.importClause?.namedBindings;
      const each = names && ts.isNamedImports(names) && names.elements.length > 0 && names.elements.every((e) => e.isTypeOnly) && !n.importClause?.name;
      found.push({ target: text(n.moduleSpecifier), typeOnly: n.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || each === true });
    } else if (ts.isExportDeclaration(n) && n.moduleSpecifier) {
      const each = n.exportClause && ts.isNamedExports(n.exportClause) && n.exportClause.elements.length > 0 && n.exportClause.elements.every((e) => e.isTypeOnly);
      found.push({ target: text(n.moduleSpecifier), typeOnly: n.isTypeOnly || each === true });
    } else if (ts.isImportEqualsDeclaration(n) && ts.isExternalModuleReference(n.moduleReference)) found.push({ target: text(n.moduleReference.expression), typeOnly: n.isTypeOnly });
    else if (ts.isImportTypeNode(n)) found.push({ target: ts.isLiteralTypeNode(n.argument) ? text(n.argument.literal) : undefined, typeOnly: true });
    else if (ts.isCallExpression(n)) {
      const callee = n.expression;
      const isRequire = (ts.isIdentifier(callee) && callee.text === "require") || (ts.isPropertyAccessExpression(callee) && /^(?:require|resolve)$/.test(callee.name.text) && /require|jscoq/.test(callee.expression.getText(sf)));
      const isMade = ts.isCallExpression(callee) && callee.expression.getText(sf) === "createRequire";
      if (callee.kind === ts.SyntaxKind.ImportKeyword || isRequire || isMade) found.push({ target: text(n.arguments[0]), typeOnly: false });
    } else if (ts.isNewExpression(n) && n.expression.getText(sf) === "URL" && n.arguments?.[1]?.getText(sf) === "import.meta.url" && /\.[jt]s$/.test(text(n.arguments[0]) ?? "")) found.push({ target: text(n.arguments[0]), typeOnly: false });
    ts.forEachChild(n, visit);
  };
  visit(sf);
  return found;
}
export const importsOf = (root: string, file: string): Import[] => importsIn(readFileSync(join(root, file), "utf8"), file);

/** The file of the project that an import leads to, from its root; nothing for packages and built-in modules. */
export function fileOf(root: string, from: string, target: string): string | undefined {
  if (!target.startsWith(".")) return undefined;
  const path = resolve(root, dirname(from), target);
  const found = [path, path.replace(/\.js$/, ".ts"), `${path}.ts`, join(path, "index.ts")].find((p) => existsSync(p) && /\.[a-z]+$/.test(p)) ?? path;
  return relative(root, found);
}

/** The files that run when one of these does: everything that they import, not for its types alone. */
export function closure(root: string, files: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { target, typeOnly } of importsOf(root, file)) {
      const to = typeOnly || target === undefined ? undefined : fileOf(root, file, target);
      if (to) visit(to);
    }
  };
  files.forEach(visit);
  return [...seen].sort();
}

/** How many lines of a source hold code: neither blank nor comment alone. */
export function linesOfCode(source: string): number {
  const sf = ts.createSourceFile("x.ts", source, ts.ScriptTarget.Latest, true);
  const lines = new Set<number>();
  const visit = (n: ts.Node): void => {
    const parts = n.getChildren(sf).filter((c) => !ts.isJSDoc(c));
    if (parts.length > 0) return parts.forEach(visit);
    if (n.getWidth(sf) === 0) return;
    const [first, last] = [n.getStart(sf), n.getEnd()].map((p) => sf.getLineAndCharacterOfPosition(p).line) as [number, number];
    for (let k = first; k <= last; k++) lines.add(k);
  };
  visit(sf);
  return lines.size;
}
