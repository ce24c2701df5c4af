/** An element of MathML, or a text. */
type Node = string | Element;
interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: readonly Node[];
}

/** Elements whose children stand in a row without one around them. */
const ROWS: ReadonlySet<string> = new Set(["math", "msqrt", "mstyle", "mtd", "mphantom", "mpadded"]);
/** Attributes without an effect in MathML Core, or that the table of operators gives anyhow. */
const IDLE = / (?:fence|separator)="true"/g;

/** KaTeX's MathML as MathML Core, which browsers have, wants it: bars that grow, letters of an alphabet as the letters themselves, and no element without an effect. */
export function mathCore(html: string): string {
  return html.replace(/<math.*<\/math>/s, (math) => print(simple(parse(math))));
}

function parse(math: string): Element {
  const stack: { name: string; attributes: string; children: Node[] }[] = [{ name: "", attributes: "", children: [] }];
  for (const [, open, attributes = "", closed, close, text] of math.matchAll(/<(\w+)([^>]*?)(\/?)>|<\/(\w+)>|([^<]+)/g)) {
    const top = stack.at(-1)!;
    if (text !== undefined) top.children.push(text);
    else if (close !== undefined) stack.pop();
    else {
      const element = { name: open!, attributes, children: [] };
      top.children.push(element);
      if (!closed) stack.push(element);
    }
  }
  return stack[0]!.children[0] as Element;
}

const isRow = (n: Node | undefined): n is Element => typeof n === "object" && n.name === "mrow" && n.attributes === "";

/** The same formula with fewer elements. A row around a lone operator stays: it keeps the operator from being the first or the last of another row. */
function simple(e: Element): Element {
  if (e.children.every((c) => typeof c === "string")) return letters(e);
  const children = spaced(e.children.map((c) => (typeof c === "string" ? c : simple(c))).filter((c) => typeof c === "string" || c.name !== "mspace" || c.attributes !== ""));
  const [only] = children;
  // A sign that is made of letters is a sign all the same.
  if (e.name === "mo" && children.length === 1 && typeof only === "object") return { ...e, children: only.children };
  if (children.length !== 1 || typeof only !== "object") return { ...e, children };
  if (isRow(e) && only.name !== "mo") return only;
  if (ROWS.has(e.name) && isRow(only)) return { ...e, children: only.children };
  if (e.name === "math" && only.name === "mstyle" && only.attributes === ' scriptlevel="0" displaystyle="true"') return { ...e, attributes: `${e.attributes} displaystyle="true"`, children: only.children };
  return { ...e, children };
}

const SPACE: Element = { name: "mspace", attributes: "", children: [] };
const isSign = (n: Node | undefined): boolean => typeof n === "object" && n.name === "mo";
const applies = (n: Node | undefined): boolean => isSign(n) && (n as Element).children[0] === "\u2061";
/** Nothing that a space would part. */
const bare = (n: Node | undefined): boolean => n === undefined || isSign(n) || (typeof n === "object" && n.name === "mrow" && n.children.length === 0);

/** Space around the name of a function, which browsers give none, in place of the sign of application, which shows nothing. The style says how wide. */
const spaced = (row: readonly Node[]): readonly Node[] =>
  row.flatMap((n, k) => {
    if (applies(n)) return bare(row[k + 1]) ? [] : [SPACE];
    return applies(row[k + 1]) && !bare(row[k - 1]) ? [SPACE, n] : [n];
  });

const LETTERS: Readonly<Record<string, { readonly from: number; readonly also: Readonly<Record<string, string>> }>> = {
  "double-struck": { from: 0x1d538, also: { C: "ℂ", H: "ℍ", N: "ℕ", P: "ℙ", Q: "ℚ", R: "ℝ", Z: "ℤ" } },
  script: { from: 0x1d49c, also: { B: "ℬ", E: "ℰ", F: "ℱ", H: "ℋ", I: "ℐ", L: "ℒ", M: "ℳ", R: "ℛ" } },
  bold: { from: 0x1d400, also: {} },
};

/** A leaf: the letter of its alphabet, a bar that grows, and no attribute that changes nothing. */
function letters(e: Element): Element {
  const [text = ""] = e.children as readonly string[];
  const alphabet = LETTERS[/ mathvariant="([\w-]+)"/.exec(e.attributes)?.[1] ?? ""];
  if (alphabet && /^[A-Z]$/.test(text)) return { ...e, attributes: "", children: [alphabet.also[text] ?? String.fromCodePoint(alphabet.from + text.charCodeAt(0) - 65)] };
  const bar = e.attributes === ' fence="true"' ? { "∣": "|", "∥": "‖" }[text] : undefined;
  if (bar) return { ...e, attributes: ' stretchy="true"', children: [bar] };
  const upright = e.name === "mo" || (e.name === "mi" && [...text].length > 1);
  return { ...e, attributes: (upright ? e.attributes.replace(' mathvariant="normal"', "") : e.attributes).replace(IDLE, "") };
}

const print = (n: Node): string => (typeof n === "string" ? n : n.children.length === 0 ? `<${n.name}${n.attributes}/>` : `<${n.name}${n.attributes}>${n.children.map(print).join("")}</${n.name}>`);
