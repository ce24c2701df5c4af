const fs = require("node:fs") as typeof import("node:fs");
const path = require("node:path") as typeof import("node:path");
const v8 = require("node:v8") as typeof import("node:v8");
const vm = require("node:vm") as typeof import("node:vm");

/**
 * Thousands of functions run a little each: V8 makes fast code of them later than it would, and gives young objects room
 * at once. A short run takes two thirds of the time, a long one four fifths; nothing but time depends on it.
 */
function tune(): void {
  v8.setFlagsFromString("--interrupt-budget=300000");
  v8.setFlagsFromString("--semi-space-growth-factor=16");
}

/** What the bundle exports; see `entry.ts`. */
interface Bundle {
  readonly command: () => Promise<void>;
  readonly thread: () => Promise<unknown>;
  readonly run: (args: readonly string[]) => Promise<number>;
}
interface Loaded {
  readonly bundle: Bundle;
  readonly script: InstanceType<typeof vm.Script>;
}

/** What a bundle is of: the commands that decide claims, and threads; or the audit of the paper that ships, and of sources. */
type Name = "check" | "audit";
const modified = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
/** The file of a bundle; nothing where there is none, or where the modules it was made of were built anew since. */
function file(name: Name): string | undefined {
  const all = fs.readdirSync(__dirname).flatMap((f) => (f.startsWith(`${name}-`) && f.endsWith(".cjs") ? [path.join(__dirname, f)] : []));
  if (all.length === 0) return undefined;
  const at = all.reduce((a, b) => (modified(b) > modified(a) ? b : a));
  return modified(path.join(__dirname, "../../../.tsbuildinfo")) > modified(at) ? undefined : at;
}

/**
 * Loads a bundle, with the code that V8 made of it when it was built. V8 takes that only where its version and flags are
 * the same; it goes by the length of a source alone, so the name of the bundle says what is in it, and the code has that name.
 */
function load(name: Name): Loaded | undefined {
  const at = file(name);
  if (at === undefined) return undefined;
  const code = at.replace(/cjs$/, "code");
  const text = fs.readFileSync(at, "latin1");
  const cachedData = fs.existsSync(code) ? fs.readFileSync(code) : undefined;
  const script = new vm.Script(text, { filename: at, ...(cachedData && { cachedData }) });
  const module = { exports: {} as Bundle };
  (script.runInThisContext() as (...args: unknown[]) => void).call(module.exports, module.exports, require, module, at, __dirname);
  return { bundle: module.exports, script };
}
module.exports = { load, tune };
