/// <reference lib="dom" />
/** What runs on every page: copy buttons, the filter of the step table, and the try-it boxes. */
import { startWorker } from "./engine.ts";
import { fitAll } from "./fit.ts";
import { graph } from "./graph.ts";
import { tryBox } from "./try-box.ts";

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

function begin(): void {
  for (const b of document.querySelectorAll<HTMLButtonElement>("[data-lk-copy]")) b.addEventListener("click", () => void copy(b));
  for (const bar of document.querySelectorAll<HTMLElement>(".lk-filter:not(.lk-graph-tools)")) filter(bar);
  for (const figure of document.querySelectorAll<HTMLElement>(".lk-graph-figure")) graph(figure);
  for (const a of document.querySelectorAll<HTMLAnchorElement>("a[data-lk-show]")) a.hash = `${STATUS}${a.dataset["lkShow"]!}`;
  fitAll();
  for (const form of document.querySelectorAll<HTMLFormElement>("[data-lk-try]")) tryBox(form, startWorker);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
