import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { RenderedSites, textsBelow, writeTexts } from "../../src/cli/cache/sites.ts";
import { Sealer } from "../../src/cli/cache/seal.ts";

const folder = mkdtempSync(join(tmpdir(), "lemmakit-sites-"));
afterAll(() => rmSync(folder, { recursive: true }));
const sealer = new Sealer({ XDG_STATE_HOME: join(folder, "state") });
const cache = join(folder, "cache");
const sites = new RenderedSites(cache, sealer);
const site = { "index.html": "<p>\u2264 100\r\n", "pages/a b.html": "" };
beforeEach(() => rmSync(cache, { recursive: true, force: true }));

test("a site comes back to the byte", () => {
  sites.keep("one", site);
  writeTexts(join(folder, "out"), sites.read("one")!);
  expect(textsBelow(join(folder, "out"))).toEqual(site);
  expect(sites.read("two")).toBeUndefined();
});

test("a site that another hand wrote or changed is not taken, nor one under another key", () => {
  sites.keep("one", site);
  const file = join(cache, "sites", "one.json");
  const text = readFileSync(file, "utf8");
  writeFileSync(join(cache, "sites", "two.json"), text);
  expect(sites.read("two")).toBeUndefined();
  writeFileSync(file, text.replace("100", "101"));
  expect(sites.read("one")).toBeUndefined();
  new RenderedSites(cache, new Sealer({ XDG_STATE_HOME: join(folder, "other") })).keep("one", site);
  expect(sites.read("one")).toBeUndefined();
});

test("few sites are kept, and a folder that cannot be written costs time only", () => {
  for (const key of ["a", "b", "c", "d", "e"]) sites.keep(key, site);
  expect(readdirSync(join(cache, "sites"))).toHaveLength(3);
  writeFileSync(join(folder, "file"), "");
  expect(() => new RenderedSites(join(folder, "file"), sealer).keep("a", site)).not.toThrow();
});

test("what is no text is refused", () => {
  writeFileSync(join(folder, "out", "picture"), Uint8Array.of(0xff, 0xfe, 0xff));
  expect(() => textsBelow(join(folder, "out"))).toThrow(TypeError);
});
