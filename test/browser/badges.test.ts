import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { badgeOf, badgesOf, evidenceOf, reachOf, textOf, type StepJson } from "./badges.ts";

const site = fileURLToPath(new URL("../../site/", import.meta.url));
const media = join(site, "media");
const audit = JSON.parse(readFileSync(join(media, readdirSync(media).find((f) => /^audit.*\.json$/.test(f))!), "utf8")) as { steps: StepJson[]; results: { step: string; statement: string }[] };
const steps = new Map(audit.steps.map((s) => [s.label, s]));
const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".html"));

/** The main text of a page without its legend. */
const mainOf = (file: string): string => (/<div class="?col-content"?>(.*?)<div class="?col-sidebar"?>/s.exec(readFileSync(join(site, file), "utf8"))?.[1] ?? "").replace(/<p class="lk-legend">.*?<\/p>/gs, "");
const plain = (html: string): string => html.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n))).replace(/&gt;/g, ">").replace(/&lt;/g, "<").replace(/&amp;/g, "&").replace(/\s+/g, " ").trim();
/** The words of the badges in a piece of HTML, marks left out. */
const badgesIn = (html: string): string[] => [...html.matchAll(/<span class="lk-badge[^"]*"[^>]*>(.*?)<\/span>/gs)].map((m) => plain(m[1]!).replace(/^\S+ /, ""));
/** Text as the pages write it: indices, signs and letters. */
const bare = (badge: string): string => badge.replace(/(, instance: ).*$/, "$1…");

describe("no badge says more than the evidence in the audit's JSON", () => {
  test("there is a page for every step, and more than a thousand badges", () => {
    expect(audit.steps.filter((s) => !existsSync(join(site, "pages", `${s.label}.html`)))).toEqual([]);
    expect(pages.flatMap((p) => badgesIn(mainOf(p))).length).toBeGreaterThan(1000);
  });
  test.each(audit.steps.map((s) => [s.label, s] as const))("%s", (label, s) => {
    const html = mainOf(`pages/${label}.html`);
    expect(badgesIn(html).map(bare)).toEqual(badgesOf(s).map(bare));
    expect(plain(/<p class="lk-evidence">(Evidence: .*?)<span/s.exec(html)![1]!)).toBe(`Evidence: ${evidenceOf(s)}.`);
  });
  test("a scope that the JSON gives is that of the claim's text", () => {
    const wrong = audit.steps.flatMap((s) => s.claims.flatMap((c) => (c.scope !== undefined && c.scope !== reachOf(textOf(s, c)) ? [`${s.label}: ${c.scope} of ${textOf(s, c)}`] : [])));
    expect(wrong).toEqual([]);
  });
  test("evidence does not reach further than the claims it rests on", () => {
    const wide = audit.steps.filter((s) => ["theorem", "certificate", "recorded"].includes(s.evidence.kind) && !s.claims.some((c) => c.verdict !== "open" && reachOf(textOf(s, c)) === s.evidence.scope));
    expect(wide.map((s) => `${s.label}: ${s.evidence.scope}`)).toEqual([]);
  });
  test("in every table of steps, and in the margin of the paper, the status is that of the step", () => {
    let seen = 0;
    for (const p of pages) {
      const html = mainOf(p);
      for (const [, row] of html.matchAll(/<tr data-lk-status[^>]*>(.*?)<\/tr>/gs)) {
        const s = steps.get(/href="(?:\.\.\/)?(?:pages\/)?([\w-]+)\.html"/.exec(row!)![1]!)!;
        const stated = s.claims.filter((c) => c.role === "printed" || c.role === "reading");
        const known = stated.find((c) => c.verdict === "refuted") ?? stated.find((c) => c.verdict === "open") ?? stated[0];
        expect([p, s.label, ...badgesIn(row!)]).toEqual([p, s.label, s.status, badgeOf(s, known && textOf(s, known))]);
        seen++;
      }
      for (const [, href, mark] of html.matchAll(/<a class="lk-mark" href="([\w-]+)\.html">(.*?<\/span>)/gs)) {
        expect([href, ...badgesIn(mark!)]).toEqual([href, steps.get(href!)!.status]);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(3 * audit.steps.length - 1);
  });
  test("on the front page, each result bears the status of its statement and of its first broken line", () => {
    const sections = [...mainOf("index.html").matchAll(/<section class="lk-result"[^>]*>(.*?)<\/section>/gs)].map((m) => m[1]!);
    expect(sections).toHaveLength(audit.results.length);
    for (const [k, html] of sections.entries()) {
      const first = /class="lk-first">.*?href="pages\/([\w-]+)\.html"/s.exec(html)?.[1];
      expect(badgesIn(html)).toEqual([audit.results[k]!.statement, ...(first ? [steps.get(first)!.status] : [])]);
      expect(steps.get(audit.results[k]!.step)!.status).toBe(audit.results[k]!.statement);
    }
  });
});

test("the kernel accepted it, says a page only of a theorem that the record vouches for", () => {
  const record = readFileSync(fileURLToPath(new URL("../../proofs/record.json", import.meta.url)), "utf8");
  const named = pages.flatMap((p) => [...mainOf(p).matchAll(/<p class="lk-theorem"><strong><code>([^<]+)<\/code><\/strong>(?:(?!<\/p>).)*the kernel accepted it/gs)].map((m) => plain(m[1]!)));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((n) => !record.includes(`"${n}"`))).toEqual([]);
});
