/** The cache of verdicts: what comes out of it was checked again. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { decide, parseClaim, Proved, Refuted } from "lemmakit";
import { open } from "../../src/refute/index.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { VerdictCache } from "../../src/cli/cache/cache.ts";
import { engineFingerprint } from "../../src/cli/cache/engine.ts";
import { Sealer } from "../../src/cli/cache/seal.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-cache-"));
afterAll(() => rmSync(folder, { recursive: true }));
const sealer = (who: string) => new Sealer({ XDG_STATE_HOME: join(folder, "state", who) });
const question = { seed: 1, work: 1e7, timeout: 10, brief: false };
const cache = (who = "me", warn?: (m: string) => void) => new VerdictCache(join(folder, "cache"), warn, sealer(who));

const TRUE = parseClaim("forall x > 0: log(x) <= x - 1");
const FALSE = parseClaim("forall x > 0: log(x) <= 0.9*(x - 1)");
const OTHER = parseClaim("forall x real: 1 + x <= exp(x)");
const decisions = Promise.all([TRUE, FALSE].map((c) => decide(c)));
const untried = { verdict: open("budget", "no counterexample in 7 points"), evaluations: 7, seconds: 1 };

const files = (): string[] => readdirSync(join(folder, "cache"), { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".json")).map((f) => join(folder, "cache", f));
const only = (): string => {
  const [file, ...more] = files();
  if (!file || more.length) throw new Error(`${files().length} files`);
  return file;
};
beforeEach(() => rmSync(join(folder, "cache"), { recursive: true, force: true }));

describe("what is kept comes back, checked again", () => {
  test("a counterexample, as a verdict of refute()", async () => {
    const [, found] = await decisions;
    cache().write(FALSE, question, found!);
    const again = cache().read(FALSE, question);
    expect(Refuted.is(again?.verdict)).toBe(true);
    expect(again?.verdict).not.toBe(found!.verdict);
    expect(again).toMatchObject({ verdict: { witness: (found!.verdict as Refuted).witness }, evaluations: found!.evaluations });
  });
  test("a proof, as a verdict of checkCertificate(), with its method read off it", async () => {
    const [found] = await decisions;
    cache().write(TRUE, question, found!);
    writeFileSync(only(), readFileSync(only(), "utf8").replace(/^{/, '{"method":"because I say so",'));
    const again = cache().read(TRUE, question);
    expect(Proved.is(again?.verdict)).toBe(true);
    expect(again?.method).toBe(found!.method);
  });
  test("why a claim is open, and what ended it", () => {
    cache().write(TRUE, question, { ...untried, ended: "time" });
    expect(cache().read(TRUE, question)).toMatchObject({ verdict: { verdict: "open", message: "no counterexample in 7 points" }, ended: "time", evaluations: 7 });
  });
  test("that a claim is refused, when it is refused again", () => {
    const empty = parseClaim("forall x real where exp(x) <= -1: x = 7");
    cache().write(empty, question, { ...untried, refused: { kind: "contradictory-hypotheses", message: "anything" } });
    expect(cache().read(empty, question)).toMatchObject({ verdict: { verdict: "open", reason: "domain" }, refused: { kind: "contradictory-hypotheses", message: "no point meets the hypotheses exp(x) <= -1" } });
  });
  test("another seed, work or kind of look knows nothing of it; a later clock may find more", () => {
    cache().write(TRUE, question, untried);
    for (const other of [{ seed: 2 }, { work: 2e7 }, { brief: true }, { timeout: 11 }]) expect(cache().read(TRUE, { ...question, ...other })).toBeUndefined();
    expect(cache().read(TRUE, { ...question, timeout: 5 })?.verdict.verdict).toBe("open");
  });
  test("nor does it of evidence: what is found depends on no earlier run with another seed", async () => {
    cache().write(FALSE, question, (await decisions)[1]!);
    for (const other of [{ seed: 2 }, { work: 2e7 }, { brief: true }]) expect(cache().read(FALSE, { ...question, ...other })).toBeUndefined();
    expect(cache().read(FALSE, { ...question, timeout: 11 })?.verdict.verdict).toBe("refuted");
  });
  test("entries stand under the content of the engine, and each of its files counts", () => {
    cache().write(TRUE, question, untried);
    expect(only()).toContain(join("verdicts", engineFingerprint().slice(0, 16)));
    const copy = join(folder, "engine");
    for (const layer of ["exact", "search"]) mkdirSync(join(copy, layer), { recursive: true });
    const print = (text: string): string => {
      writeFileSync(join(copy, "exact", "a.js"), text);
      writeFileSync(join(copy, "search", "b.js"), "b");
      return engineFingerprint(copy);
    };
    expect(print("1")).not.toBe(print("2"));
    expect(print("1")).toBe(print("1"));
  });
});

describe("nothing else is taken", () => {
  /** Entries of each kind, as text. */
  const entries: Record<"proof" | "point" | "open", string> = { proof: "", point: "", open: "" };
  beforeAll(async () => {
    const [proof, point] = await decisions;
    for (const [name, claim, found] of [["proof", TRUE, proof!], ["point", FALSE, point!], ["open", TRUE, untried]] as const) {
      rmSync(join(folder, "cache"), { recursive: true, force: true });
      cache().write(claim, question, found);
      entries[name] = readFileSync(only(), "utf8");
    }
  });
  /** Reads a claim whose entry was replaced. */
  const reading = (claim: typeof TRUE, text: string): string | undefined => {
    cache().write(claim, question, untried);
    writeFileSync(only(), text);
    return cache().read(claim, question)?.verdict.verdict;
  };
  test("an entry as it was written is", () => {
    expect([reading(TRUE, entries.proof), reading(TRUE, entries.open)]).toEqual(["proved", "open"]);
  });
  test.each<[string, typeof TRUE, () => string]>([
    ["a proof of another claim", OTHER, () => entries.proof],
    ["a proof of another claim under the name of this", OTHER, () => entries.proof.replace(/"claim":"[^"]*"/, '"claim":"forall x real: 1 + x <= exp(x)"')],
    ["a proof of a false claim", FALSE, () => entries.proof.replace(/"claim":"[^"]*"/, '"claim":"forall x > 0: log(x) <= 0.9*(x - 1)"')],
    ["a point that refutes another claim", TRUE, () => entries.point.replace(/"claim":"[^"]*"/, '"claim":"forall x > 0: log(x) <= x - 1"')],
    ["a point where the claim holds", FALSE, () => entries.point.replace(/"point":\{[^}]*\}/, '"point":{"x":"7"}')],
    ["a point outside the domain", FALSE, () => entries.point.replace(/"point":\{[^}]*\}/, '"point":{"x":"-1"}')],
    ["a point that is no number", FALSE, () => entries.point.replace(/"point":\{[^}]*\}/, '"point":{"x":{"toString":1}}')],
    ["a claim called open by someone else", TRUE, () => entries.open.replace(/"seal":"\w+"/, `"seal":"${"0".repeat(64)}"`)],
    ["a claim called open without a seal", TRUE, () => entries.open.replace(/,"seal":"\w+"/, "")],
    ["a reason that was changed", TRUE, () => entries.open.replace("7 points", "8 points")],
    ["a seal of another claim", OTHER, () => entries.open.replace(/"claim":"[^"]*"/, '"claim":"forall x real: 1 + x <= exp(x)"')],
    ["an open entry of another claim, seal and all", OTHER, () => entries.open],
    ["a claim called refused that is not", TRUE, () => '{"claim":"forall x > 0: log(x) <= x - 1","refused":true,"evaluations":1}'],
    ["a verdict without evidence", TRUE, () => '{"claim":"forall x > 0: log(x) <= x - 1","verdict":"proved","assurance":"rocq","evaluations":1}'],
    ["a certificate of the wrong shape", TRUE, () => '{"claim":"forall x > 0: log(x) <= x - 1","certificate":{"defined":1,"proofs":"yes"},"evaluations":1}'],
    ["an entry cut off in the middle", TRUE, () => entries.proof.slice(0, entries.proof.length / 2)],
    ["nothing", TRUE, () => ""],
    ["null", TRUE, () => "null"],
    ["a list", TRUE, () => "[1,2]"],
    ["bytes", TRUE, () => "\u0000\u0001\ufffd"],
    ["brackets without end", TRUE, () => "[".repeat(200_000)],
    ["an object in an object in an object", TRUE, () => `${'{"claim":'.repeat(50_000)}1${"}".repeat(50_000)}`],
    ["a file beyond all measure", TRUE, () => `${entries.proof}${" ".repeat(17_000_000)}`],
  ])("%s", (_, claim, text) => expect(reading(claim, text())).toBeUndefined());
  test("an open entry of another user's", () => {
    cache("me").write(TRUE, question, untried);
    expect(cache("you").read(TRUE, question)).toBeUndefined();
    expect(cache("me").read(TRUE, question)?.verdict.verdict).toBe("open");
  });
  test("what is no file: a folder, a socket, a link, and a pipe where one can be made", async () => {
    cache().write(TRUE, question, untried);
    const file = only();
    const aside = join(dirname(file), "aside");
    writeFileSync(aside, readFileSync(file));
    const server = createServer();
    // The name of a socket is short where it is made.
    const made = join(folder, "s");
    const listening = (): Promise<void> => new Promise((resolve) => server.listen(made, () => resolve(renameSync(made, file))));
    const hasPipes = spawnSync("mkfifo", ["--version"]).status === 0;
    const pipes = hasPipes ? [() => execFileSync("mkfifo", [file])] : [];
    const puts: (() => unknown)[] = [() => mkdirSync(file), listening, ...pipes, () => symlinkSync(aside, file)];
    for (const put of puts) {
      rmSync(file, { recursive: true });
      await put();
      expect(cache().read(TRUE, question)).toBeUndefined();
    }
    server.close();
  });
});

describe("a folder in a bad state", () => {
  test("that cannot be made: said once, and nothing is lost but time", () => {
    writeFileSync(join(folder, "cache"), "a file where the folder should be");
    const said: string[] = [];
    const c = cache("me", (m) => said.push(m));
    for (const claim of [TRUE, FALSE]) {
      c.write(claim, question, untried);
      expect(c.read(claim, question)).toBeUndefined();
    }
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/the cache .* cannot be written \(.+\); what is found is used and not kept/);
  });
  test("what another engine left is removed after a month, and not before", () => {
    const [old, recent] = ["old", "recent"].map((n) => join(folder, "cache", "verdicts", n));
    const days = (n: number) => new Date(Date.now() - n * 86_400_000);
    for (const [path, n] of [[old!, 31], [recent!, 29]] as const) {
      mkdirSync(path, { recursive: true });
      utimesSync(path, days(n), days(n));
    }
    cache();
    expect([existsSync(old!), existsSync(recent!)]).toEqual([false, true]);
  });
  test("files are whole or not there, and no draft stays", async () => {
    cache().write(TRUE, question, (await decisions)[0]!);
    expect(readdirSync(join(folder, "cache"), { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".tmp"))).toEqual([]);
  });
  test("the key of the seals is the user's alone, and stays", () => {
    const at = join(folder, "state", "keeper", "lemmakit", "cache.key");
    const first = sealer("keeper").seal("text");
    expect([statSync(at).mode & 0o777, statSync(at).size]).toEqual([0o600, 32]);
    expect(sealer("keeper").seal("text")).toBe(first);
    writeFileSync(at, "short");
    expect(sealer("keeper").isOurs("text", first)).toBe(false);
    chmodSync(at, 0o600);
  });
});
