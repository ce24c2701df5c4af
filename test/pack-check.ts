import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Packs the package, installs it in an empty folder, and uses its command and its exports there. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "lemmakit-pack-"));
const run = (command: string, args: string[], cwd = folder) => execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

try {
  run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], root);
  const archive = readdirSync(folder).find((f) => f.endsWith(".tgz"))!;
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", `./${archive}`]);
  writeFileSync(
    join(folder, "use.js"),
    'import { parseClaim, search } from "lemmakit";\nimport { paper } from "lemmakit/paper";\n' +
      'const r = await search(parseClaim("forall x real: x^2 <= 2"));\nif (!r.refuted || paper.sections.length === 0) process.exit(1);\n',
  );
  run(process.execPath, ["use.js"]);
  // The declarations are whole: a module that names every door compiles, and no declaration names one that is not there.
  writeFileSync(
    join(folder, "use-types.mts"),
    'import { check, parseClaim, type Claim } from "lemmakit";\nimport { paper } from "lemmakit/paper";\nimport * as read from "lemmakit/read";\nimport * as matchers from "lemmakit/vitest";\n' +
      'export const c: Claim = parseClaim("forall x real: x^2 <= 2");\nexport const verdict: "proved" | "refuted" | "open" = (await check(c)).verdict.verdict;\nexport const n: number = paper.sections.length;\nexport const doors = [read, matchers];\n',
  );
  run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--target", "es2023", "--module", "nodenext", "--typeRoots", join(root, "node_modules/@types"), "--types", "node", "use-types.mts"]);
  const version = run("npx", ["lemmakit", "--version"]).trim();
  const explained = run("npx", ["lemmakit", "explain", "log-inequality"]);
  if (!explained.includes("log-inequality")) throw new Error("lemmakit explain says nothing");
  const started = readdirSync(join(folder, "node_modules/lemmakit/dist/src/cli/start"));
  for (const name of ["check", "audit"]) for (const end of [".cjs", ".code"]) if (!started.some((f) => f.startsWith(`${name}-`) && f.endsWith(end))) throw new Error(`the package holds no bundle ${name}${end}`);
  if (!run("npx", ["lemmakit", "check", "forall x > 0: log(x) <= x - 1"]).includes("proved (certificate)")) throw new Error("lemmakit check proves nothing");
  process.stdout.write(`the packed lemmakit ${version} works in an empty folder\n`);
} finally {
  rmSync(folder, { recursive: true });
}
