import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { allExamples, examplesIn, instrument } from "./extract.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const NAMES = ["node:assert", "lemmakit", "lemmakit/paper", "lemmakit/read"];

/** Runs an example as it stands, its imports taken from the sources. Gives how many values were compared. */
async function run(code: string): Promise<number> {
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
  const body = instrument(code).replace(/^import (?:type )?(.+?) from "(.+)";$/gm, (_, names: string, from: string) => {
    if (!NAMES.includes(from)) throw new Error(`an example imports ${from}`);
    modules[from] = true;
    return `const ${names.replace(/\btype \w+,?\s*/g, "").replaceAll(" as ", ": ")} = modules[${JSON.stringify(from)}];`;
  });
  for (const name of Object.keys(modules)) modules[name] = name === "lemmakit" ? await import("lemmakit") : name === "lemmakit/paper" ? await import("lemmakit/paper") : name === "lemmakit/read" ? await import("lemmakit/read") : await import("node:assert");
  const js = ts.transpile(`return (async () => {\n${body}\n})();`, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext });
  await (new Function("modules", "expectValue", "expectThrow", js) as (...a: unknown[]) => Promise<void>)(modules, expectValue, expectThrow);
  return compared;
}

const examples = allExamples(root);

describe("examples run and give the values they state", () => {
  test("there are some, in the sources, the README and the guides", () => {
    for (const start of ["src/", "README.md", "docs/guides/"]) expect(examples.some((e) => e.file.startsWith(start)), start).toBe(true);
  });
  test.each(examples.map((e) => [`${e.file}:${e.line}`, e.code] as const))("%s", async (_, code) => {
    await run(code);
  });
});

describe("the test itself", () => {
  test("a wrong value fails", async () => {
    await expect(run("1 + 1; // 3")).rejects.toThrow();
    expect(await run("1 + 1; // 2")).toBe(1);
  });
  test("a value may have words after it", async () => {
    await expect(run('"a"; // "b", not so')).rejects.toThrow();
    expect(await run('"a"; // "a", exactly')).toBe(1);
  });
  test("an example that must throw and does not fails", async () => {
    await expect(run("1 + 1; // throws")).rejects.toThrow();
    expect(await run('import { parseClaim } from "lemmakit";\nparseClaim("x <"); // throws InputError')).toBe(1);
  });
  test("examples are read from docstrings", () => {
    expect(examplesIn("x.ts", "/**\n * ```ts\n * 1; // 1\n * ```\n */").map((e) => e.code)).toEqual(["1; // 1"]);
  });
});
