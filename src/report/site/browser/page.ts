/// <reference lib="dom" />
/** What runs on every page: copy buttons, the filter of the step table, and the try-it boxes. */
import { tryBox } from "./try-box.ts";

declare global {
  interface Window {
    /** The text of the worker; set by `engine.js`, which is loaded when a reader first asks. */
    lemmakitEngine?: string;
  }
}

const base = (document.currentScript as HTMLScriptElement | null)?.src ?? "";
let loading: Promise<string> | undefined;

function engine(): Promise<string> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("engine.js", base).href;
    script.onload = () => (window.lemmakitEngine === undefined ? reject(new Error("empty engine")) : resolve(window.lemmakitEngine));
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

/** A worker from the text of the engine: a Blob, so that it starts from the file system too. */
async function startWorker(): Promise<Worker> {
  const url = URL.createObjectURL(new Blob([await engine()], { type: "text/javascript" }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  return worker;
}

/** Copies a command; where the clipboard is closed, selects it instead. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const command = button.parentElement?.querySelector("code");
  try {
    await navigator.clipboard.writeText(command?.textContent ?? "");
    button.textContent = "Copied";
  } catch {
    if (command) getSelection()?.selectAllChildren(command);
    button.textContent = "Selected";
  }
  setTimeout(() => (button.textContent = "Copy"), 1500);
}

function filter(bar: HTMLElement): void {
  bar.hidden = false;
  const rows = [...(bar.nextElementSibling?.querySelectorAll<HTMLElement>("[data-lk-status]") ?? [])];
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>("[data-lk-filter]")];
  const show = (button: HTMLButtonElement): void => {
    const wanted = button.dataset["lkFilter"];
    for (const b of buttons) b.setAttribute("aria-pressed", String(b === button));
    for (const row of rows) row.hidden = wanted !== "" && row.dataset["lkStatus"] !== wanted;
  };
  for (const button of buttons)
    button.addEventListener("click", () => {
      show(button);
      const wanted = button.dataset["lkFilter"];
      history.replaceState(null, "", wanted ? `${STATUS}${wanted}` : location.pathname + location.search);
    });
  // The address says what is shown.
  const asked = buttons.find((b) => b.dataset["lkFilter"] && location.hash === `${STATUS}${b.dataset["lkFilter"]}`);
  if (asked) show(asked);
}
const STATUS = "#status=";

/** Makes the letters of a wide formula smaller, down to four tenths of their size, before it scrolls. */
function fit(formula: HTMLElement): void {
  formula.style.removeProperty("font-size");
  const ratio = formula.clientWidth / formula.scrollWidth;
  if (ratio < 1) formula.style.setProperty("font-size", `${Math.max(0.4, 0.98 * ratio) * parseFloat(getComputedStyle(formula).fontSize)}px`);
}
/** Fits formulas as soon as they have a width, and again when it changes. */
function fitAll(): void {
  const widths = new WeakMap<Element, number>();
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.clientWidth === 0 || widths.get(target) === target.clientWidth) continue;
      widths.set(target, target.clientWidth);
      fit(target as HTMLElement);
    }
  });
  for (const formula of document.querySelectorAll(".lk-formula, p:has(math), td:has(math)")) watch.observe(formula);
}

function begin(): void {
  for (const b of document.querySelectorAll<HTMLButtonElement>("[data-lk-copy]")) b.addEventListener("click", () => void copy(b));
  for (const bar of document.querySelectorAll<HTMLElement>(".lk-filter")) filter(bar);
  for (const a of document.querySelectorAll<HTMLAnchorElement>("a[data-lk-show]")) a.hash = `${STATUS}${a.dataset["lkShow"]!}`;
  fitAll();
  for (const form of document.querySelectorAll<HTMLFormElement>("[data-lk-try]")) tryBox(form, startWorker);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
