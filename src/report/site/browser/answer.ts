/// <reference lib="dom" />
import type { Answer, Known } from "./messages.ts";
import { plotSlice } from "./plot-slice.ts";

/** An element with text inside; nothing a reader typed is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className = "", ...content: (string | Node)[]): HTMLElementTagNameMap[K] {
  const e = document.createElement(name);
  if (className) e.className = className;
  e.append(...content);
  return e;
}

const rows = (list: readonly (readonly [string, string])[], caption: string): HTMLElement => {
  const body = list.map(([k, v]) => {
    const head = element("th", "", element("code", "", k));
    head.scope = "row";
    return element("tr", "", head, element("td", "", element("code", "", v)));
  });
  const scroll = element("div", "lk-scroll", element("table", "", element("caption", "", caption), element("tbody", "", ...body)));
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", caption);
  return scroll;
};

const interval = ([lo, hi]: readonly [string, string]): string => (lo === hi ? lo : `[${lo}, ${hi}]`);

const text = (point: Readonly<Record<string, string>>): string => Object.entries(point).map(([k, v]) => `${k} = ${v}`).join(", ");

/** What is known of an open claim: a proof of a part, what is left, and what the search looked at. */
function showKnown({ points, sizes, nearest, touching, proved, left, ended }: Known): Node[] {
  const facts: (readonly [string, string])[] = [
    ["points searched", `${points}, none a counterexample`],
    ...(sizes.length ? [["sizes searched", sizes.join("; ")] as const] : []),
    ...(touching ? [["the sides meet at", text(touching)] as const] : nearest ? [["nearest", nearest] as const] : []),
    ...(proved ? [["proved for", proved] as const] : []),
    ...left.map((l) => ["left", l] as const),
    ...(ended ? [["ended by", ended] as const] : []),
  ];
  return [rows(facts, "What is known of it")];
}

/** An answer as a reader sees it. */
export function showAnswer(a: Answer): Node[] {
  if (a.kind === "preview") return [];
  if (a.kind === "malformed") return [element("p", "", element("span", "lk-badge lk-false", "✗ cannot be read")), element("pre", "", a.message)];
  if (a.kind === "not-refuted") return [element("p", "", element("span", "lk-badge lk-open", "○ not refuted here"), " ", element("code", "", a.claim)), element("p", "", `This point is no counterexample: ${a.message}. That proves nothing.`)];
  const badge = { proved: "✓ proved (certificate)", refuted: "✗ refuted", open: "○ open" }[a.kind];
  const head = element("p", "", element("span", `lk-badge lk-${a.kind}`, badge), ` in ${a.seconds.toFixed(2)} s. `, element("code", "", a.claim));
  if (a.kind === "open") return [head, element("p", "", `Neither a counterexample nor a proof was found. ${a.reason}: ${a.message}.`), ...showKnown(a.known)];
  if (a.kind === "proved") return [head, element("p", "", `${a.every.length ? `For every ${a.every.join(", ")}: ` : ""}${a.method}. The checker accepted every step.`)];
  const point = Object.entries(a.point);
  const sides = a.left && a.right && a.violation ? [rows([["left", interval(a.left)], ["right", interval(a.right)], ["left - right", interval(a.violation)]], "Both sides, enclosed")] : [];
  return [head, ...(point.length ? [rows(point, "The point")] : []), ...sides, ...(a.slice ? [plotSlice(a.slice)] : [])];
}
