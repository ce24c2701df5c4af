/// <reference lib="dom" />
/** Makes the letters of a wide formula smaller, down to three tenths of their size, before it scrolls. */
export function fit(formula: HTMLElement): void {
  formula.style.removeProperty("font-size");
  const ratio = formula.clientWidth / formula.scrollWidth;
  // What still scrolls is reached by keyboard.
  if (ratio < 0.3 && formula.classList.contains("lk-formula")) formula.tabIndex = 0;
  if (ratio < 1) formula.style.setProperty("font-size", `${Math.max(0.3, 0.98 * ratio) * parseFloat(getComputedStyle(formula).fontSize)}px`);
}
/** Fits formulas as soon as they have a width, and again when it changes. */
export function fitAll(): void {
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
