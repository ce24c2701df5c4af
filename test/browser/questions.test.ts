import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "./chromium.ts";
import { QUESTIONS } from "./questions.ts";

const front = pathToFileURL(fileURLToPath(new URL("../../site/index.html", import.meta.url))).href;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(async () => browser?.close());

/** What a reader sees without opening anything, in one line. */
const seen = (): Promise<string> => page.evaluate(() => ((document.querySelector(".col-content") ?? document.body) as HTMLElement).innerText.replace(/\s+/g, " "));

test("there are more than ten questions, and no answer is further than two clicks", () => {
  expect(QUESTIONS.length).toBeGreaterThan(10);
  expect(QUESTIONS.filter((q) => q.clicks.length > 2)).toEqual([]);
});

test.each(QUESTIONS)("$asks", async ({ clicks, answer }) => {
  await page.goto(front);
  await page.waitForFunction(() => document.body.style.display !== "none");
  for (const words of clicks) {
    const link = page.locator(".col-content a:visible, .col-content summary:visible").filter({ hasText: new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`) }).first();
    await link.click({ timeout: 5000 });
  }
  await page.waitForFunction(() => document.body.style.display !== "none");
  expect(await seen()).toMatch(answer);
});
