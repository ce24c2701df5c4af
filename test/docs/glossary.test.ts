import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { GLOSSARY, STATUS_MEANINGS } from "../../src/audit/index.ts";
import { glossaryPage } from "../../src/report/site/index.ts";
import { statusBadge, STATUS_ORDER } from "../../src/report/site/status.ts";
import { lemmakit } from "../cli/run.ts";

const words = GLOSSARY.flatMap((g) => g.words);

test("README says what the glossary says", () => {
  const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
  const table = [...readme.matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm)].map(([, word, meaning]) => [word, meaning]);
  expect(table).toEqual(Object.entries(STATUS_MEANINGS));
});

test("the site says it, on a page and on every badge", () => {
  const page = glossaryPage().replace(/&#(\d+);/g, (_, n) => String.fromCharCode(Number(n)));
  for (const [word, meaning] of words) {
    expect(page).toContain(word);
    expect(page).toContain(meaning);
  }
  for (const s of STATUS_ORDER) expect(statusBadge(s)).toContain(STATUS_MEANINGS[s]);
});

test("the command line says it, and so does its JSON", () => {
  const { out } = lemmakit(["glossary"]);
  const json = Object.values(JSON.parse(lemmakit(["glossary", "--json"]).out) as Record<string, Record<string, string>>).flatMap((g) => Object.entries(g));
  expect(json).toEqual(words.map(([w, m]) => [w, m]));
  for (const [word, meaning] of words) expect(out).toMatch(new RegExp(`^  ${word} +${meaning.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`, "m"));
});
