/** A part of a LaTeX source that is parsed on its own. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

const VERBATIM = ["verbatim", "verbatim*", "lstlisting", "minted", "comment", "filecontents", "filecontents*", "tikzpicture", "Verbatim"];
const OPENS = new RegExp(`\\\\begin\\{(${VERBATIM.map((v) => v.replace("*", "\\*")).join("|")})\\}`, "g");

/**
 * Cuts a source at blank lines, which end every formula in TeX: a fault in one block leaves the others whole. What stands
 * in verbatim environments is left out.
 */
export function blocksOf(text: string, start = 0, end = text.length): Block[] {
  const blocks: Block[] = [];
  const cut = (from: number, to: number): void => {
    const blank = /\n[ \t]*(?:\n[ \t]*)+/g;
    blank.lastIndex = from;
    let at = from;
    for (let m = blank.exec(text); m && m.index < to; m = blank.exec(text)) {
      add(at, Math.min(m.index, to));
      at = Math.min(m.index + m[0].length, to);
    }
    add(at, to);
  };
  const add = (from: number, to: number): void => {
    if (text.slice(from, to).trim() !== "") blocks.push({ start: from, end: to });
  };
  let at = start;
  OPENS.lastIndex = start;
  for (let m = OPENS.exec(text); m && m.index < end; m = OPENS.exec(text)) {
    const before = text.slice(text.lastIndexOf("\n", m.index) + 1, m.index);
    if (m.index < at || /(?<!\\)%/.test(before)) continue;
    const close = text.indexOf(`\\end{${m[1]}}`, m.index);
    cut(at, m.index);
    at = close < 0 ? end : close + `\\end{${m[1]}}`.length;
  }
  cut(at, end);
  return blocks;
}
