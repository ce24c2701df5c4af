import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { DOORS, root } from "./doors.ts";
import { examplesIn, instrument } from "./extract.ts";

/** A value that a door exports, with the examples of its docstring. */
interface Exported {
  readonly name: string;
  readonly examples: readonly string[];
}

/** The comments of a declaration, those of the statement around it among them. */
const docstrings = (d: ts.Declaration): string => ts.getJSDocCommentsAndTags(d).filter(ts.isJSDoc).map((c) => c.getFullText()).join("\n");

function valuesOf(program: ts.Program, file: string): Exported[] {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
  return (module ? checker.getExportsOfModule(module) : []).flatMap((s) => {
    const symbol = s.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(s) : s;
    const typeOnly = s.declarations?.some((d) => ts.isExportSpecifier(d) && (d.isTypeOnly || d.parent.parent.isTypeOnly));
    if (typeOnly || !(symbol.flags & ts.SymbolFlags.Value)) return [];
    return [{ name: s.name, examples: (symbol.declarations ?? []).flatMap((d) => examplesIn("x.ts", docstrings(d))).map((e) => e.code) }];
  });
}
const programOf = (files: readonly string[]): ts.Program => ts.createProgram([...files], { noLib: true, types: [], module: ts.ModuleKind.NodeNext, paths: { "lemmakit": [join(root, "src/index.ts")] } });

/** Why an exported value is not shown to those who import it; nothing where it is. */
function lacking({ name, examples }: Exported): string | undefined {
  if (examples.length === 0) return `${name} has no example`;
  if (!examples.some((code) => new RegExp(`^import .*\\b${name}\\b.* from "lemmakit`, "m").test(code))) return `no example of ${name} imports it from a door`;
  if (!examples.some((code) => /\bexpect/.test(instrument(code)))) return `no example of ${name} states a value`;
  return examples.some((code) => / from "\./.test(code)) ? `an example of ${name} imports from the sources` : undefined;
}

describe("what the doors export has examples that run", () => {
  const files = Object.values(DOORS).map((f) => join(root, f));
  const program = programOf(files);

  test("every door is a source", () => {
    expect(Object.keys(DOORS)).toEqual(["lemmakit", "lemmakit/paper", "lemmakit/read", "lemmakit/vitest"]);
    expect(files.filter((f) => !existsSync(f))).toEqual([]);
  });
  test.each(Object.entries(DOORS))("%s", (_, file) => {
    const values = valuesOf(program, join(root, file));
    expect(values.map(lacking).filter((l) => l !== undefined)).toEqual([]);
    // A door that exports nothing is imported for what it does.
    if (values.length === 0) expect(examplesIn(file, readFileSync(join(root, file), "utf8"))).not.toEqual([]);
  });
  test("the main door exports few names: see decision 0170 before you add to them", () => {
    expect(valuesOf(program, files[0]!).length).toBeLessThanOrEqual(147);
  });
  test("a value without an example is seen", () => {
    const values = valuesOf(program, join(root, "src/term/index.ts"));
    expect(values.map(lacking)).toContain("apply has no example");
    expect(values.map(lacking)).toContain("no example of isConstant imports it from a door");
  });
});
