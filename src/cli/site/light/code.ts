/** The colour of plain text in the light highlighting theme. */
export const PLAIN = "#0E1116";

/** Elements without a meaning of their own inside code; the style sheet gives them the commonest colours. */
const SHORT = ["i", "b", "u"] as const;
const BLOCK = /<pre>.*?<\/pre>/gs;
/** Marks around signs and numbers only. */
const SIGNS = /<span class="hl-\d+">((?:&lt;|&gt;|&amp;|&quot;|&#39;|[^\p{L}<&"'#/])+)<\/span>/gu;

export interface CodeMarks {
  /** A page with shorter marks. */
  readonly shorten: (html: string) => string;
  /** What the style sheet says of them. */
  readonly style: string;
}

/** Marks of highlighted code as short as they can be: none on plain text, signs and numbers, one letter for the three commonest colours. */
export function codeMarks(pages: readonly string[], css: string): CodeMarks {
  const plain = [...css.matchAll(/--light-hl-(\d+): (#\w+)/g)].filter((m) => m[2] === PLAIN).map((m) => m[1]!);
  const marks = new RegExp(`<span class="hl-(?:${plain.join("|") || "none"})">([^<]*)</span>`, "g");
  const bare = (block: string): string => block.replace(marks, "$1").replace(SIGNS, "$1").replaceAll("<br/>", "\n");
  const counts = new Map<string, number>();
  for (const page of pages) for (const [block] of page.matchAll(BLOCK)) for (const [, n] of bare(block).matchAll(/"hl-(\d+)"/g)) counts.set(n!, (counts.get(n!) ?? 0) + 1);
  const common = [...counts].sort(([a, m], [b, n]) => n - m || Number(a) - Number(b)).slice(0, SHORT.length).map(([n]) => n);
  const short = (block: string): string => common.reduce((text, n, k) => text.replace(new RegExp(`<span class="hl-${n}">([^<]*)</span>`, "g"), `<${SHORT[k]}>$1</${SHORT[k]}>`), bare(block)).replace(/<\/([ibu])>(\s+)<\1>/g, "$2");
  const style = common.map((n, k) => `pre ${SHORT[k]} { color: var(--hl-${n}); font: inherit; text-decoration: none; }\n`).join("");
  return { shorten: (html) => html.replace(BLOCK, short), style };
}
