import { expect, test } from "vitest";
import { fileURLToPath } from "node:url";
import { closure, fileOf, importsIn, linesOfCode } from "./imports.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const targets = (source: string) => importsIn(source).map((i) => `${i.typeOnly ? "type " : ""}${i.target}`);

test("every way to import is seen", () => {
  expect(targets(`import a from "./a.ts"; import b from './b.ts'; import * as c from "c"; import "./d.ts"; import type { E } from "./e.ts";
    import { type F, type G } from './f.ts'; import { type H, i } from "./h.ts"; export * from './j.ts'; export type { K } from "./k.ts"; export { l } from "./l.ts"; import m = require("m");
    const n = await import("./n.ts"); const o = await import('./o.ts'); const p = await import(\`./p.ts\`); const q = require('q'); let r: import("./r.ts").R; new URL("./s.js", import.meta.url); new URL("./t.json", import.meta.url);
    jscoq.require('u'); createRequire(import.meta.url)("v"); import /* odd */ w /* from */ from /* here */
      "./w.ts";`)).toEqual(["./a.ts", "./b.ts", "c", "./d.ts", "type ./e.ts", "type ./f.ts", "./h.ts", "./j.ts", "type ./k.ts", "./l.ts", "m", "./n.ts", "./o.ts", "./p.ts", "q", "type ./r.ts", "./s.js", "u", "v", "./w.ts"]);
});
test("what is computed is seen, and what only looks like an import is not", () => {
  expect(targets("await import(name); require(`${x}.ts`); import(`./${y}.ts`);")).toEqual(["undefined", "undefined", "undefined"]);
  expect(targets(`const s = 'import x from "./x.ts"'; // import y from "./y.ts"\n/* require("z") */ importer("a"); o.import("b");`)).toEqual([]);
});
test("imports lead to files", () => {
  expect(fileOf(root, "src/kernel/kernel.ts", "./rules/analysis.ts")).toBe("src/kernel/rules/analysis.ts");
  expect(fileOf(root, "src/kernel/rules/analysis.ts", "../../exact/rational.ts")).toBe("src/exact/rational.ts");
  expect(fileOf(root, "src/kernel/kernel.ts", "typescript")).toBe(undefined);
  expect(closure(root, ["src/exact/rational.ts"])).toEqual(["src/exact/rational.ts", "src/exact/spend.ts"]);
});
test("lines of code are counted", () => {
  expect(linesOfCode('// a\n\n/** b\n * c */\nconst d = 1; // e\nconst f = `\n\ng`;\n/* h */ let i;\n')).toBe(5);
});
