import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { DOORS, root } from "./doors.ts";
import { allExamples, examplesIn, instrument } from "./extract.ts";

/** What an example of a file may import: a door of the package, `assert` and Vitest; what has no door, by its place. */
async function imported(from: string, file: string): Promise<unknown> {
  const door = DOORS[from] ?? (from.startsWith(".") && file.startsWith("src/") ? join(dirname(file), from) : undefined);
  if (door !== undefined) return import(join(root, door));
  if (from === "node:assert") return import("node:assert");
  if (from === "vitest") return import("vitest");
  throw new Error(`an example imports ${from}`);
}

/** Runs an example as it stands, its imports taken from the sources. Gives how many values were compared. */
async function run(code: string, file = "x.md"): Promise<number> {
  let compared = 0;
  const expectValue = (value: unknown, said: unknown, line: string) => {
    compared++;
    expect(value, line).toEqual(said);
  };
  const expectThrow = async (f: () => Promise<unknown>, line: string) => {
    compared++;
    await expect(f, line).rejects.toThrow();
  };
  const modules: Record<string, unknown> = {};
  const body = instrument(code).replace(/^import (?:(?:type )?(.+?) from )?"(.+)";$/gm, (_, names: string | undefined, from: string) => {
    modules[from] = true;
    return names === undefined ? "" : `const ${names.replace(/\btype \w+,?\s*/g, "").replaceAll(" as ", ": ")} = modules[${JSON.stringify(from)}];`;
  });
  for (const name of Object.keys(modules)) modules[name] = await imported(name, file);
  const js = ts.transpile(`return (async () => {\n${body}\n})();`, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext });
  await (new Function("modules", "expectValue", "expectThrow", js) as (...a: unknown[]) => Promise<void>)(modules, expectValue, expectThrow);
  return compared;
}

const examples = allExamples(root);

describe("examples run and give the values they state", () => {
  test("there are some, in the sources, the README and the guides", () => {
    for (const start of ["src/", "README.md", "docs/guides/"]) expect(examples.some((e) => e.file.startsWith(start)), start).toBe(true);
  });
  test.each(examples.map((e) => [`${e.file}:${e.line}`, e] as const))("%s", async (_, { code, file }) => {
    await run(code, file);
  });
});

describe("the test itself", () => {
  test("a wrong value fails", async () => {
    await expect(run("1 + 1; // 3")).rejects.toThrow();
    expect(await run("1 + 1; // 2")).toBe(1);
    await expect(run("const constant = 2;\nconstant; // 3")).rejects.toThrow();
  });
  test("a value may have words after it", async () => {
    await expect(run('"a"; // "b", not so')).rejects.toThrow();
    expect(await run('"a"; // "a", exactly')).toBe(1);
  });
  test("an example that must throw and does not fails", async () => {
    await expect(run("1 + 1; // throws")).rejects.toThrow();
    expect(await run('import { parseClaim } from "lemmakit";\nparseClaim("x <"); // throws InputError')).toBe(1);
  });
  test("what has no door is imported by its place in the sources, and there alone", async () => {
    const code = 'import { nextUp } from "./double.ts";\nnextUp(0) > 0; // true';
    expect(await run(code, "src/exact/double.ts")).toBe(1);
    for (const [other, file] of [[code, "docs/guides/x.md"], ['import { readFileSync } from "node:fs";', "src/exact/double.ts"]] as const) await expect(run(other, file)).rejects.toThrow("an example imports");
  });
  test("examples are read from docstrings", () => {
    expect(examplesIn("x.ts", "/**\n * ```ts\n * 1; // 1\n * ```\n */").map((e) => e.code)).toEqual(["1; // 1"]);
  });
});
