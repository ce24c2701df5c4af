import { signAt } from "./sign.ts";
import { IGNORED, SILENT } from "./symbols.ts";
import { argumentAt, groupAt, isChar, isMacro, type Token } from "./token.ts";

const ALIGNED = /^(?:aligned|alignedat|split|gathered|align|alignat|flalign|eqnarray|multline|multlined|equation|gather)\*?$/;

const SPACE = [",", ";", "!", " ", ":", "quad", "qquad"];
const SYSTEM = /^(?:[dr]?cases|array)\*?$/;

/** The statements of a display that is one frame around them: `\boxed{…}`, `{…}`, `\left\{ … \right.`, `cases` whose rows are relations. */
function framed(tokens: readonly Token[]): readonly Token[] | undefined {
  let [from, to] = [0, tokens.length];
  while (from < to && isMacro(tokens[from], ...SPACE)) from++;
  while (to > from && (isMacro(tokens[to - 1], ...SPACE) || isChar(tokens[to - 1], ".", ",", ";"))) to--;
  const box = isMacro(tokens[from], "boxed", "fbox") ? from + 1 : from;
  const group = groupAt(tokens, box);
  if (group?.next === to && (box > from || group.body.some((_, i) => signAt(group.body, i)))) return group.body;
  if (isMacro(tokens[from], "left") && isMacro(tokens[from + 1], "{", "lbrace") && isMacro(tokens[to - 2], "right") && isChar(tokens[to - 1], ".") && to - from === 5) from += 2, (to -= 2);
  // The full stop of `\right.` was taken for that of the sentence.
  else if (isMacro(tokens[from], "left") && isMacro(tokens[from + 1], "{", "lbrace") && isMacro(tokens[to - 1], "right") && to - from === 4) from += 2, to--;
  const only = to - from === 1 ? tokens[from]! : undefined;
  if (only?.kind !== "environment" || !only.body) return undefined;
  const braced = from > 0 && isMacro(tokens[from - 1], "{", "lbrace");
  if (ALIGNED.test(only.text) && !braced) return only.body;
  if (!ALIGNED.test(only.text) && !SYSTEM.test(only.text)) return undefined;
  const rows: Token[][] = [[]];
  for (const t of only.body) isMacro(t, "\\", "cr") ? rows.push([]) : rows.at(-1)!.push(t);
  const signs = rows.filter((r) => r.length > 0).map((r) => r.flatMap((_, i) => signAt(r, i)?.sign.says ?? []));
  // Equations behind a brace are a system to be solved, and what stands in a second column of cases is the condition of its row alone.
  const plain = only.text.startsWith("array") && !braced ? () => true : (says: string) => /^[<>]=?$/.test(says);
  return signs.every((r) => r.length > 0 && r.every(plain)) && !(/cases/.test(only.text) && only.body.some((t) => isChar(t, "&"))) ? only.body : undefined;
}

/** Drops what is not read, opens `aligned` and the like, and marks rows. */
export function unwrap(tokens: readonly Token[]): Token[] {
  const inside = framed(tokens);
  if (inside) return unwrap(inside);
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.kind === "environment" && ALIGNED.test(t.text)) out.push(...unwrap(t.body ?? []));
    else if (t.kind === "macro" && SILENT.has(t.text)) continue;
    // `{}+` only sets the space of a sign.
    else if (t.kind === "open" && tokens[i + 1]?.kind === "close" && (i === 0 || isChar(tokens[i - 1], "&") || isMacro(tokens[i - 1], "\\", "quad", "qquad")) && isChar(tokens[i + 2], "+", "-", "=", "<", ">")) i++;
    else if (t.kind === "macro" && t.text in IGNORED) {
      for (let k = IGNORED[t.text]!; k > 0; k--) i = (argumentAt(tokens, i + 1)?.next ?? i + 1) - 1;
      // `\\[2pt]` and `\hspace{1em}` part as a space does.
      if (t.text === "hspace") out.push({ ...t, text: "quad" });
    } else if (isMacro(t, "textcolor", "colorbox")) i = (argumentAt(tokens, i + 1)?.next ?? i + 1) - 1;
    else if (isMacro(t, "mathchoice")) continue;
    else if (isMacro(t, "\\") && isChar(tokens[i + 1], "[")) {
      out.push(t);
      while (tokens[i + 1] && !isChar(tokens[i + 1], "]")) i++;
      i++;
    } else if (isMacro(t, "tag")) i = (argumentAt(tokens, i + 1)?.next ?? i + 1) - 1;
    else out.push(t);
  }
  return out;
}
