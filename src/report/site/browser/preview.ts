/// <reference lib="dom" />
import { element } from "./answer.ts";
import { fit } from "./fit.ts";
import type { Answer } from "./messages.ts";

const MATHML = "http://www.w3.org/1998/Math/MathML";

/** MathML from text, as XML: every element of it is one of mathematics, whatever its name. */
function math(text: string): Node {
  const read = new DOMParser().parseFromString(`<x xmlns="${MATHML}">${text}</x>`, "application/xml").documentElement;
  return document.importNode(read.firstElementChild ?? read, true);
}

/** Shows what a claim was read as, or where it cannot be read. */
export function showPreview(place: HTMLElement, a: Answer): void {
  if (a.kind === "malformed") return place.replaceChildren(element("p", "lk-aside", `Not read yet: ${a.message.split("\n")[0]}${a.column === undefined ? "" : ` (column ${a.column})`}`));
  if (a.kind !== "preview") return;
  const formula = element("div", "lk-formula", math(a.formula));
  formula.tabIndex = 0;
  formula.setAttribute("role", "group");
  formula.setAttribute("aria-label", "the formula as it was read");
  const conditions = a.conditions.flatMap((c, k) => [k === 0 ? "for " : ", ", math(c)]);
  place.replaceChildren(formula, ...(conditions.length ? [element("p", "lk-conditions", ...conditions)] : []), element("p", "lk-aside", "Read as ", element("code", "", a.claim)));
  fit(formula);
}
