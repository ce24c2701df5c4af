/** A definition that is longer, or nested deeper in others, is not read. */
const MOST_LENGTH = 4000;
const MOST_DEPTH = 8;

/** Finds how far definitions reach in a text, so that each letter is split into tokens a few times at most. */
export class Extents {
  private readonly text: string;
  private readonly closes = new Map<number, number>();
  /** Where the definitions end in which the next one may stand. */
  private readonly around: number[] = [];

  constructor(text: string) {
    this.text = text;
    const open: number[] = [];
    for (const m of text.matchAll(/\\[\s\S]|%[^\n]*|[{}]/g))
      if (m[0] === "{") open.push(m.index);
      else if (m[0] === "}" && open.length > 0) this.closes.set(open.pop()!, m.index);
  }

  /**
   * The end of what may belong to a definition whose name or arguments begin at `from`: whole groups, up to a blank line,
   * the brace that closes what is around it, or the next definition. Definitions are asked in their order. Nothing where
   * a group is not closed, or the definition is too long or too deep.
   */
  endOf(from: number, next: RegExp): number | undefined {
    while (this.around.length > 0 && this.around.at(-1)! < from) this.around.pop();
    if (this.around.length >= MOST_DEPTH) return undefined;
    const { text } = this;
    const most = Math.min(text.length, from + MOST_LENGTH);
    let i = from;
    while (i < most && text[i] !== "}") {
      if (text[i] === "{") {
        const close = this.closes.get(i);
        if (close === undefined || close >= most) return undefined;
        i = close + 1;
      } else if (text[i] === "\\") {
        next.lastIndex = i;
        if (next.test(text)) break;
        i += 2;
      } else if (text[i] === "%") i = text.indexOf("\n", i) < 0 ? most : text.indexOf("\n", i) + 1;
      else if (/\n[ \t]*\n/y.test(text.slice(i, i + 40))) break;
      else i++;
    }
    const end = Math.min(i, most);
    this.around.push(end);
    return end;
  }
}
