/** Text as HTML. Brackets, braces and backticks are encoded as well: the page passes through Markdown and TypeDoc. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`[\]{}@|\\*_~]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** Attributes of a tag; those that are `undefined` or `false` are left out, `true` stands without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const VOID = new Set(["input", "br", "hr", "path", "line", "rect", "circle", "polyline", "polygon"]);

/** An element. The content is HTML already; attribute values are text. */
export function tag(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const list = Object.entries(attributes).flatMap(([k, v]) => (v === undefined || v === false ? [] : [v === true ? ` ${k}` : ` ${k}="${escapeHtml(String(v))}"`]));
  return VOID.has(name) ? `<${name}${list.join("")}/>` : `<${name}${list.join("")}>${content.join("")}</${name}>`;
}

/** A block of HTML in a Markdown document: no empty line inside, which would end it. */
export function block(html: string): string {
  return `${html.replace(/\n\s*\n/g, "\n").trim()}\n\n`;
}

/** A link to another document of the site, by the name of its file. */
export function link(document: string, text: string, attributes: Attributes = {}): string {
  return tag("a", { href: `${document}.md`, ...attributes }, text);
}

/** A table with a head; cells are HTML. The first cell of a row is its header. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[], attributes: Attributes = {}): string {
  const headRow = tag("tr", {}, ...head.map((h) => tag("th", { scope: "col" }, h)));
  const body = rows.map((r) => tag("tr", {}, ...r.map((cell, k) => (k === 0 ? tag("th", { scope: "row" }, cell) : tag("td", {}, cell)))));
  const whole = tag("table", attributes, tag("caption", {}, caption), tag("thead", {}, headRow), tag("tbody", {}, ...body));
  return scrolls(caption, whole);
}

/** Something wide: it scrolls on its own, by keyboard too. */
export function scrolls(label: string, html: string): string {
  return tag("div", { class: "lk-scroll", role: "region", "aria-label": label.replace(/<[^>]*>/g, ""), tabindex: 0 }, html);
}

/** A heading that the page's own contents list shows. */
export const heading = (text: string, level = 2): string => `${"#".repeat(level)} ${text}\n\n`;
