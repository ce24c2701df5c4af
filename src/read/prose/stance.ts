import type { Line, Stance } from "./line.ts";
import { chainSays, type Said } from "./statement.ts";
import { ASSERTS, CONCLUDES, CONDITION_IS, DELIMITS, NEEDS, RECALLS, SOLVES, VAGUE } from "./vocabulary.ts";

/** How a relation in a line of prose is meant, by the words before it. */
export function stanceInProse(said: readonly Said[], cue: readonly string[], words: readonly string[]): { stance: Stance; because: string | undefined } {
  // "with the convention $0\log 0 = 0$"
  if (cue.some((w) => /^(?:conventions?|understood|interpreted|agree)$/.test(w))) return { stance: "assumed", because: "a convention" };
  // `so $m = n+1$`: a letter beside a sign more often recalls than claims.
  const recalls = said.every((s) => s.kind !== "relation" || s.left.kind === "letter" || (s.right.kind === "letter" && s.left.kind === "number"));
  const concluded = CONCLUDES.test(cue.at(-1) ?? "") && said.every((s) => s.kind === "relation" && s.says !== "=") && !words.some((w) => /^(?:since|because|as|if|where)$/.test(w));
  if (recalls && !concluded) return { stance: "unclear", because: "a letter beside a sign in a line of prose may be recalled and not claimed" };
  if (cue.some((w) => RECALLS.test(w)) && !ASSERTS.test(cue.at(-1) ?? "")) return { stance: "unclear", because: `the words "${cue.join(" ")}" do not say whether it is claimed or assumed` };
  if (!words.some((w) => ASSERTS.test(w))) return { stance: "unclear", because: "the words around it do not say that it is claimed" };
  return { stance: "claimed", because: undefined };
}

/** What is said of chance, of size "large enough", of solving, or as a condition, is not held against the author. */
export function weaken(lines: readonly Line[], words: string, equality: boolean): void {
  const [condition, needed] = [CONDITION_IS.exec(words)?.[0], NEEDS.exec(words)?.[0]];
  const vague = VAGUE.exec(equality ? words.replace(/\bequality\b.*/i, "") : words)?.[0];
  const delimits = DELIMITS.exec(words.replace(/\bequality\b.*/i, ""))?.[0];
  if (delimits !== undefined) deny(lines, `the sentence says "${delimits}", and so another thing than the formula`);
  for (const l of lines) {
    if (l.stance !== "claimed") continue;
    const required = condition ?? (needed !== undefined && ofLetter(l) ? needed : undefined);
    if (SOLVES.test(words) && l.sign.says === "=") [l.stance, l.because] = ["unclear", "the sentence speaks of solving an equation"];
    else if (required !== undefined) [l.stance, l.because] = ["unclear", `the words "${required}" name a condition, and do not claim it`];
    else if (vague !== undefined) [l.stance, l.because] = ["unclear", `the sentence says "${vague}", which is not read`];
  }
}

/** Whether it has a letter alone on a side. */
const ofLetter = (l: Line): boolean => chainSays(l.chain).some((s) => s.kind === "relation" && [s.left, s.right].some((e) => e.kind === "letter"));

/** What is not said of a formula is not shown by it either; what a comment reads stays. */
export function deny(lines: readonly Line[], because: string): void {
  for (const l of lines) if ((l.stance === "claimed" || l.stance === "unclear") && l.reads === undefined) [l.stance, l.because] = ["denied", because];
}

/** The sentence behind them says that they are absurd. */
export const takeBack = (lines: readonly Line[], words: string): void => deny(lines, `what follows says "${words.replace(/\W+$/, "")}"`);
