import { IGNORED, SILENT } from "./symbols.ts";
import { argumentAt, isChar, isMacro, type Token } from "./token.ts";

const ALIGNED = /^(?:aligned|alignedat|split|gathered|align|alignat|flalign|eqnarray|multline|multlined|equation|gather)\*?$/;

/** Drops what is not read, opens `aligned` and the like, and marks rows. */
export function unwrap(tokens: readonly Token[]): Token[] {
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
