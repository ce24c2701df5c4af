const PART = /<script.*?<\/script>|<[^>]*>|[^<]+/gs;
const NUMBER = /&#(\d+);/g;
/** Signs that stay encoded: they would begin or end a tag, a value or another sign. */
const KEPT = new Set(['"', "&", "<", ">"]);

/** A page whose signs stand as themselves; they were encoded for Markdown and TypeDoc, which have read it. */
export function lightText(html: string): string {
  const decoded = (part: string): string => part.replace(NUMBER, (sign, n: string) => {
    const c = String.fromCodePoint(Number(n));
    return c < " " || KEPT.has(c) ? sign : c;
  });
  const text = (part: string): string => decoded(part).replace(/&gt;|&#62;/g, ">").replace(/&quot;|&#34;/g, '"');
  return html.replace(PART, (part) => (part.startsWith("<script") ? part : part.startsWith("<") ? decoded(part) : text(part)));
}
