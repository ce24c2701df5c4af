import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LAYERS } from "../src/layers.ts";
import { fileOf, importsOf as imports } from "./imports.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((f) => f.endsWith(".ts"))
    .map((f) => join(folder, f));
}
const importsOf = (file: string): string[] => imports(root, file).flatMap((i) => i.target ?? []);
const layerOf = (file: string): string => file.split("/")[1]!;

/** The breaks of the layer order among some files: `file imports target`. */
function breaks(files: readonly { file: string; imports: readonly string[] }[]): string[] {
  const order = (l: string) => (LAYERS as readonly string[]).indexOf(l);
  return files.flatMap(({ file, imports }) =>
    imports.flatMap((target) => {
      const from = layerOf(file);
      const to = /^src\/([a-z]+)\//.exec(fileOf(root, file, target) ?? "")?.[1];
      if (to === undefined || order(to) < 0 || order(from) < 0 || to === from) return [];
      return order(to) < order(from) ? [] : [`${file} imports ${target}`];
    }),
  );
}

describe("the layers", () => {
  const files = sources("src").map((file) => ({ file, imports: importsOf(file) }));

  test("every folder of src is a layer", () => {
    const folders = readdirSync(join(root, "src")).filter((f) => statSync(join(root, "src", f)).isDirectory());
    expect(folders.sort()).toEqual([...LAYERS].sort());
  });
  test("each imports only what stands to its left", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(breaks(files)).toEqual([]);
  });
  test("a break is seen", () => {
    for (const target of ["../term/index.ts", "../term/node.ts", "./../term", "../../src/term/node.ts"]) expect(breaks([{ file: "src/exact/x.ts", imports: [target] }])).toEqual([`src/exact/x.ts imports ${target}`]);
    expect(breaks([{ file: "src/kernel/rules/x.ts", imports: ["../../prove/make.ts"] }])).toHaveLength(1);
    expect(breaks([{ file: "src/kernel/rules/x.ts", imports: ["../../exact/rational.ts", "../poly.ts"] }])).toEqual([]);
  });
  test("every import is read: none is computed but those of modules that a user names", () => {
    const computed = sources("src").filter((f) => imports(root, f).some((i) => i.target === undefined));
    expect(computed.sort()).toEqual(["src/cli/load.ts", "src/cli/site/modules.ts"]);
  });
  test("src imports neither proofs nor properties nor test", () => {
    expect(files.filter((f) => f.imports.some((i) => /(?:^|\/)(?:proofs|properties|test)\//.test(i)))).toEqual([]);
  });
  test("proofs import the public API only", () => {
    const outside = sources("proofs").flatMap((f) => importsOf(f).filter((i) => i !== "lemmakit" && !/^\.\.?\//.test(i)).map((i) => `${f}: ${i}`));
    const upwards = sources("proofs").flatMap((f) => importsOf(f).filter((i) => i.includes("/src/")).map((i) => `${f}: ${i}`));
    expect([...outside, ...upwards]).toEqual([]);
  });
  test("only the command line and the Rocq runner touch Node", () => {
    const touching = files.filter((f) => f.imports.some((i) => i.startsWith("node:"))).map((f) => layerOf(f.file));
    expect([...new Set(touching)].filter((l) => l !== "cli" && l !== "rocq")).toEqual([]);
  });
});

describe("the tree", () => {
  const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n").filter((f) => f && existsSync(join(root, f)));

  test("the top level is as designed", () => {
    const top = [...new Set(tracked.map((f) => f.split("/")[0]!))].filter((f) => !f.startsWith("."));
    const allowed = ["CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "SECURITY.md", "docs", "package-lock.json", "package.json", "proofs", "properties", "src", "test", "tsconfig.json"];
    expect(top.filter((f) => !allowed.includes(f))).toEqual([]);
  });
  test("files are short", () => {
    const lengths = tracked.filter((f) => /^src\/.*\.ts$/.test(f)).map((f) => readFileSync(join(root, f), "utf8").split("\n").length);
    lengths.sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
    expect(lengths.filter((n) => n > 300)).toEqual([]);
  });
  test("no message of the product names a script that only this repository has", () => {
    const scripts = tracked.filter((f) => f.startsWith("src/") || f.startsWith("docs/guides/")).filter((f) => /npm run|npm start|npm test/.test(readFileSync(join(root, f), "utf8")));
    expect(scripts).toEqual([]);
  });
  test("no file names a place on one machine or the host of a registry", () => {
    const places = new RegExp(["/" + "work/", "/" + "root/", "registry\\.npm" + "js"].join("|"));
    expect(tracked.filter((f) => !/\.(?:png|zip)$/.test(f) && places.test(readFileSync(join(root, f), "utf8")))).toEqual([]);
  });
});
