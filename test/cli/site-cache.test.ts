import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseClaim, printClaim, Refuted } from "lemmakit";
import { afterAll, describe, expect, test } from "vitest";
import { investigate } from "../../src/audit/index.ts";
import { InvestigationCache } from "../../src/cli/site/cache.ts";
import { lighten } from "../../src/cli/site/lighten.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-cache-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the cache of investigations", () => {
  const claim = parseClaim("forall x > 0: log(x) <= 0.9*(x - 1)");
  const key = printClaim(claim);
  const file = (): string => join(folder, "c", readdirSync(join(folder, "c"))[0]!);
  const cache = (seed = 1, any = false) => new InvestigationCache(join(folder, "c"), seed, { anyEngine: any });
  cache().set(key, investigate(claim, { seed: 1 }));

  test("what was found is certified again when it is read", () => {
    const found = cache().get(key);
    expect(Refuted.is(found?.verdict)).toBe(true);
  });
  test("a search that was cut short is not kept", () => {
    const stopped = new InvestigationCache(join(folder, "c"), 3, { signal: AbortSignal.abort() });
    stopped.set(key, investigate(claim, { seed: 3 }));
    expect(cache(3).get(key)).toBeUndefined();
  });
  test("another seed knows nothing of it", () => expect(cache(2).get(key)).toBeUndefined());
  test("another engine does not take it, unless asked to", () => {
    const kept = readFileSync(file(), "utf8");
    writeFileSync(file(), kept.replace(/"engine":"\w+"/, '"engine":"other"'));
    expect(cache().get(key)).toBeUndefined();
    expect(cache(1, true).get(key)?.verdict.verdict).toBe("refuted");
    writeFileSync(file(), kept);
  });
  test("a point that is no counterexample is not believed, nor a broken file", () => {
    const kept = readFileSync(file(), "utf8");
    writeFileSync(file(), kept.replace(/"point":\{[^}]*\}/, '"point":{"x":"7"}'));
    expect(cache().get(key)).toBeUndefined();
    writeFileSync(file(), "{");
    expect(cache().get(key)).toBeUndefined();
    writeFileSync(file(), kept);
  });
});

test("marks around plain text and signs are taken out, words keep theirs, icons are near", () => {
  const site = join(folder, "s");
  const page = '<span class="hl-1"> x </span><span class="hl-2">&lt;=</span><span class="hl-2">forall</span><use href="../assets/icons.svg#icon-1"></use>';
  mkdirSync(join(site, "assets"), { recursive: true });
  writeFileSync(join(site, "assets", "highlight.css"), ":root { --light-hl-1: #0E1116; --light-hl-2: #A0111F; }");
  writeFileSync(join(site, "p.html"), page);
  lighten(site);
  expect(readFileSync(join(site, "p.html"), "utf8")).toBe(' x &lt;=<span class="hl-2">forall</span><use href="#icon-1"></use>');
});
